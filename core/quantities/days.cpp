#include "quantities/days.h"

#include "quantities/numerals.h"

namespace sayso {

bool is_real_day(int year, int month, int day) {
  static constexpr int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1 || day > days[month - 1]) return false;
  const bool leap = year == 0 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
  return month != 2 || day != 29 || leap;
}

// Days from civil and back: Howard Hinnant's closed forms, for years after 0.
int day_number(Day day) {
  const int y = day.year - (day.month <= 2);
  const int era = y / 400, of_era = y - era * 400;
  const int of_year = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

Day day_of_number(int number) {
  const int z = number + 719468, era = z / 146097, of_era = z - era * 146097;
  const int year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const int of_year = of_era - (365 * year + year / 4 - year / 100);
  const int month = (5 * of_year + 2) / 153;
  const int civil_month = month < 10 ? month + 3 : month - 9;
  return {year + era * 400 + (civil_month <= 2), civil_month, of_year - (153 * month + 2) / 5 + 1};
}

int weekday_of(Day day) { return (day_number(day) % 7 + 10) % 7 + 1; }

Day shifted_by_months(Day day, int months) {
  const int all = day.year * 12 + day.month - 1 + months;
  return {all / 12, all % 12 + 1, 0};
}

std::string two_digits(int value) {
  std::string out = "00";
  out[0] = static_cast<char>('0' + value / 10 % 10);
  out[1] = static_cast<char>('0' + value % 10);
  return out;
}

std::string four_digits(int value) { return two_digits(value / 100) + two_digits(value); }

std::string iso_text(Day day) {
  std::string out = day.year == 0 ? "XXXX" : four_digits(day.year);
  if (day.month != 0) out.append("-").append(two_digits(day.month));
  if (day.day != 0) out.append(day.month == 0 ? "-XX-" : "-").append(two_digits(day.day));
  return out;
}

std::string week_of(Day day) {
  const int number = day_number(day);
  const int thursday = number - weekday_of(day) + 4;      // its year is the week's
  const int year = day_of_number(thursday).year;
  const int week = (thursday - day_number({year, 1, 1})) / 7 + 1;
  return four_digits(year).append("-W").append(two_digits(week));
}

std::optional<Day> parse_day(std::string_view iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = short_number(iso.substr(0, 4)), month = short_number(iso.substr(5, 2)), day = short_number(iso.substr(8, 2));
  if (!year || !month || !day || *year == 0) return std::nullopt;
  const Day out{static_cast<int>(*year), static_cast<int>(*month), static_cast<int>(*day)};
  return is_real_day(out.year, out.month, out.day) ? std::optional(out) : std::nullopt;
}

}  // namespace sayso
