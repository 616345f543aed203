#include "attribution/words.h"

namespace sayso::attribution {

bool is_adverb(const Article& article, std::uint32_t i) {
  const Token& t = article.tokens[i];
  if (t.kind != TokenKind::word) return false;
  if (is_class(article, i, FunctionWordsClass::adverb)) return true;
  return t.tag == Tag::adverb && !lexicon::function_words.find(t.word);
}

}  // namespace sayso::attribution
