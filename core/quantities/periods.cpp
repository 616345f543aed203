// The date detector: one expression of time, or two joined to a period; and what stands around them.
#include <algorithm>

#include "quantities/dates.h"
#include "quantities/detectors.h"
#include "quantities/numerals.h"

namespace sayso {
namespace {

using namespace lexicon;

std::optional<TimeExpression> read_expression(const Passage& p, std::uint32_t i) {
  if (p.is_number(i) || number_words.starts(p.word(i))) {
    if (auto out = read_numeric_date(p, i)) return out;
  }
  return calendar.starts(p.word(i)) ? read_calendar_date(p, i) : std::nullopt;
}

bool is_joint(const Passage& p, std::uint32_t i, bool between) {
  const WordId w = p.word(i);
  return w == words::to || w == words::until || w == words::till || p.text(i) == "~" || p.text(i) == "through" || p.is_hyphen(i) || (between && w == words::and_);
}

/// A second date gives the year (and month) that the first leaves open: "Aug. 2 to Sept. 3, 2022".
void complete(TimeExpression& a, const TimeExpression& b) {
  if (a.day.year == 0 && a.day.month != 0 && b.day.year != 0) a.day.year = b.day.year - (a.day.month > b.day.month);
}

bool comparable(const TimeExpression& a, const TimeExpression& b) {
  if (a.kind == QuantityKind::duration || b.kind == QuantityKind::duration || a.kind == QuantityKind::frequency || b.kind == QuantityKind::frequency) return false;
  if (a.bare_year && b.bare_year) return a.day.year < b.day.year;
  return !b.text().empty();
}

std::string_view period_rule(const TimeExpression& a) { return a.bare_year ? "quantities.year-range" : "quantities.period"; }

/// Past "the end of", "the beginning of", "the".
std::uint32_t skip_edge(const Passage& p, std::uint32_t i) {
  const std::uint32_t at = p.word(i) == words::the ? i + 1 : i;
  for (const std::string_view edge : {"end", "start", "beginning", "middle", "close"})
    if (p.text(at) == edge && p.word(at + 1) == words::of) return p.word(at + 2) == words::the ? at + 3 : at + 2;
  return at;
}

void join_period(const Passage& p, TimeExpression& a) {
  std::uint32_t before = a.first;
  if (before > p.first && p.word(before - 1) == words::the) --before;
  const bool between = before > p.first && p.word(before - 1) == words::between;
  const bool from = before > p.first && p.word(before - 1) == words::from;
  if (!is_joint(p, a.last, between)) return;
  std::uint32_t at = a.last + 1;
  at = skip_edge(p, at);
  auto b = read_expression(p, at);
  if (!b && (p.calendar(at, CalendarClass::clock) || p.text(at) == "present" || p.text(at) == "now") && !a.text().empty()) {
    a.kind = QuantityKind::period;
    a.timex = a.text() + "/PRESENT_REF";
    a.last = at + 1;
    return;
  }
  if (!b || !comparable(a, *b)) return;
  complete(a, *b);
  a.timex = a.text() + "/" + b->text();
  a.day = {};
  a.rule = period_rule(a);
  a.kind = QuantityKind::period;
  a.bare_year = false;
  a.last = b->last;
  if ((between || from) && before - 1 >= p.floor) a.first = before - 1;
}

/// "the first quarter of 2022", "the second half of the year", "the third week of October", "the end of March".
bool read_share_of_year(const Passage& p, std::uint32_t i, TimeExpression& out) {
  unsigned n = 0;
  std::uint32_t at = i + 1;
  const auto row = number_words.find(p.word(i));
  if (row && row->class_ == NumberWordsClass::ordinal && row->value.size() == 1) n = static_cast<unsigned>(row->value[0] - '0');
  else if (const auto number = p.is_number(i) ? short_number(p.text(i)) : std::nullopt; number && p.glued(at) && p.is_word(at) && (p.text(at) == "st" || p.text(at) == "nd" || p.text(at) == "rd" || p.text(at) == "th")) { n = *number; ++at; }
  else return false;
  if (p.word(at) == words::dash) ++at;
  const std::string_view noun = p.text(at);
  const bool quarter = noun == "quarter", half = noun == "half", week = noun == "week" || noun == "weekend" || noun == "days";
  if (!(quarter && n >= 1 && n <= 4) && !(half && n <= 2) && !week) return false;
  ++at;
  const std::uint32_t of = p.word(at) == words::of ? at + 1 : at;
  const std::uint32_t date_at = p.word(of) == words::the ? of + 1 : of;
  const auto date = read_expression(p, date_at);
  const bool good = date && date->kind == QuantityKind::date && (of != at || date->bare_year || date->day.month != 0);
  if (!good && !quarter && !(half && p.text(date_at) == "year")) return false;
  if (!good && half && p.text(date_at) != "year") return false;
  out = TimeExpression{};
  out.first = i;
  out.last = good ? date->last : half ? date_at + 1 : at;
  out.kind = QuantityKind::period;
  out.rule = "quantities.quarter";
  if (quarter || half) {
    const std::string year = good && date->day.year != 0 ? four_digits(date->day.year) : good && date->timex.size() == 4 && date->timex[0] != 'P' ? date->timex : "XXXX";
    out.timex = year + (quarter ? "-Q" : "-H") + static_cast<char>('0' + n);
  } else {
    out.timex = date->text() + "-W" + static_cast<char>('0' + n);
  }
  return true;
}

/// "Q1 2022", "the fourth quarter".
bool read_quarter_sign(const Passage& p, std::uint32_t i, TimeExpression& out) {
  if (i == p.first || !p.glued(i) || (p.text(i - 1) != "Q" && p.text(i - 1) != "q" && p.text(i - 1) != "H" && p.text(i - 1) != "FY") || i - 1 < p.floor) return false;
  const auto n = short_number(p.text(i));
  if (!n) return false;
  out = TimeExpression{};
  out.first = i - 1;
  out.last = i + 1;
  out.kind = QuantityKind::period;
  out.rule = "quantities.quarter";
  if (p.text(i - 1) == "FY") {
    out.timex = p.length(i) == 4 ? std::string(p.text(i)) : four_digits(2000 + static_cast<int>(*n));
    return p.length(i) == 4 || p.length(i) == 2;
  }
  if (*n < 1 || *n > 4) return false;
  std::string year = "XXXX";
  const std::uint32_t at = p.word(i + 1) == words::of ? i + 2 : i + 1;
  if (is_year(p, at)) { year = std::string(p.text(at)); out.last = at + 1; }
  out.timex = year + "-" + std::string(p.text(i - 1)) + static_cast<char>('0' + *n);
  if (out.timex[5] == 'q') out.timex[5] = 'Q';
  return true;
}

/// Words before the expression that belong to its span: "the", "the end of", "early".
void extend_left(const Passage& p, TimeExpression& e) {
  if (e.first > p.first && e.first - 1 >= p.floor && p.word(e.first - 1) == words::the) --e.first;
  const std::uint32_t of = e.first;
  if (of >= p.first + 2 && of - 2 >= p.floor && p.word(of - 1) == words::of && skip_edge(p, of - 2) > of - 1) {
    e.first = of - 2;
    if (e.first > p.first && e.first - 1 >= p.floor && p.word(e.first - 1) == words::the) --e.first;
  }
}

}  // namespace

bool find_date(const Passage& p, std::uint32_t at, Found& out) {
  TimeExpression e;
  if (!read_share_of_year(p, at, e) && !read_quarter_sign(p, at, e)) {
    auto read = read_expression(p, at);
    if (!read) return false;
    e = std::move(*read);
  }
  extend_left(p, e);
  join_period(p, e);
  Quantity& q = out.quantity;
  q = Quantity{};
  q.kind = e.kind;
  q.role = QuantityRole::temporal;
  q.timex = e.text();
  q.value = e.value;
  q.unit = e.unit;
  place(p, out, e.first, e.last, e.rule);
  return true;
}

}  // namespace sayso
