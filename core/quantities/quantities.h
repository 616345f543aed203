// The quantities room: every figure, its value, its bound, its unit, and what it counts.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "layers.h"

namespace sayso {

/// All quantities of the article, sorted by span, not overlapping. `date` is the article's own date (ISO) or "".
/// Their sourcing and attribution are left for judge_sourcing.
std::vector<Quantity> find_quantities(const Article& article, std::string_view date);

extern const std::span<const Rule> quantity_rules;

}  // namespace sayso
