#include "attribution/words.h"

namespace sayso::attribution {

bool is_adverb(const Article& article, std::uint32_t i) {
  const Token& t = article.tokens[i];
  if (t.kind != TokenKind::word) return false;
  const FunctionWordsClass k = class_of(article, i);
  if (k == FunctionWordsClass::adverb) return true;
  if (k != FunctionWordsClass::punctuation || t.end - t.start < 5 || t.has(Token::capitalized)) return false;
  const std::string_view text = article.slice(t);
  return text.ends_with("ly") && !lexicon::cues.starts(t.word) && !lexicon::source_nouns.starts(t.word);
}

}  // namespace sayso::attribution
