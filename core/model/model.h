// Inference for the small learned models: linear scores over hashed features, in integers only, so that every platform
// computes the same. A feature is a 32-bit hash; its upper bits choose one of 2^bits rows of int8 label weights, and the
// row's last byte, its check, must equal the feature's lowest byte: a row belongs to one feature, the most frequent of
// those that fall on it in training, and the others (and nearly all unseen ones) add nothing instead of noise.
// A token's scores are the sum of the rows of its features.
//
// File format (*.model):
//   0  "SAYM"
//   4  u8 labels, u8 bits, u8 stride (row length: labels + 1 rounded up to 4), u8 version = 1
//   8  2^bits rows: stride - 1 int8 weights (labels first, then zeros), u8 check
// Rows that belong to no feature are zero, which is what makes the files compress well.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace sayso::model {


/// Mixes a template number and its values into a feature.
constexpr std::uint32_t feature(std::uint32_t kind, std::uint32_t a, std::uint32_t b = 0) {
  std::uint32_t h = kind * 0x9E3779B1U;
  h = (h ^ a) * 0x85EBCA6BU;
  h = (h ^ (h >> 15) ^ b) * 0xC2B2AE35U;
  return h ^ (h >> 13);
}

/// Stride is fixed at compile time, so that adding a row is a handful of vector instructions.
template <std::size_t Stride>
class LinearModel {
 public:
  using Scores = std::array<std::int16_t, Stride>;

  /// `file` must be a whole model file of this stride and outlive the model; anything else gives a model without labels,
  /// which a static test catches (tests/unit/model_test.cpp).
  constexpr explicit LinearModel(std::string_view file) {
    if (file.size() < 8 || file.substr(0, 4) != "SAYM" || file[7] != 1) return;
    const auto bits = static_cast<unsigned char>(file[5]);
    if (bits == 0 || bits > 24 || file[6] != Stride || file.size() != 8 + (Stride << bits)) return;
    labels_ = static_cast<unsigned char>(file[4]);
    shift_ = 32U - bits;
    rows_ = file.data() + 8;
  }

  [[nodiscard]] std::size_t labels() const { return labels_; }

  void add(std::uint32_t feature, Scores& scores) const {
    const char* row = rows_ + std::size_t{feature >> shift_} * Stride;
    // A mask, not a branch: whether a feature owns its row is as hard to predict as a coin.
    const auto keep = static_cast<signed char>(static_cast<unsigned char>(row[Stride - 1]) == (feature & 0xFF) ? -1 : 0);
    for (std::size_t k = 0; k < Stride; ++k) scores[k] = static_cast<std::int16_t>(scores[k] + (static_cast<signed char>(row[k]) & keep));
  }

  [[nodiscard]] std::size_t best(const Scores& scores) const {
    std::size_t best = 0;
    for (std::size_t k = 1; k < labels_; ++k)
      if (scores[k] > scores[best]) best = k;
    return best;
  }

 private:
  const char* rows_ = nullptr;
  std::size_t labels_ = 0;
  unsigned shift_ = 31;
};

}  // namespace sayso::model
