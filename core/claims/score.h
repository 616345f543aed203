// From a sum of weights to a score of 0 to 1, in integers only, so that every platform gets the same.
#pragma once

#include <array>
#include <cstdint>

namespace sayso {

/// Weights count in 64ths of a logit.
inline constexpr std::int32_t weight_unit = 64;

/// The logistic function at 0, 1/8, 2/8 ... 8 logits, in thousandths; between them a straight line.
inline constexpr std::array<std::int16_t, 65> logistic_thousandths = {
    500, 531, 562, 593, 622, 651, 679, 706, 731, 755, 777, 798, 818, 835, 852, 867, 881, 893, 905, 915, 924, 933, 940,
    947, 953, 958, 963, 967, 971, 974, 977, 980, 982, 984, 986, 988, 989, 990, 991, 992, 993, 994, 995, 995, 996, 996,
    997, 997, 998, 998, 998, 998, 998, 999, 999, 999, 999, 999, 999, 999, 999, 1000, 1000, 1000, 1000};

/// 0 to 1000.
constexpr std::int32_t logistic(std::int32_t weight) {
  const std::int32_t size = weight < 0 ? -weight : weight;
  constexpr std::int32_t step = weight_unit / 8;
  const std::int32_t at = size / step;
  std::int32_t value = 1000;
  if (at < 64) {
    const auto k = static_cast<std::size_t>(at);
    value = logistic_thousandths[k] + (logistic_thousandths[k + 1] - logistic_thousandths[k]) * (size % step) / step;
  }
  return weight < 0 ? 1000 - value : value;
}

}  // namespace sayso
