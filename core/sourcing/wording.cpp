#include "sourcing/wording.h"

#include <algorithm>

#include "attribution/words.h"
#include "lexicons.h"
#include "text/one_of.h"

namespace sayso {
namespace {

/// How far into a sentence "I" is looked for: every figure of the sentence asks, and a text may be one sentence.
constexpr std::uint32_t testimony_reach = 80;
/// Adverbs that may stand between "I" and its verb.
constexpr std::uint32_t most_adverbs = 2;
/// How many tokens before a claim its "alleged" may stand.
constexpr std::uint32_t hint_reach = 4;

/// The first token that begins at or behind a place.
auto token_at(const Article& article, std::uint32_t place) {
  return std::partition_point(article.tokens.begin(), article.tokens.end(), [&](const Token& t) { return t.start < place; });
}

bool has_past_verb(const Article& article, std::uint32_t i, std::uint32_t end) {
  std::uint32_t verb = i + 1;
  while (verb < end && verb <= i + most_adverbs && article.tokens[verb].tag == Tag::adverb) ++verb;
  if (verb >= end) return false;
  return article.tokens[verb].tag == Tag::verb_past || is_one_of(lexicon::word_text(article.tokens[verb].word), {"have", "'ve"});
}

/// A dash that stands alone, as around an aside.
/// "alleged", "fears", "rumours"; not "prosecutors allege", which says who does.
bool is_hearsay(const Token& token) {
  using namespace lexicon;
  const auto evidential = evidentials.find(token.word);
  const bool believed = evidential && evidential->class_ == EvidentialsClass::belief && (evidential.forms & (base | third)) == 0;
  const auto noun = cue_nouns.find(token.word);
  return believed || (token.tag == Tag::nouns && noun && noun->has(CueNounsTrait::rumor));
}

}  // namespace

bool is_definite(const Article& article, Span source) {
  const auto at = token_at(article, source.start);
  if (at == article.tokens.end()) return false;
  return at->word == lexicon::words::the || at->tag == Tag::possessive || at->tag == Tag::pronoun || at->tag == Tag::name;
}

bool is_anybody(const Article& article, Span source) {
  const auto at = token_at(article, source.start);
  if (at == article.tokens.end()) return false;
  const auto noun = lexicon::source_nouns.find(at->word);
  return noun && noun->has(lexicon::SourceNounsTrait::anybody);
}

bool is_insider(const Article& article, Span source) {
  for (auto at = token_at(article, source.start); at != article.tokens.end() && at->end <= source.end; ++at) {
    const auto noun = lexicon::source_nouns.match(article.tokens, static_cast<std::size_t>(at - article.tokens.begin()));
    if (noun && noun->has(lexicon::SourceNounsTrait::insider)) return true;
  }
  return false;
}

bool is_pronoun(const Article& article, Span source) {
  const auto at = token_at(article, source.start);
  return at != article.tokens.end() && at->end == source.end && (at->tag == Tag::pronoun || at->tag == Tag::possessive || at->tag == Tag::wh_word);
}

std::string head_words(const Article& article, Span source) {
  const auto first = token_at(article, source.start);
  auto last = first;
  while (last != article.tokens.end() && last->end <= source.end && last->word != lexicon::words::comma && !attribution::is_long_dash(*last)) ++last;
  if (first == last) return {};
  std::string words(article.slice(Span{first->start, (last - 1)->end}));
  const bool common = lexicon::function_words.find(first->word) || lexicon::source_nouns.find(first->word);   // "Australian" stays
  const bool opens = common && first->has(Token::first) && !first->has(Token::all_caps) && first->tag != Tag::name && first->entity == Entity::none;
  if (opens && words.front() >= 'A' && words.front() <= 'Z') words.front() = static_cast<char>(words.front() | 0x20);
  return words;
}

bool names_more(const Article& article, Span source, std::string_view name) {
  bool joined = false;
  for (auto at = token_at(article, source.start); at != article.tokens.end() && at->end <= source.end; ++at) {
    if (at->word == lexicon::words::comma || at->tag == Tag::preposition) return false;
    if (joined && at->has(Token::capitalized)) return name.find(article.slice(*at)) == std::string_view::npos;
    joined = joined || at->word == lexicon::words::and_;
  }
  return false;
}

bool tells_denial(const Article& article, Span cue) {
  using namespace lexicon;
  for (auto at = token_at(article, cue.start); at != article.tokens.end() && at->end <= cue.end; ++at) {
    if (at->word == words::not_ || at->word == words::n_t || is_one_of(word_text(at->word), {"never", "sceptical", "skeptical", "doubtful"})) return true;
    const auto row = cues.find(at->word);
    if (row && is_one_of(row->form, {"challenge", "contradict", "deny", "dismiss", "dispute", "doubt", "question", "rebut", "refute", "reject"})) return true;
  }
  return false;
}

bool tells_citing(const Article& article, Span cue) {
  return is_one_of(article.slice(cue), {"citing", "Citing", "quoting", "Quoting", "echoing", "Echoing"});
}

bool tells_quoting(const Article& article, Span cue) { return is_one_of(article.slice(cue), {"cited", "cites", "quoted", "quotes"}); }

bool tells_knowledge(const Article& article, Span cue) {
  using namespace lexicon;
  for (auto at = token_at(article, cue.start); at != article.tokens.end() && at->end <= cue.end; ++at)
    if (const auto evidential = evidentials.find(at->word); evidential && evidential->class_ == EvidentialsClass::inference) return true;
  return false;
}

bool tells_aim(const Article& article, Span cue) {
  const auto at = token_at(article, cue.start);
  return at != article.tokens.end() && at->end == cue.end && lexicon::aims.find(at->word);
}

bool is_quoted(const Article& article, Span passage) {
  std::uint32_t all = 0, quoted = 0;
  for (auto at = token_at(article, passage.start); at != article.tokens.end() && at->end <= passage.end; ++at) ++all, quoted += at->has(Token::quoted);
  return quoted * 2 >= all;
}

bool tells_own_past(const Article& article, TokenRange sentence, Span passage) {
  const std::uint32_t last = std::min(sentence.last, sentence.first + testimony_reach);
  for (std::uint32_t i = sentence.first; i < last && article.tokens[i].start < passage.end; ++i) {
    const Token& t = article.tokens[i];
    const bool writer = t.word == lexicon::words::i && t.has(Token::capitalized) && !t.has(Token::quoted);
    if (writer && has_past_verb(article, i, sentence.last)) return true;
  }
  return false;
}

std::string_view hint_in(const Article& article, Span passage) {
  auto at = token_at(article, passage.start);
  for (std::uint32_t back = 0; back < hint_reach && at != article.tokens.end() && at != article.tokens.begin() && (at - 1)->sentence == at->sentence; ++back) --at;
  for (; at != article.tokens.end() && at->end <= passage.end; ++at)
    if (at->word != 0 && !at->has(Token::quoted) && is_hearsay(*at)) return article.slice(*at);
  return {};
}

}  // namespace sayso
