// Numerals: what digits, words and mixtures of both are worth.
#pragma once

#include <optional>

#include "quantities/decimal.h"
#include "quantities/passage.h"

namespace sayso {

enum class NumeralForm : std::uint8_t {
  digits,       ///< "105,000", "1.2bn", "5½"
  words,        ///< "two hundred and thirty"
  fraction,     ///< "half", "two-thirds", "a quarter"
  magnitude,    ///< "hundreds of thousands"
  some,         ///< "several hundred", "a few thousand"
  couple,       ///< "a couple of", "a pair"
};

struct Numeral {
  std::uint32_t first = 0, last = 0;   ///< tokens
  NumeralForm form = NumeralForm::digits;
  Decimal value, high;                 ///< high only for magnitude and some
  bool valued = true;                  ///< false: it is a number, but what it is worth can't be told
  bool interval = false;               ///< value to high
  bool multiplied = false;             ///< carries "million", "bn", "hundred"
  int shift = 0;                       ///< of that multiplier
  bool plain = false;                  ///< one token of at most four digits without separators: may be a year
  bool money_multiplier = false;       ///< "m" or "b" that may be metres or bytes unless a currency stands before
};

/// The numeral that begins at token i, if any. `currency` tells that a currency sign stands before it.
[[nodiscard]] std::optional<Numeral> read_numeral(const Passage& p, std::uint32_t i, bool currency = false);

/// Where a numeral found at i really begins: an article before "hundred", "half a million", "dozen".
[[nodiscard]] std::uint32_t numeral_start(const Passage& p, std::uint32_t i);

/// The digits of a number token as ASCII with thousands separators removed and "." for the decimal mark; "" if
/// they can't be read (two marks in disorder, or digits of a script that is left alone).
[[nodiscard]] std::string plain_digits(std::string_view token);

/// The whole number below 10,000 that a token of one to four ASCII digits spells; none otherwise.
[[nodiscard]] std::optional<unsigned> short_number(std::string_view token);

}  // namespace sayso
