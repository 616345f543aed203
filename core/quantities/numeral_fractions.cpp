// Shares and halves: "1/3", "5½", "two-thirds", "half a million", "two and a half".
#include "quantities/numeral_reader.h"

namespace sayso {

using namespace lexicon;

/// The fraction a/b whose bar stands at i: "1/3", "1⁄3". Not "9/11/2001", "24/7".
std::optional<Decimal> NumeralReader::slash_fraction(std::uint32_t i) const {
  if (!is_slash(i) || !p_.is_number(i + 1) || !p_.glued(i + 1) || is_slash(i + 2) || is_slash(i - 2)) return std::nullopt;
  const auto numerator = short_number(p_.text(i - 1)), denominator = short_number(p_.text(i + 1));
  if (!numerator || !denominator || *denominator < 2 || *numerator >= *denominator) return std::nullopt;
  return Decimal::quotient(Decimal(*numerator), Decimal(*denominator));
}

bool NumeralReader::read_slash_fraction() {
  const auto value = slash_fraction(at_);
  if (!value) return false;
  out_.value = *value;
  out_.plain = false;
  out_.form = NumeralForm::fraction;
  at_ += 2;
  read_of_a();
  read_multiplier();
  return true;
}

/// "1 4/5", "2-1/2", "5½".
void NumeralReader::read_mixed_fraction() {
  std::uint32_t i = at_;
  if (hyphened(i)) ++i;
  if (!p_.is_number(i) || (i == at_ && p_.glued(i))) return;
  const auto value = slash_fraction(i + 1);
  if (!value || !out_.valued || !out_.value.is_integer()) return;
  out_.value.add(*value);
  out_.plain = false;
  at_ = i + 3;
}

/// "5½" and "5 ½", but not a ½ that stands somewhere behind the 5.
bool NumeralReader::stands_close(std::uint32_t i) const {
  return is(i, Class::vulgar) && (p_.glued(i) || p_.token(i).start - p_.token(i - 1).end <= 3);   // one space, however many bytes
}

bool NumeralReader::read_vulgar() {
  if (!is(at_, Class::vulgar)) return false;
  const std::string_view text = row(at_)->value;
  const auto value = Decimal::quotient(Decimal(static_cast<unsigned>(text[0] - '0')), Decimal::parse(text.substr(2)));
  if (value) out_.value.add(*value);
  ++at_;
  return true;
}

/// "two and a half million", "5 and a quarter".
void NumeralReader::read_and_half() {
  if (p_.word(at_) != words::and_) return;
  std::uint32_t i = at_ + 1;
  Decimal share;
  if (p_.is_article(i) || p_.word(i) == words::one) {
    const std::uint32_t j = hyphened(i + 1) ? i + 2 : i + 1;
    if (is(j, Class::half) || is(j, Class::quarter)) { share = number_at(j); i = j + 1; }
    else if (is(j, Class::ordinal) && value_at(j) > 2 && !p_.is_word(j + 1)) { if (const auto q = Decimal::quotient(Decimal(1), number_at(j))) share = *q; i = j + 1; }
    else return;
  } else if (is(i, Class::unit)) {
    const std::uint32_t count = value_at(i);
    const std::uint32_t j = hyphened(i + 1) ? i + 2 : i + 1;
    if (is(j, Class::quarters)) { share = Decimal(count * 25); share.shift(-2); }
    else if (is(j, Class::denominators)) { if (const auto q = Decimal::quotient(Decimal(count), number_at(j))) share = *q; }
    else return;
    i = j + 1;
  } else {
    return;
  }
  at_ = i;
  out_.plain = false;
  add_share(share);
}

/// "two and a half million", "3 million and a half", "one billion and a half million".
void NumeralReader::add_share(Decimal share) {
  const auto r = row(at_);
  const bool magnitude = r && (r->class_ == Class::magnitude || r->class_ == Class::hundred);
  if (!out_.multiplied || out_.shift == 0) {
    out_.value.add(share);
    read_multiplier();
    return;
  }
  if (magnitude && shift_of(*r.row) < out_.shift) { share.shift(shift_of(*r.row)); ++at_; }
  else if (out_.shift > 2) share.shift(out_.shift);
  out_.value.add(share);
}

/// "thirds", "quarters" after any number; "third", "quarter", "half" after one.
std::optional<Decimal> NumeralReader::denominator_at(std::uint32_t i, bool one) const {
  const auto r = row(i);
  switch (r->class_) {
    case Class::denominators: return number_of(*r.row);
    case Class::quarters: return Decimal(4);
    case Class::quarter: if (one) return Decimal(4); break;
    case Class::half: if (one) return Decimal(2); break;
    case Class::ordinal: if (one && value_of(*r.row) > 2 && (i != at_ || !p_.capitalized(i))) return number_of(*r.row); break;
    default: break;
  }
  return std::nullopt;
}

/// The "twenty-fifth" of "one twenty-fifth", the "twenty-firsts" of "three twenty-firsts"; `last` is set behind it.
std::optional<Decimal> NumeralReader::compound_denominator_at(std::uint32_t i, bool one, std::uint32_t& last) const {
  const std::uint32_t j = hyphened(i + 1) ? i + 2 : i + 1;
  const bool fits = is(j, Class::denominators) || (one && is(j, Class::ordinal));
  if (!fits || value_at(j) > 9) return std::nullopt;
  last = j + 1;
  return Decimal(value_at(i) + value_at(j));
}

/// "two-thirds", "three quarters", "one-half", "one fifth", "one twenty-fifth".
bool NumeralReader::read_denominator() {
  const auto count = out_.value.small();
  const std::uint32_t i = hyphened(at_) || is_spaced_hyphen(at_) ? at_ + 1 : at_;
  if (!row(i) || !count || *count == 0) return false;
  const bool compound = is(i, Class::ten);
  std::uint32_t last = i + 1;
  const auto denominator = compound ? compound_denominator_at(i, *count == 1, last) : denominator_at(i, *count == 1);
  const auto share = denominator ? Decimal::quotient(out_.value, *denominator) : std::nullopt;
  if (!share) return false;
  at_ = last;
  out_.value = *share;
  out_.form = NumeralForm::fraction;
  if (!compound) read_of_a();
  return true;
}

/// "half", "half a million", "half of one percent", "half a dozen", "a quarter of".
bool NumeralReader::read_share(const Decimal& share, std::uint32_t after) {
  out_.form = NumeralForm::fraction;
  out_.value = share;
  at_ = after;
  read_of_a();
  return true;
}

/// "a third of", "a fifth": a share only where no noun follows that it could number.
bool NumeralReader::read_share_of(const Decimal& denominator) {
  const std::uint32_t next = at_ + 1;
  const WordId w = p_.word(next);
  const bool after_by = p_.word(at_ - 2) == words::by || p_.word(at_ - 2) == words::than || p_.word(at_ - 2) == words::about || p_.word(at_ - 2) == words::nearly || p_.word(at_ - 2) == words::almost;
  const bool open = !p_.is_word(next) || (p_.is_function_word(next) && w != words::one);
  const bool compares = w == words::more || w == words::less || w == words::fewer || p_.text(next) == "higher" || p_.text(next) == "lower";
  if (w != words::of && !compares && !(after_by && open) && p_.has(next)) return false;
  const auto share = Decimal::quotient(Decimal(1), denominator);
  return share && read_share(*share, next);
}

/// The "a million" of "half a million", the "of a million" of "a quarter of a million".
void NumeralReader::read_of_a() {
  std::uint32_t i = at_;
  if (p_.word(i) == words::of) ++i;
  if (hyphened(i)) ++i;
  if (p_.is_article(i)) ++i;
  const auto r = row(i);
  if (!r || !out_.valued) return;
  if (r->class_ == Class::unit && value_of(*r.row) == 1 && units.match(p_.tokens(), i + 1)) { at_ = i + 1; return; }   // "half of one percent"
  if (r->class_ == Class::dozen) out_.value.multiply(12);
  else if (r->class_ == Class::hundred) out_.value.shift(2);
  else if (r->class_ == Class::magnitude) { out_.value.shift(shift_of(*r.row)); out_.shift = shift_of(*r.row); }
  else return;
  out_.form = NumeralForm::words;
  out_.multiplied = true;
  at_ = i + 1;
}

bool NumeralReader::read_majority() {
  if (p_.word(at_ + 1) != words::of || !(p_.is_article(at_ - 1) || p_.word(at_ - 1) == words::the || (p_.is_word(at_ - 1) && (p_.is_article(at_ - 2) || p_.word(at_ - 2) == words::the)))) return false;
  out_.form = NumeralForm::fraction;
  out_.interval = true;
  out_.valued = true;
  out_.value = Decimal::parse("0.5");
  ++at_;
  return true;
}

}  // namespace sayso
