// written by training/claims/fit.py; do not edit. Weights in 64ths of a logit: what each row of the rule tables
// adds when it fires, in the order of the rows. Everything else the models know is in claims.model.
#pragma once

#include <cstdint>

namespace sayso {

inline constexpr std::int32_t need_bias = 15;
inline constexpr std::int32_t need_setting = -36;
inline constexpr std::int16_t need_rule_weights[] = {14, 19, 12, 19, 17, 12, 14, 22, 9, 15, 7, 7, -16};
inline constexpr std::int16_t need_restraint_weights[] = {-24, -18, -5, 21, -63, -35, 7, -25};

inline constexpr std::int32_t stand_bias = 21;
inline constexpr std::int32_t stand_setting = -75;
inline constexpr std::int16_t stand_rule_weights[] = {-3, 7, 15, 14, 15, 30, 22, 18, 4, 7, -3, 10, -37};
inline constexpr std::int16_t stand_restraint_weights[] = {-12, -2, 0, 22, -58, -40, -2, -34};

inline constexpr std::int32_t weak_bias = 61;
inline constexpr std::int32_t weak_setting = -149;
inline constexpr std::int16_t weak_rule_weights[] = {-15, 19, -13, 15, -1, -1, 13, -12, 32, 20, 16, -2, -36};
inline constexpr std::int16_t weak_restraint_weights[] = {-25, -26, -11, -2, -15, -26, -5, -9};

inline constexpr std::int32_t clause_bias = -28;
inline constexpr std::int16_t clause_rule_weights[] = {-12, 3, 3, 6, 7, 33, 12, 7, 7, 8, 5, 8, -28};
inline constexpr std::int16_t clause_restraint_weights[] = {-17, 0, -3, -2, -5, -35, 9, -1};

inline constexpr std::int32_t second_need_bias = 56;
inline constexpr std::int32_t second_stand_bias = -47;
inline constexpr std::int32_t second_weak_bias = -101;

}  // namespace sayso
