// What the learned models see of a sentence and of a segment: hashed features, made in one place for training and for use.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/passage.h"
#include "model/model.h"

namespace sayso {

class Surroundings;

/// The groups of features. Words and word pairs serve sentences and segments alike, the rest is separate.
namespace group {
inline constexpr std::uint32_t word = 1, pair = 2, first_word = 3, shape = 4, rule = 5, quantity = 6, cover = 7, place = 8, tags = 9, around = 10, around_first = 11,
                               role_word = 12, border = 13, border_first = 14, border_last = 15;
inline constexpr std::uint32_t segment_first = 23, segment_shape = 24, segment_rule = 25, segment_quantity = 26,
                               segment_cover = 27, segment_place = 28, segment_next = 29, segment_tags = 30, segment_last = 31;
}  // namespace group

/// What stands for a token in the features: its word, or that it is a name, an acronym or a number.
std::uint32_t word_key(const Article& article, std::uint32_t at, bool opens_sentence);
/// The keys of a sentence's tokens, then its features. `keys` is parallel to the sentence's tokens.
void collect_word_keys(const Article& article, TokenRange tokens, std::vector<std::uint32_t>& keys);
void collect_sentence_features(const Passage& sentence, std::span<const std::uint32_t> keys,
                               std::span<const Attribution> attributions, std::vector<std::uint32_t>& out);
/// Where the sentence stands in the article.
void collect_place(const Article& article, std::uint32_t sentence, std::vector<std::uint32_t>& out);
void collect_segment_features(const Passage& sentence, std::size_t segment, std::span<const std::uint32_t> keys,
                               std::span<const Attribution> attributions, std::vector<std::uint32_t>& out);

/// What the trees look at, as whole numbers: the rows that fire, the word classes that occur, length, place, whose words
/// the sentence and its neighbours are. Their order is the order of the trees' facts.
void collect_facts(const Passage& sentence, std::uint32_t rows_firing, const Surroundings& surroundings, std::vector<std::int16_t>& out);
inline constexpr std::size_t fact_count = 21 + 31 + 7 + 9 + 4 * 10 + 2;

}  // namespace sayso
