// Numerals that begin with digits: "105,000", "10 000", "1e-5", "4 thousand 3 hundred and 21".
#include <algorithm>

#include "quantities/numeral_reader.h"

namespace sayso {

using namespace lexicon;

/// In groups of three digits. No real numeral comes near it.
constexpr std::uint32_t longest_grouping = 10;

bool NumeralReader::read_digits() {
  const std::string_view token = p_.text(at_);
  std::string digits = plain_digits(token);
  const bool apart = !(at_ > p_.first && p_.glued(at_) && p_.is_word(at_ - 1));
  out_.plain = token.size() <= 4 && short_number(token).has_value();
  ++at_;
  if (apart) join_groups(digits, token);
  out_.valued = !digits.empty();
  if (out_.valued) out_.value = Decimal::parse(digits);
  if (read_slash_fraction()) return true;
  if (stands_close(at_) && read_vulgar()) out_.plain = false;
  read_exponent();
  read_mixed_fraction();
  read_uncertainty();
  if (is(at_, Class::hundred)) { out_.value.shift(2); out_.multiplied = true; out_.shift = 2; ++at_; }
  read_multiplier();
  if (p_.word(at_) == words::and_) read_and_half();
  if (out_.multiplied) read_lower_part();
  else read_plural_tail();
  return true;
}

/// ".5", after a space.
bool NumeralReader::read_bare_point() {
  const std::string digits = plain_digits(p_.text(at_ + 1));
  out_.valued = !digits.empty() && digits.find_first_of(".,") == digits.npos;
  if (out_.valued) out_.value = Decimal::parse("." + digits);
  at_ += 2;
  read_multiplier();
  return true;
}

/// "2,000.45±0.01", "18 +/- 5": the value is the middle; the tolerance belongs to the span.
void NumeralReader::read_uncertainty() {
  std::uint32_t i = at_;
  if (p_.text(i) == "\xC2\xB1") ++i;
  else if (p_.text(i) == "+" && p_.word(i + 1) == words::slash && p_.word(i + 2) == words::dash) i += 3;
  else return;
  if (!p_.is_number(i)) return;
  at_ = i + 1;
  out_.plain = false;
  if ((p_.text(at_) == "e") && p_.word(at_ + 1) == words::dash && p_.is_number(at_ + 2)) at_ += 3;
}

/// "4 thousand 3 hundred and 21", "3 hundred and 21", "6 crore and two hundred": smaller groups after a larger.
void NumeralReader::read_lower_part() {
  const std::uint32_t i = p_.word(at_) == words::and_ ? at_ + 1 : at_;
  if (depth_ > 2 || !out_.valued || (!p_.is_number(i) && !is(i, Class::unit) && !is(i, Class::teen) && !is(i, Class::ten)) || p_.text(i).find('.') != std::string_view::npos) return;
  NumeralReader rest(p_, i, false);
  rest.depth_ = depth_ + 1;
  const auto lower = rest.read();
  if (!lower || !lower->valued || lower->interval || lower->form == NumeralForm::fraction || !lower->value.is_integer()) return;
  Decimal floor(1);
  floor.shift(out_.shift);
  const bool full = out_.shift <= 3 && lower->multiplied;    // without a word of its own, only after "hundred and"
  if (lower->value.compare(floor) >= 0 || !(full || i != at_) || (out_.shift > 3 && !lower->multiplied) || (i != at_ && out_.shift > 2 && !lower->multiplied)) return;
  out_.value.add(lower->value);
  at_ = lower->last;
}

/// "10 000": groups of three after a short first one, with a space of any width between.
void NumeralReader::join_groups(std::string& digits, std::string_view token) {
  if (digits.empty() || token.size() > 3 || token.find_first_of(".,") != token.npos || digits.front() == '0') return;
  if (at_ >= 2 && p_.has(at_ - 2) && (p_.calendar(at_ - 2, CalendarClass::month))) return;
  for (std::uint32_t groups = 0; groups < longest_grouping && is_group(at_); ++groups) {
    const std::string_view text = p_.text(at_);
    digits.append(text.substr(0, 3));
    if (text.size() > 3) digits.append(1, '.').append(text.substr(4));
    ++at_;
    out_.plain = false;
    if (text.size() > 3) break;
  }
}

bool NumeralReader::is_group(std::uint32_t i) const {
  if (!p_.is_number(i) || p_.glued(i)) return false;
  const std::string_view text = p_.text(i);
  const bool short_gap = p_.token(i).start - p_.token(i - 1).end <= 3;   // one space, at most three bytes
  const auto digits = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
  return short_gap && (text.size() == 3 ? digits == 3 : text.size() > 4 && text[3] == '.' && digits == text.size() - 1);
}

/// "2.48×10−5", "8 x 10^6", "1e-5", "10^5".
void NumeralReader::read_exponent() {
  std::uint32_t i = at_;
  const std::string_view sign = p_.text(i);
  bool power = false;
  if (sign == "×" || ((sign == "x" || sign == "*" || sign == "·") && p_.text(i + 1) == "10")) {
    if (p_.text(i + 1) != "10") return;
    i += 2;
    power = true;
  } else if ((sign == "e" || sign == "E") && p_.glued(i)) {
    ++i;
    if (!p_.glued(i)) return;
  } else if (sign == "^" && p_.glued(i) && p_.glued(i + 1)) {     // "10^5"; other powers have no value here
    if (p_.text(i - 1) != "10") out_.valued = false;
    else out_.value = Decimal(1);
    ++i;
  } else {
    return;
  }
  if (power && p_.text(i) == "^") ++i;
  bool minus = false;
  if (p_.is_hyphen(i) || p_.word(i) == words::minus_sign) { minus = true; ++i; }
  else if (p_.text(i) == "+") ++i;
  const auto exponent = p_.is_number(i) ? short_number(p_.text(i)) : std::nullopt;
  if (!exponent) return;
  if (*exponent > 400) out_.valued = false;
  else out_.value.shift(minus ? -static_cast<int>(*exponent) : static_cast<int>(*exponent));
  out_.plain = false;
  at_ = i + 1;
}

}  // namespace sayso
