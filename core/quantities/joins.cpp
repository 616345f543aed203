#include "quantities/joins.h"

#include "quantities/decimal.h"
#include "text/one_of.h"

namespace sayso {
namespace {

using namespace lexicon;

/// Between two expressions of one point in time stand at most so many tokens.
constexpr std::uint32_t widest_gap = 2;

bool is_negative(const std::string& value) { return !value.empty() && value.front() == '-'; }

/// "larger than 10 and smaller than 20", "at least 5 but no more than 9": the lower and the upper bound of one interval.
bool join_bounds(const Passage& p, Quantity& before, Found& found) {
  Quantity& q = found.quantity;
  const bool lower = !before.low.empty() && before.high.empty() && !q.high.empty() && q.low.empty();
  const bool upper = !before.high.empty() && before.low.empty() && !q.low.empty() && q.high.empty();
  if ((!lower && !upper) || found.first < p.first + 2 || before.span.end != p.token(found.first - 2).end) return false;
  const WordId joint = p.word(found.first - 1);
  if (joint != words::and_ && joint != words::comma && p.text(found.first - 1) != "but") return false;
  const std::string& low = lower ? before.low : q.low;
  const std::string& high = lower ? q.high : before.high;
  if (is_negative(low) || is_negative(high) || Decimal::parse(low).compare(Decimal::parse(high)) >= 0) return false;
  if (before.currency != q.currency || (before.unit != q.unit && !before.unit.empty()) || !before.per.empty() || !q.per.empty()) return false;
  if (before.bound == Bound::vague || q.bound == Bound::vague) return false;
  before.span.end = q.span.end;
  before.number.end = q.number.end;
  if (lower) { before.high = std::move(q.high); before.high_open = q.high_open; }
  else { before.low = std::move(q.low); before.low_open = q.low_open; }
  before.bound = Bound::between;
  if (before.unit.empty()) { before.unit = q.unit; before.ucum = q.ucum; before.kind = q.kind; }
  before.counted = q.counted;
  return true;
}

bool is_clock(const Quantity& q) { return q.kind == QuantityKind::time && !q.timex.empty() && q.timex.front() == 'T'; }

bool is_date(const Quantity& q) {
  return (q.kind == QuantityKind::date || q.kind == QuantityKind::period) && q.role == QuantityRole::temporal;
}

/// "2022-10-04" and "T10/T11:30": each end of the hours with its day.
std::string timed(const std::string& day, const std::string& hours) {
  if (day.empty() || day.find('/') != day.npos || day.find("REF") != day.npos) return hours;
  const std::size_t slash = hours.find('/');
  if (slash == hours.npos) return day + hours;
  return day + hours.substr(0, slash + 1) + day + hours.substr(slash + 1);
}

bool gap_is(const Passage& p, std::uint32_t from, std::uint32_t to, std::initializer_list<std::string_view> list) {
  for (std::uint32_t i = from; i < to; ++i)
    if (!is_one_of(p.text(i), list)) return false;
  return true;
}

/// "Tuesday at 2 p.m.", "9am on Tuesday", "three days after January 12", "Tuesday of next week", "26 June in 2019".
bool join_times(const Passage& p, Quantity& before, Found& found) {
  Quantity& q = found.quantity;
  std::uint32_t gap = found.first;
  while (gap > p.first && gap + widest_gap > found.first && p.token(gap - 1).start >= before.span.end) --gap;
  if (gap == p.first || p.token(gap - 1).end != before.span.end) return false;
  const bool part_named = before.kind == QuantityKind::time && !is_clock(before) && is_clock(q) && gap < found.first;     // "tonight at 8 p.m."
  if (part_named && before.timex.size() > 10) before.timex.resize(10);
  const bool dated = (is_date(before) || part_named) && is_clock(q), clocked = is_clock(before) && is_date(q);
  if (dated || clocked) {
    if (!gap_is(p, gap, found.first, {"at", "on", ",", "around", "about", "before", "by", "after", "from", "between", "until", "for"})) return false;
    if (dated) before.timex = timed(before.timex, q.timex);
    else before.timex = timed(q.timex, before.timex);
    before.kind = QuantityKind::time;
  } else if (before.kind == QuantityKind::duration && is_date(q) && gap < found.first) {
    if (!gap_is(p, gap, found.first, {"from", "after", "before", "since"}) || before.unit.empty()) return false;
    before.kind = QuantityKind::date;
    before.timex.clear();
    before.value.clear();
    before.low.clear();
    before.high.clear();
    before.unit = {};
    before.ucum = {};
  } else if (before.kind == QuantityKind::frequency && !before.timex.empty() && is_clock(q)) {
    if (!gap_is(p, gap, found.first, {"at", "from", "between"})) return false;
    before.timex = before.timex.rfind("XXXX", 0) == 0 ? timed(before.timex, q.timex) : before.timex;
  } else if (is_date(before) && is_date(q) && found.first - gap < 2) {
    if (!gap_is(p, gap, found.first, {"of", "in"})) return false;
    if (gap == found.first && (before.rule == "quantities.year" || before.timex.empty())) return false;
    if (q.timex.size() == 4 && before.timex.rfind("XXXX-", 0) == 0) before.timex.replace(0, 4, q.timex);
    else if (before.timex.find("REF") != before.timex.npos) before.timex = q.timex;
  } else {
    return false;
  }
  before.role = QuantityRole::temporal;
  before.span.end = q.span.end;
  before.number = before.span;
  before.counted = {};
  return true;
}

}  // namespace

bool join_to_previous(const Passage& p, Quantity& before, Found& found) {
  return join_bounds(p, before, found) || join_times(p, before, found);
}

}  // namespace sayso
