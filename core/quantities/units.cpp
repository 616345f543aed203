#include "quantities/units.h"

#include <algorithm>

#include "text/one_of.h"

namespace sayso {
namespace {

using namespace lexicon;

int small_int(std::string_view text) {
  const bool minus = !text.empty() && text.front() == '-';
  int value = 0;
  for (const char c : text.substr(minus)) value = value * 10 + (c - '0');
  return minus ? -value : value;
}

/// The match spells the unit as it must be spelled where case decides ("MW", not "mw").
bool is_written(const Passage& p, std::uint32_t i, const UnitsRow& row, std::uint32_t length) {
  if (row.written.empty()) return true;
  return length == 1 && p.text(i) == row.written;
}

/// "2 in" and "2 in thick" are inches; "50,000 in 2020" is not.
bool is_inch(const Passage& p, std::uint32_t i) {
  if (p.glued(i)) return true;
  if (p.is_number(i + 1)) return false;
  return !p.is_word(i + 1) || is_one_of(p.text(i + 1), {"thick", "long", "wide", "tall", "high", "deep", "diameter", "by"});
}

/// Powers and further factors of a unit: "s−1", "km/s2" after the slash, "cm s −1".
std::uint32_t tail_of_unit(const Passage& p, std::uint32_t i, const UnitsRow& row) {
  if (row.class_ == UnitsClass::percent || row.form.size() > 4) return i;
  constexpr int most_factors = 4;
  std::uint32_t at = i;
  for (int factor = 0; factor < most_factors; ++factor) {
    const bool minus = p.word(at) == words::minus_sign || (p.word(at) == words::dash && p.glued(at)) || (p.word(at) == words::en_dash && p.glued(at));
    if (minus && p.is_number(at + 1) && p.glued(at + 1) && p.length(at + 1) == 1) { at += 2; continue; }
    const bool dot = p.word(at) == words::middle_dot || p.text(at) == "\xE2\x8B\x85";
    const std::uint32_t next = dot ? at + 1 : at;
    const auto other = units.match(p.tokens(), next);
    const bool negative_power = other && other.length == 1 && (p.word(next + 1) == words::minus_sign || p.is_hyphen(next + 1)) && p.is_number(next + 2) && p.glued(next + 2) && p.length(next + 2) == 1;
    if (negative_power && p.length(next) <= 4 && other->form.size() <= 4) { at = next + 1; continue; }
    break;
  }
  return at;
}

/// A word that is a unit only in some company.
bool fits_company(const Passage& p, std::uint32_t i, const Match<UnitsRow>& match, const Numeral& numeral) {
  const std::string_view form = p.text(i);
  if (form == "in") return is_inch(p, i);
  if (p.glued(i + match.length) && p.is_number(i + match.length) && p.glued(i) && match->class_ != UnitsClass::length) return false;   // "24703m212"
  if ((match->unit == "celsius" || match->unit == "fahrenheit") && match.length == 1 && form.size() == 1)
    return !(p.is_word(i + 1) && !p.is_function_word(i + 1)) && !(p.glued(i + 1) && (p.is_number(i + 1) || p.is_hyphen(i + 1) || p.word(i + 1) == words::slash));
  const bool letter = match.length == 1 && form.size() == 1 && static_cast<unsigned char>(form[0]) < 128 && form[0] != '%';
  if (letter) return numeral.form == NumeralForm::digits && (p.glued(i) || !p.capitalized(i + 1)) && p.text(i + 1) != "'";
  if (form == "bar" || form == "stone" || form == "cup" || form == "bit" || form == "bits") return numeral.form == NumeralForm::digits;
  return true;
}

bool currency_fits(const Passage& p, std::uint32_t i, const Match<CurrenciesRow>& match, const Numeral& numeral) {
  if (match->class_ == CurrenciesClass::subunit) return p.glued(i) && p.text(i) != "P" && numeral.plain;
  if (match->class_ == CurrenciesClass::code) return p.token(i).has(Token::all_caps) || p.glued(i) || match->form.size() == 3;
  if (p.text(i) == "won") return numeral.multiplied || numeral.value.compare(Decimal(999)) > 0;
  return true;
}

}  // namespace

int shift_of(const UnitMatch& match) {
  return small_int(match.unit != nullptr ? match.unit->shift : match.currency != nullptr ? match.currency->shift : "0");
}

UnitMatch read_currency_before(const Passage& p, std::uint32_t i) {
  for (const std::uint32_t length : {3U, 2U, 1U}) {
    if (i < p.first + length || i - length < p.floor) continue;
    const std::uint32_t at = i - length;
    const auto match = currencies.match(p.tokens().first(i), at);
    if (!match || match.length != length) continue;
    const bool sign = match->class_ == CurrenciesClass::sign;
    const bool code = match->class_ == CurrenciesClass::code && p.capitalized(at);
    if (!sign && !code) continue;
    if (sign && length > 1 && !p.glued(i - 1)) continue;          // "to us $5"
    return {nullptr, match.row, length};
  }
  return {};
}

UnitMatch read_unit_after(const Passage& p, std::uint32_t i, const Numeral& numeral) {
  if (!p.has(i)) return {};
  auto unit = units.match(p.tokens(), i);
  if (unit && unit.length > 1 && p.is_number(i + unit.length - 1) && !p.glued(i + unit.length - 1)) unit = units.match(p.tokens().first(i + 1), i);   // "5 ft 2"
  const auto currency = currencies.match(p.tokens(), i);
  const bool unit_fits = unit && is_written(p, i, *unit.row, unit.length) && fits_company(p, i, unit, numeral);
  const bool pounds = unit_fits && unit->unit == "pound" && numeral.multiplied && numeral.shift >= 6;
  if (pounds) {
    static constexpr CurrenciesRow pound_sterling{"pound", "GBP", "assumed", "0", CurrenciesClass::name};
    return {nullptr, &pound_sterling, unit.length};
  }
  if (currency && currency_fits(p, i, currency, numeral) && (!unit_fits || currency.length >= unit.length)) return {nullptr, currency.row, currency.length};
  if (unit_fits) return {unit.row, nullptr, tail_of_unit(p, i + unit.length, *unit.row) - i};
  return {};
}

TimeUnit time_unit(std::string_view unit) {
  struct Row { std::string_view unit; TimeUnit time; };
  static constexpr Row rows[] = {{"year", {'Y', 1}}, {"month", {'M', 1}}, {"week", {'W', 1}}, {"day", {'D', 1}}, {"hour", {'H', 1}},
                                 {"minute", {'m', 1}}, {"second", {'S', 1}}, {"decade", {'Y', 10}}, {"century", {'Y', 100}},
                                 {"millennium", {'Y', 1000}}, {"fortnight", {'W', 2}}, {"quarter", {'M', 3}}, {"night", {'D', 1}}, {"weekend", {'E', 1}}};
  const auto* row = std::find_if(std::begin(rows), std::end(rows), [&](const Row& r) { return r.unit == unit; });
  return row == std::end(rows) ? TimeUnit{} : row->time;
}

}  // namespace sayso
