// written by training/claims/fit.py; do not edit. Weights in 64ths of a logit: what each row of the rule tables
// adds when it fires, in the order of the rows. Everything else the models know is in claims.model.
#pragma once

#include <cstdint>

namespace sayso {

inline constexpr std::int32_t need_bias = 8;
inline constexpr std::int32_t need_setting = -59;
inline constexpr std::int16_t need_rule_weights[] = {15, 19, 14, 19, 20, 12, 17, 19, 12, 16, 7, 7, -24};
inline constexpr std::int16_t need_restraint_weights[] = {-23, -19, -4, 24, -76, -43, 4, -19};

inline constexpr std::int32_t stand_bias = 14;
inline constexpr std::int32_t stand_setting = -93;
inline constexpr std::int16_t stand_rule_weights[] = {0, 9, 15, 15, 18, 26, 18, 17, 5, 12, -9, 7, -44};
inline constexpr std::int16_t stand_restraint_weights[] = {-8, -4, 1, 28, -72, -36, -4, -26};

inline constexpr std::int32_t weak_bias = 48;
inline constexpr std::int32_t weak_setting = -164;
inline constexpr std::int16_t weak_rule_weights[] = {-11, 18, -9, 12, -5, 12, 14, -7, 35, 10, 18, -9, -50};
inline constexpr std::int16_t weak_restraint_weights[] = {-24, -25, -7, -1, -30, -21, -9, -12};

inline constexpr std::int32_t clause_bias = -30;
inline constexpr std::int16_t clause_rule_weights[] = {-13, 7, 2, 7, 9, 12, 10, 5, 0, 8, 1, 2, -30};
inline constexpr std::int16_t clause_restraint_weights[] = {-12, 0, -3, -2, -23, -29, 7, -1};

inline constexpr std::int32_t second_need_bias = 93;
inline constexpr std::int32_t second_stand_bias = 9;
inline constexpr std::int32_t second_weak_bias = -71;

}  // namespace sayso
