#include "attribution/reach.h"

#include <algorithm>

#include "attribution/mend.h"
#include "attribution/rules.h"
#include "models.h"

namespace sayso::attribution {
namespace {

const model::LinearModel<part_count> reach{models::reach};

/// So many tokens on either side of a cue are looked at; a longer sentence is a list or a transcript.
constexpr std::uint32_t longest_side = 90;

std::uint8_t bucket(std::uint32_t distance) {
  if (distance <= 4) return static_cast<std::uint8_t>(distance);
  return distance <= 6 ? 5 : distance <= 9 ? 6 : distance <= 14 ? 7 : distance <= 24 ? 8 : 9;
}

bool is_likely_cue(const Article& article, std::uint32_t i) {
  const Token& t = article.tokens[i];
  if (t.has(Token::quoted) || !is_verb(t.tag)) return false;
  const auto match = lexicon::cues.find(t.word);
  return match && (match->class_ == lexicon::CuesClass::say || match->class_ == lexicon::CuesClass::object);
}

std::uint8_t tag_of(const Token& t) {
  if (t.kind == TokenKind::punctuation) return t.word == lexicon::words::comma ? 33 : is_double_mark(t.word) ? 34 : 35;
  return static_cast<std::uint8_t>(t.tag);
}

}  // namespace

ReachFeatures::ReachFeatures(const Article& article, const Candidate& c) : article_(article) {
  const TokenRange sentence = article.sentence_tokens[c.draft.sentence];
  const TokenRange cue{c.group.first, c.cue.tokens.last};
  window_.first = cue.first > sentence.first + longest_side ? cue.first - longest_side : sentence.first;
  window_.last = std::min(sentence.last, cue.last + longest_side);
  lemma_ = c.cue.lemma;
  mode_ = static_cast<std::uint32_t>(c.cue.verb) + 16 * static_cast<std::uint32_t>(c.cue.kind) + (c.group.passive ? 128U : 0U) +
          (c.group.progressive ? 256U : 0U) + (c.group.infinitive ? 512U : 0U) + ((c.cue.forms & lexicon::ing) != 0 ? 1024U : 0U) + (c.fits ? 2048U : 0U);
  places_.resize(window_.size() + 2 * margin);
  for (std::uint32_t i = window_.first; i < window_.last; ++i) {
    Place& p = place(i);
    p.ruled = static_cast<std::uint8_t>(Part::outside);
    p.side = i < cue.first ? 0 : i < cue.last ? 1 : 2;
    p.distance = bucket(i < cue.first ? cue.first - i : i < cue.last ? 0 : i - cue.last + 1);
    const Token& t = article.tokens[i];
    p.edge = static_cast<std::uint8_t>((i == sentence.first ? 1 : 0) + (i + 1 == sentence.last ? 2 : 0) + (t.has(Token::quoted) ? 4 : 0) +
                                       (i > window_.first && article.tokens[i - 1].has(Token::quoted) ? 8 : 0));
    p.tag = tag_of(t);
    p.entity = static_cast<std::uint8_t>(t.entity);
    p.hash = t.hash;
  }
  mark(c.draft.contents, Part::content);
  mark(c.draft.sources, Part::source);
  lay_path(cue.first, window_.first, -1);
  lay_path(cue.last, window_.last, 1);
}

void ReachFeatures::mark(std::span<const TokenRange> ranges, Part part) {
  for (const TokenRange& r : ranges)
    for (std::uint32_t i = std::max(r.first, window_.first); i < std::min(r.last, window_.last); ++i) place(i).ruled = static_cast<std::uint8_t>(part);
}

/// Walks away from the cue and keeps what has been passed.
void ReachFeatures::lay_path(std::uint32_t from, std::uint32_t to, int step) {
  std::uint32_t path = 0, other = 0;
  for (std::uint32_t i = from; i != to; i = step > 0 ? i + 1 : i - 1) {
    const std::uint32_t at = step > 0 ? i : i - 1;
    const Token& t = article_.tokens[at];
    Place& p = place(at);
    p.path = static_cast<std::uint8_t>(path);
    p.other = static_cast<std::uint8_t>(other);
    if (t.word == lexicon::words::comma) path |= (path & 1U) != 0 ? 2U : 1U;
    else if (is_double_mark(t.word)) path |= 4U;
    else if (is_finite(t.tag)) path |= 8U;
    else if (t.tag == Tag::conjunction) path |= 16U;
    else if (t.word == lexicon::words::semicolon || t.word == lexicon::words::colon || is_long_dash(t)) path |= 32U;
    if (is_likely_cue(article_, at)) other = std::min(other + 1, 2U);
  }
}

namespace {

using Sums = model::LinearModel<part_count>::Scores;

/// All lanes, also those of no part: one instruction.
Sums add(Sums sums, const Sums& more) {
  for (std::size_t lane = 0; lane < sums.size(); ++lane) sums[lane] = static_cast<std::int16_t>(sums[lane] + more[lane]);
  return sums;
}

/// What places add, kept from token to token.
class PlaceSums {
 public:
  explicit PlaceSums(const ReachFeatures& features) : features_(features) {}

  void move_to(std::uint32_t i) {
    const std::uint32_t key = features_.place_key(i);
    if (key == key_) return;
    key_ = key;
    here_ = reach.sum(features_.collect_place(i));
    for (std::size_t before = 0; before < part_count; ++before) steps_[before] = reach.sum(features_.collect_place_step(i, before));
  }
  [[nodiscard]] const Sums& here() const { return here_; }
  [[nodiscard]] const Sums& step(std::size_t before) const { return steps_[before]; }

 private:
  const ReachFeatures& features_;
  std::uint32_t key_ = no_index;
  Sums here_{};
  std::array<Sums, part_count> steps_{};
};

std::vector<Part> find_parts(const ReachFeatures& features) {
  PlaceSums places(features);
  const auto emit = [&](std::uint32_t i) {
    places.move_to(i);
    return add(reach.sum(features.collect(i)), places.here());
  };
  const auto step = [&](std::uint32_t i, std::size_t before) { return add(reach.sum(features.collect_step(i, before)), places.step(before)); };
  return best_parts<int>(features.window(), emit, step);
}

bool has_word(const Article& article, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last; ++i)
    if (article.tokens[i].kind == TokenKind::word || article.tokens[i].kind == TokenKind::number) return true;
  return false;
}

std::vector<TokenRange> runs_of(const Article& article, TokenRange window, std::span<const Part> parts, Part wanted) {
  std::vector<TokenRange> runs;
  for (std::uint32_t i = window.first; i < window.last; ++i) {
    if (parts[i - window.first] != wanted) continue;
    std::uint32_t last = i + 1;
    while (last < window.last && parts[last - window.first] == wanted) ++last;
    if (has_word(article, {i, last})) runs.push_back({i, last});
    i = last;
  }
  return runs;
}

/// Which of the room's rules the result is an instance of.
std::string_view rule_of(const Candidate& c, const Draft& draft) {
  if (c.fits) return c.draft.rule;
  if (c.cue.kind == CueKind::noun) return rule::noun;
  if (c.cue.kind != CueKind::verb) return c.draft.rule;
  if (c.group.passive) return draft.sources.empty() ? rule::impersonal : rule::passive;
  if (!draft.sources.empty() && draft.sources.front().first >= c.cue.tokens.last) return rule::inversion;
  if ((c.cue.forms & lexicon::ing) != 0 && !c.group.progressive) return rule::participle;
  if (draft.contents.front().first < c.group.first && (draft.sources.empty() || draft.contents.front().first < draft.sources.front().first)) return rule::parenthesis;
  return rule::verb;
}

}  // namespace

void reach_out(const Article& article, const Candidate& candidate, Draft& draft) {
  draft = candidate.draft;
  if (is_closed(candidate.cue.kind)) return;
  if (candidate.draft.cue.last > candidate.group.last && candidate.draft.cue.last > candidate.cue.tokens.last && candidate.fits) return;   // "was quoted as saying", "quoted Jane Roe as saying"
  if (candidate.fits && candidate.draft.contents.front().first < article.sentence_tokens[candidate.draft.sentence].first) return;   // "“What now?” Ruiz asked."
  draft.cue = {candidate.group.first, candidate.cue.tokens.last};
  const ReachFeatures features(article, candidate);
  const std::vector<Part> parts = find_parts(features);
  std::vector<TokenRange> contents = runs_of(article, features.window(), parts, Part::content);
  if (contents.empty()) {
    if (draft.rule.empty() && !draft.contents.empty()) draft.rule = rule_of(candidate, draft);   // the judge took what no rule would
    if (!draft.contents.empty()) skip_citation(article, draft);
    return;
  }
  draft.contents = std::move(contents);
  mend_contents(article, candidate, draft);
  draft.sources = runs_of(article, features.window(), parts, Part::source);
  mend_sources(article, candidate, draft);
  draft.rule = rule_of(candidate, draft);
  draft.impersonal = draft.sources.empty();
}

}  // namespace sayso::attribution
