// Dates that are written out: with numbers, months and years.
#include "quantities/dates.h"

#include <algorithm>

#include "quantities/numerals.h"
#include "text/one_of.h"

namespace sayso {

using namespace lexicon;

namespace {

std::optional<unsigned> number_at(const Passage& p, std::uint32_t i) {
  return p.is_number(i) ? short_number(p.text(i)) : std::nullopt;
}

bool is_year_number(const Passage& p, std::uint32_t i) {
  const auto n = number_at(p, i);
  return n && p.length(i) == 4 && *n >= 1000 && *n <= 2199;
}

TimeExpression make(std::uint32_t first, std::uint32_t last, Day day) {
  TimeExpression out;
  out.first = first;
  out.last = last;
  out.day = day;
  return out;
}

/// "22/04", "01/25": one of the two has a leading zero; without it a fraction or odds are likelier.
bool is_day_and_month(const Passage& p, std::uint32_t i) {
  if (p.length(i) != 2 || p.word(i + 1) != words::slash || !p.glued(i + 1) || !p.is_number(i + 2) || !p.glued(i + 2) || p.length(i + 2) != 2 || (p.word(i + 3) == words::slash && p.glued(i + 3))) return false;
  const auto a = number_at(p, i), b = number_at(p, i + 2);
  if (!a || !b || (p.text(i)[0] != '0' && p.text(i + 2)[0] != '0')) return false;
  return *b > 12 ? is_real_day(0, static_cast<int>(*a), static_cast<int>(*b)) : is_real_day(0, static_cast<int>(*b), static_cast<int>(*a));
}

bool joined(const Passage& p, std::uint32_t i) { return p.is_hyphen(i) && p.glued(i) && p.glued(i + 1); }

/// "2023-10-03", "10/03/2023", "3.10.2023", "2023/10/03". Dates that don't exist have no value.
std::optional<TimeExpression> read_iso(const Passage& p, std::uint32_t i) {
  const auto is_mark = [&](std::uint32_t k) { return p.glued(k) && p.glued(k + 1) && (p.word(k) == words::dash || p.word(k) == words::slash); };
  if (!is_mark(i + 1) || !is_mark(i + 3) || p.word(i + 1) != p.word(i + 3)) return std::nullopt;
  if ((p.word(i + 5) == words::dash || p.word(i + 5) == words::slash) && p.glued(i + 5) && p.is_number(i + 6)) return std::nullopt;
  const auto a = number_at(p, i), b = number_at(p, i + 2), c = number_at(p, i + 4);
  if (!a || !b || !c) return std::nullopt;
  int year = 0, month = 0, day = 0;
  if (p.length(i) == 4) { year = static_cast<int>(*a); month = static_cast<int>(*b); day = static_cast<int>(*c); }
  else if (p.length(i) <= 2 && p.length(i + 2) <= 2 && (p.length(i + 4) == 4 || (p.length(i + 4) == 2 && p.word(i + 1) == words::slash))) {
    year = static_cast<int>(*c) + (p.length(i + 4) == 2 ? (*c < 40 ? 2000 : 1900) : 0);
    month = static_cast<int>(*a);
    day = static_cast<int>(*b);
    if (month > 12) std::swap(month, day);
  } else {
    return std::nullopt;
  }
  TimeExpression out = make(i, i + 5, {});
  if (year > 0 && is_real_day(year, month, day)) out.day = {year, month, day};
  out.rule = "quantities.numeric-date";
  return out;
}

/// The year after a day or month: ", 2023", " 2023", " of 2023", ", 99 " is none.
std::uint32_t read_year_after(const Passage& p, std::uint32_t at, int& year) {
  std::uint32_t i = at;
  if (p.word(i) == words::comma || p.word(i) == words::of || p.word(i) == words::slash) ++i;
  if (p.text(i) == "the" && p.text(i + 1) == "year") i += 2;
  if (is_year_number(p, i) && *number_at(p, i) >= 1300 && !(p.word(i + 1) == words::percent_sign)) {
    year = static_cast<int>(*number_at(p, i));
    return i + 1;
  }
  if ((p.text(i) == "'" || p.text(i) == "’" || p.text(i) == "‘") && p.glued(i + 1) && p.is_number(i + 1) && p.length(i + 1) == 2) {
    const auto n = number_at(p, i + 1);
    if (n) { year = static_cast<int>(*n) + (*n < 40 ? 2000 : 1900); return i + 2; }
  }
  return at;
}

/// "this year", "last year" after a month.
std::uint32_t read_relative_year(const Passage& p, std::uint32_t at, int& year) {
  std::uint32_t i = p.word(at) == words::of ? at + 1 : at;
  const auto row = calendar.find(p.word(i));
  if (!row || row->class_ != CalendarClass::relative || p.text(i + 1) != "year") return at;
  if (p.today.year != 0) year = p.today.year + (row->value == "-1" ? -1 : row->value == "1" ? 1 : 0);
  return i + 2;
}

std::uint32_t skip_stop(const Passage& p, std::uint32_t i) {
  return p.word(i) == words::stop && p.glued(i) && p.has(i + 1) && p.length(i - 1) <= 4 ? i + 1 : i;
}

/// The last of these months or days that lies before the article's own day.
Day resolved(const Passage& p, Day day) {
  if (day.year != 0 || p.today.year == 0 || day.month == 0) return day;
  day.year = p.today.year;
  const bool later = day.month > p.today.month || (day.month == p.today.month && day.day > p.today.day);
  // A few months ahead is more often an announcement than nearly a year back.
  if (later && (day.month - p.today.month) > 4) --day.year;
  if (day.day != 0 && !is_real_day(day.year, day.month, day.day)) return {};
  return day;
}

/// The day or month that was read gets its year; with a `second` day of the month it is a period. Days that don't exist
/// have no value.
void settle_days(const Passage& p, TimeExpression& out, int second) {
  if (out.day.day != 0 && !is_real_day(out.day.year, out.day.month, std::max(out.day.day, second))) { out.day = {}; return; }
  out.day = resolved(p, out.day);
  if (second == 0) return;
  Day to = out.day;
  to.day = second;
  out.timex = iso_text(out.day) + "/" + iso_text(to);
  out.kind = QuantityKind::period;
  out.rule = "quantities.period";
}

std::optional<TimeExpression> read_month_first(const Passage& p, std::uint32_t i, int month) {
  std::uint32_t at = skip_stop(p, i + 1);
  int day = 0, second = 0;
  if (p.word(at) == words::slash || p.word(at) == words::dash) {
    if (p.glued(at) && p.is_number(at + 1) && p.glued(at + 1)) ++at;
  }
  const bool year_first = is_year_number(p, at);
  std::uint32_t after = year_first ? at : day_of_month(p, p.word(at) == words::the ? at + 1 : at, day);
  if (day != 0 && after != at) {
    at = after;
    if (p.is_hyphen(at) || p.word(at) == words::to || p.word(at) == words::and_ || p.text(at) == "through") {
      after = day_of_month(p, p.word(at + 1) == words::the ? at + 2 : at + 1, second);
      // "May 3 and 5 people died" is not two days.
      const bool list = p.word(at) == words::and_ && p.is_word(after) && !p.is_function_word(after);
      if (second > day && !list && !p.is_hyphen(after) && month_at(p, after) == 0) at = after; else second = 0;
    }
  }
  int year = 0;
  after = read_year_after(p, at, year);
  if (after == at) after = read_relative_year(p, at, year);
  at = after;
  TimeExpression out = make(i, at, {year, month, day});
  settle_days(p, out, second);
  return out;
}

/// "3 October 2023", "the 3rd of October", "2-3 October", "the first week of October" is none.
std::optional<TimeExpression> read_day_first(const Passage& p, std::uint32_t i) {
  int day = 0, second = 0;
  std::uint32_t at = day_of_month(p, i, day);
  if (day == 0) return std::nullopt;
  if (p.is_hyphen(at) || p.word(at) == words::to || p.word(at) == words::and_) {
    const std::uint32_t after = day_of_month(p, p.word(at + 1) == words::the ? at + 2 : at + 1, second);
    if (second > day) at = after; else second = 0;
  }
  if (p.word(at) == words::of) ++at;
  if (p.word(at) == words::dash && p.glued(at) && p.glued(at + 1)) ++at;
  const int month = month_at(p, at);
  if (month == 0) return std::nullopt;
  at = skip_stop(p, at + 1);
  int year = 0;
  std::uint32_t after = read_year_after(p, p.word(at) == words::dash && p.is_number(at + 1) ? at + 1 : at, year);
  if (year == 0) after = read_relative_year(p, at, year);
  TimeExpression out = make(i, year != 0 || after > at ? after : at, {year, month, day});
  if (p.word(i - 1) == words::the && i > p.first && i > p.floor) out.first = i - 1;
  settle_days(p, out, second);
  return out;
}

/// "the early 1990s", "1980s", "'90s", "mid-1800s".
std::optional<TimeExpression> read_decade(const Passage& p, std::uint32_t i) {
  const auto n = number_at(p, i);
  const std::uint32_t s = p.text(i + 1) == "'s" || p.text(i + 1) == "’s" || p.text(i + 1) == "s" ? i + 1 : 0;
  if (!n || *n % 10 != 0 || s == 0 || !p.glued(s)) return std::nullopt;
  TimeExpression out = make(i, s + 1, {});
  int year = static_cast<int>(*n);
  if (p.length(i) == 2 && year >= 10) {
    const bool mark = i > p.first && (p.text(i - 1) == "'" || p.text(i - 1) == "’" || p.text(i - 1) == "‘");
    if (!mark && p.word(i - 1) != words::the && !p.calendar(i - 1, CalendarClass::part_of)) return std::nullopt;
    year += year < 30 ? 2000 : 1900;
    out.first = mark ? i - 1 : i;
  } else if (p.length(i) != 4 || year < 1000 || year > 2190) {
    return std::nullopt;
  }
  out.timex = four_digits(year).substr(0, year % 100 == 0 && year < 2000 ? 2 : 3);
  out.timex += out.timex.size() == 2 ? "XX" : "X";
  out.kind = QuantityKind::period;
  out.rule = "quantities.decade";
  return out;
}

/// "the mid-19th century", "the twentieth century".
std::optional<TimeExpression> read_century(const Passage& p, std::uint32_t i) {
  std::uint32_t at = i + 1;
  unsigned n = 0;
  if (const auto number = number_at(p, i)) {
    if (!is_one_of(p.text(at), {"st", "nd", "rd", "th"}) || !p.glued(at)) return std::nullopt;
    n = *number;
    ++at;
  } else if (const auto row = number_words.find(p.word(i)); row && (row->class_ == NumberWordsClass::ordinal || row->class_ == NumberWordsClass::ten)) {
    n = static_cast<unsigned>(calendar_number(row->value));
    if (row->class_ == NumberWordsClass::ten) {
      if (p.word(at) == words::dash) ++at;
      const auto unit = number_words.find(p.word(at));
      if (!unit || unit->class_ != NumberWordsClass::ordinal) return std::nullopt;
      n += static_cast<unsigned>(calendar_number(unit->value));
      ++at;
    }
  }
  if (p.word(at) == words::dash) ++at;
  if (n == 0 || n > 30 || !is_one_of(p.text(at), {"century", "Century", "centuries"})) return std::nullopt;
  TimeExpression out = make(i, at + 1, {});
  out.timex = two_digits(static_cast<int>(n) - 1) + "XX";
  if (is_one_of(p.text(at + 1), {"BC", "BCE", "B.C.", "B.C"})) { out.last = at + 2; out.timex.insert(0, "BC"); }
  else if (is_one_of(p.text(at + 1), {"AD", "CE", "A.D."})) out.last = at + 2;
  out.kind = QuantityKind::period;
  out.rule = "quantities.century";
  return out;
}

/// "2015-16", "2019/20": the second year in two digits.
std::optional<TimeExpression> read_short_year_range(const Passage& p, std::uint32_t i) {
  if (!is_year_number(p, i) || p.length(i + 2) != 2) return std::nullopt;
  if (!(joined(p, i + 1) || (p.word(i + 1) == words::slash && p.glued(i + 1) && p.glued(i + 2)))) return std::nullopt;
  if (joined(p, i + 3) && p.is_number(i + 4)) return std::nullopt;
  const auto a = number_at(p, i), b = number_at(p, i + 2);
  if (!a || !b) return std::nullopt;
  TimeExpression out = make(i, i + 3, {});
  const int century = static_cast<int>(*a) / 100 * 100;
  const int second = century + static_cast<int>(*b) + (*b < *a % 100 ? 100 : 0);
  if (*b <= 12 && *b >= 1 && second <= static_cast<int>(*a)) return std::nullopt;
  if (second - static_cast<int>(*a) > 99) return std::nullopt;
  out.timex = four_digits(static_cast<int>(*a)) + "/" + four_digits(second);
  out.kind = QuantityKind::period;
  out.rule = "quantities.year-range";
  return out;
}

}  // namespace

int calendar_number(std::string_view value) {
  int n = 0;
  const bool minus = !value.empty() && value.front() == '-';
  for (const char c : value.substr(minus)) n = c >= '0' && c <= '9' ? n * 10 + (c - '0') : n;
  return minus ? -n : n;
}

std::uint32_t day_of_month(const Passage& p, std::uint32_t i, int& day) {
  day = 0;
  const auto n = number_at(p, i);
  if (!n) {
    const auto row = number_words.find(p.word(i));
    if (!row || row->class_ != NumberWordsClass::ordinal || row->shift != "0" || calendar_number(row->value) > 31) return i;
    day = calendar_number(row->value);
    return i + 1;
  }
  if (p.length(i) > 2 || *n < 1 || *n > 39) return i;
  if (p.word(i + 1) == words::percent_sign || p.word(i + 1) == words::colon) return i;
  const bool suffix = p.glued(i + 1) && is_one_of(p.text(i + 1), {"st", "nd", "rd", "th"});
  if (p.glued(i + 1) && p.is_word(i + 1) && !suffix && p.text(i + 1) != "'s" && p.text(i + 1) != "’s") return i;
  day = static_cast<int>(*n);
  return i + 1 + (suffix ? 1 : 0);
}

int month_at(const Passage& p, std::uint32_t i) {
  const auto row = calendar.find(p.word(i));
  if (!row || row->class_ != CalendarClass::month) return 0;
  if (i > p.first && p.glued(i) && p.text(i - 1) == "$") return 0;
  const std::string_view form = row->form;
  if (form == "may" || form == "march" || form == "mar" || form == "dec" || form == "august" || form == "sept" || form == "jun") {
    if (!p.capitalized(i)) return 0;
    // "May I …", "March on …": at the head of a sentence a number has to follow.
    if (p.token(i).has(Token::first) && (form == "may" || form == "march") && !p.is_number(i + 1)) return 0;
  }
  return calendar_number(row->value);
}

bool is_year(const Passage& p, std::uint32_t i) {
  const auto n = number_at(p, i);
  if (!n || p.length(i) != 4 || *n < 1000 || *n > 2199) return false;
  if (p.glued(i + 1) && p.is_word(i + 1) && p.text(i + 1) != "'s" && p.text(i + 1) != "’s") return false;
  if (p.word(i + 1) == words::percent_sign || p.text(i + 1) == "°") return false;
  if (i > p.first && p.glued(i) && (p.text(i - 1) == "$" || p.text(i - 1) == "£" || p.text(i - 1) == "€" || p.text(i - 1) == "#" || p.is_word(i - 1))) return false;
  if (number_words.find(p.word(i + 1)) && !p.is_function_word(i + 1) && !is_one_of(p.text(i + 1), {"first", "second", "third", "half"})) return false;   // "2000 million"
  const bool lead = i > p.first && p.is_word(i - 1) && is_one_of(p.text(i - 1), {"in", "In", "since", "Since", "by", "By", "until", "till", "from", "From", "during", "During", "year", "early", "late", "mid", "before", "after", "between", "fiscal", "summer", "winter", "spring", "autumn", "fall", "circa", "of", "through", "throughout", "for", "and", "to", "FY", "Since", "Until", "After", "Before"});
  const bool modern = *n >= 1900 && *n <= 2099;
  const std::string_view next = p.text(i + 1);
  const bool counted = p.is_word(i + 1) && !p.is_function_word(i + 1) && !p.capitalized(i + 1) && next.size() > 3 && (next.back() == 's' || is_one_of(next, {"people", "children", "men", "women", "feet", "police", "troops"})) && !is_one_of(next, {"elections", "Olympics", "is", "was", "census", "midterms", "results", "crisis", "levels", "figures", "rates", "prices", "thus", "this", "has"});
  const bool measured = static_cast<bool>(units.find(p.word(i + 1))) && next.size() > 1 && !is_one_of(next, {"in", "second", "quarter"});
  if (measured) return false;
  if (modern) {
    if (!counted) return !(p.is_word(i - 1) && i > p.first && is_one_of(p.text(i - 1), {"than", "about", "nearly", "almost", "some", "around", "over", "roughly", "least", "approximately", "only"}) && p.is_word(i + 1) && !p.is_function_word(i + 1));
    return lead && !is_one_of(p.text(i - 1), {"of", "for", "and", "to", "from", "between"}) ? true : (i > p.first && (p.word(i - 1) == words::the || p.word(i - 1) == words::comma));
  }
  return lead && !counted && !is_one_of(p.text(i - 1), {"for", "and", "of", "to", "by"}) && (!p.is_word(i + 1) || p.is_function_word(i + 1) || p.capitalized(i + 1));
}

std::optional<TimeExpression> read_numeric_date(const Passage& p, std::uint32_t i) {
  if (auto out = read_century(p, i)) return out;
  if (!p.is_number(i)) return p.is(i, NumberWordsClass::ordinal) ? read_day_first(p, i) : std::nullopt;
  if (p.length(i) > 10) return std::nullopt;
  if (auto out = read_iso(p, i)) return out;
  if (auto out = read_day_first(p, i)) return out;
  if (auto out = read_decade(p, i)) return out;
  if (auto out = read_short_year_range(p, i)) return out;
  if (is_year_number(p, i) && joined(p, i + 1) && p.is_number(i + 2) && p.length(i + 2) == 2 && !joined(p, i + 3)) {   // "2023-05"
    const auto month = number_at(p, i + 2);
    if (month && *month >= 1 && *month <= 12) return make(i, i + 3, {static_cast<int>(*number_at(p, i)), static_cast<int>(*month), 0});
  }
  if (is_day_and_month(p, i)) {
    const int a = static_cast<int>(*number_at(p, i)), b = static_cast<int>(*number_at(p, i + 2));
    return make(i, i + 3, b > 12 ? Day{0, a, b} : Day{0, b, a});
  }
  if (!is_year(p, i)) return std::nullopt;
  if (const int month = month_at(p, i + 1); month != 0 && !p.is_number(i + 2)) return make(i, i + 2, {static_cast<int>(*number_at(p, i)), month, 0});   // "2017 April"
  TimeExpression out = make(i, i + 1, {static_cast<int>(*number_at(p, i)), 0, 0});
  out.bare_year = true;
  out.rule = "quantities.year";
  return out;
}

std::optional<TimeExpression> read_month(const Passage& p, std::uint32_t i) {
  const int month = month_at(p, i);
  if (month == 0) return std::nullopt;
  return read_month_first(p, i, month);
}

}  // namespace sayso
