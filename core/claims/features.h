// What the learned models see of a sentence and of a segment: hashed features, made in one place for training and for use.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/passage.h"

namespace sayso {

/// A feature is the hash of its group and its key. training/claims mixes in the same way.
constexpr std::uint32_t feature_hash(std::uint32_t group, std::uint32_t key) {
  std::uint32_t h = (key ^ (group * 0x9E3779B1U)) * 0x85EBCA6BU;
  h ^= h >> 15;
  h *= 0xC2B2AE35U;
  return h ^ (h >> 13);
}

/// The groups. Words and word pairs of sentences and segments, then everything that is not a word.
namespace group {
inline constexpr std::uint32_t word = 1, pair = 2, first_word = 3, shape = 4, rule = 5, quantity = 6, cover = 7, place = 8;
inline constexpr std::uint32_t segment_word = 21, segment_pair = 22, segment_first = 23, segment_shape = 24, segment_rule = 25,
                               segment_quantity = 26, segment_cover = 27, segment_place = 28, segment_next = 29;
}  // namespace group

/// FNV-1a of a token in lower case; names inside a sentence and numbers are one word each.
std::uint32_t word_key(const Article& article, std::uint32_t at, bool opens_sentence);

/// The keys of a sentence's tokens, then its features. `keys` is parallel to the sentence's tokens.
void collect_word_keys(const Article& article, TokenRange tokens, std::vector<std::uint32_t>& keys);
void collect_sentence_features(const Passage& sentence, std::span<const std::uint32_t> keys,
                               std::span<const Attribution> attributions, std::vector<std::uint32_t>& out);
void collect_segment_features(const Passage& sentence, std::size_t segment, std::span<const std::uint32_t> keys,
                               std::span<const Attribution> attributions, std::vector<std::uint32_t>& out);

}  // namespace sayso
