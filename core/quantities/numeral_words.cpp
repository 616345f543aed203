// Numerals in words: "two hundred and thirty", "tens of thousands", "several hundred".
#include "quantities/numeral_reader.h"

namespace sayso {

using namespace lexicon;
using Class = NumberWordsClass;

namespace {

/// The value of number words from the largest group down: "two million three hundred thousand and forty-five".
class CardinalSum {
 public:
  /// False if the word can't follow.
  bool take(const NumberWordsRow& row) {
    const bool fits = add(row);
    any_ = any_ || fits;
    return fits;
  }

  [[nodiscard]] bool any() const { return any_; }
  [[nodiscard]] bool multiplied() const { return shift_ != 0; }
  [[nodiscard]] int shift() const { return shift_; }
  [[nodiscard]] Decimal value() const {
    Decimal value = total_;
    value.add(Decimal(group_));
    return value;
  }

 private:
  bool add(const NumberWordsRow& row) {
    const std::uint32_t value = value_of(row);
    switch (row.class_) {
      case Class::ten: return room_ > 99 && fill(value, 10);
      case Class::teen: return room_ > 99 && fill(value, 1);
      case Class::unit: return room_ > 9 && (value != 0 || !any_) && fill(value, 1);
      case Class::hundred: return add_hundred();
      case Class::magnitude: return add_magnitude(shift_of(row));
      default: return false;
    }
  }

  bool fill(std::uint32_t value, std::uint32_t room) {
    group_ += value;
    room_ = room;
    return true;
  }

  bool add_hundred() {
    if (hundreds_ || group_ >= 100) return false;
    group_ = (group_ != 0 ? group_ : 1) * 100;
    hundreds_ = true;
    room_ = 100;
    shift_ = 2;
    return true;
  }

  bool add_magnitude(int shift) {
    if (shift < last_magnitude_ && (group_ != 0 || !any_)) {
      Decimal part(group_ != 0 ? group_ : 1);
      part.shift(shift);
      total_.add(part);
      shift_ = last_magnitude_ = shift;
      group_ = 0;
      hundreds_ = false;
      room_ = 1000;
      return true;
    }
    if (!any_ || group_ != 0 || last_magnitude_ != 5 || shift != 7) return false;
    total_.shift(7);   // "three lakh crore"
    return true;
  }

  Decimal total_;
  std::uint32_t group_ = 0;      ///< below the next magnitude
  std::uint32_t room_ = 1000;    ///< what may still be added to the group
  int last_magnitude_ = 100;     ///< they must fall
  int shift_ = 0;                ///< of the last word that multiplies
  bool any_ = false, hundreds_ = false;
};

}  // namespace

bool NumeralReader::read_words() {
  const auto r = row(at_);
  if (!r) return false;
  switch (r->class_) {
    case Class::unit: case Class::teen: case Class::ten: case Class::hundred: case Class::magnitude: return read_cardinal();
    case Class::dozen: return read_dozen();
    case Class::half: return read_share(Decimal::parse("0.5"), at_ + 1);
    case Class::quarter: return (p_.is_article(at_ - 1) || p_.word(at_ + 1) == words::of || is(at_ + 1, Class::magnitude)) && read_share(number_of(*r.row), at_ + 1);
    case Class::ordinal: return p_.is_article(at_ - 1) && at_ > p_.floor && (value_of(*r.row) > 2 || shift_of(*r.row) > 0) && read_share_of(number_of(*r.row));
    case Class::vulgar: out_.form = NumeralForm::fraction; read_vulgar(); read_of_a(); read_multiplier(); return true;
    case Class::plural: return read_plural();
    case Class::some: return read_some();
    case Class::couple: return read_couple();
    case Class::majority: return read_majority();
    default: return false;
  }
}

/// Where the next word of a cardinal stands: behind a hyphen, or an "and" that belongs to it.
std::uint32_t NumeralReader::next_in_cardinal(bool multiplied) const {
  if (multiplied && p_.word(at_) == words::and_ && joins_after_and(at_ + 1)) return at_ + 1;
  return hyphened(at_) || (is_spaced_hyphen(at_) && is(at_ - 1, Class::ten)) ? at_ + 1 : at_;
}

bool NumeralReader::read_cardinal() {
  out_.form = NumeralForm::words;
  CardinalSum sum;
  for (std::uint32_t i = at_;; i = next_in_cardinal(sum.multiplied())) {
    const auto next = row(i);
    if (!next || !sum.take(*next.row)) break;
    at_ = i + 1;
  }
  if (!sum.any()) return false;
  out_.value = sum.value();
  out_.multiplied = sum.multiplied();
  out_.shift = sum.shift();
  if (read_denominator()) return true;
  read_point();
  read_plural_tail();
  if (p_.word(at_) == words::and_) read_and_half();
  if (is(hyphened(at_) ? at_ + 1 : at_, Class::dozen)) read_multiplier();
  return true;
}

/// After "hundred and": a number that belongs to it, not the next of two ("a hundred and two thousand").
bool NumeralReader::joins_after_and(std::uint32_t i) const {
  const auto r = row(i);
  if (!r) return false;
  if (r->class_ == Class::unit || r->class_ == Class::teen)
    return !is(i + 1, Class::denominators) && !is(i + 2, Class::denominators) && !is(i + 1, Class::quarters) && !is(i + 1, Class::half);
  return r->class_ == Class::ten;
}

/// "point five", "nought point nought three".
void NumeralReader::read_point() {
  if (p_.text(at_) != "point" && p_.text(at_) != "Point") return;
  std::string digits = ".";
  std::uint32_t i = at_ + 1;
  for (; i < limit_; ++i) {
    const auto r = row(i);
    if (!r || (r->class_ != Class::unit && r->class_ != Class::teen && r->class_ != Class::ten)) break;
    if (r->class_ == Class::unit && is(i - 1, Class::ten) && i > at_ + 1) digits.back() = r->value[0];     // "point seventy one"
    else digits += r->value;
    if (r->class_ == Class::ten && hyphened(i + 1) && is(i + 2, Class::unit)) { digits.back() = row(i + 2)->value[0]; i += 2; }
  }
  if (i == at_ + 1) return;
  out_.value.add(Decimal::parse(digits));
  at_ = i;
  read_multiplier();
}

/// "one hundred thousands" is a slip for a plain number.
void NumeralReader::read_plural_tail() {
  if (is(at_, Class::plural) && value_at(at_) == 12 && out_.value.small()) {      // "three dozens"
    out_.value.multiply(12);
    ++at_;
    return;
  }
  if (out_.first + 1 < at_ || !is(at_, Class::plural) || value_at(at_) != 1 || shift_at(at_) < 3) return;
  out_.value.shift(shift_at(at_));
  out_.multiplied = true;
  ++at_;
}

bool NumeralReader::read_dozen() {
  out_.form = NumeralForm::words;
  out_.value = Decimal(12);
  ++at_;
  return true;
}

/// "hundreds", "tens of thousands", "hundreds of millions", "millions and millions".
bool NumeralReader::read_plural() {
  if (p_.word(at_ - 1) == words::in && p_.word(at_ - 2) == words::her) return false;
  const Decimal unit = number_at(at_);
  const bool score = value_at(at_) == 20;
  if (score && !(p_.word(at_ + 1) == words::of)) return false;
  if (value_at(at_) == 1 && shift_at(at_) == 1 && p_.word(at_ + 1) != words::of) return false;   // "tens" alone
  out_.form = NumeralForm::magnitude;
  out_.interval = true;
  out_.value = unit;
  out_.high = unit;
  if (score || value_at(at_) == 12) out_.high = Decimal(100);
  else out_.high.shift(1);
  ++at_;
  for (int round = 0; round < 2; ++round) {
    if (p_.word(at_) == words::of && is(at_ + 1, Class::plural) && value_at(at_ + 1) == 1) {
      const int places = shift_at(at_ + 1);
      out_.value.shift(places);
      out_.high.shift(places);
      at_ += 2;
    } else if ((p_.word(at_) == words::and_ || p_.word(at_) == words::or_ || p_.text(at_) == "upon") && p_.word(at_ + 1) == p_.word(at_ - 1)) {
      at_ += 2;
    }
  }
  return true;
}

/// "several hundred", "a few thousand", "several dozen".
bool NumeralReader::read_some() {
  const auto r = row(at_ + 1);
  if (!r || (r->class_ != Class::hundred && r->class_ != Class::magnitude && r->class_ != Class::dozen)) return false;
  const int places = r->class_ == Class::dozen ? 0 : r->class_ == Class::hundred ? 2 : shift_of(*r.row);
  out_.value = Decimal(2);
  out_.high = Decimal(9);
  if (r->class_ == Class::dozen) { out_.value = Decimal(24); out_.high = Decimal(108); }
  out_.value.shift(places);
  out_.high.shift(places);
  out_.form = NumeralForm::some;
  out_.interval = true;
  at_ += 2;
  if (is(at_, Class::magnitude)) { out_.value.shift(shift_at(at_)); out_.high.shift(shift_at(at_)); ++at_; }
  return true;
}

/// "a couple of", "a pair of": not the couple who married.
bool NumeralReader::read_couple() {
  const bool couple = p_.text(at_) == "couple";
  if (!p_.is_article(at_ - 1) || p_.word(at_ + 1) != words::of) return false;
  out_.form = NumeralForm::couple;
  out_.value = Decimal(2);
  at_ += couple ? 2 : 1;
  if (couple && (is(at_, Class::hundred) || is(at_, Class::magnitude) || is(at_, Class::dozen))) { if (is(at_, Class::hundred)) { out_.value.shift(2); ++at_; } else read_multiplier(); }
  return true;
}

}  // namespace sayso
