// written by training/claims/fit.py; do not edit. Weights in 64ths of a logit: what each row of the rule tables
// adds when it fires, in the order of the rows. Everything else the models know is in claims.model.
#pragma once

#include <cstdint>

namespace sayso {

inline constexpr std::int32_t need_bias = 12;
inline constexpr std::int32_t need_setting = -55;
inline constexpr std::int16_t need_rule_weights[] = {9, 11, 13, 17, 17, 5, 13, 11, 7, 13, 2, 5, -20};
inline constexpr std::int16_t need_restraint_weights[] = {-22, -16, -3, 18, -47, -29, 15, -18};

inline constexpr std::int32_t stand_bias = 15;
inline constexpr std::int32_t stand_setting = -80;
inline constexpr std::int16_t stand_rule_weights[] = {4, 2, 13, 11, 15, 14, 12, 11, 3, 11, -7, 3, -43};
inline constexpr std::int16_t stand_restraint_weights[] = {-11, -7, -2, 17, -34, -21, 6, -24};

inline constexpr std::int32_t weak_bias = 53;
inline constexpr std::int32_t weak_setting = -187;
inline constexpr std::int16_t weak_rule_weights[] = {-5, 20, -2, 9, 1, 7, 21, 0, 28, 8, 11, -6, -45};
inline constexpr std::int16_t weak_restraint_weights[] = {-26, -19, -7, -3, -15, -11, 4, -3};

inline constexpr std::int32_t state_bias = -1;
inline constexpr std::int32_t state_setting = 47;
inline constexpr std::int16_t state_rule_weights[] = {21, 19, 14, 21, 25, 17, 15, 4, -4, 29, 27, 18, -1};
inline constexpr std::int16_t state_restraint_weights[] = {-61, 2, 10, 2, -74, -21, 14, -27};

inline constexpr std::int32_t clause_bias = -37;
inline constexpr std::int16_t clause_rule_weights[] = {-4, 6, 3, 5, 10, 8, 11, 6, 1, 5, -3, -2, -37};
inline constexpr std::int16_t clause_restraint_weights[] = {-12, -3, -4, 0, 23, -13, 15, 2};

inline constexpr std::int32_t second_need_bias = 30;
inline constexpr std::int32_t second_stand_bias = 4;
inline constexpr std::int32_t second_weak_bias = -66;

}  // namespace sayso
