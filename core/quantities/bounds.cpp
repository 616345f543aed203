#include "quantities/bounds.h"

#include <algorithm>

#include "text/one_of.h"

namespace sayso {
namespace {

using namespace lexicon;

constexpr std::uint32_t longest_bound = 6;   // tokens: "less than or equal to"

Bound bound_of(BoundsClass c) {
  switch (c) {
    case BoundsClass::about: return Bound::about;
    case BoundsClass::nearly: return Bound::nearly;
    case BoundsClass::more_than: return Bound::more_than;
    case BoundsClass::less_than: return Bound::less_than;
    case BoundsClass::at_least: case BoundsClass::as_low: return Bound::at_least;
    case BoundsClass::at_most: return Bound::at_most;
    case BoundsClass::exact: break;
  }
  return Bound::exact;
}

/// "talked about 30 years", "think about one thing": a verb's own preposition.
bool belongs_to_verb(const Passage& p, std::uint32_t at) {
  return p.word(at) == words::about &&
         is_one_of(p.text(at - 1), {"talk", "talked", "talking", "talks", "think", "thinking", "thought", "worried", "worry", "concerned", "asked", "know", "knew", "learn", "learned", "care", "complained", "wrote", "books", "story", "stories", "questions", "debate"});
}

struct Tail {
  std::string_view first, second;
  Bound bound;
};

constexpr Tail tails[] = {
    {"or", "so", Bound::about}, {"or", "more", Bound::at_least}, {"or", "greater", Bound::at_least}, {"or", "higher", Bound::at_least},
    {"or", "over", Bound::at_least}, {"or", "above", Bound::at_least}, {"or", "older", Bound::at_least}, {"or", "better", Bound::at_least},
    {"or", "longer", Bound::at_least}, {"or", "larger", Bound::at_least}, {"or", "later", Bound::at_least}, {"or", "less", Bound::at_most}, {"or", "fewer", Bound::at_most},
    {"or", "lower", Bound::at_most}, {"or", "under", Bound::at_most}, {"or", "below", Bound::at_most}, {"or", "younger", Bound::at_most},
    {"and", "over", Bound::at_least}, {"and", "older", Bound::at_least}, {"and", "above", Bound::at_least}, {"and", "up", Bound::at_least}, {"and", "upwards", Bound::at_least},
    {"and", "under", Bound::at_most}, {"and", "younger", Bound::at_most}, {"and", "below", Bound::at_most},
    {"at", "least", Bound::at_least}, {"at", "most", Bound::at_most},
};

}  // namespace

BoundMatch read_bound_before(const Passage& p, std::uint32_t i) {
  BoundMatch out{Bound::exact, i, i, false};
  const std::uint32_t lowest = std::max(p.first, p.floor);
  for (int round = 0; round < 3; ++round) {
    const std::uint32_t end = out.first;
    bool more = false;
    for (std::uint32_t at = end > lowest + longest_bound ? end - longest_bound : lowest; at < end; ++at) {
      const auto match = bounds.match(p.tokens().first(end), at);
      if (!match || match.length != end - at || belongs_to_verb(p, at)) continue;
      const Bound bound = bound_of(match->class_);
      // The outer words decide, unless they only stress ("just about 30"); "only" after "more than" changes nothing.
      if (bound != Bound::exact && (out.bound == Bound::exact || round > 0)) out.bound = bound;
      out.first = at;
      out.found = true;
      more = true;
      break;
    }
    if (!more) break;
  }
  return out;
}

BoundMatch read_bound_after(const Passage& p, std::uint32_t i) {
  BoundMatch out{Bound::exact, i, i, false};
  if (p.text(i) == "+") {
    if (p.glued(i)) out = {Bound::at_least, i, i + 1, true};
    return out;
  }
  if (p.is_hyphen(i) && p.word(i + 1) == words::plus && p.glued(i)) return {Bound::at_least, i, i + 2, true};
  const WordId w = p.word(i);
  if (w == words::plus && p.is_word(i + 1) && !p.is_function_word(i + 1) && !p.is_number(i + 1)) return {Bound::at_least, i, i + 1, true};
  if (w != words::or_ && w != words::and_ && w != words::at) return out;
  for (const Tail& tail : tails)
    if (p.text(i) == tail.first && p.text(i + 1) == tail.second) {
      const bool aged = tail.second == "older" || tail.second == "younger";
      const bool free = p.is_word(i + 2) ? p.is_function_word(i + 2) && !p.is_article(i + 2) : p.token(i + 1).end != 0 && !p.is_number(i + 2) && !currencies.starts(p.word(i + 2));
      if (w == words::and_ && !aged && !(free && !number_words.starts(p.word(i + 2)))) continue;
      return {tail.bound, i, i + 2, true};
    }
  return out;
}

void apply_bound(Quantity& q, Bound bound) {
  if (bound == Bound::exact) return;
  if (!q.low.empty() || !q.high.empty()) {      // "more than 3 to 5", "about hundreds": the interval stays
    if (bound == Bound::about && q.bound != Bound::order_of_magnitude) q.bound = bound;
    return;
  }
  q.bound = bound;
  switch (bound) {
    case Bound::more_than: q.low_open = true; q.low.swap(q.value); break;
    case Bound::at_least: q.low.swap(q.value); break;
    case Bound::less_than: q.high_open = true; q.high.swap(q.value); break;
    case Bound::at_most: q.high.swap(q.value); break;
    default: break;
  }
}

}  // namespace sayso
