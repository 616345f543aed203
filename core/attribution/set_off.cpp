// Sources that a colon or a dash sets off from what they say, as in headings and transcripts.
#include "attribution/drafts.h"
#include "attribution/words.h"

namespace sayso::attribution {
namespace {

using namespace lexicon;

/// "Acting Dunmore fire chief": a longer phrase before a colon is no source.
constexpr std::uint32_t longest_source = 6;

Match<SourceNounsRow> noun_at_end(const Article& article, TokenRange phrase) {
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i)
    if (const auto match = source_nouns.match(std::span(article.tokens).first(phrase.last), i); match && i + match.length == phrase.last) return match;
  return {};
}

/// "UN", "UNICEF": letters of a body, not a word shouted.
bool is_acronym(const Article& article, std::uint32_t i) {
  const Token& t = article.tokens[i];
  return t.has(Token::all_caps) && t.end - t.start >= 2 && t.end - t.start <= 6 && !t.has(Token::glued);
}

/// One phrase without a verb of its own.
bool is_phrase(const Article& article, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Token& t = article.tokens[i];
    if (t.kind == TokenKind::punctuation && !t.has(Token::glued)) return false;
    if (t.kind == TokenKind::number || is_finite(t.tag) || is_class(article, i, FunctionWordsClass::preposition)) return false;
  }
  return !range.empty() && range.size() <= longest_source;
}

bool is_person(const Article& article, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last; ++i)
    if (article.tokens[i].entity != Entity::person) return false;
  return !range.empty();
}

/// "Kremlin critic Petrov", "Mayor Ruiz".
bool is_titled(const Article& article, TokenRange range) {
  std::uint32_t name = range.last;
  while (name > range.first && is_capital(article, name - 1) && !source_nouns.find(article.tokens[name - 1].word)) --name;
  return name < range.last && name > range.first && noun_at_end(article, {range.first, name});
}

/// "We will rebuild", "“Never again”": somebody speaks for themselves.
bool is_speech(const Article& article, TokenRange range) {
  if (is_double_mark(article.tokens[range.first].word)) return true;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const WordId w = article.tokens[i].word;
    if (w == words::i || w == words::we || w == words::my || w == words::our) return true;
  }
  return false;
}

/// "Poll: Clinton leads", "Mayor: we will rebuild", "UN: 200 died".
void find_before(const Article& article, TokenRange sentence, bool heading, std::vector<Cue>& out) {
  std::uint32_t i = sentence.first;
  while (i < sentence.last && i < sentence.first + longest_source && article.tokens[i].word != words::colon) ++i;
  if (i == sentence.first || i + 3 >= sentence.last || article.tokens[i].word != words::colon) return;
  if (const auto phrase = cue_phrases.find(article.tokens[i - 1].word); phrase && phrase->class_ == CuePhrasesClass::credit) return;
  const TokenRange source{sentence.first, i}, said{i + 1, sentence.last};
  if (!is_phrase(article, source) || !article.tokens[sentence.first].has(Token::capitalized)) return;
  bool capitals = true;
  for (std::uint32_t k = source.first; k < source.last; ++k) capitals = capitals && (is_capital(article, k) || article.tokens[k].kind == TokenKind::punctuation);
  const auto last = noun_at_end(article, source);
  const bool credit = last && last->form == "source" && last.forms == 1;   // "Source: Dunmore News", unlike "Sources: dam unsafe"
  if (last && source.size() == 1 && (last->has(SourceNounsTrait::label) || credit)) return;   // "Opinion: why the dam must go"
  const bool noun = last && (capitals || heading);
  const bool body = heading && source.size() == 1 && is_acronym(article, source.first) && article.tokens[source.first].entity != Entity::place;
  const bool quoted = capitals && is_double_mark(article.tokens[i + 1].word) && (heading || i > sentence.first + 1);
  const bool person = heading && capitals && (is_titled(article, source) || (is_person(article, source) && is_speech(article, said)));
  if (noun || body || quoted || person) out.push_back({{i, i + 1}, CueKind::colon, CuesClass::say, 0, false, 3});
}

/// "Dam unsafe: police", "Trade deal would help both - Ana Ruiz".
void find_behind(const Article& article, TokenRange sentence, std::vector<Cue>& out) {
  std::uint32_t i = sentence.last;
  while (i > sentence.first && sentence.last - i < longest_source && article.tokens[i - 1].word != words::colon && !is_long_dash(article.tokens[i - 1])) --i;
  if (i < sentence.first + 4 || i == sentence.last) return;
  const Token& mark = article.tokens[i - 1];
  const bool dash = is_long_dash(mark);
  const TokenRange source{i, sentence.last};
  if ((mark.word != words::colon && !dash) || !is_phrase(article, source)) return;
  const auto noun = noun_at_end(article, source);
  if (noun && (noun->class_ == SourceNounsClass::outlet || noun->class_ == SourceNounsClass::honorific)) return;   // "Dam unsafe - Dunmore Gazette"
  const bool body = source.size() == 1 && is_acronym(article, source.first) && article.tokens[source.first].entity != Entity::place;
  const bool person = dash && (is_person(article, source) || is_titled(article, source));
  if (noun || body || person) out.push_back({{i - 1, i}, CueKind::signature, CuesClass::say, 0, false, 3});
}

}  // namespace

void find_set_off(const Article& article, TokenRange sentence, std::vector<Cue>& out) {
  if (sentence.empty()) return;
  const bool heading = is_in_heading(article, sentence.first);
  const std::size_t found = out.size();
  find_before(article, sentence, heading, out);
  if (heading && out.size() == found) find_behind(article, sentence, out);
}

}  // namespace sayso::attribution
