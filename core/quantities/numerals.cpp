#include "quantities/numerals.h"

#include <algorithm>

#include "text/utf8.h"

namespace sayso {
namespace {

using namespace lexicon;
using Class = NumberWordsClass;

// Bounds that keep every reading short, whatever the text: no real numeral comes near them.
constexpr std::uint32_t longest_numeral = 24;   // tokens
constexpr std::uint32_t longest_grouping = 10;  // groups of three digits

std::uint32_t value_of(const NumberWordsRow& row) {
  std::uint32_t value = 0;
  for (const char c : row.value) value = value * 10 + static_cast<std::uint32_t>(c - '0');
  return value;
}

int shift_of(const NumberWordsRow& row) {
  const bool minus = row.shift.front() == '-';
  int value = 0;
  for (const char c : row.shift.substr(minus)) value = value * 10 + (c - '0');
  return minus ? -value : value;
}

Decimal number_of(const NumberWordsRow& row) {
  Decimal out(value_of(row));
  out.shift(shift_of(row));
  return out;
}

// The parts that few numerals need are not put into read(): with them it is 11 KB of WASM, which browsers optimize in the
// middle of the first analysis, longer than that takes.
class Reader {
 public:
  Reader(const Passage& p, std::uint32_t at, bool currency) : p_(p), at_(at), limit_(std::min(p.last, at + longest_numeral)), currency_(currency) {}

  std::optional<Numeral> read() {
    out_.first = at_;
    const bool found = p_.is_number(at_) ? read_digits() : is_bare_point() ? read_bare_point() : read_words();
    if (!found) return std::nullopt;
    out_.last = at_;
    return out_;
  }

 private:
  // The bounded look ahead.
  [[nodiscard]] Match<NumberWordsRow> row(std::uint32_t i) const { return i < limit_ ? number_words.find(p_.word(i)) : Match<NumberWordsRow>{}; }
  [[nodiscard]] bool is(std::uint32_t i, Class c) const { const auto r = row(i); return r && r->class_ == c; }
  [[nodiscard]] bool hyphened(std::uint32_t i) const { return p_.word(i) == words::dash && p_.glued(i) && p_.glued(i + 1); }

  [[nodiscard]] bool is_bare_point() const { return p_.word(at_) == words::stop && !p_.glued(at_) && p_.is_number(at_ + 1) && p_.glued(at_ + 1); }

  bool read_bare_point() {
    const std::string digits = plain_digits(p_.text(at_ + 1));
    out_.valued = !digits.empty() && digits.find_first_of(".,") == digits.npos;
    if (out_.valued) out_.value = Decimal::parse("." + digits);
    at_ += 2;
    read_multiplier();
    return true;
  }

  [[gnu::noinline]] bool read_digits() {
    const std::string_view token = p_.text(at_);
    std::string digits = plain_digits(token);
    const bool apart = !(at_ > p_.first && p_.glued(at_) && p_.is_word(at_ - 1));
    out_.plain = token.size() <= 4 && short_number(token).has_value();
    ++at_;
    if (apart) join_groups(digits, token);
    out_.valued = !digits.empty();
    if (out_.valued) out_.value = Decimal::parse(digits);
    if (read_slash_fraction()) return true;
    if (stands_close(at_) && read_vulgar()) { out_.plain = false; }
    read_exponent();
    read_mixed_fraction();
    read_uncertainty();
    if (is(at_ , Class::hundred)) { out_.value.shift(2); out_.multiplied = true; out_.shift = 2; ++at_; }
    read_multiplier();
    if (p_.word(at_) == words::and_) read_and_half();
    if (out_.multiplied) read_lower_part();
    else read_plural_tail();
    return true;
  }

  /// "2,000.45±0.01", "18 +/- 5": the value is the middle; the tolerance belongs to the span.
  void read_uncertainty() {
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
  void read_lower_part() {
    const std::uint32_t i = p_.word(at_) == words::and_ ? at_ + 1 : at_;
    if (depth_ > 2 || !out_.valued || (!p_.is_number(i) && !is(i, Class::unit) && !is(i, Class::teen) && !is(i, Class::ten)) || p_.text(i).find('.') != std::string_view::npos) return;
    Reader rest(p_, i, false);
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
  void join_groups(std::string& digits, std::string_view token) {
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

  [[nodiscard]] bool is_group(std::uint32_t i) const {
    if (!p_.is_number(i) || p_.glued(i)) return false;
    const std::string_view text = p_.text(i);
    const bool short_gap = p_.token(i).start - p_.token(i - 1).end <= 3;   // one space, at most three bytes
    const auto digits = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
    return short_gap && (text.size() == 3 ? digits == 3 : text.size() > 4 && text[3] == '.' && digits == text.size() - 1);
  }

  [[nodiscard]] bool is_slash(std::uint32_t i) const { return p_.glued(i) && (p_.word(i) == words::slash || p_.text(i) == "\xE2\x81\x84"); }

  /// The fraction a/b whose bar stands at i: "1/3", "1⁄3". Not "9/11/2001", "24/7".
  [[nodiscard]] std::optional<Decimal> slash_fraction(std::uint32_t i) const {
    if (!is_slash(i) || !p_.is_number(i + 1) || !p_.glued(i + 1) || is_slash(i + 2) || is_slash(i - 2)) return std::nullopt;
    const auto numerator = short_number(p_.text(i - 1)), denominator = short_number(p_.text(i + 1));
    if (!numerator || !denominator || *denominator < 2 || *numerator >= *denominator) return std::nullopt;
    return Decimal::quotient(Decimal(*numerator), Decimal(*denominator));
  }

  bool read_slash_fraction() {
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
  void read_mixed_fraction() {
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
  [[nodiscard]] bool stands_close(std::uint32_t i) const {
    return is(i, Class::vulgar) && (p_.glued(i) || p_.token(i).start - p_.token(i - 1).end <= 3);   // one space, however many bytes
  }

  bool read_vulgar() {
    if (!is(at_, Class::vulgar)) return false;
    const std::string_view text = row(at_)->value;
    const auto value = Decimal::quotient(Decimal(static_cast<unsigned>(text[0] - '0')), Decimal::parse(text.substr(2)));
    if (value) out_.value.add(*value);
    ++at_;
    return true;
  }

  /// "2.48×10−5", "8 x 10^6", "1e-5", "10^5".
  void read_exponent() {
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

  /// "1.2 million", "$3bn", "a nine-billion population", "6 million million".
  [[gnu::noinline]] void read_multiplier() {
    for (int round = 0; round < 2; ++round) {
      std::uint32_t i = at_;
      if (hyphened(i)) ++i;
      const auto r = row(i);
      if (!r) return;
      if (r->class_ == Class::dozen && !out_.multiplied) { out_.value.multiply(12); out_.multiplied = true; out_.plain = false; at_ = i + 1; return; }
      if (r->class_ != Class::magnitude && !(r->class_ == Class::short_magnitude && i == at_ && is_short_multiplier(i))) return;
      if (r->class_ == Class::short_magnitude && out_.multiplied) return;
      out_.value.shift(shift_of(*r.row));
      out_.shift += shift_of(*r.row);
      out_.multiplied = true;
      out_.plain = false;
      at_ = i + 1;
    }
  }

  /// "bn" always; "m", "k", "b", "t" only where metres, kelvins, bytes and tonnes are ruled out.
  [[nodiscard]] bool is_short_multiplier(std::uint32_t i) {
    const std::string_view text = p_.text(i);
    const bool glued = p_.glued(i);
    if (p_.is_number(i + 1) && p_.glued(i + 1)) return false;    // "3m2"
    if (is_slash(i + 1)) return false;
    if (text.size() >= 2) return text != "mm" && text != "MM" ? true : currency_;
    if (currency_) return text != "M" && text != "B" ? glued : true;
    if (!glued) return (text == "k" || text == "M" || text == "G") && !p_.has(i + 1);
    if (text == "M" || text == "B" || ((text == "b" || text == "G") && !p_.has(i + 1))) return !p_.is_number(i + 1);
    if (text == "k") return true;
    if (text == "K") return counts_things(i + 1) || (out_.plain && p_.length(at_ - 1) < 3);   // else kelvins
    if (text != "m") return false;
    out_.money_multiplier = true;
    return counts_things(i + 1);
  }

  /// After "1.3m": a plural that is counted in millions ("registered voters"), not "pole", "tall", "of", a full stop.
  [[nodiscard]] bool counts_things(std::uint32_t i) const {
    constexpr std::uint32_t farthest_noun = 4;
    if (p_.word(i) == words::more && p_.is_word(i + 1)) ++i;
    if (p_.word(i) == words::and_ && p_.is_number(i + 1)) return true;       // "reached 1.3m and 142,000 households"
    for (std::uint32_t k = i; k < i + farthest_noun && p_.is_word(k) && !p_.is_function_word(k) && !p_.glued(k); ++k) {
      const std::string_view noun = p_.text(k);
      if (noun == "people" || noun == "children" || noun == "women" || noun == "men") return true;
      if (noun == "hurdles" || noun == "freestyle") return false;
      if (noun.size() > 3 && noun.back() == 's' && noun[noun.size() - 2] != 's') return true;
    }
    return false;
  }

  /// "two and a half million", "5 and a quarter".
  void read_and_half() {
    if (p_.word(at_) != words::and_) return;
    std::uint32_t i = at_ + 1;
    Decimal share;
    if (p_.is_article(i) || p_.word(i) == words::one) {
      const std::uint32_t j = hyphened(i + 1) ? i + 2 : i + 1;
      if (is(j, Class::half) || is(j, Class::quarter)) { share = number_of(*row(j).row); i = j + 1; }
      else if (is(j, Class::ordinal) && value_of(*row(j).row) > 2 && !p_.is_word(j + 1)) { if (const auto q = Decimal::quotient(Decimal(1), number_of(*row(j).row))) share = *q; i = j + 1; }
      else return;
    } else if (is(i, Class::unit)) {
      const std::uint32_t count = value_of(*row(i).row);
      const std::uint32_t j = hyphened(i + 1) ? i + 2 : i + 1;
      if (is(j, Class::quarters)) { share = Decimal(count * 25); share.shift(-2); }
      else if (is(j, Class::denominators)) { if (const auto q = Decimal::quotient(Decimal(count), number_of(*row(j).row))) share = *q; }
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
  void add_share(Decimal share) {
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

  [[gnu::noinline]] bool read_words() {
    const auto r = row(at_);
    if (!r) return false;
    switch (r->class_) {
      case Class::unit: case Class::teen: case Class::ten: case Class::hundred: case Class::magnitude: return read_cardinal();
      case Class::dozen: return read_dozen();
      case Class::half: return read_half();
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

  /// Words from the largest group down: "two million three hundred thousand and forty-five".
  bool read_cardinal() {
    out_.form = NumeralForm::words;
    Decimal total;
    std::uint32_t group = 0;          // below the next magnitude
    int last_shift = 100;             // of the last magnitude: they must fall
    bool any = false, hundreds = false;
    std::uint32_t room = 1000;        // what may still be added to the group
    while (true) {
      std::uint32_t i = at_;
      if (any && p_.word(i) == words::and_ && (hundreds || last_shift < 100) && joins_after_and(i + 1)) ++i;
      else if (any && (hyphened(i) || (is_spaced_hyphen(i) && is(i - 1, Class::ten)))) ++i;
      const auto r = row(i);
      if (!r) break;
      const std::uint32_t value = value_of(*r.row);
      if (r->class_ == Class::ten && room > 99) { group += value; room = 10; }
      else if ((r->class_ == Class::unit && room > value && (room > 9) && (value != 0 || !any)) ) { group += value; room = 1; }
      else if (r->class_ == Class::teen && room > 99) { group += value; room = 1; }
      else if (r->class_ == Class::hundred && !hundreds && group < 100) { group = (any && group != 0 ? group : 1) * 100; hundreds = true; room = 100; out_.multiplied = true; out_.shift = 2; }
      else if (r->class_ == Class::magnitude && shift_of(*r.row) < last_shift && (group != 0 || !any)) {
        Decimal part(group != 0 ? group : 1);
        part.shift(shift_of(*r.row));
        total.add(part);
        last_shift = shift_of(*r.row);
        out_.shift = last_shift;
        out_.multiplied = true;
        group = 0; hundreds = false; room = 1000;
      } else if (r->class_ == Class::magnitude && any && group == 0 && last_shift == 5 && shift_of(*r.row) == 7) {    // "three lakh crore"
        total.shift(7);
      } else break;
      any = true;
      at_ = i + 1;
      if (at_ >= limit_) break;
    }
    if (!any) return false;
    total.add(Decimal(group));
    out_.value = total;
    if (read_denominator(total)) return true;
    read_point();
    read_plural_tail();
    if (p_.word(at_) == words::and_) read_and_half();
    if (is(hyphened(at_) ? at_ + 1 : at_, Class::dozen)) read_multiplier();
    return true;
  }

  /// After "hundred and": a number that belongs to it, not the next of two ("a hundred and two thousand").
  [[nodiscard]] bool joins_after_and(std::uint32_t i) const {
    const auto r = row(i);
    if (!r) return false;
    if (r->class_ == Class::unit || r->class_ == Class::teen)
      return !is(i + 1, Class::denominators) && !is(i + 2, Class::denominators) && !is(i + 1, Class::quarters) && !is(i + 1, Class::half);
    return r->class_ == Class::ten;
  }

  /// "two-thirds", "three quarters", "one-half", "one fifth".
  bool read_denominator(const Decimal& count) {
    const auto small = count.small();
    const std::uint32_t i = hyphened(at_) || is_spaced_hyphen(at_) ? at_ + 1 : at_;
    const auto r = row(i);
    if (!r || !small || *small == 0) return false;
    std::optional<Decimal> share;
    if (r->class_ == Class::ten) {      // "one twenty-fifth", "three twenty-firsts"
      const std::uint32_t j = hyphened(i + 1) ? i + 2 : i + 1;
      const auto unit = row(j);
      const bool singular = unit && unit->class_ == Class::ordinal && *small == 1, plural = unit && unit->class_ == Class::denominators;
      if ((!singular && !plural) || value_of(*unit.row) > 9) return false;
      share = Decimal::quotient(count, Decimal(value_of(*r.row) + value_of(*unit.row)));
      if (!share) return false;
      at_ = j + 1;
      out_.value = *share;
      out_.form = NumeralForm::fraction;
      return true;
    }
    if (r->class_ == Class::denominators) share = Decimal::quotient(count, number_of(*r.row));
    else if (r->class_ == Class::quarters || (r->class_ == Class::quarter && *small == 1)) share = Decimal::quotient(count, Decimal(4));
    else if (r->class_ == Class::half && *small == 1) share = Decimal::quotient(count, Decimal(2));
    else if (r->class_ == Class::ordinal && *small == 1 && value_of(*r.row) > 2 && (i != at_ || !p_.capitalized(i))) share = Decimal::quotient(count, number_of(*r.row));
    if (!share) return false;
    at_ = i + 1;
    out_.value = *share;
    out_.form = NumeralForm::fraction;
    read_of_a();
    return true;
  }

  /// "one - fourth": tokenised texts set spaces around the hyphen.
  [[nodiscard]] bool is_spaced_hyphen(std::uint32_t i) const { return p_.word(i) == words::dash && !p_.glued(i + 1); }

  /// "point five", "nought point nought three".
  void read_point() {
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
  void read_plural_tail() {
    if (is(at_, Class::plural) && value_of(*row(at_).row) == 12 && out_.value.small()) {      // "three dozens"
      out_.value.multiply(12);
      ++at_;
      return;
    }
    if (out_.first + 1 < at_ || !is(at_, Class::plural) || value_of(*row(at_).row) != 1 || shift_of(*row(at_).row) < 3) return;
    out_.value.shift(shift_of(*row(at_).row));
    out_.multiplied = true;
    ++at_;
  }

  bool read_dozen() {
    out_.form = NumeralForm::words;
    out_.value = Decimal(12);
    ++at_;
    return true;
  }

  /// "half", "half a million", "half of one percent", "half a dozen".
  bool read_half() {
    return read_share(Decimal::parse("0.5"), at_ + 1);
  }

  bool read_share(const Decimal& share, std::uint32_t after) {
    out_.form = NumeralForm::fraction;
    out_.value = share;
    at_ = after;
    read_of_a();
    return true;
  }

  /// "a third of", "a fifth": a share only where no noun follows that it could number.
  bool read_share_of(const Decimal& denominator) {
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
  void read_of_a() {
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

  /// "hundreds", "tens of thousands", "hundreds of millions", "millions and millions".
  bool read_plural() {
    if (p_.word(at_ - 1) == words::in && p_.word(at_ - 2) == words::her) return false;
    const Decimal unit = number_of(*row(at_).row);
    const bool score = value_of(*row(at_).row) == 20;
    if (score && !(p_.word(at_ + 1) == words::of)) return false;
    if (value_of(*row(at_).row) == 1 && shift_of(*row(at_).row) == 1 && p_.word(at_ + 1) != words::of) return false;   // "tens" alone
    out_.form = NumeralForm::magnitude;
    out_.interval = true;
    out_.value = unit;
    out_.high = unit;
    if (score || value_of(*row(at_).row) == 12) out_.high = Decimal(100);
    else out_.high.shift(1);
    ++at_;
    for (int round = 0; round < 2; ++round) {
      if (p_.word(at_) == words::of && is(at_ + 1, Class::plural) && value_of(*row(at_ + 1).row) == 1) {
        const int places = shift_of(*row(at_ + 1).row);
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
  bool read_some() {
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
    if (is(at_, Class::magnitude)) { out_.value.shift(shift_of(*row(at_).row)); out_.high.shift(shift_of(*row(at_).row)); ++at_; }
    return true;
  }

  /// "a couple of", "a pair of": not the couple who married.
  bool read_couple() {
    const bool couple = p_.text(at_) == "couple";
    if (!p_.is_article(at_ - 1) || p_.word(at_ + 1) != words::of) return false;
    out_.form = NumeralForm::couple;
    out_.value = Decimal(2);
    at_ += couple ? 2 : 1;
    if (couple && (is(at_, Class::hundred) || is(at_, Class::magnitude) || is(at_, Class::dozen))) { if (is(at_, Class::hundred)) { out_.value.shift(2); ++at_; } else read_multiplier(); }
    return true;
  }

  bool read_majority() {
    if (p_.word(at_ + 1) != words::of || !(p_.is_article(at_ - 1) || p_.word(at_ - 1) == words::the || (p_.is_word(at_ - 1) && (p_.is_article(at_ - 2) || p_.word(at_ - 2) == words::the)))) return false;
    out_.form = NumeralForm::fraction;
    out_.interval = true;
    out_.valued = true;
    out_.value = Decimal::parse("0.5");
    ++at_;
    return true;
  }

  const Passage& p_;
  std::uint32_t at_, limit_;
  bool currency_;
  int depth_ = 0;      ///< of "4 thousand 3 hundred and 21": bounded
  Numeral out_;
};

}  // namespace

std::optional<Numeral> read_numeral(const Passage& p, std::uint32_t i, bool currency) {
  if (!p.has(i)) return std::nullopt;
  return Reader(p, i, currency).read();
}

std::uint32_t numeral_start(const Passage& p, std::uint32_t i) {
  if (i == p.first || i <= p.floor) return i;
  const auto row = lexicon::number_words.find(p.word(i));
  if (!row || !p.is_article(i - 1)) return i;
  switch (row->class_) {
    case Class::hundred: case Class::magnitude: case Class::dozen: case Class::half: case Class::quarter: case Class::ordinal:
    case Class::couple: case Class::some: case Class::majority: return i - 1;
    default: return i;
  }
}

}  // namespace sayso
