// written by training/claims/fit.py; do not edit. What a row adds to the weight of a sentence, in 64ths of a logit.
#pragma once

#include <cstdint>

namespace sayso {

inline constexpr std::int32_t sentence_bias = 23;
inline constexpr std::int16_t sentence_rule_weights[] = {0, 58, 48, 25, 43, 67, 40, 26, 12, 47, 0, 39, -7};
inline constexpr std::int16_t sentence_restraint_weights[] = {-22, -21, -13, 62, -171, -45, -42, -125};

}  // namespace sayso
