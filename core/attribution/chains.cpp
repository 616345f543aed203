// "A reported that B said": which attribution stands inside the content of which.
#include <algorithm>

#include "attribution/drafts.h"
#include "attribution/rules.h"

namespace sayso::attribution {
namespace {

/// An enclosing attribution begins near the one it holds; looking further would cost more than linear time.
constexpr std::size_t reach = 24;

bool spans_cue(const Attribution& outer, const Attribution& inner) {
  return !inner.cue.empty() && std::any_of(outer.contents.begin(), outer.contents.end(), [&](Span c) { return c.contains(inner.cue.front()); });
}

bool holds(const Attribution& outer, const Attribution& inner) {
  if (inner.cue.empty() || (inner.rule == rule::according && spans_cue(inner, outer))) return false;   // "A said …, according to B": B tells of A
  for (const Span& content : outer.contents)
    if (content.contains(inner.cue.front()) && (inner.sources.empty() || content.contains(inner.sources.front()))) return true;
  return false;
}

/// "rejected accusations that …": verb and noun have the same content, and the accusers come first.
bool hands_on(const Attribution& outer, const Attribution& inner) {
  if (inner.rule != rule::noun || !inner.sources.empty() || outer.cue.empty() || outer.contents.empty()) return false;
  return outer.rule == rule::verb && outer.cue.front().end <= inner.cue.front().start && outer.contents.back().contains(inner.contents.back());
}

std::uint32_t words_in(const Attribution& a) {
  std::uint32_t length = 0;
  for (const Span& s : a.contents) length += s.length();
  return length;
}

}  // namespace

void link_chains(std::span<Attribution> attributions) {
  for (std::size_t i = 0; i < attributions.size(); ++i) {
    const std::size_t first = i > reach ? i - reach : 0, last = std::min(attributions.size(), i + reach);
    std::uint32_t best = no_index;
    for (std::size_t k = first; k < last; ++k) {
      if (k == i) continue;
      const bool hands = hands_on(attributions[k], attributions[i]);
      if (!hands && !holds(attributions[k], attributions[i])) continue;
      if (!hands && words_in(attributions[k]) <= words_in(attributions[i])) continue;   // never a circle
      if (best == no_index || words_in(attributions[k]) < words_in(attributions[best])) best = static_cast<std::uint32_t>(k);
    }
    attributions[i].parent = best;
  }
}

}  // namespace sayso::attribution
