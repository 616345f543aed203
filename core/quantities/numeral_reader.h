// How a numeral is read, from its first token to its last. Its steps stand in four files: they are many, and few numerals
// need more than a few of them. In one function they are 11 KB of WASM, which browsers optimize in the middle of the
// first analysis, longer than that takes.
#pragma once

#include <algorithm>

#include "quantities/numerals.h"

namespace sayso {

inline std::uint32_t value_of(const lexicon::NumberWordsRow& row) {
  std::uint32_t value = 0;
  for (const char c : row.value) value = value * 10 + static_cast<std::uint32_t>(c - '0');
  return value;
}

inline int shift_of(const lexicon::NumberWordsRow& row) {
  const bool minus = row.shift.front() == '-';
  int value = 0;
  for (const char c : row.shift.substr(minus)) value = value * 10 + (c - '0');
  return minus ? -value : value;
}

inline Decimal number_of(const lexicon::NumberWordsRow& row) {
  Decimal out(value_of(row));
  out.shift(shift_of(row));
  return out;
}

class NumeralReader {
 public:
  NumeralReader(const Passage& p, std::uint32_t at, bool currency) : p_(p), at_(at), limit_(std::min(p.last, at + longest_numeral)), currency_(currency) {}

  /// Once only.
  std::optional<Numeral> read();

 private:
  using Class = lexicon::NumberWordsClass;
  using Row = lexicon::Match<lexicon::NumberWordsRow>;

  /// In tokens. Keeps every reading short, whatever the text: no real numeral comes near it.
  static constexpr std::uint32_t longest_numeral = 24;

  // The bounded look ahead.
  [[nodiscard]] Row row(std::uint32_t i) const { return i < limit_ ? lexicon::number_words.find(p_.word(i)) : Row{}; }
  [[nodiscard]] bool is(std::uint32_t i, Class c) const { const auto r = row(i); return r && r->class_ == c; }
  // Of the number word at i; zero where none stands.
  [[nodiscard]] std::uint32_t value_at(std::uint32_t i) const { const auto r = row(i); return r ? value_of(*r.row) : 0; }
  [[nodiscard]] int shift_at(std::uint32_t i) const { const auto r = row(i); return r ? shift_of(*r.row) : 0; }
  [[nodiscard]] Decimal number_at(std::uint32_t i) const { const auto r = row(i); return r ? number_of(*r.row) : Decimal(0); }
  [[nodiscard]] bool hyphened(std::uint32_t i) const { return p_.word(i) == lexicon::words::dash && p_.glued(i) && p_.glued(i + 1); }
  /// "one - fourth": tokenised texts set spaces around the hyphen.
  [[nodiscard]] bool is_spaced_hyphen(std::uint32_t i) const { return p_.word(i) == lexicon::words::dash && !p_.glued(i + 1); }
  [[nodiscard]] bool is_slash(std::uint32_t i) const { return p_.glued(i) && (p_.word(i) == lexicon::words::slash || p_.text(i) == "\xE2\x81\x84"); }
  [[nodiscard]] bool is_bare_point() const { return p_.word(at_) == lexicon::words::stop && !p_.glued(at_) && p_.is_number(at_ + 1) && p_.glued(at_ + 1); }

  // numeral_digits.cpp
  bool read_digits();
  bool read_bare_point();
  void read_uncertainty();
  void read_lower_part();
  void join_groups(std::string& digits, std::string_view token);
  [[nodiscard]] bool is_group(std::uint32_t i) const;
  void read_exponent();

  // numeral_words.cpp
  bool read_words();
  bool read_cardinal();
  [[nodiscard]] std::uint32_t next_in_cardinal(bool multiplied) const;
  [[nodiscard]] bool joins_after_and(std::uint32_t i) const;
  void read_point();
  void read_plural_tail();
  bool read_dozen();
  bool read_plural();
  bool read_some();
  bool read_couple();

  // numeral_fractions.cpp
  [[nodiscard]] std::optional<Decimal> slash_fraction(std::uint32_t i) const;
  bool read_slash_fraction();
  void read_mixed_fraction();
  [[nodiscard]] bool stands_close(std::uint32_t i) const;
  bool read_vulgar();
  void read_and_half();
  void add_share(Decimal share);
  [[nodiscard]] std::optional<Decimal> denominator_at(std::uint32_t i, bool one) const;
  [[nodiscard]] std::optional<Decimal> compound_denominator_at(std::uint32_t i, bool one, std::uint32_t& last) const;
  bool read_denominator();
  bool read_share(const Decimal& share, std::uint32_t after);
  bool read_share_of(const Decimal& denominator);
  void read_of_a();
  bool read_majority();

  // numeral_multipliers.cpp
  [[gnu::noinline]] void read_multiplier();
  [[nodiscard]] bool is_short_multiplier(std::uint32_t i);
  [[nodiscard]] bool counts_things(std::uint32_t i) const;

  const Passage& p_;
  std::uint32_t at_, limit_;
  bool currency_;
  int depth_ = 0;      ///< of "4 thousand 3 hundred and 21": bounded
  Numeral out_;
};

}  // namespace sayso
