// One expression of time: a day, a month, a year, a season, "last week".
#pragma once

#include <optional>

#include "quantities/days.h"

namespace sayso {

struct TimeExpression {
  std::uint32_t first = 0, last = 0;
  QuantityKind kind = QuantityKind::date;
  Day day;                        ///< as far as the expression is a plain date
  std::string timex;              ///< when it is more than a plain date: "2022-SU", "2022-Q1", "199X"
  std::string value;              ///< of a duration: "the past two decades"
  std::string_view unit;
  std::string_view rule = "quantities.date";
  bool bare_year = false;
  [[nodiscard]] std::string text() const { return timex.empty() && (day.year != 0 || day.month != 0 || day.day != 0) ? iso_text(day) : timex; }
};

/// The expression that begins at token i with a number: a year, "3 October 2023", "2023-10-03", "the 1990s".
[[nodiscard]] std::optional<TimeExpression> read_numeric_date(const Passage& p, std::uint32_t i);
/// The expression that begins at token i with a calendar word: "Oct. 3, 2023", "last month", "Monday".
[[nodiscard]] std::optional<TimeExpression> read_calendar_date(const Passage& p, std::uint32_t i);

/// "Oct. 3, 2023", "October 2023", "June this year": an expression that begins with a month.
[[nodiscard]] std::optional<TimeExpression> read_month(const Passage& p, std::uint32_t i);

/// A plain number of four digits that is a year by its size and company.
[[nodiscard]] bool is_year(const Passage& p, std::uint32_t i);
/// A number of one or two digits that can be a day of a month, with or without "st", "nd", "rd", "th".
[[nodiscard]] std::uint32_t day_of_month(const Passage& p, std::uint32_t i, int& day);
/// A month's name that isn't the verb "may" or "march": 1 to 12, else 0.
[[nodiscard]] int month_at(const Passage& p, std::uint32_t i);
[[nodiscard]] int calendar_number(std::string_view value);

}  // namespace sayso
