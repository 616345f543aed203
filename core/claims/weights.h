// written by training/claims/fit.py; do not edit. Weights in 64ths of a logit: what each row of the rule tables
// adds when it fires, in the order of the rows. Everything else the models know is in claims.model.
#pragma once

#include <cstdint>

namespace sayso {

inline constexpr std::int32_t need_bias = 12;
inline constexpr std::int32_t need_setting = -58;
inline constexpr std::int16_t need_rule_weights[] = {10, 12, 13, 18, 18, 2, 12, 10, 7, 12, 3, 3, -20};
inline constexpr std::int16_t need_restraint_weights[] = {-22, -15, -4, 18, -49, -28, 10, -14};

inline constexpr std::int32_t stand_bias = 10;
inline constexpr std::int32_t stand_setting = -65;
inline constexpr std::int16_t stand_rule_weights[] = {3, 3, 15, 12, 16, 16, 11, 13, 7, 10, -5, 2, -47};
inline constexpr std::int16_t stand_restraint_weights[] = {-14, -5, -2, 16, -37, -16, 11, -21};

inline constexpr std::int32_t weak_bias = 52;
inline constexpr std::int32_t weak_setting = -183;
inline constexpr std::int16_t weak_rule_weights[] = {-2, 22, -4, 12, 2, 2, 22, -3, 24, 7, 7, -7, -46};
inline constexpr std::int16_t weak_restraint_weights[] = {-23, -16, -6, -2, -17, -15, 1, -6};

inline constexpr std::int32_t state_bias = 1;
inline constexpr std::int32_t state_setting = 38;
inline constexpr std::int16_t state_rule_weights[] = {24, 14, 12, 19, 25, 14, 14, 4, -5, 29, 23, 16, 1};
inline constexpr std::int16_t state_restraint_weights[] = {-62, -1, 11, 1, -77, -23, 10, -21};

inline constexpr std::int32_t clause_bias = -37;
inline constexpr std::int16_t clause_rule_weights[] = {-5, 4, 2, 6, 10, 9, 11, 7, 1, 5, -4, -1, -37};
inline constexpr std::int16_t clause_restraint_weights[] = {-13, -4, -2, -1, 22, -11, 17, 1};

inline constexpr std::int32_t second_need_bias = 26;
inline constexpr std::int32_t second_stand_bias = -12;
inline constexpr std::int32_t second_weak_bias = -58;

}  // namespace sayso
