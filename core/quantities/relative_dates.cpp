// Dates and periods told from the article's own day: "last month", "Monday", "the past two decades".
#include <algorithm>

#include "quantities/dates.h"
#include "quantities/numerals.h"
#include "quantities/units.h"
#include "text/one_of.h"

namespace sayso {
namespace {

using namespace lexicon;

TimeExpression make(std::uint32_t first, std::uint32_t last, QuantityKind kind, std::string_view rule) {
  TimeExpression out;
  out.first = first;
  out.last = last;
  out.kind = kind;
  out.rule = rule;
  return out;
}

/// The year, month, week … that lies `steps` of them from the article's day; "" if that day isn't known.
std::string resolved_span(const Passage& p, std::string_view span, int steps) {
  const Day today = p.today;
  if (today.year == 0) return {};
  if (span == "Y") return four_digits(today.year + steps);
  if (span == "M") return iso_text(shifted_by_months(today, steps));
  if (span == "D") return iso_text(day_of_number(day_number(today) + steps));
  if (span == "W") return week_of(day_of_number(day_number(today) + 7 * steps));
  if (span == "WE") return week_of(day_of_number(day_number(today) + 7 * steps)) + "-WE";
  if (span == "10Y") return four_digits(today.year + 10 * steps).substr(0, 3) + "X";
  if (span == "100Y") return four_digits(today.year + 100 * steps).substr(0, 2) + "XX";
  if (span == "Q") {
    const Day then = shifted_by_months(today, 3 * steps);
    return four_digits(then.year) + "-Q" + static_cast<char>('1' + (then.month - 1) / 3);
  }
  return {};
}

/// The weekday nearest before the article's day (or after it, for `next`).
Day resolved_weekday(const Passage& p, int weekday, int direction) {
  if (p.today.year == 0) return {};
  const int today = day_number(p.today), gap = (weekday_of(p.today) - weekday + 7) % 7;
  if (direction > 0) return day_of_number(today + (gap == 0 ? 7 : 7 - gap));
  return day_of_number(today - (gap == 0 && direction < 0 ? 7 : gap));
}

std::string_view part_of_day(const Passage& p, std::uint32_t i) {
  const auto row = calendar.find(p.word(i));
  if (row && row->class_ == CalendarClass::part) return row->value;
  return p.text(i) == "night" ? "TNI" : std::string_view{};
}

/// "in the third quarter", "the first half of 2022", "the summer of 2022": the year that follows.
std::uint32_t year_after(const Passage& p, std::uint32_t at, int& year) {
  std::uint32_t i = at;
  while (p.word(i) == words::of || p.word(i) == words::comma || p.word(i) == words::the || p.text(i) == "fiscal" || p.word(i) == words::in) {
    ++i;
    if (i > at + 3) return at;
  }
  if (is_year(p, i)) { year = static_cast<int>(*short_number(p.text(i))); return i + 1; }
  const auto row = calendar.find(p.word(i));
  if (row && row->class_ == CalendarClass::relative && p.text(i + 1) == "year") {
    if (p.today.year != 0) year = p.today.year + calendar_number(row->value);
    return i + 2;
  }
  return at;
}

std::optional<TimeExpression> read_weekday(const Passage& p, std::uint32_t i, int weekday, int direction) {
  std::uint32_t at = i + 1;
  if (p.word(at) == words::stop && p.glued(at) && p.length(i) <= 5 && p.has(at + 1)) ++at;
  if (p.text(i).back() == 's' && p.length(i) > 5 && p.text(i) != "Wednes") {        // "Mondays"
    TimeExpression out = make(i, at, QuantityKind::frequency, "quantities.set");
    out.timex = std::string("XXXX-WXX-") + static_cast<char>('0' + weekday);
    return out;
  }
  TimeExpression out = make(i, at, QuantityKind::date, "quantities.weekday");
  out.day = resolved_weekday(p, weekday, direction);
  if (out.day.year == 0) out.timex = std::string("XXXX-WXX-") + static_cast<char>('0' + weekday);
  const std::uint32_t comma = p.word(at) == words::comma ? at + 1 : p.word(at) == words::round_open ? at + 1 : at;
  const auto date = p.is_number(comma) ? read_numeric_date(p, comma) : read_month(p, comma);
  if (date && (date->day.month != 0 || !date->timex.empty()) && !date->bare_year) {
    out.last = date->last;
    out.day = date->day;
    out.timex = date->timex;
    out.rule = date->rule;
    if (p.word(at) == words::round_open && p.word(out.last) == words::round_close) ++out.last;
  } else if (int numbered = 0; p.is_number(at) && (day_of_month(p, at, numbered) == at + 2 || (numbered != 0 && !p.is_word(at + 1) && !p.is_hyphen(at + 1)))) {      // "Wed 13th", "Monday 21"
    out.last = day_of_month(p, at, numbered);
    out.day = {};
    out.timex = std::string("XXXX-XX-").append(two_digits(numbered));
  } else if (p.word(at) == words::the) {
    int day = 0;
    const std::uint32_t end = day_of_month(p, at + 1, day);
    if (day != 0 && (end == at + 3 || !p.is_number(at + 1))) { out.last = end; out.day = {}; out.timex = std::string("XXXX-XX-").append(two_digits(day)); }
  }
  if (const auto part = part_of_day(p, out.last); !part.empty()) {
    out.timex = out.text() + std::string(part);
    out.day = {};
    out.kind = QuantityKind::time;
    ++out.last;
  }
  return out;
}

/// "last month", "this year", "next Monday", "the past two decades", "the previous 18 months", "this summer".
std::optional<TimeExpression> read_relative(const Passage& p, std::uint32_t i, int direction) {
  std::uint32_t at = i + 1;
  if (is_one_of(p.text(at), {"fiscal", "calendar", "financial", "full", "academic", "school"})) ++at;
  if (const int month = month_at(p, at); month != 0 && p.capitalized(at)) {
    TimeExpression out = make(i, at + 1, QuantityKind::date, "quantities.relative-date");
    out.day = {0, month, 0};
    if (p.today.year != 0) out.day.year = p.today.year - (direction < 0 && month >= p.today.month) + (direction > 0 && month <= p.today.month);
    return out;
  }
  const auto row = calendar.find(p.word(at));
  if (row && (row->class_ == CalendarClass::weekday || (row->class_ == CalendarClass::weekday_short && p.capitalized(at)))) {
    auto out = read_weekday(p, at, calendar_number(row->value), direction);
    if (out && out->kind != QuantityKind::frequency) { out->first = i; return out; }
    return std::nullopt;
  }
  if (row && row->class_ == CalendarClass::holiday) {
    TimeExpression out = make(i, at + 1, QuantityKind::date, "quantities.holiday");
    out.timex = direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "PRESENT_REF";
    return out;
  }
  if (row && row->class_ == CalendarClass::season) {
    TimeExpression out = make(i, at + 1, QuantityKind::period, "quantities.season");
    if (p.text(at) == "fall" && direction != -1 && !p.has(at + 1)) return std::nullopt;
    out.timex = (p.today.year == 0 ? std::string("XXXX") : four_digits(p.today.year + direction)) + "-" + std::string(row->value);
    return out;
  }
  if (const auto part = part_of_day(p, at); !part.empty() && direction <= 0) {
    if (row && row->value == "TMI") return std::nullopt;
    TimeExpression out = make(i, at + 1, QuantityKind::time, "quantities.relative-date");
    const Day day = p.today.year == 0 ? Day{} : day_of_number(day_number(p.today) + direction);
    out.timex = (day.year == 0 ? std::string("XXXX-XX-XX") : iso_text(day)) + std::string(part);
    return out;
  }
  if (row && row->class_ == CalendarClass::span && p.text(at).back() != 's') {
    if (row->value == "H" || (row->value == "M" && p.text(at) == "minute")) return std::nullopt;
    if (direction == 0 && (row->value == "D" || row->value == "10Y" || row->value == "100Y") && p.word(i) == words::this_ && row->value == "D") return std::nullopt;
    TimeExpression out = make(i, at + 1, QuantityKind::date, "quantities.relative-date");
    out.timex = resolved_span(p, row->value, direction);
    if (out.timex.empty()) out.timex = direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "PRESENT_REF";
    return out;
  }
  // "the past two decades", "the next few years": a duration.
  std::optional<Numeral> numeral = read_numeral(p, at);
  std::uint32_t unit_at = numeral ? numeral->last : at;
  const bool few = !numeral && (p.text(at) == "few" || p.text(at) == "several" || p.text(at) == "couple");
  if (few) unit_at = p.text(at) == "couple" && p.word(at + 1) == words::of ? at + 2 : at + 1;
  if (p.word(unit_at) == words::dash) ++unit_at;
  if (is_one_of(p.text(unit_at), {"fiscal", "calendar", "full", "consecutive", "or"})) ++unit_at;
  if (!numeral && p.word(unit_at) == words::and_) return std::nullopt;
  Numeral none;
  const UnitMatch unit = read_unit_after(p, unit_at, numeral ? *numeral : none);
  const TimeUnit time = unit.unit == nullptr ? TimeUnit{} : time_unit(unit.unit->unit);
  if (time.designator == 0 || p.length(unit_at) < 3) return std::nullopt;
  if (!numeral && !few && p.text(unit_at).back() != 's') return std::nullopt;
  TimeExpression out = make(i, unit_at + unit.length, QuantityKind::duration, "quantities.past-duration");
  out.unit = unit.unit->unit;
  const bool clock = time.designator == 'H' || time.designator == 'm' || time.designator == 'S';
  std::string count = "X";
  if (numeral && numeral->valued && !numeral->interval) {
    out.value = numeral->value.text();
    Decimal value = numeral->value;
    value.multiply(time.factor);
    count = value.text();
  }
  out.timex = std::string(clock ? "PT" : "P") + count + static_cast<char>(time.designator == 'm' ? 'M' : time.designator == 'E' ? 'W' : time.designator);
  return out;
}

std::optional<TimeExpression> read_season(const Passage& p, std::uint32_t i, std::string_view season) {
  int year = 0;
  const std::uint32_t end = year_after(p, i + 1, year);
  const bool in_the = p.word(i - 1) == words::the && (p.word(i - 2) == words::in || p.text(i - 2) == "In" || p.word(i - 2) == words::during);
  const bool vague = p.word(i - 1) == words::in && (!p.is_word(i + 1) || p.is_function_word(i + 1));
  if (end == i + 1 && !in_the && !vague) return std::nullopt;
  if (end == i + 1 && p.text(i) == "fall" && (p.word(i + 1) == words::of || vague)) return std::nullopt;
  if (end == i + 1 && p.text(i) == "spring" && p.word(i + 1) == words::of) return std::nullopt;
  TimeExpression out = make(i, end, QuantityKind::period, "quantities.season");
  out.timex = (year == 0 ? std::string("XXXX") : four_digits(year)) + "-" + std::string(season);
  return out;
}

/// "early 2022", "late last year", "mid-March", "the late 19th century".
std::optional<TimeExpression> read_part_of(const Passage& p, std::uint32_t i) {
  const std::uint32_t at = p.word(i + 1) == words::dash ? i + 2 : i + 1;
  std::optional<TimeExpression> inner;
  if (p.is_number(at) || number_words.starts(p.word(at))) {
    inner = read_numeric_date(p, at);
  } else if (calendar.starts(p.word(at)) && !p.calendar(at, CalendarClass::part_of)) {
    inner = read_calendar_date(p, at);
  }
  if (!inner) return std::nullopt;
  inner->first = i;
  if (inner->rule == "quantities.decade" && inner->timex.size() == 4) {     // "the early 1990s": the half of it
    const int start = calendar_number(inner->timex) * 10;
    if (p.text(i) == "early") inner->timex = four_digits(start) + "/" + four_digits(start + 4);
    if (p.text(i) == "late") inner->timex = four_digits(start + 5) + "/" + four_digits(start + 9);
  }
  inner->kind = inner->kind == QuantityKind::date ? QuantityKind::period : inner->kind;
  return inner;
}

/// "every day", "each year", "every three weeks", "every Monday", "every other day".
std::optional<TimeExpression> read_every(const Passage& p, std::uint32_t i) {
  std::uint32_t at = i + 1;
  if (p.word(at) == words::and_ && p.word(at + 1) == words::every) at += 2;
  if (is_one_of(p.text(at), {"other", "single"})) ++at;
  const auto numeral = read_numeral(p, at);
  if (numeral) at = numeral->last;
  else if (p.text(at) == "few") ++at;
  const auto row = calendar.find(p.word(at));
  const auto unit = units.match(p.tokens(), at);
  if (row && row->class_ == CalendarClass::weekday) {
    TimeExpression out = make(i, at + 1, QuantityKind::frequency, "quantities.set");
    out.timex = "XXXX-WXX-" + std::string(row->value);
    return out;
  }
  if (const auto part = part_of_day(p, at); !part.empty()) {
    TimeExpression out = make(i, at + 1, QuantityKind::frequency, "quantities.set");
    out.timex = "XXXX-XX-XX" + std::string(part);
    return out;
  }
  const TimeUnit time = unit && unit->written.empty() ? time_unit(unit->unit) : row && row->value == "Q" ? TimeUnit{'M', 3} : TimeUnit{};
  if (time.designator == 0 || p.length(at) < 3) return std::nullopt;
  TimeExpression out = make(i, at + std::max(unit.length, 1U), QuantityKind::frequency, "quantities.set");
  const bool clock = time.designator == 'H' || time.designator == 'm' || time.designator == 'S';
  Decimal value = numeral && numeral->valued ? numeral->value : Decimal(1);
  value.multiply(time.factor);
  out.timex = std::string(clock ? "PT" : "P") + value.text() + static_cast<char>(time.designator == 'm' ? 'M' : time.designator == 'E' ? 'W' : time.designator);
  return out;
}

std::optional<TimeExpression> read_day_word(const Passage& p, std::uint32_t i, std::uint32_t length, int steps) {
  TimeExpression out = make(i, i + length, QuantityKind::date, "quantities.relative-date");
  if (p.today.year != 0) out.day = day_of_number(day_number(p.today) + steps);
  else out.timex = steps < 0 ? "PAST_REF" : steps > 0 ? "FUTURE_REF" : "PRESENT_REF";
  if (const auto part = part_of_day(p, out.last); !part.empty()) {
    out.timex = (out.day.year == 0 ? std::string("XXXX-XX-XX") : iso_text(out.day)) + std::string(part);
    out.day = {};
    out.kind = QuantityKind::time;
    ++out.last;
  }
  return out;
}

std::optional<TimeExpression> read_holiday(const Passage& p, std::uint32_t i, std::uint32_t length, std::string_view value) {
  if (!p.capitalized(i) && length < 2 && p.text(i) != "christmas") return std::nullopt;
  TimeExpression out = make(i, i + length, QuantityKind::date, "quantities.holiday");
  int year = 0;
  out.last = year_after(p, out.last, year);
  if (!value.empty()) out.day = {year, calendar_number(value.substr(0, 2)), calendar_number(value.substr(3))};
  else out.timex = year == 0 ? "XXXX" : four_digits(year);
  return out;
}

/// "fiscal 2021", "fiscal year 2021".
std::optional<TimeExpression> read_fiscal(const Passage& p, std::uint32_t i) {
  const std::uint32_t at = p.text(i + 1) == "year" ? i + 2 : i + 1;
  if (!is_year(p, at)) return std::nullopt;
  TimeExpression out = make(i, at + 1, QuantityKind::period, "quantities.fiscal-year");
  out.timex = std::string(p.text(at));
  return out;
}

/// "a year", "an hour", "the end of the month", "that weekend", "a year ago", "once a year".
std::optional<TimeExpression> read_single_span(const Passage& p, std::uint32_t i) {
  if (i == p.first || i - 1 < p.floor || p.text(i).back() == 's') return std::nullopt;
  const auto row = units.find(p.word(i));
  if (p.word(i - 1) == words::the) {
    const std::string_view noun = i >= p.first + 3 && p.word(i - 2) == words::of ? p.text(i - 3) : std::string_view{};
    if (!is_one_of(noun, {"end", "start", "beginning", "rest", "middle", "remainder"}) || p.word(i + 1) == words::of) return std::nullopt;
    TimeExpression out = make(i - 1, i + 1, QuantityKind::date, "quantities.relative-date");
    out.timex = resolved_span(p, calendar.find(p.word(i))->value, 0);
    if (out.timex.empty()) out.timex = "PRESENT_REF";
    return out;
  }
  if (p.word(i - 1) == words::that || p.word(i - 1) == words::same) {       // "that year", "the same week"
    if (p.is_word(i + 1) && !p.is_function_word(i + 1)) return std::nullopt;
    TimeExpression out = make(i - 1, i + 1, QuantityKind::date, "quantities.relative-date");
    out.timex = "PAST_REF";
    return out;
  }
  if (!p.is_article(i - 1) || !row) return std::nullopt;
  const TimeUnit time = time_unit(row->unit);
  if (time.designator == 0 || p.word(i + 1) == words::dash || (p.is_word(i + 1) && !p.is_function_word(i + 1) && p.text(i + 1) != "old")) return std::nullopt;
  const bool clock = time.designator == 'H' || time.designator == 'm' || time.designator == 'S';
  TimeExpression out = make(i - 1, i + 1, QuantityKind::duration, "quantities.single-duration");
  const std::uint32_t half = p.word(i + 1) == words::and_ && p.is_article(i + 2) && p.text(i + 3) == "half" ? 3 : 0;   // "a year and a half"
  out.last += half;
  Decimal value = half != 0 ? Decimal::parse("1.5") : Decimal(1);
  out.value = value.text();
  value.multiply(time.factor);
  out.timex = std::string(clock ? "PT" : "P") + value.text() + (time.designator == 'm' ? 'M' : time.designator == 'E' ? 'W' : time.designator);
  out.unit = row->unit;
  const bool once = i >= p.first + 2 && (is_one_of(p.text(i - 2), {"once", "Once", "times", "day", "time"}));
  if (once) { out.kind = QuantityKind::frequency; out.rule = "quantities.set"; out.value.clear(); out.unit = {}; }
  if (p.word(i + 1) == words::ago) { out.kind = QuantityKind::date; out.rule = "quantities.relative-date"; out.last = i + 2; out.value.clear(); out.unit = {}; out.timex = resolved_span(p, calendar.find(p.word(i))->value, -1); if (out.timex.empty()) out.timex = "PAST_REF"; }
  return out;
}

}  // namespace

std::optional<TimeExpression> read_calendar_date(const Passage& p, std::uint32_t i) {
  const auto match = calendar.match(p.tokens(), i);
  const auto row = match ? match : calendar.find(p.word(i));
  if (!row) return std::nullopt;
  const int value = calendar_number(row->value);
  switch (row->class_) {
    case CalendarClass::month: return read_month(p, i);
    case CalendarClass::weekday: return read_weekday(p, i, value, 0);
    case CalendarClass::span: return read_single_span(p, i);
    case CalendarClass::weekday_short:
      return p.capitalized(i) && !p.token(i).has(Token::all_caps) && (p.word(i + 1) == words::stop || p.word(i + 1) == words::comma || p.is_number(i + 1)) && p.text(i) != "Sun" && p.text(i) != "Sat" ? read_weekday(p, i, value, 0) : std::nullopt;
    case CalendarClass::relative: return read_relative(p, i, value);
    case CalendarClass::day: return read_day_word(p, i, row.length, value);
    case CalendarClass::tonight: {
      TimeExpression out = make(i, i + 1, QuantityKind::time, "quantities.relative-date");
      out.timex = (p.today.year == 0 ? std::string("XXXX-XX-XX") : iso_text(p.today)) + "TNI";
      return out;
    }
    case CalendarClass::season: return read_season(p, i, row->value);
    case CalendarClass::part_of: return read_part_of(p, i);
    case CalendarClass::every: return read_every(p, i);
    case CalendarClass::holiday: return read_holiday(p, i, row.length, row->value);
    case CalendarClass::fiscal: return read_fiscal(p, i);
    case CalendarClass::set: {
      if (p.capitalized(i) && !p.token(i).has(Token::first)) return std::nullopt;      // "the Daily Mail"
      TimeExpression out = make(i, i + 1, QuantityKind::frequency, "quantities.set");
      out.timex = std::string(row->value);
      return out;
    }
    default: return std::nullopt;
  }
}

}  // namespace sayso
