// Exact decimal numbers of any length: no float ever comes near a figure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sayso {

/// digits * 10^exponent. Digits have no leading and no trailing zero; zero is "" with exponent 0.
class Decimal {
 public:
  Decimal() = default;
  explicit Decimal(std::uint64_t value);

  /// Plain ASCII digits with at most one full stop among them; no sign. Nothing else may come in.
  [[nodiscard]] static Decimal parse(std::string_view text);

  [[nodiscard]] bool is_zero() const { return digits_.empty(); }
  [[nodiscard]] bool is_integer() const { return exponent_ >= 0; }
  [[nodiscard]] bool is_negative() const { return negative_; }
  /// The value if it is a whole number below 10^18.
  [[nodiscard]] std::optional<std::uint64_t> small() const;

  void negate() { negative_ = !negative_ && !is_zero(); }
  /// Times ten to the power of `places`.
  void shift(int places);
  void multiply(std::uint32_t factor);
  /// Adds a number of the same sign.
  void add(const Decimal& other);
  void subtract_one();   ///< for whole numbers of at most 18 digits

  /// By long division, exact if the quotient ends within 17 digits, else rounded to 17; none for a zero
  /// divisor or numbers beyond 18 digits.
  [[nodiscard]] static std::optional<Decimal> quotient(const Decimal& numerator, const Decimal& denominator);

  /// Negative, zero or positive as *this is less than, equal to or greater than the other.
  [[nodiscard]] int compare(const Decimal& other) const;

  /// "105000", "-0.5", "1200000000": no exponent, no trailing zero.
  [[nodiscard]] std::string text() const;

 private:
  void trim();
  [[nodiscard]] int compare_size(const Decimal& other) const;

  std::string digits_;
  int exponent_ = 0;
  bool negative_ = false;
};

}  // namespace sayso
