// written by training/claims/fit.py; do not edit. Weights in 64ths of a logit: what each row of the rule tables
// adds when it fires, in the order of the rows. Everything else the models know is in claims.model.
#pragma once

#include <cstdint>

namespace sayso {

inline constexpr std::int32_t need_bias = 14;
inline constexpr std::int32_t need_setting = -55;
inline constexpr std::int16_t need_rule_weights[] = {10, 13, 14, 17, 16, 6, 14, 11, 7, 12, 5, 5, -18};
inline constexpr std::int16_t need_restraint_weights[] = {-22, -17, -4, 21, -46, -32, 14, -19};

inline constexpr std::int32_t stand_bias = 17;
inline constexpr std::int32_t stand_setting = -80;
inline constexpr std::int16_t stand_rule_weights[] = {2, 6, 15, 11, 15, 15, 14, 12, 4, 12, -4, 5, -41};
inline constexpr std::int16_t stand_restraint_weights[] = {-8, -7, -2, 21, -32, -26, 6, -24};

inline constexpr std::int32_t weak_bias = 53;
inline constexpr std::int32_t weak_setting = -177;
inline constexpr std::int16_t weak_rule_weights[] = {-6, 20, 0, 8, -3, 12, 17, 0, 30, 8, 10, -8, -45};
inline constexpr std::int16_t weak_restraint_weights[] = {-24, -16, -5, -6, -13, -16, 1, -11};

inline constexpr std::int32_t clause_bias = -36;
inline constexpr std::int16_t clause_rule_weights[] = {-8, 6, 4, 5, 9, 7, 12, 4, 2, 8, -2, -2, -36};
inline constexpr std::int16_t clause_restraint_weights[] = {-12, -4, -3, -1, 22, -18, 20, 2};

inline constexpr std::int32_t second_need_bias = 65;
inline constexpr std::int32_t second_stand_bias = 9;
inline constexpr std::int32_t second_weak_bias = -73;

}  // namespace sayso
