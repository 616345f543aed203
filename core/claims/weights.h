// written by training/claims/fit.py; do not edit. Weights in 64ths of a logit: what each row of the rule tables
// adds when it fires, in the order of the rows. Everything else the models know is in claims.model.
#pragma once

#include <cstdint>

namespace sayso {

inline constexpr std::int32_t need_bias = 30;
inline constexpr std::int32_t need_setting = -48;
inline constexpr std::int16_t need_rule_weights[] = {20, 24, 9, 12, 17, 5, 13, 8, 6, 13, 5, 12, -12};
inline constexpr std::int16_t need_restraint_weights[] = {-20, -20, -5, 24, -43, -25, 5, -23};

inline constexpr std::int32_t stand_bias = 36;
inline constexpr std::int32_t stand_setting = -73;
inline constexpr std::int16_t stand_rule_weights[] = {14, 10, 14, 10, 7, 3, 18, 4, 0, 2, -5, 9, -22};
inline constexpr std::int16_t stand_restraint_weights[] = {-4, -1, 4, 24, -33, -18, 2, -28};

inline constexpr std::int32_t weak_bias = 70;
inline constexpr std::int32_t weak_setting = -131;
inline constexpr std::int16_t weak_rule_weights[] = {-1, 8, -4, 11, -5, -9, 5, 1, 5, 15, 13, -5, -20};
inline constexpr std::int16_t weak_restraint_weights[] = {-13, -13, -10, -10, -7, -16, -1, -14};

inline constexpr std::int32_t clause_bias = -18;
inline constexpr std::int16_t clause_rule_weights[] = {10, 9, 5, -1, 1, 1, 17, 0, -7, -1, 2, -4, -18};
inline constexpr std::int16_t clause_restraint_weights[] = {-10, 4, 3, -12, -8, -26, 23, -1};

inline constexpr std::int32_t second_need_bias = 58;
inline constexpr std::int32_t second_stand_bias = -46;

}  // namespace sayso
