// Why sources are not named: words about the source, not about the matter.
#pragma once

#include <span>
#include <vector>

#include "layers.h"

namespace sayso {

class Excuses {
 public:
  explicit Excuses(std::span<const Attribution> attributions);
  /// "They spoke on condition of anonymity because …": at least half of the span gives such a reason.
  [[nodiscard]] bool cover(Span span) const;

 private:
  std::vector<Span> reasons_;   ///< sorted, none overlaps another
};

}  // namespace sayso
