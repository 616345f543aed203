// written by training/claims/fit.py; do not edit. Weights in 64ths of a logit: what each row of the rule tables
// adds when it fires, in the order of the rows. Everything else the models know is in claims.model.
#pragma once

#include <cstdint>

namespace sayso {

inline constexpr std::int32_t need_bias = 28;
inline constexpr std::int32_t need_setting = -44;
inline constexpr std::int16_t need_rule_weights[] = {19, 25, 9, 13, 17, 7, 14, 11, 7, 12, 6, 14, -13};
inline constexpr std::int16_t need_restraint_weights[] = {-20, -20, -5, 26, -43, -25, 5, -23};

inline constexpr std::int32_t stand_bias = 35;
inline constexpr std::int32_t stand_setting = -69;
inline constexpr std::int16_t stand_rule_weights[] = {13, 9, 16, 12, 7, 4, 20, 6, 2, 1, -3, 9, -23};
inline constexpr std::int16_t stand_restraint_weights[] = {0, -5, 3, 25, -33, -18, 1, -27};

inline constexpr std::int32_t weak_bias = 69;
inline constexpr std::int32_t weak_setting = -127;
inline constexpr std::int16_t weak_rule_weights[] = {-1, 9, -4, 9, -6, -7, 1, 0, 6, 16, 11, -7, -21};
inline constexpr std::int16_t weak_restraint_weights[] = {-13, -11, -12, -10, -7, -18, -2, -14};

inline constexpr std::int32_t clause_bias = -18;
inline constexpr std::int16_t clause_rule_weights[] = {10, 9, 5, 1, -1, 5, 16, 1, -8, -3, -2, 0, -18};
inline constexpr std::int16_t clause_restraint_weights[] = {-7, 1, 0, -10, -8, -26, 26, -1};

inline constexpr std::int32_t second_need_bias = 58;
inline constexpr std::int32_t second_stand_bias = -6;

}  // namespace sayso
