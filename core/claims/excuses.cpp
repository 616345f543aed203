#include "claims/excuses.h"

#include <algorithm>

namespace sayso {

Excuses::Excuses(std::span<const Attribution> attributions) {
  for (const Attribution& a : attributions) {
    if (!a.unnamed || a.unnamed->reason.empty()) continue;
    if (reasons_.empty() || reasons_.back().end <= a.unnamed->reason.start) reasons_.push_back(a.unnamed->reason);
  }
}

bool Excuses::cover(Span span) const {
  const auto reason = std::partition_point(reasons_.begin(), reasons_.end(), [&](Span r) { return r.end <= span.start; });
  if (reason == reasons_.end() || reason->start >= span.end) return false;
  return (std::min(reason->end, span.end) - std::max(reason->start, span.start)) * 2 >= span.length();
}

}  // namespace sayso
