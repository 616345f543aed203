// Amounts in relation to another: "one in three", "20 times", "per day", "52-48".
#include "quantities/draft.h"

namespace sayso {

using namespace lexicon;

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
  else if (p.word(at) == words::to || (p.word(at) == words::colon && p.glued(at) && p.glued(at + 1))) ++at;
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

namespace {

bool is_comparative(const Passage& p, std::uint32_t i) {
  const std::string_view text = p.text(i);
  if (is_one_of(text, {"more", "less", "fewer", "as", "that", "the", "its", "their", "his", "her", "bigger", "greater", "worse", "better", "what", "over", "those", "this"})) return true;
  return text.size() > 4 && text.substr(text.size() - 2) == "er" && !p.is_function_word(i);
}

}  // namespace

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

namespace {

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

bool is_per(const Passage& p, std::uint32_t i) { return p.word(i) == words::per && p.text(i + 1) != "cent" && p.text(i + 1) != "se"; }

/// "a day", "each year", after a price "a share": the noun at `at` is what the amount is for each of.
bool is_for_each(const Draft& d, std::uint32_t at) {
  const auto row = units.match(d.p.tokens(), at);
  const bool written_out = row && row->written.empty() && row->form.size() > 2;
  const bool period = written_out && row->class_ == UnitsClass::time;
  const bool price = d.a.term.unit.currency != nullptr && (written_out || is_priced_by(d.p.text(at)));
  return (period || price) && d.q.kind != QuantityKind::duration && d.q.kind != QuantityKind::ratio;
}

/// Right after the amount: "a day", "per gallon", "an hour", "each year", "/hour". Else "deaths per day" up to four words on.
/// The noun's text goes to `per`; the end is that of the amount where there is none.
std::uint32_t read_per(const Draft& d, std::string& per) {
  const Passage& p = d.p;
  const std::uint32_t at = d.last;
  const bool slash = p.word(at) == words::slash && p.glued(at) && p.glued(at + 1) && p.is_word(at + 1) && d.a.term.unit;
  if (is_per(p, at) || slash) return read_per_noun(p, at + 1, per);
  if (p.is_article(at) || p.word(at) == words::each || p.word(at) == words::every) return is_for_each(d, at + 1) ? read_per_noun(p, at + 1, per) : at;
  if (d.a.term.unit && d.a.term.unit.unit == nullptr) return at;
  std::uint32_t i = at;
  while (i < at + 5 && p.is_word(i) && (!p.is_function_word(i) || p.word(i) == words::of) && !is_per(p, i)) ++i;
  if (i == at || !is_per(p, i)) return at;
  return p.is_number(i + 1) || units.match(p.tokens(), i + 1) ? read_per_noun(p, i + 1, per) : at;
}

}  // namespace

/// "a day", "per gallon", "deaths per 100,000 people": the quantity becomes a rate.
bool make_rate(Draft& d) {
  std::string per;
  const std::uint32_t end = read_per(d, per);
  if (per.empty() || end <= d.last) return false;
  d.q.per = std::move(per);
  d.q.kind = d.q.kind == QuantityKind::percent ? QuantityKind::percent : d.q.kind == QuantityKind::frequency ? QuantityKind::frequency : QuantityKind::rate;
  d.last = end;
  d.rule = d.q.kind == QuantityKind::frequency ? "quantities.frequency" : "quantities.rate";
  return true;
}

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

}  // namespace sayso
