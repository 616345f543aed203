// written by training/claims/fit.py; do not edit. Weights in 64ths of a logit: what each row of the rule tables
// adds when it fires, in the order of the rows. Everything else the models know is in claims.model.
#pragma once

#include <cstdint>

namespace sayso {

inline constexpr std::int32_t need_bias = 29;
inline constexpr std::int32_t need_setting = -49;
inline constexpr std::int16_t need_rule_weights[] = {19, 25, 8, 14, 17, 7, 14, 11, 7, 11, 5, 14, -13};
inline constexpr std::int16_t need_restraint_weights[] = {-20, -19, -6, 25, -42, -25, 2, -22};

inline constexpr std::int32_t stand_bias = 35;
inline constexpr std::int32_t stand_setting = -70;
inline constexpr std::int16_t stand_rule_weights[] = {13, 9, 15, 12, 8, 4, 20, 6, 2, 2, -3, 9, -23};
inline constexpr std::int16_t stand_restraint_weights[] = {0, -5, 3, 25, -33, -18, -1, -27};

inline constexpr std::int32_t clause_bias = -18;
inline constexpr std::int16_t clause_rule_weights[] = {8, 11, 6, 4, -2, 9, 14, 1, -7, -2, 0, -3, -18};
inline constexpr std::int16_t clause_restraint_weights[] = {-6, 2, -2, -9, -8, -24, 26, 2};

}  // namespace sayso
