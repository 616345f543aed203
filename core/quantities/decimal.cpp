#include "quantities/decimal.h"

#include <algorithm>

namespace sayso {

Decimal::Decimal(std::uint64_t value) {
  for (; value != 0; value /= 10) digits_.push_back(static_cast<char>('0' + value % 10));
  std::reverse(digits_.begin(), digits_.end());
  trim();
}

Decimal Decimal::parse(std::string_view text) {
  Decimal out;
  bool fraction = false;
  for (const char c : text) {
    if (c == '.') { fraction = true; continue; }
    out.digits_.push_back(c);
    out.exponent_ -= fraction;
  }
  out.trim();
  return out;
}

void Decimal::trim() {
  const std::size_t lead = std::min(digits_.find_first_not_of('0'), digits_.size());
  digits_.erase(0, lead);
  const std::size_t keep = digits_.find_last_not_of('0') + 1;   // npos + 1 is 0
  exponent_ += static_cast<int>(digits_.size() - keep);
  digits_.resize(keep);
  if (digits_.empty()) { exponent_ = 0; negative_ = false; }
}

std::optional<std::uint64_t> Decimal::small() const {
  if (negative_ || exponent_ < 0 || digits_.size() > 18 || digits_.size() + static_cast<std::size_t>(exponent_) > 18) return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : digits_) value = value * 10 + static_cast<std::uint64_t>(c - '0');
  for (int k = 0; k < exponent_; ++k) value *= 10;
  return value;
}

void Decimal::shift(int places) {
  if (!is_zero()) exponent_ += places;
}

void Decimal::multiply(std::uint32_t factor) {
  std::uint64_t carry = 0;
  for (std::size_t k = digits_.size(); k-- > 0;) {
    carry += static_cast<std::uint64_t>(digits_[k] - '0') * factor;
    digits_[k] = static_cast<char>('0' + carry % 10);
    carry /= 10;
  }
  std::string front;
  for (; carry != 0; carry /= 10) front.push_back(static_cast<char>('0' + carry % 10));
  digits_.insert(0, std::string(front.rbegin(), front.rend()));
  trim();
}

void Decimal::add(const Decimal& other) {
  if (other.is_zero()) return;
  if (is_zero()) { *this = other; return; }
  const int floor = std::min(exponent_, other.exponent_);
  std::string a = digits_ + std::string(static_cast<std::size_t>(exponent_ - floor), '0');
  std::string b = other.digits_ + std::string(static_cast<std::size_t>(other.exponent_ - floor), '0');
  if (a.size() < b.size()) a.swap(b);
  int carry = 0;
  for (std::size_t k = 0; k < a.size() && (carry != 0 || k < b.size()); ++k) {
    char& digit = a[a.size() - 1 - k];
    carry += digit - '0' + (k < b.size() ? b[b.size() - 1 - k] - '0' : 0);
    digit = static_cast<char>('0' + carry % 10);
    carry /= 10;
  }
  if (carry != 0) a.insert(a.begin(), '1');
  digits_ = std::move(a);
  exponent_ = floor;
  trim();
}

void Decimal::subtract_one() {
  const auto value = small();
  if (value && *value > 0) *this = Decimal(*value - 1);
}

std::optional<Decimal> Decimal::quotient(const Decimal& numerator, const Decimal& denominator) {
  const auto n = numerator.small(), d = denominator.small();
  // Beyond 10^17 the remainder times ten would not fit.
  if (!n || !d || *d == 0 || *d > 100'000'000'000'000'000U) return std::nullopt;
  Decimal out;
  out.digits_ = std::to_string(*n / *d);
  std::uint64_t rest = *n % *d;
  std::size_t figures = *n / *d == 0 ? 0 : out.digits_.size();
  while (rest != 0 && figures < 18) {
    rest *= 10;
    const auto digit = static_cast<char>('0' + rest / *d);
    out.digits_.push_back(digit);
    --out.exponent_;
    rest %= *d;
    figures += figures != 0 || digit != '0';
  }
  if (figures == 18) {   // the eighteenth figure only decides the rounding
    const bool up = out.digits_.back() >= '5';
    out.digits_.pop_back();
    ++out.exponent_;
    if (up) {
      Decimal last(1);
      last.exponent_ = out.exponent_;
      out.trim();
      out.add(last);
    }
  }
  out.trim();
  return out;
}

int Decimal::compare_size(const Decimal& other) const {
  if (is_zero() || other.is_zero()) return static_cast<int>(!is_zero()) - static_cast<int>(!other.is_zero());
  const auto order = [](const Decimal& d) { return static_cast<std::int64_t>(d.digits_.size()) + d.exponent_; };
  if (order(*this) != order(other)) return order(*this) < order(other) ? -1 : 1;
  return digits_.compare(other.digits_);
}

int Decimal::compare(const Decimal& other) const {
  if (negative_ != other.negative_) return negative_ ? -1 : 1;
  return negative_ ? -compare_size(other) : compare_size(other);
}

std::string Decimal::text() const {
  if (is_zero()) return "0";
  std::string out = digits_;
  if (exponent_ >= 0) {
    out.append(static_cast<std::size_t>(exponent_), '0');
  } else {
    const auto places = static_cast<std::size_t>(-exponent_);
    if (out.size() <= places) out.insert(0, places - out.size() + 1, '0');
    out.insert(out.size() - places, 1, '.');
  }
  if (negative_) out.insert(out.begin(), '-');
  return out;
}

}  // namespace sayso
