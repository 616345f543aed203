// Amounts that are ages.
#include "quantities/draft.h"

namespace sayso {

using namespace lexicon;

namespace {

bool is_year(const Draft& d) { return d.a.term.unit.unit == nullptr || d.q.unit == "year"; }

void make_age(Draft& d, std::string_view rule) {
  d.q.kind = QuantityKind::age;
  if (d.q.unit.empty()) { d.q.unit = "year"; d.q.ucum = "a"; }
  d.rule = rule;
}

}  // namespace

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
  std::uint32_t back = d.a.term.number_first - 1;
  if (is_one_of(p.text(back), {"early", "mid", "late", "-"})) --back;
  if (is_one_of(p.text(back), {"early", "mid", "late"})) --back;
  const auto row = function_words.find(p.word(back));
  if (!row || row->class_ != FunctionWordsClass::possessive) return false;
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

namespace {

bool is_people(std::string_view word) {
  return is_one_of(word, {"children", "Children", "people", "People", "adults", "Adults", "men", "Men", "women", "Women", "girls", "boys", "Girls", "Boys", "kids", "Kids", "Americans", "those", "Those", "anyone", "Anyone", "everyone", "Everyone", "youths", "persons", "voters", "Voters", "students", "players", "residents", "Britons", "minors", "teenagers", "child"});
}

}  // namespace

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

}  // namespace sayso
