// Inference for the small learned models: linear scores over hashed features, in integers only, so that every platform
// computes the same. A feature is a 32-bit hash; its upper bits choose one of 2^bits rows of int8 label weights, and the
// row's check must equal the feature's lowest byte: a row belongs to one feature, the most frequent of those that fall on
// it in training, and the others (and nearly all unseen ones) add nothing instead of noise.
// A token's scores are the sum of the rows of its features.
//
// File format (*.model):
//   0  "SAYM"
//   4  u8 labels, u8 bits, u8 stride (row length: stride_of(labels)), u8 version = 2
//   8  zeros, so that no row lies across two cache lines
//   64 2^bits checks, a byte each
//      a row of zeros: what a feature adds that owns no row
//      2^bits rows: stride int8 weights (labels first, then zeros)
// The checks stand together because most features fail there: the few kilobytes stay in the nearest cache, and of the
// rows only those are fetched that count. Rows that belong to no feature are zero, which makes the files compress well.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string_view>
#include <type_traits>

#include "model/lanes.h"

namespace sayso::model {

/// Mixes a template number and its values into a feature.
constexpr std::uint32_t feature(std::uint32_t kind, std::uint32_t a, std::uint32_t b = 0) {
  std::uint32_t h = kind * 0x9E3779B1U;
  h = (h ^ a) * 0x85EBCA6BU;
  h = (h ^ (h >> 15) ^ b) * 0xC2B2AE35U;
  return h ^ (h >> 13);
}

/// Bytes in a row: what vector instructions load at once.
constexpr std::size_t stride_of(std::size_t labels) { return labels <= 4 ? 4 : (labels + 7) / 8 * 8; }

inline constexpr std::size_t header_size = 64;

/// The number of labels is fixed at compile time, so that adding a row is a handful of vector instructions.
template <std::size_t Labels>
class LinearModel {
 public:
  static constexpr std::size_t stride = stride_of(Labels);
  using Scores = std::array<std::int16_t, std::max(stride, lane_count)>;
  using Word = std::conditional_t<stride == 4, std::uint32_t, std::uint64_t>;

  /// `file` must be a whole model file of so many labels and outlive the model; anything else gives a model that is not
  /// valid, which a test catches (tests/unit/model_test.cpp).
  constexpr explicit LinearModel(std::string_view file) {
    if (file.size() < header_size || file.substr(0, 4) != "SAYM" || file[7] != 2) return;
    const auto bits = static_cast<unsigned char>(file[5]);
    const std::size_t rows = std::size_t{1} << (bits & 31U);
    if (bits == 0 || bits > 24 || static_cast<unsigned char>(file[4]) != Labels || static_cast<unsigned char>(file[6]) != stride) return;
    if (file.size() != header_size + rows + stride * (rows + 1)) return;
    shift_ = 32U - bits;
    checks_ = file.data() + header_size;
    rows_ = checks_ + rows;
  }

  [[nodiscard]] bool valid() const { return rows_ != nullptr; }

  /// The sum of the rows that the features, an array or a vector, own.
  template <class Features>
  [[nodiscard]] Scores sum(const Features& features) const {
    std::array<Lanes, Scores().size() / lane_count> sums{};
    for (const std::uint32_t feature : features) {
      const std::size_t at = feature >> shift_;
      const bool owns = static_cast<unsigned char>(checks_[at]) == (feature & 0xFF);
      // Whether a feature owns its row is as hard to predict as a coin: no branch, and nothing (?:) of which compilers make
      // one. Row 0 is the row of zeros.
      const char* row = rows_ + ((at + 1) & (std::size_t{0} - std::size_t{owns})) * stride;
      for (std::size_t k = 0; k < sums.size(); ++k) sums[k] += widen<Word>(row + k * lane_count);
    }
    Scores scores{};
    std::memcpy(scores.data(), sums.data(), sizeof scores);
    return scores;
  }

  /// The label of the highest score, the first of several. All lanes at once, and without a branch: which label wins is hard
  /// to predict, and a loop that remembers the best so far stumbles at every change.
  [[nodiscard]] static std::size_t best(Scores scores) {
    constexpr auto lowest = std::numeric_limits<std::int16_t>::min(), none = std::numeric_limits<std::int16_t>::max();
    constexpr Lanes count_up = {0, 1, 2, 3, 4, 5, 6, 7};
    const auto higher = [](Lanes a, Lanes b) -> Lanes { return a > b ? a : b; };
    const auto lower = [](Lanes a, Lanes b) -> Lanes { return a < b ? a : b; };
    std::fill(scores.begin() + Labels, scores.end(), lowest);
    std::array<Lanes, Scores().size() / lane_count> lanes;
    std::memcpy(lanes.data(), scores.data(), sizeof lanes);
    Lanes most = same(lowest), first = same(none);
    for (const Lanes& part : lanes) most = higher(most, part);
    most = same(reduce(most, higher));
    for (std::size_t k = 0; k < lanes.size(); ++k) {
      const Lanes labels = count_up + static_cast<std::int16_t>(k * lane_count);
      first = lower(first, lanes[k] == most ? labels : same(none));
    }
    return static_cast<std::size_t>(reduce(first, lower));
  }

 private:
  const char* checks_ = nullptr;
  const char* rows_ = nullptr;   ///< the row of zeros, then those of the features
  unsigned shift_ = 31;
};

}  // namespace sayso::model
