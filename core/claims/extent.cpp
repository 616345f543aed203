#include "claims/extent.h"

#include <algorithm>

#include "lexicons.h"

namespace sayso {
namespace {

/// Makes the marked passage longer than the surest clause: a reader wants the assertion whole.
constexpr std::int32_t clause_bonus = 20;

SegmentRange find_best_run(std::span<const std::int32_t> weights, SegmentRange within) {
  std::int32_t best = 0, sum = 0;
  SegmentRange run = within;
  std::size_t start = within.first;
  bool any = false;
  for (std::size_t k = within.first; k < within.last; ++k) {
    if (sum <= 0) { sum = 0; start = k; }
    sum += weights[k] + clause_bonus;
    if (!any || sum > best) { best = sum; run = {start, k + 1}; any = true; }
  }
  return run;
}

bool is_word(const Token& t) { return t.kind != TokenKind::punctuation && t.kind != TokenKind::invalid; }

/// How one segment begins and what it holds.
struct Build {
  bool finite = false;       ///< holds a finite verb
  bool verb_first = false;   ///< begins with one: its subject stands before
  bool joined = false;       ///< begins with "and", "or", "nor"
  bool relative = false;     ///< begins with "who", "which", "whose"
  bool nominal = false;      ///< begins as a subject may: with a name, a noun, an article, a number, ...
};

bool opens_nominal(Tag tag) {
  switch (tag) {
    case Tag::noun: case Tag::nouns: case Tag::name: case Tag::adjective: case Tag::comparative: case Tag::superlative:
    case Tag::determiner: case Tag::possessive: case Tag::number: case Tag::symbol: return true;
    default: return false;
  }
}

Build describe(const Article& article, TokenRange segment) {
  using namespace lexicon;
  Build build;
  std::uint32_t words = 0;
  for (std::uint32_t at = segment.first; at < segment.last; ++at) {
    const Token& t = article.tokens[at];
    if (!is_word(t)) continue;
    if (words == 0) {
      build.joined = t.word == words::and_ || t.word == words::or_ || t.word == words::nor;
      build.relative = t.word == words::who || t.word == words::which || t.word == words::whose;
    }
    const bool opens = words == (build.joined ? 1U : 0U);
    if (opens) build.nominal = opens_nominal(t.tag);
    if (is_finite(t.tag)) {
      build.finite = true;
      if (opens) build.verb_first = true;
    }
    ++words;
  }
  return build;
}

/// "Tarnwood, | Belmora, | and the others had": a list without a verb of its own until the last member.
bool continues_list(const Build& left, const Build& here) {
  return left.nominal && !left.finite && !left.relative && (here.joined || (here.nominal && !here.finite));
}

/// Longer sentences than this are no prose; the limit keeps the work linear.
constexpr std::size_t most_steps = 12;

/// The words before the run without which it has no subject.
std::size_t take_subject(const Article& article, std::span<const TokenRange> segments, std::size_t floor, const SegmentRange& run) {
  std::size_t from = run.first;
  for (std::size_t step = 0; from > floor && step < most_steps; ++step) {
    const Build here = describe(article, segments[from]), left = describe(article, segments[from - 1]);
    const bool verb_after = from + 1 < run.last && describe(article, segments[from + 1]).verb_first;
    const bool lacks_subject = here.verb_first && !here.joined && left.nominal && !left.finite;
    const bool lacks_owner = here.relative && verb_after && left.nominal && !left.finite;
    if (!lacks_subject && !lacks_owner && !continues_list(left, here)) break;
    --from;
  }
  return from;
}

/// A beginning without a verb asserts nothing yet: it goes on to the clause that says something of it.
std::size_t reach_verb(const Article& article, std::span<const TokenRange> segments, SegmentRange within, const SegmentRange& run) {
  if (run.first > within.first) return run.last;
  for (std::size_t k = run.first, step = 0; k < within.last && step < most_steps; ++k, ++step)
    if (describe(article, segments[k]).finite) return std::max(run.last, k + 1);
  return run.last;
}

}  // namespace

SegmentRange find_extent(const Article& article, std::span<const TokenRange> segments, std::span<const std::int32_t> weights, SegmentRange within,
                         std::size_t floor) {
  SegmentRange run = find_best_run(weights, within);
  run.first = take_subject(article, segments, floor, run);
  run.last = reach_verb(article, segments, within, run);
  return run;
}

}  // namespace sayso
