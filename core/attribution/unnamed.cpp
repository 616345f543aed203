#include "attribution/unnamed.h"

#include <algorithm>
#include <array>

#include "attribution/proper_names.h"
#include "attribution/words.h"

namespace sayso::attribution {
namespace {

using namespace lexicon;

/// "Two officials spoke. […] They asked not to be named": no reason is told later than so many sentences behind.
constexpr std::uint32_t reason_reach = 3;
/// How far before "not authorized to" its "because" may stand.
constexpr std::uint32_t cause_reach = 6;

constexpr std::array<std::string_view, 11> numbers = {"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};

std::uint32_t count_of(const Article& article, const Token& t) {
  if (t.word == words::a || t.word == words::an) return 1;
  const std::string_view text = article.slice(t);
  if (t.kind == TokenKind::number) {
    std::uint32_t n = 0;
    for (const char c : text.substr(0, 6)) {
      if (c < '0' || c > '9') return 0;
      n = n * 10 + static_cast<std::uint32_t>(c - '0');
    }
    return text.size() > 6 ? 0 : n;
  }
  for (std::uint32_t n = 1; n < numbers.size(); ++n)
    if (text.size() == numbers[n].size() && (text[0] | 0x20) == numbers[n][0] && text.substr(1) == numbers[n].substr(1)) return n;
  return 0;
}

/// The listed noun that heads the phrase: before its first preposition, comma or "who".
std::uint32_t head_of(const Article& article, TokenRange phrase) {
  std::uint32_t head = no_index;
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    const Token& t = article.tokens[i];
    if (count_of(article, t) != 0) continue;   // "one of the people"
    if (head != no_index && (t.kind == TokenKind::punctuation || t.word == words::who || is_class(article, i, FunctionWordsClass::preposition) || is_verb(t.tag))) break;
    if (const auto noun = source_nouns.find(t.word); noun && !is_class(article, i, FunctionWordsClass::conjunction) && (noun->class_ != SourceNounsClass::institution || head == no_index)) head = i;
  }
  return head;
}

/// "familiar with the matter", "close to the talks" behind the head.
std::uint32_t role_end(const Article& article, std::uint32_t head, std::uint32_t end) {
  const std::uint32_t next = head + 1;
  if (next >= end) return next;
  const std::string_view text = article.slice(article.tokens[next]);
  if (text != "familiar" && text != "close" && text != "briefed" && text != "involved") return next;
  std::uint32_t last = next;
  while (last < end && article.tokens[last].kind != TokenKind::punctuation && article.tokens[last].word != words::who) ++last;
  return last;
}

/// Adjectives and nouns before the head: "senior administration official".
std::uint32_t role_start(const Article& article, std::uint32_t first, std::uint32_t head, TokenRange body) {
  std::uint32_t i = head;
  while (i > first) {
    const Token& t = article.tokens[i - 1];
    const bool within_body = i - 1 >= body.first && i - 1 < body.last;
    if (within_body || t.kind != TokenKind::word || count_of(article, t) != 0) break;
    if (t.tag != Tag::adjective && !is_noun(t.tag) && t.tag != Tag::comparative && t.tag != Tag::participle) break;
    --i;
  }
  return i;
}

/// "Justice Department", wherever in the phrase it stands.
TokenRange body_in(const Article& article, TokenRange phrase, std::uint32_t head) {
  for (TokenRange rest = phrase; !rest.empty();) {
    const TokenRange name = first_name_run(article, rest);
    if (name.empty()) return {};
    const bool role = head >= name.first && head < name.last;
    if (!role && !is_country_adjective(article, name) && !has_entity(article, name, Entity::person)) return name;
    rest.first = name.last;
  }
  return {};
}

std::uint32_t reason_start(const Article& article, std::uint32_t first, std::uint32_t at, AnonymityClass class_) {
  if (class_ == AnonymityClass::terms) {
    while (at > first && (article.tokens[at - 1].word == words::on || article.tokens[at - 1].word == words::the)) --at;
    return at;
  }
  for (std::uint32_t k = at, steps = 0; k > first && steps < cause_reach; --k, ++steps) {
    const WordId w = article.tokens[k - 1].word;
    if (w == words::because || w == words::since || w == words::as || w == words::for_) return k - 1;
    if (ends_clause(article.tokens[k - 1])) break;
  }
  return at;
}

/// To the end of the clause; "because …" over a "terms" phrase is part of it.
std::uint32_t reason_end(const Article& article, std::uint32_t at, std::uint32_t end) {
  while (at < end) {
    const Token& t = article.tokens[at];
    const bool because = t.word == words::comma && at + 1 < end && (article.tokens[at + 1].word == words::because || article.tokens[at + 1].word == words::as);
    if (ends_clause(t) && !because) break;
    if (const auto cue = cues.find(t.word); cue && cue->class_ == CuesClass::say && t.tag == Tag::verb_past) break;
    ++at;
  }
  return at;
}

/// The unnamed source that a reason in the sentence is about.
Attribution* excused(std::span<Attribution> attributions, std::size_t behind, Span sentence, std::uint32_t earliest) {
  for (std::size_t k = std::min(behind + 8, attributions.size()); k-- > 0;) {
    Attribution& a = attributions[k];
    const std::uint32_t at = a.cue.empty() ? a.contents.front().start : a.cue.front().start;
    if (at >= sentence.end) continue;
    if (at < earliest) return nullptr;
    if (a.unnamed && a.unnamed->reason.empty()) return &a;
  }
  return nullptr;
}

}  // namespace

Unnamed read_unnamed(const Article& article, TokenRange phrase) {
  Unnamed unnamed;
  const std::uint32_t head = head_of(article, phrase);
  for (std::uint32_t i = phrase.first; i < phrase.last && i <= head && unnamed.number == 0; ++i) unnamed.number = count_of(article, article.tokens[i]);
  const TokenRange body = body_in(article, phrase, head);
  if (!body.empty()) unnamed.institution = article.span_of(body);
  if (head == no_index) return unnamed;
  if (unnamed.number == 0 && article.tokens[phrase.first].word == words::the && article.tokens[head].tag == Tag::noun) unnamed.number = 1;   // "the official"
  unnamed.role = article.span_of({role_start(article, phrase.first, head, body), role_end(article, head, phrase.last)});
  return unnamed;
}

void find_reasons(const Article& article, std::span<Attribution> attributions) {
  std::size_t behind = 0;   // attributions stand in text order, by their cue
  std::uint32_t tried = no_index;   // one reason a sentence: a second search would cost more than linear time
  for (std::uint32_t i = 0; i < article.tokens.size(); ++i) {
    if (!anonymity.starts(article.tokens[i].word)) continue;
    const std::uint32_t sentence = article.tokens[i].sentence;
    const TokenRange tokens = article.sentence_tokens[sentence];
    const auto match = anonymity.match(std::span(article.tokens).first(tokens.last), i);
    if (!match || sentence == tried) continue;
    tried = sentence;
    const Span span = article.sentences[sentence].span;
    while (behind < attributions.size() && !attributions[behind].cue.empty() && attributions[behind].cue.front().start < span.end) ++behind;
    const std::uint32_t earliest = article.sentences[sentence > reason_reach ? sentence - reason_reach : 0].span.start;
    Attribution* const source = excused(attributions, behind, span, earliest);
    if (source == nullptr) continue;
    const Unnamed excuse{0, source->unnamed->role, {}, article.span_of({reason_start(article, tokens.first, i, match->class_), reason_end(article, i + match.length, tokens.last)})};
    for (std::size_t k = behind > reason_reach * 4 ? behind - reason_reach * 4 : 0; k < behind; ++k) {   // every time it is spoken of
      std::optional<Unnamed>& other = attributions[k].unnamed;
      if (other && other->reason.empty() && (&attributions[k] == source || (!excuse.role.empty() && other->role == excuse.role))) other->reason = excuse.reason;
    }
  }
}

}  // namespace sayso::attribution
