// written by training/claims/fit.py; do not edit. Weights in 64ths of a logit: what each row of the rule tables
// adds when it fires, in the order of the rows. Everything else the models know is in claims.model.
#pragma once

#include <cstdint>

namespace sayso {

inline constexpr std::int32_t need_bias = 39;
inline constexpr std::int32_t need_setting = -46;
inline constexpr std::int16_t need_rule_weights[] = {0, 14, 6, 15, 17, 13, 12, 22, 7, 10, 0, 17, -13};
inline constexpr std::int16_t need_restraint_weights[] = {-20, -20, -7, 26, -43, -24, 3, -21};

inline constexpr std::int32_t stand_bias = 40;
inline constexpr std::int32_t stand_setting = -93;
inline constexpr std::int16_t stand_rule_weights[] = {0, 12, -1, 9, 7, 3, 18, 7, 2, 4, 0, 19, -24};
inline constexpr std::int16_t stand_restraint_weights[] = {-1, -5, 0, 24, -32, -17, 0, -27};

inline constexpr std::int32_t clause_bias = -20;
inline constexpr std::int16_t clause_rule_weights[] = {0, 6, 2, -2, 0, -4, 7, 8, -10, -1, 0, 15, -20};
inline constexpr std::int16_t clause_restraint_weights[] = {-9, -1, -4, -9, -8, -23, 28, 2};

}  // namespace sayso
