#include "claims/extent.h"

#include <algorithm>
#include <limits>

#include "claims/borders.h"
#include "lexicons.h"

namespace sayso {
namespace {

/// What every segment of a passage adds to its weight (training/claims/fit_borders.py prints it).
constexpr std::int32_t segment_bonus = 41;

/// Longer passages are not looked for; the limit keeps the work linear.
constexpr std::size_t most_segments = 24;

/// The run of segments that weighs most, with what speaks for beginning and ending where it does.
SegmentRange find_best_run(std::span<const std::int32_t> weights, std::span<const BorderWeights> borders, SegmentRange within) {
  SegmentRange run = within;
  std::int32_t best = std::numeric_limits<std::int32_t>::min();
  for (std::size_t first = within.first; first < within.last; ++first) {
    std::int32_t sum = borders[first - within.first].begins;
    for (std::size_t k = first; k < within.last && k < first + most_segments; ++k) {
      sum += weights[k] + segment_bonus;
      const std::int32_t whole = sum + borders[k + 1 - within.first].ends;
      if (whole > best) { best = whole; run = {first, k + 1}; }
    }
  }
  return run;
}

/// Longer sentences than this are no prose; the limit keeps the work linear.
constexpr std::size_t most_steps = 12;

/// Below this weight a clause surely asserts nothing that needs a source.
constexpr std::int32_t surely_routine = -60;

/// "The council met, | and the tax will ruin the shops": the first clause is none of the second's.
std::size_t leave_routine(const Article& article, std::span<const TokenRange> segments, std::span<const std::int32_t> weights, const SegmentRange& run) {
  std::size_t from = run.first;
  while (from + 1 < run.last && from < run.first + most_steps && weights[from] < surely_routine) {
    const Build here = build_of(article, segments[from]), next = build_of(article, segments[from + 1]);
    if (!here.finite || !next.joined || !next.nominal || !next.finite || next.verb_first) break;
    ++from;
  }
  return from;
}

/// "the cost of | how they live", "are set | to rise": nothing stands between a word and what it cannot do without.
bool leans(const Token& last, const Token& first) {
  if (last.kind != TokenKind::word) return false;
  return first.tag == Tag::to || last.tag == Tag::preposition || last.tag == Tag::to || last.tag == Tag::determiner || last.tag == Tag::possessive;
}

/// Where the subject of a verb stands that begins segment `at`, over what is set between them in commas or brackets; `at` if nowhere.
std::size_t find_subject(const Article& article, std::span<const TokenRange> segments, std::size_t floor, std::size_t at) {
  for (std::size_t k = at, step = 0; k > floor && step < most_steps; ++step) {
    const Build left = build_of(article, segments[--k]);
    if (left.nominal && !left.finite) return k;
    if (left.finite && !left.relative) break;
  }
  return at;
}

/// "The bill | that they passed will ruin": what a noun is told by belongs to it, and the verb that follows as well.
bool tells_noun(const Article& article, TokenRange left, TokenRange here) {
  const Token& noun = article.tokens[left.last - 1];
  return article.tokens[here.first].word == lexicon::words::that && (noun.tag == Tag::noun || noun.tag == Tag::nouns);
}

/// "Tibetan or Uighur" is a rest of a list, no assertion.
bool is_rest(const Article& article, std::span<const TokenRange> segments, SegmentRange run) {
  std::uint32_t words = 0;
  for (std::size_t k = run.first; k < run.last && words < 4; ++k) {
    const Build build = build_of(article, segments[k]);
    if (build.finite) return false;
    words += build.words;
  }
  return words < 4;
}

/// The words before the run without which it has no subject, or is none.
std::size_t take_subject(const Article& article, std::span<const TokenRange> segments, SegmentRange within, std::size_t floor, const SegmentRange& run) {
  std::size_t from = run.first;
  for (std::size_t step = 0; from > floor && step < most_steps; ++step) {
    const Build here = build_of(article, segments[from]), left = build_of(article, segments[from - 1]);
    const Build next = from + 1 < run.last ? build_of(article, segments[from + 1]) : Build{};
    const bool set_between = (here.relative || !here.finite) && next.verb_first && !next.joined;
    std::size_t subject = from;
    if (here.verb_first && !here.joined) subject = find_subject(article, segments, floor, from);
    else if (left.nominal && !left.finite && (set_between || tells_noun(article, segments[from - 1], segments[from]))) subject = from - 1;
    if (subject == from && from > within.first && (leans(article.tokens[segments[from].first - 1], article.tokens[segments[from].first]) || is_rest(article, segments, {from, run.last}))) subject = from - 1;
    if (subject == from) break;
    from = subject;
  }
  return from;
}

}  // namespace

SegmentRange find_core(std::span<const std::int32_t> weights, SegmentRange within) {
  constexpr std::int32_t bonus = 20;   // clauses beside the surest one count though they weigh a little less than nothing
  std::int32_t best = std::numeric_limits<std::int32_t>::min(), sum = 0;
  SegmentRange run = within;
  for (std::size_t k = within.first, start = k; k < within.last; ++k) {
    if (sum <= 0) { sum = 0; start = k; }
    sum += weights[k] + bonus;
    if (sum > best) { best = sum; run = {start, k + 1}; }
  }
  return run;
}

SegmentRange find_extent(const Article& article, std::span<const TokenRange> segments, std::span<const std::int32_t> weights, SegmentRange within,
                         std::size_t floor) {
  SegmentRange run = within;
  if (within.size() > 1) {
    std::vector<BorderWeights> borders;
    weigh_borders(article, segments, within, borders);
    run = find_best_run(weights, borders, within);
  }
  run.first = leave_routine(article, segments, weights, run);
  run.first = take_subject(article, segments, within, floor, run);
  return run;
}

}  // namespace sayso
