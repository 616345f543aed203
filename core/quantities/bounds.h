// Bound words: what "more than", "up to" and "or so" do to a number.
#pragma once

#include "quantities/passage.h"

namespace sayso {

struct BoundMatch {
  Bound bound = Bound::exact;
  std::uint32_t first = 0, last = 0;   ///< tokens; where the quantity begins or ends with it
  bool found = false;
};

/// Bound words that end just before token i.
[[nodiscard]] BoundMatch read_bound_before(const Passage& p, std::uint32_t i);
/// Bound words that begin at token i, just after a number or its unit: "or more", "or so", "-plus".
[[nodiscard]] BoundMatch read_bound_after(const Passage& p, std::uint32_t i);

/// Writes the bound and the interval it makes of a point.
void apply_bound(Quantity& q, Bound bound);

}  // namespace sayso
