// Small decision trees over whole numbers: what sums of weights cannot say, such as "a figure, but only outside a quotation".
//
// Sixteen sentences are asked at once, one in each lane of two registers, and all of them take every branch of every tree:
// from the leaves up, each node keeps the value of its low or of its high side. Walking from the root needs fewer steps,
// but each of them waits for the last and turns in a direction that nobody can predict.
//
// File format (claims_forest.model, little endian):
//   0  "SAYT"
//   4  u8 version = 2, u8 forests, u16 trees in each forest, u8 leaves of each tree
//   9  for each forest and tree: the leaves, i16 in 1024ths of a logit; then one node less than there are leaves, of 6 bytes:
//      i16 limit, u8 fact, u8 low, u8 high, u8 0. A fact up to the limit takes `low`, else `high`: a leaf by its number, or
//      leaves + the number of an earlier node. The last node is the root.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#include "model/lanes.h"

namespace sayso {

static_assert(std::endian::native == std::endian::little, "leaves and limits are read as they stand in the file");

class Forest {
 public:
  /// So many sentences are asked at once: what is read of a tree is read for two registers full.
  static constexpr std::size_t width = 2 * model::lane_count;
  using Numbers = std::array<model::Lanes, 2>;   ///< one of each sentence
  using Sums = std::array<std::int32_t, width>;

  /// `file` must be a whole file and outlive the forest; of anything else the sums are 0.
  Forest(std::string_view file, std::size_t which) {
    if (file.size() < header_size || file.substr(0, 4) != "SAYT" || file[4] != 2 || which >= static_cast<unsigned char>(file[5])) return;
    const std::size_t trees = static_cast<std::uint16_t>(number(file.data() + 6)), leaves = static_cast<unsigned char>(file[8]);
    if (leaves < 2 || leaves > most_leaves) return;
    const std::size_t size = trees * tree_size(leaves);
    if (file.size() != header_size + static_cast<unsigned char>(file[5]) * size) return;
    leaves_ = leaves;
    trees_ = file.substr(header_size + which * size, size);
  }

  /// In 64ths of a logit, for the sentence in each lane. `facts`: each fact of the sentences.
  [[nodiscard]] Sums sum(std::span<const Numbers> facts) const {
    Sums total{};
    for (std::size_t at = 0; at < trees_.size(); at += tree_size(leaves_)) {
      const Numbers value = ask(trees_.data() + at, facts);
      for (std::size_t k = 0; k < total.size(); ++k) total[k] += value[k / model::lane_count][k % model::lane_count];
    }
    for (std::int32_t& t : total) t /= 16;
    return total;
  }

 private:
  static constexpr std::size_t header_size = 9, node_size = 6, most_leaves = 16;
  static constexpr std::size_t tree_size(std::size_t leaves) { return leaves * 2 + (leaves - 1) * node_size; }
  static std::int16_t number(const char* at) {
    std::int16_t value = 0;
    std::memcpy(&value, at, sizeof value);
    return value;
  }

  [[nodiscard]] Numbers ask(const char* tree, std::span<const Numbers> facts) const {
    std::array<Numbers, 2 * most_leaves> values;
    for (std::size_t k = 0; k < leaves_; ++k) values[k][0] = values[k][1] = model::same(number(tree + 2 * k));
    const char* node = tree + 2 * leaves_;
    for (std::size_t k = leaves_; k < 2 * leaves_ - 1; ++k, node += node_size) {
      const auto index = [&](std::size_t byte) { return static_cast<std::size_t>(static_cast<unsigned char>(node[byte])); };
      const model::Lanes limit = model::same(number(node));
      const Numbers &fact = facts[index(2)], &low = values[index(3)], &high = values[index(4)];
      for (std::size_t half = 0; half < fact.size(); ++half) values[k][half] = fact[half] > limit ? high[half] : low[half];
    }
    return values[2 * leaves_ - 2];
  }

  std::string_view trees_;
  std::size_t leaves_ = 2;
};

}  // namespace sayso
