// What kind of quantity an amount is, and the words around it that belong to it: bounds, "old", "in three", "per day".
#include <algorithm>
#include <cctype>

#include "quantities/bounds.h"
#include "quantities/days.h"
#include "quantities/detectors.h"
#include "quantities/terms.h"

namespace sayso {
namespace {

using namespace lexicon;
using Class = NumberWordsClass;

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

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

/// What the rows of the table below work on: the amount, and the quantity as far as it is known.
struct Draft {
  const Passage& p;
  const Amount& a;
  Quantity& q;
  std::uint32_t first, last;
  std::string_view rule;
};

// ---- ages

bool is_year(const Draft& d) { return d.a.term.unit.unit == nullptr || d.q.unit == "year"; }

void make_age(Draft& d, std::string_view rule) {
  d.q.kind = QuantityKind::age;
  if (d.q.unit.empty()) { d.q.unit = "year"; d.q.ucum = "a"; }
  d.rule = rule;
}

/// "34-year-old", "three weeks old", "18 months of age".
bool age_by_old(Draft& d) {
  if (d.a.term.unit.unit == nullptr || d.a.term.unit.unit->class_ != UnitsClass::time) return false;
  const Passage& p = d.p;
  std::uint32_t at = d.last;
  if (p.word(at) == words::dash) ++at;
  if (is_one_of(p.text(at), {"old", "olds"})) { d.last = at + 1; make_age(d, "quantities.age"); return true; }
  if (p.word(at) == words::of && p.text(at + 1) == "age") { d.last = at + 2; make_age(d, "quantities.age"); return true; }
  return false;
}

/// "aged 5-11", "age 87", "between the ages of 18 to 49 years".
bool age_by_aged(Draft& d) {
  const Passage& p = d.p;
  if (!is_year(d) || d.a.term.unit.currency != nullptr) return false;
  if (d.a.between) {
    for (std::uint32_t i = d.first; i < d.a.term.number_first; ++i)
      if (is_one_of(p.text(i), {"age", "ages"})) { make_age(d, "quantities.age"); return true; }
    return false;
  }
  std::uint32_t at = d.first;
  for (int skip = 0; skip < 3 && at > p.first && (p.word(at - 1) == words::of || p.word(at - 1) == words::between || p.word(at - 1) == words::from || p.text(at - 1) == "group" || p.word(at - 1) == words::over || p.word(at - 1) == words::under || p.word(at - 1) == words::at); ++skip) --at;
  if (at == p.first || !is_one_of(p.text(at - 1), {"aged", "Aged", "age", "ages", "Age", "Ages"}) || at - 1 < p.floor) return false;
  if (p.text(at - 1) == "age" && at == d.first && d.q.value.empty() && d.q.low.empty()) return false;
  d.first = p.word(at - 1) == 0 || at - 1 >= p.floor ? at - 1 : at;
  make_age(d, "quantities.age");
  return true;
}

/// "in her 30s".
bool age_by_decade(Draft& d) {
  const Passage& p = d.p;
  if (p.text(d.a.term.numeral.last) != "s" && !(p.text(d.a.term.numeral.last) == "'s" || p.text(d.a.term.numeral.last) == "’s")) return false;
  const auto* row = function_words.find(p.word(d.a.term.number_first - 1)).row;
  std::uint32_t back = d.a.term.number_first - 1;
  if (is_one_of(p.text(back), {"early", "mid", "late", "-"})) --back;
  if (is_one_of(p.text(back), {"early", "mid", "late"})) --back;
  row = function_words.find(p.word(back)).row;
  if (row == nullptr || row->class_ != FunctionWordsClass::possessive) return false;
  const auto decade = d.a.term.numeral.value.small();
  if (!decade || *decade % 10 != 0 || *decade > 110) return false;
  d.q.low = std::to_string(*decade);
  d.q.high = std::to_string(*decade + 9);
  d.q.value.clear();
  d.q.bound = Bound::between;
  d.q.unit = "year"; d.q.ucum = "a";
  d.last = d.a.term.numeral.last + 1;
  make_age(d, "quantities.age");
  return true;
}

bool is_people(std::string_view word) {
  return is_one_of(word, {"children", "Children", "people", "People", "adults", "Adults", "men", "Men", "women", "Women", "girls", "boys", "Girls", "Boys", "kids", "Kids", "Americans", "those", "Those", "anyone", "Anyone", "everyone", "Everyone", "youths", "persons", "voters", "Voters", "students", "players", "residents", "Britons", "minors", "teenagers", "child"});
}

/// "Children under 12", "Americans 65 and older", "people over 50".
bool age_by_people(Draft& d) {
  const Passage& p = d.p;
  if (d.a.term.unit || d.a.term.numeral.form != NumeralForm::digits || d.a.range || d.first == p.first) return false;
  const auto value = d.a.term.numeral.value.small();
  if (!value || *value > 110) return false;
  const bool tail = is_one_of(p.text(d.last - 1), {"older", "younger"}) || (d.q.bound == Bound::at_least && is_one_of(p.text(d.last - 1), {"over", "up", "above"})) || (d.q.bound == Bound::at_most && p.text(d.last - 1) == "under");
  const bool lead = is_one_of(p.text(d.first), {"under", "over", "above", "below", "younger", "older"});
  if (!(tail && d.last > d.a.term.numeral.last && (is_people(p.text(d.first - 1)) || is_one_of(p.text(d.last - 1), {"older", "younger"}))) && !(lead && d.first < d.a.term.number_first && is_people(p.text(d.first - 1)))) return false;
  make_age(d, "quantities.age");
  return true;
}

/// "John Smith, 34, was": an apposition to a name.
bool age_by_apposition(Draft& d) {
  const Passage& p = d.p;
  const std::uint32_t at = d.a.term.number_first;
  if (d.a.term.unit || !d.a.term.numeral.plain || d.first != at || d.a.range || at < p.first + 2) return false;
  const auto value = d.a.term.numeral.value.small();
  if (!value || *value < 1 || *value > 110 || d.a.term.numeral.form != NumeralForm::digits) return false;
  const WordId after = p.word(at + 1), before = p.word(at - 1);
  const bool commas = before == words::comma && (after == words::comma || after == words::stop || after == words::semicolon) ;
  const bool brackets = before == words::round_open && after == words::round_close;
  constexpr std::uint64_t youngest_in_brackets = 13;      // "Halden (2)" counts something
  if ((!commas && !brackets) || (brackets && *value < youngest_in_brackets)) return false;
  if (!p.is_word(at - 2) || !p.capitalized(at - 2) || p.calendar(at - 2, CalendarClass::month) || p.token(at - 2).has(Token::all_caps)) return false;
  const bool titled = at >= p.first + 4 && p.word(at - 3) == words::stop && p.capitalized(at - 4);      // "Mr. Lind, 31,"
  const bool full_name = titled || (at >= p.first + 3 && p.capitalized(at - 3) && !p.is_function_word(at - 3));
  if (!full_name && !p.token(at - 2).has(Token::first)) return false;
  make_age(d, "quantities.age-apposition");
  return true;
}

/// "she is 63", "who was 87,".
bool age_by_copula(Draft& d) {
  const Passage& p = d.p;
  const std::uint32_t at = d.a.term.number_first;
  if (d.a.term.unit || !d.a.term.numeral.plain || d.a.range || at < p.first + 2 || d.first != at) return false;
  const auto value = d.a.term.numeral.value.small();
  if (!value || *value < 1 || *value > 110 || (p.is_word(d.last) && !p.is_function_word(d.last)) || p.is_number(d.last)) return false;
  const WordId verb = p.word(at - 1), subject = p.word(at - 2);
  const bool copula = verb == words::is || verb == words::was || p.text(at - 1) == "turned";
  const bool person = subject == words::he || subject == words::she || subject == words::who;
  if (!copula || !person) return false;
  make_age(d, "quantities.age");
  return true;
}

// ---- relations of two numbers

/// "one in three", "three out of every ten", "9 out of 10", "4 of 5".
bool ratio_in(Draft& d) {
  const Passage& p = d.p;
  if (d.a.term.unit || d.a.range || d.a.term.numeral.interval || !d.a.term.numeral.valued || d.a.term.numeral.multiplied) return false;
  std::uint32_t at = d.last;
  bool out_of = false, in = false, of = false, every = false;
  // "only one car out of 10", "one woman in eight": one noun between.
  if (p.is_word(at) && !p.is_function_word(at) && !p.capitalized(at) && (p.word(at + 1) == words::in || p.word(at + 1) == words::out) && d.a.term.numeral.form == NumeralForm::words && d.q.value == "1") ++at;
  if (p.word(at) == words::out && p.word(at + 1) == words::of) { out_of = true; at += 2; }
  else if (p.word(at) == words::in) { in = true; ++at; }
  else if (p.is_hyphen(at) && p.word(at + 1) == words::in && p.is_hyphen(at + 2)) { in = true; at += 3; }
  else if (p.word(at) == words::of && p.word(at + 1) == words::every) { of = true; ++at; }
  else return false;
  if (p.word(at) == words::every || p.word(at) == words::each) { every = true; ++at; }
  if (p.is_article(at)) ++at;
  const auto other = read_numeral(p, at);
  if (!other || !other->valued || other->interval) return false;
  const auto n = d.a.term.numeral.value.small(), m = other->value.small();
  if (!n || !m || *n == 0 || *n >= *m) return false;
  const bool words_alike = other->form == d.a.term.numeral.form || *n == 1;
  if (in && !every && (!words_alike || (*n > 3 && *m != 10 && *m != 100) || (other->plain && *m > 1000) || *n > 20)) return false;
  const std::uint32_t after = other->last;
  const bool unit_follows = static_cast<bool>(read_unit_after(p, after, *other)) || p.calendar(after, CalendarClass::month);
  if (in && !every && unit_follows) return false;
  (void)of;
  (void)out_of;
  const auto value = Decimal::quotient(d.a.term.numeral.value, other->value);
  if (!value) return false;
  d.q.value = value->text();
  d.q.kind = QuantityKind::ratio;
  d.last = after;
  d.rule = "quantities.ratio";
  return true;
}

/// "one over three": a fraction read aloud; nothing may follow that could be counted.
bool fraction_over(Draft& d) {
  const Passage& p = d.p;
  if (d.a.term.unit || d.a.range || !d.a.term.numeral.valued || d.a.term.numeral.multiplied || p.word(d.last) != words::over) return false;
  const auto other = read_numeral(p, d.last + 1);
  if (!other || !other->valued || other->interval || p.is_word(other->last) || p.word(other->last) == words::percent_sign) return false;
  const auto value = Decimal::quotient(d.a.term.numeral.value, other->value);
  const auto n = d.a.term.numeral.value.small();
  if (!value || !n || *n != 1) return false;
  d.q.value = value->text();
  d.q.kind = QuantityKind::fraction;
  d.last = other->last;
  d.rule = "quantities.fraction";
  return true;
}

/// "3 to 1", "3-to-1", "3:1".
bool ratio_to(Draft& d) {
  const Passage& p = d.p;
  if (d.a.term.unit || d.a.range || !d.a.term.numeral.plain) return false;
  std::uint32_t at = d.last;
  if (p.is_hyphen(at) && p.word(at + 1) == words::to && p.is_hyphen(at + 2)) at += 3;
  else if (p.word(at) == words::to) ++at;
  else if (p.word(at) == words::colon && p.glued(at) && p.glued(at + 1)) ++at;
  else return false;
  const auto other = read_numeral(p, at);
  if (!other || !other->valued || !other->plain || (!p.is_number(at)) || other->last - at != 1) return false;
  const auto n = d.a.term.numeral.value.small(), m = other->value.small();
  const bool colon = p.word(at - 1) == words::colon;
  if (!n || !m || *m == 0 || (*m != 1 && !(colon && *n == 1)) || p.glued(other->last)) {
    if (!(m && *m == 1 && p.glued(other->last) && !p.is_word(other->last) && !p.is_number(other->last))) return false;
  }
  const auto value = Decimal::quotient(d.a.term.numeral.value, other->value);
  if (!value) return false;
  d.q.value = value->text();
  d.q.kind = QuantityKind::ratio;
  d.last = other->last;
  d.rule = "quantities.ratio";
  return true;
}

// ---- multiples and frequencies

bool is_comparative(const Passage& p, std::uint32_t i) {
  const std::string_view text = p.text(i);
  if (is_one_of(text, {"more", "less", "fewer", "as", "that", "the", "its", "their", "his", "her", "bigger", "greater", "worse", "better", "what", "over", "those", "this"})) return true;
  return text.size() > 4 && text.substr(text.size() - 2) == "er" && !p.is_function_word(i);
}

/// "20 times more potent", "three times the size"; "3 times a day" is a frequency.
bool multiple_times(Draft& d) {
  const Passage& p = d.p;
  if (d.a.term.unit) return false;
  const std::uint32_t at = p.word(d.last) == words::dash ? d.last + 1 : d.last;
  const std::string_view text = p.text(at);
  if (is_one_of(text, {"fold", "Fold"}) ) {
    d.q.kind = QuantityKind::multiple;
    d.last = at + 1;
    d.rule = "quantities.multiple";
    return true;
  }
  if (text != "times" && text != "time") { 
    if ((text == "x" || text == "X" || text == "×") && p.glued(at) && !p.is_number(at + 1) && d.a.term.numeral.form == NumeralForm::digits) {
      d.q.kind = QuantityKind::multiple;
      d.last = at + 1;
      d.rule = "quantities.multiple";
      return true;
    }
    return false;
  }
  if (text == "time" && at == d.last) return false;
  d.last = at + 1;
  const bool each = p.is_article(at + 1) || p.word(at + 1) == words::per || p.word(at + 1) == words::each || p.word(at + 1) == words::every;
  const bool multiple = is_comparative(p, at + 1) && !each;
  d.q.kind = multiple ? QuantityKind::multiple : QuantityKind::frequency;
  d.rule = multiple ? "quantities.multiple" : "quantities.frequency";
  return true;
}

// ---- rates

/// The noun that a rate is per: a unit ("hour", "gallon"), "person", "100,000 people". Its text goes to `per`.
std::uint32_t read_per_noun(const Passage& p, std::uint32_t at, std::string& per) {
  const auto row = units.match(p.tokens(), at);
  if (row && row->class_ != UnitsClass::percent && (row->written.empty() || row->written == p.text(at))) { per = row->unit; return at + row.length; }
  if (const auto numeral = read_numeral(p, at); numeral && numeral->valued) {
    per = numeral->value.text();
    std::uint32_t end = numeral->last;
    if (p.is_word(end) && !p.is_function_word(end)) { per += ' '; per += p.text(end); ++end; }
    return end;
  }
  if (p.is_word(at) && !p.is_function_word(at)) { per = std::string(p.text(at)); return at + 1; }
  return at;
}

bool is_priced_by(std::string_view noun) {
  return is_one_of(noun, {"share", "barrel", "person", "head", "bottle", "ticket", "ounce", "ton", "tonne", "piece", "night", "pop", "unit", "vote", "mile", "member", "child", "family", "household", "student", "plate", "copy", "song", "pack", "seat", "visit", "gram"});
}

/// Right after the amount: "a day", "per gallon", "an hour", "each year", "/hour". Else "deaths per day" up to four words on.
bool make_rate(Draft& d) {
  const Passage& p = d.p;
  std::uint32_t at = d.last;
  std::string per;
  std::uint32_t end = at;
  const auto is_per = [&](std::uint32_t i) { return p.word(i) == words::per && p.text(i + 1) != "cent" && p.text(i + 1) != "se"; };
  if (is_per(at)) end = read_per_noun(p, at + 1, per);
  else if (p.word(at) == words::slash && p.glued(at) && p.glued(at + 1) && p.is_word(at + 1) && (d.a.term.unit)) end = read_per_noun(p, at + 1, per);
  else if (p.is_article(at) || p.word(at) == words::each || p.word(at) == words::every) {
    const auto row = units.match(p.tokens(), at + 1);
    const bool period = row && row->class_ == UnitsClass::time && row->written.empty() && row->form.size() > 2;
    const bool price = d.a.term.unit.currency != nullptr && ((row && row->written.empty() && row->form.size() > 2) || is_priced_by(p.text(at + 1)));
    if (!period && !price) return false;
    if (d.q.kind == QuantityKind::duration || d.q.kind == QuantityKind::ratio) return false;
    end = read_per_noun(p, at + 1, per);
  } else if (!d.a.term.unit || d.a.term.unit.unit != nullptr) {
    std::uint32_t i = at;
    while (i < at + 5 && p.is_word(i) && (!p.is_function_word(i) || p.word(i) == words::of) && !is_per(i)) ++i;
    if (i == at || !is_per(i)) return false;
    end = read_per_noun(p, i + 1, per);
    if (end == i + 1) return false;
    const auto row = units.match(p.tokens(), i + 1);
    if (!row && !p.is_number(i + 1)) return false;
  } else {
    return false;
  }
  if (per.empty() || end <= at) return false;
  d.q.per = std::move(per);
  d.q.kind = d.q.kind == QuantityKind::percent ? QuantityKind::percent : d.q.kind == QuantityKind::frequency ? QuantityKind::frequency : QuantityKind::rate;
  d.last = end;
  d.rule = d.q.kind == QuantityKind::frequency ? "quantities.frequency" : "quantities.rate";
  return true;
}

// ---- scores

/// "52-48", "a 3-2 win", "beat them 2-1".
bool make_score(Draft& d) {
  const Passage& p = d.p;
  if (d.a.term.unit || !d.a.range || !d.a.term.numeral.plain || d.a.between) return false;
  if (!p.is_hyphen(d.a.term.numeral.last)) return false;
  bool context = d.a.score;
  const auto is_contest = [](std::string_view w) { return is_one_of(w, {"vote", "voted", "votes", "score", "win", "won", "victory", "defeat", "lost", "loss", "beat", "lead", "led", "decision", "ruling", "draw", "margin", "record", "majority", "passed", "split", "rout", "aggregate", "deadlock", "triumph", "tie"}); };
  for (std::uint32_t k = 1; k <= 4; ++k) {
    if (d.first >= p.first + k) context = context || is_contest(p.text(d.first - k));
    if (k <= 2) context = context || is_contest(p.text(d.last - 1 + k));
  }
  if (!context) return false;
  d.q.kind = QuantityKind::score;
  d.q.value.clear();
  d.q.low.clear();
  d.q.high.clear();
  d.q.bound = Bound::exact;
  d.rule = "quantities.score";
  return true;
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
  static constexpr std::string_view idioms[] = {"day", "another", "way", "thing", "side", "hand", "point", "time", "such", "who", "person", "reason", "man", "woman", "example", "last", "more", "year"};
  return std::find(std::begin(idioms), std::end(idioms), p.text(a.first + 1)) != std::end(idioms) && !(p.text(a.first + 1) == "year");
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

// The first that fits decides; a rate is made on top of whatever kind there is.
constexpr Step steps[] = {make_ordinal, make_score, age_by_old, age_by_aged, age_by_decade, ratio_in, fraction_over, ratio_to, multiple_times};
constexpr Step late_steps[] = {age_by_people, age_by_apposition, age_by_copula};

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
  bool settled = std::any_of(std::begin(steps), std::end(steps), [&](Step step) { return step(d); });
  if (q.kind == QuantityKind::duration) q.timex = duration_timex(a, time_unit(q.unit));
  if (q.kind == QuantityKind::duration && make_offset(d)) settled = true;
  if (q.kind != QuantityKind::age && q.kind != QuantityKind::score) make_rate(d);
  const BoundMatch after = read_bound_after(p, d.last);
  if (after.found) { apply_bound(q, after.bound); d.last = after.last; }
  else if (p.text(a.term.numeral.last) == "or" && d.last == a.term.numeral.last && p.text(d.last + 1) == "several" && q.value == "1") { apply_bound(q, Bound::at_least); q.bound = Bound::vague; d.last += 2; }
  if (!a.between || q.kind != QuantityKind::age) {
    std::uint32_t bound_at = d.first;
    if (p.word(bound_at - 1) == words::the && bound_at > p.first + 1 && false) --bound_at;
    const BoundMatch before = read_bound_before(p, bound_at);
    if (before.found) { apply_bound(q, before.bound); d.first = before.first; }
  }
  if (!settled) settled = std::any_of(std::begin(late_steps), std::end(late_steps), [&](Step step) { return step(d); });
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
