// Units and currencies beside a number.
#pragma once

#include "quantities/numerals.h"

namespace sayso {

/// A unit or currency found beside a number: its row and how many tokens it takes. No row: none.
struct UnitMatch {
  const lexicon::UnitsRow* unit = nullptr;
  const lexicon::CurrenciesRow* currency = nullptr;
  std::uint32_t length = 0;
  explicit operator bool() const { return length != 0; }
};

/// The currency sign or code that ends just before token i ("US$" 40, "Rs." 500, "EUR" 5).
[[nodiscard]] UnitMatch read_currency_before(const Passage& p, std::uint32_t i);

/// The unit or currency that begins at token i, right after the numeral. Abbreviations count only here.
[[nodiscard]] UnitMatch read_unit_after(const Passage& p, std::uint32_t i, const Numeral& numeral);

/// Powers of ten that a row's name carries beyond its unit ("cents", "gigatonnes").
[[nodiscard]] int shift_of(const UnitMatch& match);

/// TIMEX3 designator of a unit of time ('Y', 'M', 'W', 'D', 'H', 'm', 'S'), how many of it the unit makes, or 0.
struct TimeUnit {
  char designator = 0;
  unsigned factor = 1;
};
[[nodiscard]] TimeUnit time_unit(std::string_view unit);

}  // namespace sayso
