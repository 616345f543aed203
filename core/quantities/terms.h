// A number with its sign, currency and unit; two of them joined to a range.
#pragma once

#include "quantities/units.h"

namespace sayso {

/// One numeral with its currency and unit.
struct Term {
  std::uint32_t first = 0, last = 0;               ///< tokens, with sign, currency and unit
  std::uint32_t number_first = 0, number_last = 0;
  Numeral numeral;
  UnitMatch unit;
  bool hyphened_unit = false;                      ///< "20-mile"
  bool negative = false;
};

/// A term, a range of two, or two parts of one measure ("6 feet 2 inches").
struct Amount {
  Term term;
  Decimal low, high;                               ///< of a range
  bool range = false;
  bool between = false;                            ///< introduced by "between"
  bool score = false;                              ///< "52-48": the first is the larger
  std::uint32_t first = 0, last = 0, number_last = 0;
  std::string timex;                               ///< of "two years and six months"
};

/// The amount whose numeral begins at token i.
[[nodiscard]] std::optional<Amount> read_amount(const Passage& p, std::uint32_t i);

}  // namespace sayso
