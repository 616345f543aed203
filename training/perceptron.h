// An averaged perceptron over hashed features, and the model file it writes (core/model/model.h describes both).
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/model.h"

namespace sayso::training {

class Perceptron {
 public:
  Perceptron(std::size_t labels, unsigned bits)
      : labels_(labels), stride_(model::stride_of(labels)), bits_(bits), weights_(stride_ << bits), sums_(stride_ << bits), seen_(stride_ << bits),
        owners_(std::size_t{1} << bits) {}

  /// How much a feature matters: how often it occurs, or how often a larger model had to correct it.
  void count(std::uint32_t feature, std::uint32_t by = 1) { counts_[feature] += by; }
  /// Gives every row to the feature that matters most among those that fall on it and count at least `least`.
  void assign_rows(std::uint32_t least) {
    std::vector<std::uint32_t> best(owners_.size());
    for (const auto& [feature, n] : counts_) {
      const std::size_t row = feature >> (32 - bits_);
      if (n < least || n < best[row] || (n == best[row] && feature < owners_[row])) continue;
      best[row] = n;
      owners_[row] = feature;
    }
    counts_.clear();
  }

  void scores(const std::vector<std::uint32_t>& features, std::vector<float>& out) const {
    out.assign(labels_, 0.0F);
    for (const std::uint32_t f : features) {
      if (!owned(f)) continue;
      const float* row = &weights_[row_of(f)];
      for (std::size_t k = 0; k < labels_; ++k) out[k] += row[k];
    }
  }

  /// The features that own a row, with the sum of their weights' sizes.
  [[nodiscard]] std::vector<std::pair<std::uint32_t, float>> importance() const {
    std::vector<std::pair<std::uint32_t, float>> out;
    for (std::size_t row = 0; row < owners_.size(); ++row) {
      float size = 0;
      for (std::size_t k = 0; k < labels_; ++k) size += static_cast<float>(std::abs(sums_[row * stride_ + k]));
      if (size > 0) out.emplace_back(owners_[row], size);
    }
    return out;
  }

  void update(const std::vector<std::uint32_t>& features, std::size_t right, std::size_t wrong) {
    for (const std::uint32_t f : features) {
      if (!owned(f)) continue;
      bump(row_of(f) + right, 1.0F);
      bump(row_of(f) + wrong, -1.0F);
    }
  }
  /// One-sided: for sequences, where right and wrong differ in their features too.
  void add(const std::vector<std::uint32_t>& features, std::size_t label, float by) {
    for (const std::uint32_t f : features)
      if (owned(f)) bump(row_of(f) + label, by);
  }
  void tick() { ++step_; }

  /// Puts the averaged weights aside and begins anew: the file holds the sum over all runs. What one order of the articles
  /// happens to favour, the others outvote.
  void begin_again() {
    runs_.resize(weights_.size());
    for (std::size_t i = 0; i < weights_.size(); ++i) runs_[i] += average_of(i);
    std::fill(weights_.begin(), weights_.end(), 0.0F);
    std::fill(sums_.begin(), sums_.end(), 0.0);
    std::fill(seen_.begin(), seen_.end(), 0U);
    step_ = 0;
  }

  /// The averaged weights as int8: the model file.
  [[nodiscard]] std::string file() const {
    std::vector<float> average(weights_.size());
    std::vector<float> sizes;
    for (std::size_t i = 0; i < weights_.size(); ++i) {
      average[i] = static_cast<float>((runs_.empty() ? 0.0 : runs_[i]) + average_of(i));
      if (average[i] != 0.0F) sizes.push_back(std::abs(average[i]));
    }
    const auto high = sizes.begin() + static_cast<std::ptrdiff_t>(static_cast<double>(sizes.size()) * 0.999);
    std::nth_element(sizes.begin(), high, sizes.end());
    // Coarse steps: on the tagger 16 instead of 127 costs no accuracy and halves the compressed file.
    const float scale = 16.0F / *high;
    std::string checks, rows(stride_, '\0');
    for (std::size_t row = 0; row < owners_.size(); ++row) {
      bool any = false;
      for (std::size_t k = 0; k < stride_; ++k) {
        const long w = std::clamp(std::lround(average[row * stride_ + k] * scale), -127L, 127L);
        any = any || w != 0;
        rows += static_cast<char>(w);
      }
      checks += any ? static_cast<char>(owners_[row] & 0xFF) : '\0';
    }
    std::string header = "SAYM";
    header += {static_cast<char>(labels_), static_cast<char>(bits_), static_cast<char>(stride_), 2};
    header.resize(model::header_size);
    return header + checks + rows;
  }

 private:
  [[nodiscard]] double average_of(std::size_t i) const {
    return step_ == 0 ? 0.0 : (sums_[i] + static_cast<double>(weights_[i]) * (step_ - seen_[i])) / step_;
  }
  /// As in inference, another feature with the owner's check byte passes for the owner.
  [[nodiscard]] bool owned(std::uint32_t feature) const { return (owners_[feature >> (32 - bits_)] & 0xFF) == (feature & 0xFF); }
  [[nodiscard]] std::size_t row_of(std::uint32_t feature) const { return std::size_t{feature >> (32 - bits_)} * stride_; }
  void bump(std::size_t at, float by) {
    sums_[at] += static_cast<double>(weights_[at]) * (step_ - seen_[at]);
    seen_[at] = step_;
    weights_[at] += by;
  }

  std::size_t labels_, stride_;
  unsigned bits_;
  std::vector<float> weights_;
  std::vector<double> sums_, runs_;
  std::vector<std::uint32_t> seen_;
  std::vector<std::uint32_t> owners_;
  std::unordered_map<std::uint32_t, std::uint32_t> counts_;
  std::uint32_t step_ = 0;
};

inline void write_file(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
  std::printf("%s: %zu bytes\n", path.c_str(), bytes.size());
}

}  // namespace sayso::training
