// written by training/claims/fit.py; do not edit. Weights in 64ths of a logit: what each row of the rule tables
// adds when it fires, in the order of the rows. Everything else the models know is in claims.model.
#pragma once

#include <cstdint>

namespace sayso {

inline constexpr std::int32_t need_bias = 11;
inline constexpr std::int32_t need_setting = -46;
inline constexpr std::int16_t need_rule_weights[] = {14, 15, 12, 19, 16, 12, 17, 22, 10, 16, 8, 7, -21};
inline constexpr std::int16_t need_restraint_weights[] = {-19, -14, -4, 23, -71, -38, 11, -22};

inline constexpr std::int32_t stand_bias = 15;
inline constexpr std::int32_t stand_setting = -86;
inline constexpr std::int16_t stand_rule_weights[] = {0, 5, 15, 15, 13, 28, 18, 17, 4, 11, -4, 4, -42};
inline constexpr std::int16_t stand_restraint_weights[] = {-9, -4, 1, 29, -69, -39, 3, -33};

inline constexpr std::int32_t weak_bias = 51;
inline constexpr std::int32_t weak_setting = -160;
inline constexpr std::int16_t weak_rule_weights[] = {-8, 20, -4, 18, -3, 5, 17, -10, 34, 11, 13, -6, -47};
inline constexpr std::int16_t weak_restraint_weights[] = {-20, -26, -7, -7, -22, -22, -8, -16};

inline constexpr std::int32_t clause_bias = -32;
inline constexpr std::int16_t clause_rule_weights[] = {-11, 9, 1, 9, 9, 31, 12, 7, 0, 11, 6, 6, -32};
inline constexpr std::int16_t clause_restraint_weights[] = {-13, -2, -2, 2, -16, -35, 7, 0};

inline constexpr std::int32_t second_need_bias = 43;
inline constexpr std::int32_t second_stand_bias = -29;
inline constexpr std::int32_t second_weak_bias = -104;

}  // namespace sayso
