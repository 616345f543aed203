// Small decision trees over whole numbers: what sums of weights cannot say, such as "a figure, but only outside a quotation".
//
// File format (claims_forest.model, little endian):
//   0  "SAYT"
//   4  u8 version = 1, u8 forests, u16 trees in each forest
//   8  for each forest and tree, u16: index of its root node
//   then nodes of 8 bytes: i16 fact (-1: leaf), i16 limit (leaf: value in 1024ths of a logit), u16 low, u16 high.
//      A fact up to the limit goes to node `low`, else to `high`.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace sayso {

static_assert(std::endian::native == std::endian::little, "nodes are read as they stand in the file");

class Forest {
 public:
  /// `file` must be a whole file and outlive the forest; of anything else the sum is 0.
  Forest(std::string_view file, std::size_t which) {
    if (file.size() < 8 || file.substr(0, 4) != "SAYT" || file[4] != 1 || which >= static_cast<unsigned char>(file[5])) return;
    const std::size_t forests = static_cast<unsigned char>(file[5]);
    trees_ = number(file, 6);
    if (file.size() < 8 + 2 * forests * trees_) { trees_ = 0; return; }
    roots_ = file.substr(8 + 2 * which * trees_, 2 * trees_);
    nodes_ = file.substr(8 + 2 * forests * trees_);
  }

  /// In 64ths of a logit.
  [[nodiscard]] std::int32_t sum(std::span<const std::int16_t> facts) const {
    std::int32_t total = 0;
    for (std::size_t t = 0; t < trees_; ++t) {
      std::size_t node = number(roots_, 2 * t);
      for (int depth = 0; depth < most_depth; ++depth) {
        std::uint64_t bits = 0;   // the whole node at once; the shifts below take it apart
        std::memcpy(&bits, nodes_.data() + node * 8, sizeof bits);
        const auto fact = static_cast<std::int16_t>(bits);
        const auto limit = static_cast<std::int16_t>(bits >> 16);
        if (fact < 0) { total += limit; break; }
        node = (bits >> (facts[static_cast<std::size_t>(fact)] <= limit ? 32 : 48)) & 0xFFFF;
      }
    }
    return total / 16;
  }

 private:
  static constexpr int most_depth = 64;
  static std::uint16_t number(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint16_t>(static_cast<unsigned char>(bytes[at]) | static_cast<unsigned char>(bytes[at + 1]) << 8);
  }

  std::string_view roots_, nodes_;
  std::size_t trees_ = 0;
};

}  // namespace sayso
