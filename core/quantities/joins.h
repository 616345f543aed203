// Two quantities that stand together and are one: bounds of one interval, a day and its hour, a span and its anchor.
#pragma once

#include "quantities/detectors.h"

namespace sayso {

/// Joins `found` to the quantity before it if the words between them say so. True if it was taken in.
[[nodiscard]] bool join_to_previous(const Passage& p, Quantity& before, Found& found);

}  // namespace sayso
