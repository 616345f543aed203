// Quantities that one word names: "doubled", "fivefold", "twice", "third", "many".
#include "quantities/bounds.h"
#include "quantities/decimal.h"
#include "quantities/detectors.h"
#include "quantities/units.h"
#include "text/one_of.h"

namespace sayso {
namespace {

using namespace lexicon;
using Class = NumberWordsClass;

Decimal value_of(const NumberWordsRow& row) {
  Decimal value = Decimal::parse(row.value);
  if (row.shift.front() == '-') value.shift(-(row.shift[1] - '0'));
  else value.shift(row.shift.size() > 1 ? (row.shift[0] - '0') * 10 + row.shift[1] - '0' : row.shift[0] - '0');
  return value;
}

/// "double" is a multiple as a verb or before "the", "its", "what"; not "double agent", "double standards", "double digits".
bool is_multiple_use(const Passage& p, std::uint32_t at, std::uint8_t forms) {
  const std::string_view text = p.text(at);
  const bool inflected = text.back() == 'd' || text.back() == 'g' || (forms & third) != 0;
  const WordId next = p.word(at + 1);
  if (text == "doubles" || text == "Doubles" || text == "triples") return false;
  if (inflected) return !(next == words::dash && p.glued(at + 1)) && !(p.word(at + 1) == words::over && !p.is_word(at + 2)) && !is_one_of(p.text(at + 1), {"back", "up"}) && !(next == words::down || p.text(at + 1) == "as");
  if (next == words::the || next == words::its || next == words::their || next == words::his || next == words::her || next == words::what || next == words::that || next == words::in || next == words::by || next == words::from || next == words::to) return true;
  if (p.has(at + 1) && (next == words::stop || next == words::comma)) return at > p.first;
  if (at > p.first && (p.word(at - 1) == words::to || p.word(at - 1) == words::than || p.word(at - 1) == words::nearly || p.word(at - 1) == words::almost)) return next != words::dash;
  const auto row = function_words.find(p.word(at - 1));
  return row && row->class_ == FunctionWordsClass::modal;
}

/// "PXY" for years nobody counted.
std::string vague_timex(std::string_view unit) {
  const char designator = time_unit(unit).designator;
  if (designator == 0 || designator == 'E') return "PXD";
  const bool clock = designator == 'H' || designator == 'm' || designator == 'S';
  return std::string(clock ? "PTX" : "PX") + (designator == 'm' ? 'M' : designator);
}

}  // namespace

bool find_multiple(const Passage& p, std::uint32_t at, Found& out) {
  const auto row = number_words.find(p.word(at));
  if (!row || (row->class_ != Class::multiple && row->class_ != Class::fold && row->class_ != Class::twice)) return false;
  Quantity q;
  q.kind = QuantityKind::multiple;
  std::string_view rule = "quantities.named-multiple";
  std::uint32_t last = at + 1;
  if (row->class_ == Class::multiple && !is_multiple_use(p, at, row.forms)) return false;
  if (row->class_ == Class::twice) {
    const bool rate = p.is_article(at + 1) || p.word(at + 1) == words::every || p.word(at + 1) == words::each || p.word(at + 1) == words::per;
    const std::string_view next = p.text(at + 1);
    const bool multiple = !rate && (is_one_of(next, {"as", "the", "that", "its", "their", "his", "her", "what", "those"}) || p.is_number(at + 1));
    if (p.word(at + 1) == words::dash) return false;
    if (!multiple) { q.kind = QuantityKind::frequency; rule = "quantities.frequency"; }
    if (p.is_article(at + 1) && units.find(p.word(at + 2))) { q.per = std::string(units.find(p.word(at + 2))->unit); last = at + 3; }
    else if (next == "-") return false;
  }
  q.value = value_of(*row.row).text();
  if (row->class_ != Class::twice) q.change = Change{q.value == "0.5" ? Direction::down : Direction::up, ChangeForm::by};
  q.number = p.span(at, at + 1);
  const BoundMatch before = read_bound_before(p, at);
  if (before.found) apply_bound(q, before.bound);
  out.quantity = std::move(q);
  place(p, out, before.first, last, rule);
  return true;
}

bool find_ordinal(const Passage& p, std::uint32_t at, Found& out) {
  std::uint32_t last = at + 1;
  Decimal value;
  const auto row = number_words.find(p.word(at));
  if (p.is_number(at)) {
    if (!p.glued(at + 1) || !is_one_of(p.text(at + 1), {"st", "nd", "rd", "th", "ST", "ND", "RD", "TH"}) || p.length(at) > 6) return false;
    std::string digits;
    for (const char c : p.text(at)) if (c >= '0' && c <= '9') digits.push_back(c); else if (c != ',') return false;
    value = Decimal::parse(digits);
    last = at + 2;
  } else if (row && row->class_ == Class::ordinal) {
    value = value_of(*row.row);
    if (at > p.first + 1 && p.word(at - 1) == words::dash) {
      const auto tens = number_words.find(p.word(at - 2));
      if (tens && tens->class_ == Class::ten) value.add(value_of(*tens.row));
    }
    const std::string_view text = p.text(at);
    if (p.token(at).has(Token::first) && (p.word(at + 1) == words::comma || !p.is_word(at + 1)) && p.has(at + 1)) return false;   // "First, …"
    if (value.small() && *value.small() <= 2) {
      // "first" and "second" are adverbs, turns of phrase or units as often: they need a determiner before and a noun after.
      const auto before = function_words.find(p.word(at - 1));
      const bool determined = at > p.first && before && (before->class_ == FunctionWordsClass::article || before->class_ == FunctionWordsClass::possessive || before->class_ == FunctionWordsClass::determiner || p.word(at - 1) == words::apostrophe_ || p.text(at - 1) == "'s" || p.text(at - 1) == "’s");
      const bool noun = p.is_word(at + 1) && !p.is_function_word(at + 1) && !is_one_of(p.text(at + 1), {"time", "thought", "place", "hand", "instance", "glance", "lady", "and", "of"});
      if (!determined || !noun || p.capitalized(at) || text == "seconds") return false;
    } else if (p.capitalized(at) && (p.capitalized(at + 1) || (at > p.first && p.capitalized(at - 1)))) {
      return false;      // "Fifth Avenue", "the Ninth Circuit" as names
    }
    if (p.word(at + 1) == words::dash && p.text(at + 2) == "party") return false;
  } else {
    return false;
  }
  Quantity q;
  q.kind = QuantityKind::ordinal;
  q.role = QuantityRole::ordinal;
  q.value = value.text();
  out.quantity = std::move(q);
  place(p, out, at, last, "quantities.ordinal");
  return true;
}

namespace {

/// "as many", "many a", "very few", "a few thousand": no vague amount, or an amount of its own.
bool is_no_vague_amount(const Passage& p, std::uint32_t at, std::uint32_t last) {
  const std::string_view text = p.text(at), before = at > p.first ? p.text(at - 1) : std::string_view{};
  if (is_one_of(text, {"many", "Many"})) {
    if (is_one_of(before, {"as", "so", "too", "how", "How", "not", "As", "that"})) return true;
    if (p.word(at + 1) == words::a || p.text(at + 1) == "times") return true;
  }
  if (is_one_of(text, {"few", "Few"}) && is_one_of(before, {"as", "so", "too", "very", "the", "quite", "a", "last", "past"})) return true;
  if (!is_one_of(p.text(last - 1), {"few", "several", "Several"})) return false;
  const auto next = number_words.find(p.word(last));
  return next && (next->class_ == Class::hundred || next->class_ == Class::magnitude || next->class_ == Class::dozen);
}

/// "most of the", "most workers"; not "the most", "at most".
bool is_most_of_them(const Passage& p, std::uint32_t at) {
  const bool plural = p.is_word(at + 1) && !p.is_function_word(at + 1) && p.text(at + 1).back() == 's' && !p.capitalized(at + 1);
  if (p.word(at + 1) != words::of && !plural) return false;
  const WordId before = at > p.first ? p.word(at - 1) : WordId{0};
  return before != words::the && before != words::at && before != words::a && !(at > p.first && is_one_of(p.text(at - 1), {"'s", "’s"}));
}

void make_vague_duration(Quantity& q, std::string_view unit) {
  q.kind = QuantityKind::duration;
  q.unit = unit;
  q.timex = vague_timex(unit);
}

/// The tokens of "weeks" after "several".
std::uint32_t read_unit_of_time(const Passage& p, std::uint32_t at, Quantity& q) {
  const auto unit = units.match(p.tokens(), at);
  if (!unit || unit->class_ != UnitsClass::time || unit->form.size() <= 2 || p.text(at).back() != 's') return 0;
  make_vague_duration(q, unit->unit);
  return unit.length;
}

}  // namespace

bool find_vague(const Passage& p, std::uint32_t at, Found& out) {
  const auto match = quantifiers.match(p.tokens(), at);
  if (!match) return false;
  Quantity q;
  q.role = QuantityRole::vague;
  q.kind = QuantityKind::vague;
  q.bound = Bound::vague;
  std::uint32_t last = at + match.length;
  switch (match->class_) {
    case QuantifiersClass::vague:
      if (is_no_vague_amount(p, at, last)) return false;
      last += read_unit_of_time(p, last, q);
      break;
    case QuantifiersClass::most:
      if (!is_most_of_them(p, at)) return false;
      q.low = "0.5";
      q.low_open = true;
      break;
    case QuantifiersClass::duration: {
      const auto unit = units.find(p.word(last - 1));
      make_vague_duration(q, unit ? unit->unit : std::string_view{});
      break;
    }
    case QuantifiersClass::past:
      q.kind = QuantityKind::date;
      q.timex = "PAST_REF";
      break;
  }
  const bool timed = q.kind != QuantityKind::vague;
  out.quantity = std::move(q);
  place(p, out, at, last, timed ? "quantities.vague-duration" : "quantities.vague");
  return true;
}

}  // namespace sayso
