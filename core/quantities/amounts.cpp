// What kind of quantity an amount is, and the words around it that belong to it: bounds, "old", "in three", "per day".
#include <algorithm>
#include <cctype>

#include "quantities/bounds.h"
#include "quantities/days.h"
#include "quantities/detectors.h"
#include "quantities/draft.h"

namespace sayso {
namespace {

using namespace lexicon;
using Class = NumberWordsClass;

std::string duration_timex(const Amount& a, TimeUnit unit) {
  if (!a.timex.empty()) return a.timex;
  if (unit.designator == 'E' || unit.designator == 0) return {};
  const auto letter = static_cast<char>(std::toupper(unit.designator));
  const bool clock = unit.designator == 'H' || unit.designator == 'm' || unit.designator == 'S';
  const std::string head = clock ? "PT" : "P";
  const auto write = [&](Decimal value) {
    value.multiply(unit.factor);
    return head + value.text() + letter;
  };
  if (a.term.numeral.interval) return head + "X" + letter;
  if (a.range) return write(a.low) + "/" + write(a.high);
  return a.term.numeral.valued ? write(a.term.numeral.value) : std::string();
}

void set_values(const Amount& a, Quantity& q) {
  const Numeral& n = a.term.numeral;
  if (a.range) {
    q.low = a.low.text();
    q.high = a.high.text();
    q.bound = Bound::between;
  } else if (n.interval && n.high.is_zero()) {      // "the majority"
    q.low = n.value.text();
    q.low_open = true;
    q.bound = Bound::more_than;
  } else if (n.interval) {
    q.low = n.value.text();
    q.high = n.high.text();
    q.bound = Bound::order_of_magnitude;
  } else if (n.valued) {
    q.value = n.value.text();
    if (n.form == NumeralForm::couple) q.bound = Bound::about;
  }
}

void set_unit(const Amount& a, Quantity& q) {
  if (a.term.unit.unit != nullptr) {
    q.unit = a.term.unit.unit->unit;
    q.ucum = a.term.unit.unit->ucum;
  }
  if (a.term.unit.currency != nullptr) {
    q.currency = a.term.unit.currency->currency;
    q.currency_assumed = !a.term.unit.currency->assumed.empty();
  }
}

QuantityKind plain_kind(const Amount& a) {
  if (a.term.unit.currency != nullptr) return QuantityKind::money;
  if (const auto* unit = a.term.unit.unit) {
    switch (unit->class_) {
      case UnitsClass::percent: return QuantityKind::percent;
      case UnitsClass::percentage_point: return QuantityKind::percentage_point;
      case UnitsClass::time: return QuantityKind::duration;
      default: return QuantityKind::measure;
    }
  }
  if (a.score) return QuantityKind::score;
  if (a.term.numeral.form == NumeralForm::fraction) return QuantityKind::fraction;
  return QuantityKind::count;
}

std::string_view rule_of(QuantityKind kind, const Amount& a) {
  switch (kind) {
    case QuantityKind::money: return "quantities.money";
    case QuantityKind::percent: return "quantities.percent";
    case QuantityKind::percentage_point: return "quantities.percentage-point";
    case QuantityKind::duration: return "quantities.duration";
    case QuantityKind::measure: return "quantities.measure";
    case QuantityKind::score: return "quantities.score";
    case QuantityKind::fraction: return "quantities.fraction";
    default: break;
  }
  if (a.range) return "quantities.range";
  if (a.term.numeral.form == NumeralForm::magnitude || a.term.numeral.form == NumeralForm::some) return "quantities.magnitude";
  if (a.term.numeral.form == NumeralForm::words || a.term.numeral.form == NumeralForm::couple) return "quantities.number-words";
  return "quantities.number";
}

// ---- what is no quantity although it looks like one

/// "one" as a pronoun or idiom: "no one", "one of the best", "one may ask", "one another".
bool is_pronoun_one(const Passage& p, const Amount& a) {
  if (a.last - a.first != 1 || a.range || p.word(a.first) != words::one) return false;
  const WordId before = p.word(a.first - 1), after = p.word(a.first + 1);
  const std::uint32_t next = p.word(a.first + 2) == words::of ? a.first + 3 : a.first + 2;
  if ((after == words::in || after == words::out) && (p.is_number(next) || number_words.starts(p.word(next)))) return false;   // "one in three"
  if (after == words::over && (p.is_number(a.first + 2) || number_words.starts(p.word(a.first + 2)))) return false;
  const auto bound = read_bound_before(p, a.first);
  if (bound.found && bound.bound != Bound::exact) return after == words::of;
  if (!p.is_word(a.first + 1) || p.is_function_word(a.first + 1)) return true;
  if (p.is_function_word(a.first - 1) && a.first > p.first) {
    const auto row = function_words.find(before);
    if (row && (row->class_ == FunctionWordsClass::determiner || row->class_ == FunctionWordsClass::article || row->class_ == FunctionWordsClass::possessive || before == words::no)) return true;
  }
  return is_one_of(p.text(a.first + 1), {"day", "another", "way", "thing", "side", "hand", "point", "time", "such", "who", "person", "reason", "man", "woman", "example", "last", "more"});
}

/// "one hundred twenty-fifth", "two hundredth": a cardinal that an ordinal ends.
bool make_ordinal(Draft& d) {
  const Passage& p = d.p;
  const Numeral& n = d.a.term.numeral;
  if (n.form != NumeralForm::words || d.a.range || d.a.term.unit || !n.valued || d.a.last != n.last) return false;
  const std::uint32_t at = p.word(n.last) == words::dash && p.glued(n.last) ? n.last + 1 : n.last;
  const auto row = number_words.find(p.word(at));
  if (!row || row->class_ != Class::ordinal) return false;
  Decimal value = n.value;
  const auto small = n.value.small();
  if (row->shift != "0") value.shift(row->shift.size() > 1 ? (row->shift[0] - '0') * 10 + row->shift[1] - '0' : row->shift[0] - '0');
  else if (small && *small % 10 == 0 && (*small >= 100 || row->value.size() == 1)) value.add(Decimal::parse(row->value));
  else return false;
  d.q.value = value.text();
  d.q.kind = QuantityKind::ordinal;
  d.q.role = QuantityRole::ordinal;
  d.last = at + 1;
  d.rule = "quantities.ordinal";
  return true;
}

bool is_idiom(const Passage& p, const Amount& a) {
  if (a.last - a.first > 2 || a.range) return false;
  const std::uint32_t at = a.term.number_first;
  const bool named = a.term.numeral.form == NumeralForm::words && a.last - a.first == 1 && p.capitalized(at) && !p.token(at).has(Token::all_caps) && !p.token(at).has(Token::first) &&
                     at > p.first && p.is_word(at - 1) && !(p.is_word(a.last) && !p.is_function_word(a.last));
  if (named) return true;       // the channel "Five"
  const std::string_view next = p.text(a.last);
  if (p.word(a.last) == words::dash && p.glued(a.last) && is_one_of(p.text(a.last + 1), {"faced", "time", "way", "sided", "handed", "on", "off", "dimensional", "fold", "piece", "something", "point", "star"})) return p.text(a.last + 1) != "fold" && p.text(a.last + 1) != "time" && p.text(a.last + 1) != "star" && p.text(a.last + 1) != "point";
  if (p.text(at) == "half" || p.text(at) == "Half") {
    const bool hyphen_after = p.word(at + 1) == words::dash, prefix = is_one_of(next, {"way", "brother", "sister", "time", "hearted", "term", "life", "marathon"});
    const std::uint32_t before = p.word(at - 1) == words::dash && at > p.first + 1 ? at - 2 : at - 1;
    const bool ordinal_before = is_one_of(p.text(before), {"first", "second", "better", "other", "latter", "top", "bottom", "front"});
    return (hyphen_after && !is_one_of(p.text(at + 2), {"million", "billion", "dozen", "hour", "mile"}) && a.last == at + 1 && !a.term.hyphened_unit) || prefix || ordinal_before;
  }
  if (p.text(at) == "quarter" || p.text(at) == "Quarter") {
    const bool share = p.word(a.last) == words::of && !p.calendar(a.last + 1, CalendarClass::relative) && !(p.is_number(a.last + 1));
    return !(p.is_article(at - 1) && (share || p.word(a.last) == words::more || p.word(a.last) == words::less || !p.is_word(a.last) || p.word(a.last) == words::to || p.text(a.last) == "in" || a.last > at + 1 || p.word(at - 2) == words::by)) && p.text(at - 1) != "three";
  }
  return false;
}

bool is_decimal_outline(const Passage& p, const Amount& a) {   // "1." or "(2)" at the head of a paragraph
  return a.term.numeral.plain && a.first == p.first && a.last == a.first + 1 && p.length(a.first) <= 2 &&
         (p.word(a.last) == words::stop || p.word(a.last) == words::round_close) && p.glued(a.last) && p.has(a.last + 1);
}

/// The year, month or day so far from the article's own; "" if that isn't known.
std::string offset_from_today(const Passage& p, const Numeral& n, std::string_view unit, int direction) {
  const auto count = n.value.small();
  const TimeUnit time = time_unit(unit);
  if (p.today.year == 0 || !n.valued || n.interval || !count || *count > 10000) return {};
  const int steps = direction * static_cast<int>(*count) * static_cast<int>(time.factor);
  if (time.designator == 'Y') return steps > -p.today.year && p.today.year + steps < 10000 ? four_digits(p.today.year + steps) : std::string();
  if (time.designator == 'M') return steps > -12000 ? iso_text(shifted_by_months(p.today, steps)) : std::string();
  if (time.designator == 'W') return week_of(day_of_number(day_number(p.today) + 7 * steps));
  if (time.designator == 'D') return iso_text(day_of_number(day_number(p.today) + steps));
  return {};
}

/// "two years ago", "three weeks later", "two weeks from now": a date, told from another.
bool make_offset(Draft& d) {
  const Passage& p = d.p;
  const bool now = p.word(d.last) == words::from && is_one_of(p.text(d.last + 1), {"now"});
  if (!p.calendar(d.last, CalendarClass::offset) && !now) return false;
  d.q.kind = QuantityKind::date;
  const bool ago = p.word(d.last) == words::ago;
  d.q.timex = (ago || now) && !d.a.range ? offset_from_today(p, d.a.term.numeral, d.q.unit, ago ? -1 : 1) : std::string();
  d.q.value.clear();
  d.q.low.clear();
  d.q.high.clear();
  d.q.bound = Bound::exact;
  d.q.unit = {};
  d.q.ucum = {};
  d.last += now ? 2 : 1;
  d.rule = "quantities.relative-date";
  return true;
}

using Step = bool (*)(Draft&);

// A rate is made on top of whatever kind there is.
constexpr Step steps[] = {make_ordinal, make_score, age_by_old, age_by_aged, age_by_decade, ratio_in, fraction_over, ratio_to, multiple_times};
constexpr Step late_steps[] = {age_by_people, age_by_apposition, age_by_copula};

/// The first that fits decides.
bool settle(Draft& d, std::span<const Step> ways) {
  return std::any_of(ways.begin(), ways.end(), [&](Step step) { return step(d); });
}

}  // namespace

bool find_amount(const Passage& p, std::uint32_t at, Found& out) {
  if (p.is_number(at) && p.glued(at + 1) && is_one_of(p.text(at + 1), {"st", "nd", "rd", "th"})) return false;   // an ordinal
  const bool bare_point = p.is_number(at) && at > p.first && at > p.floor && p.word(at - 1) == words::stop && p.glued(at) && !p.glued(at - 1);   // ".08"
  const auto amount = read_amount(p, bare_point ? at - 1 : at);
  if (!amount || is_pronoun_one(p, *amount) || is_idiom(p, *amount) || is_decimal_outline(p, *amount)) return false;
  const Amount& a = *amount;
  Quantity q;
  set_values(a, q);
  set_unit(a, q);
  q.kind = plain_kind(a);
  q.change = std::nullopt;
  Draft d{p, a, q, a.first, a.last, rule_of(q.kind, a)};
  bool settled = settle(d, steps);
  if (q.kind == QuantityKind::duration) q.timex = duration_timex(a, time_unit(q.unit));
  if (q.kind == QuantityKind::duration && make_offset(d)) settled = true;
  if (q.kind != QuantityKind::age && q.kind != QuantityKind::score) make_rate(d);
  const BoundMatch after = read_bound_after(p, d.last);
  if (after.found) { apply_bound(q, after.bound); d.last = after.last; }
  else if (p.text(a.term.numeral.last) == "or" && d.last == a.term.numeral.last && p.text(d.last + 1) == "several" && q.value == "1") { apply_bound(q, Bound::at_least); q.bound = Bound::vague; d.last += 2; }
  if (!a.between || q.kind != QuantityKind::age) {
    const BoundMatch before = read_bound_before(p, d.first);
    if (before.found) { apply_bound(q, before.bound); d.first = before.first; }
  }
  if (!settled) settle(d, late_steps);
  if (p.word(a.term.numeral.first) != 0 && a.term.numeral.interval && a.term.numeral.high.is_zero()) q.bound = Bound::vague;      // "the majority"
  if (a.term.numeral.form == NumeralForm::some && q.bound == Bound::order_of_magnitude) q.bound = Bound::vague;
  if (q.unit.empty() && q.kind == QuantityKind::count && a.term.numeral.form == NumeralForm::fraction) q.kind = QuantityKind::fraction;
  q.change = read_change(p, d.first, d.last);
  q.number = p.span(a.term.number_first, a.number_last);
  out.quantity = std::move(q);
  place(p, out, d.first, d.last, d.rule);
  return true;
}

void place(const Passage& p, Found& found, std::uint32_t first, std::uint32_t last, std::string_view rule) {
  found.first = first;
  found.last = last;
  found.quantity.span = p.span(first, last);
  if (found.quantity.number.empty()) found.quantity.number = found.quantity.span;
  found.quantity.rule = rule;
}

}  // namespace sayso
