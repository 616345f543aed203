#include "attribution/bodies.h"

#include "attribution/words.h"
#include "text/one_of.h"

namespace sayso::attribution {

using namespace lexicon;

using NounClass = SourceNounsClass;

Match<SourceNounsRow> noun_ending_at(const Article& article, std::uint32_t first, std::uint32_t i) {
  if (i > first && source_nouns.starts(article.tokens[i - 1].word))
    if (const auto longer = source_nouns.match(std::span(article.tokens).first(i + 1), i - 1); longer && longer.length == 2) return longer;
  return source_nouns.find(article.tokens[i].word);
}

namespace {

bool is_body(const Article& article, std::uint32_t first, std::uint32_t i) {
  const auto noun = noun_ending_at(article, first, i);
  return noun && !article.tokens[i].has(Token::capitalized) && (noun->class_ == NounClass::institution || noun->class_ == NounClass::outlet);
}

/// "Dunmore Live, a streaming app,": what the aside calls it decides.
bool is_apposed_body(const Article& article, TokenRange range, std::uint32_t comma) {
  if (comma + 2 >= range.last || (article.tokens[comma].word != words::comma && !is_long_dash(article.tokens[comma]))) return false;
  if (class_of(article, comma + 1) != FunctionWordsClass::article && class_of(article, comma + 1) != FunctionWordsClass::possessive) return false;
  const auto goes_on = [&](std::uint32_t i) {
    const Token& t = article.tokens[i];
    return is_noun(t.tag) || t.tag == Tag::adjective || t.tag == Tag::verb_ing || t.tag == Tag::participle || t.tag == Tag::number || is_possessive_mark(article, i) || (t.word == words::dash && t.has(Token::glued));
  };
  std::uint32_t head = comma + 2;
  while (head + 1 < range.last && goes_on(head + 1)) ++head;
  return goes_on(head) && is_body(article, comma + 2, head);
}

}  // namespace

bool calls_it_body(const Article& article, TokenRange range, std::uint32_t core_end, std::uint32_t name) {
  return (name > range.first && is_body(article, range.first, name - 1)) || is_apposed_body(article, range, core_end);
}

bool calls_itself_it(const Article& article, const Draft& draft) {
  std::uint32_t i = draft.contents.front().first;
  const std::uint32_t end = draft.contents.front().last;
  if (i < draft.cue.last) return false;
  if (i < end && article.tokens[i].word == words::that) ++i;
  if (i + 2 >= end) return false;
  if (article.tokens[i].word == words::its) return true;
  const Tag verb = article.tokens[i + 2].tag;
  const WordId helper = article.tokens[i + 1].word;
  const bool acts = (is_class(article, i + 1, FunctionWordsClass::modal) && verb == Tag::verb_base) || (is_one_of(word_text(helper), {"had", "has"}) && verb == Tag::participle);
  return article.tokens[i].word == words::it && acts && !is_one_of(word_text(article.tokens[i + 2].word), {"be", "been", "become", "help", "make", "made", "seem", "seemed", "take", "taken"});
}

bool stands_for_body(WordId word, std::string_view name) {
  const auto noun = source_nouns.find(word);
  const bool stands_for = noun && noun->has(SourceNounsTrait::substitute);
  const auto is_in = [&](std::string_view part) { return name.find(part) != std::string_view::npos; };
  const bool office = is_in("Ministry") || is_in("Department") || is_in("Office") || is_in("Council") || is_in("Court") || is_in("Commission") || is_in("Government") || is_in("Police") || is_in("University");
  return stands_for && (!office || noun->form == "agency");
}

}  // namespace sayso::attribution
