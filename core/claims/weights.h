// written by training/claims/fit.py; do not edit. Weights in 64ths of a logit: what each row of the rule tables
// adds when it fires, in the order of the rows. Everything else the models know is in claims.model.
#pragma once

#include <cstdint>

namespace sayso {

inline constexpr std::int32_t need_bias = 16;
inline constexpr std::int32_t need_setting = -36;
inline constexpr std::int16_t need_rule_weights[] = {15, 21, 12, 20, 18, 10, 14, 21, 9, 15, 6, 9, -16};
inline constexpr std::int16_t need_restraint_weights[] = {-24, -18, -5, 22, -63, -34, 9, -25};

inline constexpr std::int32_t stand_bias = 22;
inline constexpr std::int32_t stand_setting = -75;
inline constexpr std::int16_t stand_rule_weights[] = {-1, 8, 16, 15, 14, 26, 23, 17, 5, 7, -3, 10, -36};
inline constexpr std::int16_t stand_restraint_weights[] = {-13, -3, 1, 23, -58, -36, 0, -33};

inline constexpr std::int32_t weak_bias = 61;
inline constexpr std::int32_t weak_setting = -148;
inline constexpr std::int16_t weak_rule_weights[] = {-14, 18, -15, 16, -3, -4, 12, -11, 29, 19, 14, -2, -36};
inline constexpr std::int16_t weak_restraint_weights[] = {-25, -25, -10, -4, -13, -26, -6, -13};

inline constexpr std::int32_t clause_bias = -27;
inline constexpr std::int16_t clause_rule_weights[] = {-9, 4, 2, 5, 6, 28, 13, 6, 2, 8, 4, 5, -27};
inline constexpr std::int16_t clause_restraint_weights[] = {-19, 2, -3, -4, -9, -34, 12, -1};

inline constexpr std::int32_t second_need_bias = 35;
inline constexpr std::int32_t second_stand_bias = -23;
inline constexpr std::int32_t second_weak_bias = -103;

}  // namespace sayso
