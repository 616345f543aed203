#include "quantities/terms.h"

#include <algorithm>
#include <cctype>

#include "quantities/detectors.h"
#include "text/one_of.h"

namespace sayso {
namespace {

using namespace lexicon;
bool is_minus(const Passage& p, std::uint32_t i) {
  return p.word(i) == words::minus_sign || p.word(i) == words::dash || p.word(i) == words::en_dash;
}

/// A minus sign stands before token i, not a hyphen, a dash or a range.
std::uint32_t sign_before(const Passage& p, std::uint32_t i) {
  if (i == p.first || i <= p.floor) return 0;
  const WordId w = p.word(i - 1);
  if (w == words::minus && p.word(i - 2) == words::or_) return 0;      // "plus or minus three points" is a margin
  if (w == words::minus || p.text(i - 1) == "negative") return 1;
  if (p.text(i - 1) == "+" && p.glued(i)) return 1;
  if (!is_minus(p, i - 1) || !p.glued(i)) return 0;
  if (i >= p.first + 2 && (p.text(i - 2) == "<" || p.text(i - 2) == ">" || p.text(i - 2) == "=")) return 1;
  const bool after_number = i >= p.first + 2 && (p.is_number(i - 2) || p.text(i - 2) == "%");
  return !p.glued(i - 1) || (p.word(i - 2) == words::round_open) || (w == words::minus_sign && !after_number) ? 1 : 0;
}

bool is_hyphen_unit(const Passage& p, std::uint32_t i) { return p.word(i) == words::dash && p.glued(i) && p.glued(i + 1); }

/// Words that may stand between a number and its unit of time.
bool between_number_and_unit(const Passage& p, std::uint32_t i) {
  return is_one_of(p.text(i), {"more", "straight", "consecutive", "full", "long", "whole", "additional", "previous", "past", "coming", "next", "last", "upcoming", "further"});
}

void read_unit(const Passage& p, Term& term) {
  std::uint32_t at = term.numeral.last;
  if (term.numeral.form == NumeralForm::fraction && p.is_article(at) && read_unit_after(p, at + 1, term.numeral)) ++at;   // "half an hour"
  if (term.numeral.interval && p.word(at) == words::of && read_unit_after(p, at + 1, term.numeral)) ++at;      // "millions of dollars"
  term.unit = read_unit_after(p, at, term.numeral);
  if (!term.unit && between_number_and_unit(p, at)) {      // "three more years", "five consecutive days"
    term.unit = read_unit_after(p, at + 1, term.numeral);
    const bool time = term.unit.unit != nullptr && term.unit.unit->class_ == UnitsClass::time && p.length(at + 1) > 2;
    if (time) ++at;
    else term.unit = {};
  }
  if (term.unit) { term.last = at + term.unit.length; return; }
  if (p.word(at) == words::square_open || p.word(at) == words::round_open) return;
  if (!is_hyphen_unit(p, at)) return;
  term.unit = read_unit_after(p, at + 1, term.numeral);
  if (!term.unit || (p.length(at + 1) == 1 && p.text(at + 1) != "%")) { term.unit = {}; return; }
  term.hyphened_unit = true;
  term.last = at + 1 + term.unit.length;
}

void settle_value(Term& term) {
  Numeral& n = term.numeral;
  const int places = shift_of(term.unit);
  n.value.shift(places);
  n.high.shift(places);
  if (term.negative) n.value.negate();
}

/// The term whose numeral begins at i; `lead` looks back for signs, which the second term of a range has before it.
std::optional<Term> read_term(const Passage& p, std::uint32_t i) {
  Term term;
  const std::uint32_t start = numeral_start(p, i);
  UnitMatch sign = read_currency_before(p, start);
  auto numeral = read_numeral(p, i, static_cast<bool>(sign));
  if (!numeral) return std::nullopt;
  term.numeral = std::move(*numeral);
  term.number_first = start;
  term.number_last = term.numeral.last;
  if (!sign && start >= p.first + 2 && is_minus(p, start - 1) && p.glued(start) && p.glued(start - 1)) {   // "$-99.99"
    sign = read_currency_before(p, start - 1);
    if (sign) { ++sign.length; term.negative = true; }
  }
  term.first = start - sign.length;
  if (!term.numeral.interval) {
    const std::uint32_t minus = term.negative ? 0 : sign_before(p, term.first);
    if (minus != 0) term.negative = minus != 0 && p.text(term.first - 1) != "+";
    term.first -= minus;
    if (minus != 0) term.number_first -= sign.length == 0 ? minus : 0;
  }
  term.last = term.numeral.last;
  read_unit(p, term);
  if (term.unit.currency != nullptr && term.unit.currency->class_ == CurrenciesClass::code && !term.numeral.multiplied) {    // "75 USD million"
    const auto row = number_words.find(p.word(term.last));
    if (row && row->class_ == NumberWordsClass::magnitude) {
      const int places = row->shift.size() > 1 ? (row->shift[0] - '0') * 10 + row->shift[1] - '0' : row->shift[0] - '0';
      term.numeral.value.shift(places);
      term.numeral.multiplied = true;
      ++term.last;
      ++term.unit.length;
    }
  }
  if (sign) {
    const bool same = term.unit.currency != nullptr && (term.unit.currency->class_ == CurrenciesClass::name || term.unit.currency->class_ == CurrenciesClass::code);
    const auto* currency = same && !sign.currency->assumed.empty() ? term.unit.currency : sign.currency;   // "$5 billion Canadian dollars"
    if (!same) { term.last = term.numeral.last; term.hyphened_unit = false; }
    const std::uint32_t length = same ? term.unit.length : 0;
    term.unit = {nullptr, currency, std::max(length, sign.length)};
  }
  settle_value(term);
  return term;
}

/// The second term of a range may have a currency sign of its own before its numeral.
std::optional<Term> read_second(const Passage& p, std::uint32_t i) {
  for (std::uint32_t ahead = 0; ahead <= 3 && p.has(i + ahead); ++ahead) {
    const bool minus = ahead == 0 && is_minus(p, i) && p.glued(i + 1);
    if (p.is_number(i + ahead) || number_words.starts(p.word(i + ahead))) {
      auto term = read_term(p, i + ahead);
      if (term && term->first <= i) return term;
      return std::nullopt;
    }
    if (!minus && !currencies.starts(p.word(i + ahead)) && p.text(i + ahead) != "$" && !p.is_article(i + ahead) && p.word(i + ahead) != words::minus) return std::nullopt;
  }
  return std::nullopt;
}

bool same_unit(const UnitMatch& a, const UnitMatch& b) {
  if (a.unit != nullptr && b.unit != nullptr) return a.unit->unit == b.unit->unit;
  if (a.currency != nullptr && b.currency != nullptr) return a.currency->currency == b.currency->currency || !a.currency->assumed.empty() || !b.currency->assumed.empty();
  return false;
}

/// "between", "between the ages of", "between the age group of", "from", "ranging from" before a range.
std::uint32_t between_before(const Passage& p, std::uint32_t first) {
  for (std::uint32_t back = 1; back <= 5 && first >= p.first + back && first - back >= p.floor; ++back) {
    const WordId w = p.word(first - back);
    if (w == words::between) return back;
    const std::string_view text = p.text(first - back);
    const bool filler = w == words::the || w == words::of || text == "ages" || text == "age" || text == "group" || text == "groups" || w == words::about || w == words::around || text == "roughly" || text == "anywhere" || text == "somewhere";
    if (!filler) return 0;
  }
  return 0;
}

bool is_joint(const Passage& p, std::uint32_t i, const Term& a, std::uint32_t between, bool from, std::uint32_t& second) {
  const WordId w = p.word(i);
  second = i + 1;
  if (p.is_hyphen(i) && p.glued(i) && !p.glued(i + 1) && p.word(i + 1) == words::to) { second = i + 2; return true; }   // "8- to 16-meter"
  if (p.is_hyphen(i) || w == words::minus_sign || w == words::em_dash || p.text(i) == "~" || p.text(i) == "‑") {
    if (p.glued(i) && p.word(i + 1) == words::to && p.is_hyphen(i + 2)) { second = i + 3; return true; }   // "10-to-15"
    if (w == words::em_dash) return p.glued(i) && p.glued(i + 1) && p.is_number(i + 1);
    return p.glued(i) == p.glued(i + 1) || (a.unit && p.glued(i + 1));
  }
  if (w == words::to || p.text(i) == "through" || (from && (p.text(i) == "till" || w == words::until))) return true;
  if (w == words::and_) return between != 0;
  return w == words::or_ && a.numeral.form == NumeralForm::words;
}

/// A change told by its two ends: "from $12 to $15.75" after "jumped". Two figures then, not a range.
bool is_change_from(const Passage& p, std::uint32_t from) { return change_word_before(p, from) != p.last; }

bool scales(const Numeral& a, const Numeral& b) {
  if (a.multiplied || !b.multiplied || b.shift == 0) return false;
  Decimal base = b.value;
  base.shift(-b.shift);
  return a.value.compare(base) < 0;
}

bool join_range(const Passage& p, Amount& a) {
  if (a.term.numeral.interval || !a.term.numeral.valued) return false;
  const std::uint32_t between = between_before(p, a.first);
  const bool from = a.first > p.first && p.word(a.first - 1) == words::from && a.first - 1 >= p.floor;
  std::uint32_t at = 0;
  if (!p.has(a.term.last) || !is_joint(p, a.term.last, a.term, between, from, at)) return false;
  if (from && is_change_from(p, a.first - 1)) return false;
  std::uint32_t bound_words = 0;
  while (bound_words < 3 && bounds.starts(p.word(at + bound_words)) && !p.is_number(at + bound_words) && p.text(at + bound_words) != "$") ++bound_words;
  auto b = read_second(p, at);
  if (!b && bound_words != 0) b = read_second(p, at + bound_words);
  if (!b || !b->numeral.valued || b->numeral.interval || b->last <= a.term.last) return false;
  const bool or_joint = p.word(a.term.last) == words::or_;
  if (a.term.unit && b->unit && !same_unit(a.term.unit, b->unit)) return false;
  if (a.term.unit && !b->unit && a.term.unit.currency == nullptr && !p.is_hyphen(a.term.last)) return false;
  if (p.is_hyphen(a.term.last) && !a.term.unit && b->first > at && !b->unit) return false;
  Decimal low = a.term.numeral.value, high = b->numeral.value;
  if (scales(a.term.numeral, b->numeral)) low.shift(b->numeral.shift);
  const UnitMatch unit = b->unit ? b->unit : a.term.unit;
  if (unit.currency != nullptr && !a.term.unit && shift_of(unit) != 0) low.shift(shift_of(unit));
  if (unit.unit != nullptr && !a.term.unit) low.shift(shift_of(unit));
  const int order = low.compare(high);
  if (or_joint) {
    const auto x = low.small(), y = high.small();
    if (!x || !y || *y != *x + 1) return false;
  } else if (order == 0 || (order > 0 && !a.term.negative)) {
    if (!p.is_hyphen(a.term.last) || a.term.unit || b->unit || order == 0) return false;
    a.score = true;
  }
  if (order > 0 && !a.score) std::swap(low, high);
  a.range = true;
  a.low = std::move(low);
  a.high = std::move(high);
  a.term.unit = unit;
  a.term.hyphened_unit = b->hyphened_unit;
  a.last = b->last;
  a.number_last = b->number_last;
  a.between = between != 0;
  if (between != 0) a.first -= between;
  else if (from) a.first -= 1;
  return true;
}

/// "6 feet 2 inches", "two years and six months": one amount, in the smaller unit.
struct Step { std::string_view large, small; std::uint32_t factor; };
constexpr Step steps[] = {{"foot", "inch", 12}, {"pound", "ounce", 16}, {"stone", "pound", 14}, {"year", "month", 12}, {"hour", "minute", 60}, {"minute", "second", 60}};

/// "15 dollars 50", "thirteen dollars and forty-five cents".
void join_cents(const Passage& p, Amount& a) {
  const auto* currency = a.term.unit.currency;
  if (currency == nullptr || (currency->class_ != CurrenciesClass::name && a.term.first != a.term.number_first) || currency->shift != "0" || !a.term.numeral.valued || a.range) return;
  std::uint32_t at = a.last;
  const bool joined = p.word(at) == words::and_;
  if (joined) ++at;
  if (!p.is_number(at) && !number_words.starts(p.word(at))) return;
  const auto b = read_term(p, at);
  if (!b || b->first != at || !b->numeral.valued || b->numeral.interval) return;
  const bool cents = b->unit.currency != nullptr && b->unit.currency->shift == "-2";
  const bool below_100 = b->numeral.value.compare(Decimal(100)) < 0 && b->numeral.value.is_integer();
  const bool bare = !b->unit && below_100 && (!p.is_number(at) || p.length(at) == 2) && !p.is_word(b->last) && p.word(b->last) != words::percent_sign;
  if (!cents && !bare) return;
  Decimal part = b->numeral.value;
  if (bare) part.shift(-2);
  a.term.numeral.value.add(part);
  a.last = b->last;
  a.number_last = b->number_last;
}

/// "one hour and a half", "two years and a half".
bool join_half(const Passage& p, Amount& a) {
  if (a.term.unit.unit == nullptr || a.range || !a.term.numeral.valued || p.word(a.last) != words::and_) return false;
  const std::uint32_t at = p.is_article(a.last + 1) ? a.last + 2 : a.last + 1;
  const auto row = number_words.find(p.word(at));
  if (!row || (row->class_ != NumberWordsClass::half && !(row->class_ == NumberWordsClass::quarter && at > a.last + 1)) || p.is_article(at + 1) || p.word(at + 1) == words::of) return false;
  a.term.numeral.value.add(Decimal::parse(row->class_ == NumberWordsClass::half ? "0.5" : "0.25"));
  a.last = at + 1;
  return true;
}

/// "5-foot-3": the inches without their name.
void join_inches(const Passage& p, Amount& a) {
  if (a.term.unit.unit->unit != "foot" || p.word(a.last) != words::dash || !p.glued(a.last) || !p.is_number(a.last + 1) || p.length(a.last + 1) > 2) return;
  const auto inches = short_number(p.text(a.last + 1));
  const auto match = units.find(lexicon::find_word("inch"));
  if (!inches || *inches > 12 || !match) return;
  a.term.numeral.value.multiply(12);
  a.term.numeral.value.add(Decimal(*inches));
  a.term.unit.unit = match.row;
  a.number_last = a.last = a.last + 2;
}

void join_parts(const Passage& p, Amount& a) {
  join_cents(p, a);
  if (join_half(p, a)) return;
  const auto* unit = a.term.unit.unit;
  if (unit == nullptr || a.range || !a.term.numeral.valued) return;
  if (a.term.hyphened_unit) { join_inches(p, a); return; }
  const Step* step = std::find_if(std::begin(steps), std::end(steps), [&](const Step& s) { return s.large == unit->unit; });
  if (step == std::end(steps)) return;
  std::uint32_t at = a.last;
  const bool joined = p.word(at) == words::and_;
  if (joined) ++at;
  if (!p.is_number(at) && !number_words.starts(p.word(at))) return;
  if (!joined && step->factor != 12 && step->factor != 16 && step->factor != 14 && !p.is_number(at)) return;
  const auto b = read_term(p, at);
  if (!b || b->first != at || b->unit.unit == nullptr || b->unit.unit->unit != step->small || !b->numeral.valued) return;
  const TimeUnit large = time_unit(step->large), small = time_unit(step->small);
  if (large.designator != 0) {
    a.timex = std::string(large.designator == 'Y' ? "P" : "PT") + a.term.numeral.value.text() + static_cast<char>(std::toupper(large.designator)) +
            b->numeral.value.text() + static_cast<char>(std::toupper(small.designator));
  }
  a.term.numeral.value.multiply(step->factor);
  a.term.numeral.value.add(b->numeral.value);
  a.term.unit = b->unit;
  a.last = b->last;
  a.number_last = b->number_last;
}

}  // namespace

std::optional<Amount> read_amount(const Passage& p, std::uint32_t i) {
  auto term = read_term(p, i);
  if (!term) return std::nullopt;
  Amount a;
  a.first = term->first;
  a.last = term->last;
  a.number_last = term->number_last;
  a.term = std::move(*term);
  if (!join_range(p, a)) join_parts(p, a);
  return a;
}

}  // namespace sayso
