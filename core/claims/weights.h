// written by training/claims/fit.py; do not edit. Weights in 64ths of a logit: what each row of the rule tables
// adds when it fires, in the order of the rows. Everything else the models know is in claims.model.
#pragma once

#include <cstdint>

namespace sayso {

inline constexpr std::int32_t need_bias = 37;
inline constexpr std::int32_t need_setting = -51;
inline constexpr std::int16_t need_rule_weights[] = {24, 24, 9, 15, 17, 8, 15, 11, 7, 12, 5, 15, -14};
inline constexpr std::int16_t need_restraint_weights[] = {-20, -20, -6, 25, -43, -24, 2, -22};

inline constexpr std::int32_t stand_bias = 33;
inline constexpr std::int32_t stand_setting = -70;
inline constexpr std::int16_t stand_rule_weights[] = {13, 9, 15, 13, 6, 6, 19, 5, 2, 3, -2, 9, -24};
inline constexpr std::int16_t stand_restraint_weights[] = {-1, -5, 1, 24, -32, -17, -2, -27};

inline constexpr std::int32_t clause_bias = -19;
inline constexpr std::int16_t clause_rule_weights[] = {5, 10, 6, 3, -1, 9, 14, 0, -11, -2, 2, -3, -19};
inline constexpr std::int16_t clause_restraint_weights[] = {-6, 3, -2, -9, -8, -24, 24, 3};

}  // namespace sayso
