// Days of the proleptic Gregorian calendar, and their ISO spelling.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "quantities/passage.h"

namespace sayso {

[[nodiscard]] bool is_real_day(int year, int month, int day);   ///< year 0: any year, so February has 29 days
[[nodiscard]] int day_number(Day day);                           ///< days since 1970-01-01
[[nodiscard]] Day day_of_number(int number);
[[nodiscard]] int weekday_of(Day day);                           ///< 1 Monday to 7 Sunday
[[nodiscard]] Day shifted_by_months(Day day, int months);
[[nodiscard]] std::string week_of(Day day);                      ///< "2023-W46"

[[nodiscard]] std::string two_digits(int value);
[[nodiscard]] std::string four_digits(int value);
/// "2023-11-16", "XXXX-12-22", "2023-11", "2023" as far as the parts are known.
[[nodiscard]] std::string iso_text(Day day);
/// A day from "2023-11-16"; none if it isn't one.
[[nodiscard]] std::optional<Day> parse_day(std::string_view iso);

}  // namespace sayso
