// written by training/claims/fit.py; do not edit. Weights in 64ths of a logit: what each row of the rule tables
// adds when it fires, in the order of the rows. Everything else the models know is in claims.model.
#pragma once

#include <cstdint>

namespace sayso {

inline constexpr std::int32_t need_bias = 13;
inline constexpr std::int32_t need_setting = -54;
inline constexpr std::int16_t need_rule_weights[] = {10, 13, 14, 17, 16, 5, 15, 11, 7, 12, 6, 5, -19};
inline constexpr std::int16_t need_restraint_weights[] = {-22, -17, -4, 21, -52, -33, 17, -19};

inline constexpr std::int32_t stand_bias = 17;
inline constexpr std::int32_t stand_setting = -82;
inline constexpr std::int16_t stand_rule_weights[] = {2, 5, 15, 12, 15, 15, 15, 12, 4, 12, -4, 5, -41};
inline constexpr std::int16_t stand_restraint_weights[] = {-10, -7, -1, 22, -38, -27, 7, -24};

inline constexpr std::int32_t weak_bias = 54;
inline constexpr std::int32_t weak_setting = -176;
inline constexpr std::int16_t weak_rule_weights[] = {-6, 22, 1, 10, -3, 12, 20, 0, 31, 8, 9, -9, -44};
inline constexpr std::int16_t weak_restraint_weights[] = {-24, -16, -4, -5, -14, -15, 5, -9};

inline constexpr std::int32_t clause_bias = -36;
inline constexpr std::int16_t clause_rule_weights[] = {-9, 6, 5, 4, 8, 8, 11, 3, 2, 8, -2, -2, -36};
inline constexpr std::int16_t clause_restraint_weights[] = {-13, -3, -3, -1, 21, -19, 20, 2};

inline constexpr std::int32_t second_need_bias = 85;
inline constexpr std::int32_t second_stand_bias = 10;
inline constexpr std::int32_t second_weak_bias = -50;

}  // namespace sayso
