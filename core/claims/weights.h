// written by training/claims/fit.py; do not edit. Weights in 64ths of a logit: what each row of the rule tables
// adds when it fires, in the order of the rows. Everything else the models know is in claims.model.
#pragma once

#include <cstdint>

namespace sayso {

inline constexpr std::int32_t need_bias = 16;
inline constexpr std::int32_t need_setting = -35;
inline constexpr std::int16_t need_rule_weights[] = {15, 21, 12, 20, 17, 11, 14, 21, 9, 15, 6, 9, -16};
inline constexpr std::int16_t need_restraint_weights[] = {-24, -19, -4, 22, -64, -34, 9, -25};

inline constexpr std::int32_t stand_bias = 22;
inline constexpr std::int32_t stand_setting = -74;
inline constexpr std::int16_t stand_rule_weights[] = {-1, 8, 16, 15, 14, 27, 23, 16, 4, 7, -3, 11, -36};
inline constexpr std::int16_t stand_restraint_weights[] = {-12, -3, 1, 23, -58, -36, 1, -33};

inline constexpr std::int32_t weak_bias = 61;
inline constexpr std::int32_t weak_setting = -148;
inline constexpr std::int16_t weak_rule_weights[] = {-15, 19, -15, 16, -1, -3, 13, -10, 30, 20, 16, -2, -36};
inline constexpr std::int16_t weak_restraint_weights[] = {-25, -28, -9, -5, -14, -26, -7, -14};

inline constexpr std::int32_t clause_bias = -28;
inline constexpr std::int16_t clause_rule_weights[] = {-9, 5, 2, 6, 5, 28, 13, 4, 3, 7, 4, 5, -28};
inline constexpr std::int16_t clause_restraint_weights[] = {-17, 0, -2, -5, -9, -36, 13, -1};

inline constexpr std::int32_t second_need_bias = 55;
inline constexpr std::int32_t second_stand_bias = -47;
inline constexpr std::int32_t second_weak_bias = -102;

}  // namespace sayso
