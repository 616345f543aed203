// Digits of a number token: separators, decimal marks, other scripts.
#include <algorithm>
#include <iterator>

#include "quantities/numerals.h"
#include "text/utf8.h"

namespace sayso {
namespace {

/// Zero of the digits beyond ASCII that are read; digits of other scripts are left alone.
constexpr std::int32_t zeros[] = {0x660, 0x6F0, 0x966, 0xFF10};

/// One script per number: a token that mixes scripts has no value.
std::string ascii_digits(std::string_view token) {
  std::string out;
  std::int32_t script = -1;
  for (std::size_t at = 0; at < token.size();) {
    const Character c = character_at(token, at);
    at += c.length;
    if (c.code == '.' || c.code == ',') { out.push_back(static_cast<char>(c.code)); continue; }
    std::int32_t zero = c.code >= '0' && c.code <= '9' ? '0' : 0;
    for (const std::int32_t z : zeros) if (c.code >= z && c.code < z + 10) zero = z;
    if (zero == 0 || (script >= 0 && script != zero)) return {};
    script = zero;
    out.push_back(static_cast<char>('0' + (c.code - zero)));
  }
  return out;
}

/// Groups after the first separator are of three digits ("1,200,000"), or of two and a last of three ("12,34,567").
bool is_grouped(std::string_view digits, char separator) {
  const std::size_t first = digits.find(separator);
  if (first == 0 || first > 3) return false;
  std::size_t at = first;
  while (at < digits.size()) {
    const std::size_t next = std::min(digits.find(separator, at + 1), digits.size());
    const std::size_t group = next - at - 1;
    if (group != 3 && !(group == 2 && next != digits.size() && first <= 2)) return false;
    at = next;
  }
  return true;
}

std::string without(std::string_view digits, char separator) {
  std::string out;
  std::remove_copy(digits.begin(), digits.end(), std::back_inserter(out), separator);
  return out;
}

std::string with_decimal_comma(std::string_view digits) {
  std::string out = without(digits, '.');
  std::replace(out.begin(), out.end(), ',', '.');
  return out;
}

}  // namespace

std::string plain_digits(std::string_view token) {
  std::string digits = ascii_digits(token);
  const std::size_t comma = digits.find(','), stop = digits.find('.');
  if (comma == digits.npos && stop == digits.npos) return digits;
  const bool one_stop = stop != digits.npos && digits.find('.', stop + 1) == digits.npos;
  const bool one_comma = comma != digits.npos && digits.find(',', comma + 1) == digits.npos;
  if (comma == digits.npos) return one_stop ? digits : is_grouped(digits, '.') ? without(digits, '.') : std::string();
  if (stop == digits.npos) {
    if (is_grouped(digits, ',')) return without(digits, ',');
    return one_comma ? with_decimal_comma(digits) : std::string();
  }
  if (one_stop && comma < stop && is_grouped(std::string_view(digits).substr(0, stop), ',')) return without(digits, ',');
  if (one_comma && stop < comma && is_grouped(std::string_view(digits).substr(0, comma), '.')) return with_decimal_comma(digits);
  return {};
}

std::optional<unsigned> short_number(std::string_view token) {
  if (token.empty() || token.size() > 4) return std::nullopt;
  unsigned value = 0;
  for (const char c : token) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

}  // namespace sayso
