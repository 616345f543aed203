// Eight whole numbers of 16 bits side by side: one vector register on every machine that has them. Written with the vector
// types of g++ and clang: left to themselves, the compilers add weights one by one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#endif

namespace sayso::model {

inline constexpr std::size_t lane_count = 8;
using Lanes [[gnu::vector_size(16)]] = std::int16_t;

/// Four or eight signed bytes as lanes, an unsigned word of that size at a time; of four, the other lanes are zero.
template <class Word>
Lanes widen(const char* bytes) {
#ifdef __wasm_simd128__   // has an instruction for it, which no compiler finds in what stands below
  if constexpr (sizeof(Word) == 8) return reinterpret_cast<Lanes>(wasm_i16x8_load8x8(bytes));
  else return reinterpret_cast<Lanes>(wasm_i16x8_extend_low_i8x16(wasm_v128_load32_zero(bytes)));
#else
  using Words [[gnu::vector_size(16)]] = std::uint64_t;
  using Bytes [[gnu::vector_size(16)]] = signed char;
  Word word;
  std::memcpy(&word, bytes, sizeof word);
  const auto narrow = reinterpret_cast<Bytes>(Words{word, 0});
  // Every byte twice makes lanes of which the upper half is right; shifting it down brings the sign along.
  const Bytes twice = __builtin_shufflevector(narrow, narrow, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7);
  return reinterpret_cast<Lanes>(twice) >> 8;
#endif
}

inline Lanes same(std::int16_t number) { return Lanes{} + number; }

/// One number of eight, as the highest: pick(a, b) gives of two vectors one, first of the halves, then of their halves.
template <class Pick>
std::int16_t reduce(Lanes lanes, Pick&& pick) {
  lanes = pick(lanes, __builtin_shufflevector(lanes, lanes, 4, 5, 6, 7, 4, 5, 6, 7));
  lanes = pick(lanes, __builtin_shufflevector(lanes, lanes, 2, 3, 2, 3, 4, 5, 6, 7));
  lanes = pick(lanes, __builtin_shufflevector(lanes, lanes, 1, 1, 2, 3, 4, 5, 6, 7));
  return lanes[0];
}

}  // namespace sayso::model
