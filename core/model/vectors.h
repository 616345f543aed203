// Small static word vectors: what a frequent word means, in 24 numbers.
//
// File format: "SAYV", u8 dimensions, u8 bits, u8 0, u8 version = 1, then 2^bits rows: u8 check (0: empty row), int8 per
// dimension. A word stands in the row of its hash's upper bits or the next free one behind it; its check is
// hash % 255 + 1, so one unknown word in some hundred is taken for a known one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sayso::model {

class WordVectors {
 public:
  static constexpr std::size_t dimensions = 24;

  /// `file` must be a whole vector file and outlive this; anything else knows no word.
  constexpr explicit WordVectors(std::string_view file) {
    if (file.size() < 8 || file.substr(0, 4) != "SAYV" || file[4] != dimensions || file[7] != 1) return;
    const auto bits = static_cast<unsigned char>(file[5]);
    if (bits == 0 || bits > 20 || file.size() != 8 + (row_size << bits)) return;
    rows_ = file.substr(8);
    shift_ = 32U - bits;
  }

  /// The vector of the word with this hash (Token::hash), values -8..7; nullptr for a word that is not known.
  [[nodiscard]] const signed char* find(std::uint32_t hash) const {
    if (rows_.empty()) return nullptr;
    const auto check = static_cast<unsigned char>(hash % 255 + 1);
    const std::size_t count = rows_.size() / row_size;
    for (std::size_t at = hash >> shift_;; at = (at + 1) % count) {
      const auto found = static_cast<unsigned char>(rows_[at * row_size]);
      if (found == 0) return nullptr;
      if (found == check) return reinterpret_cast<const signed char*>(rows_.data() + at * row_size + 1);
    }
  }

 private:
  static constexpr std::size_t row_size = dimensions + 1;
  std::string_view rows_;
  unsigned shift_ = 31;
};

}  // namespace sayso::model
