#include "claims/weigh.h"

#include <algorithm>
#include <array>

#include "claims/rules.h"
#include "claims/weights.h"
#include "models.h"

namespace sayso {
namespace {

using Model = model::LinearModel<8>;
const Model claim_model{models::claims};

/// The labels of a row (training/claims/fit.py): what a feature adds to each question, then what a word adds by its meaning.
enum Label : std::size_t { need, stand, clause, need_meaning, stand_meaning, clause_meaning };

/// 256 / sqrt(n): a word's meaning counts less in a long sentence.
constexpr std::array<std::int32_t, 65> inverse_roots = {
    256, 256, 181, 148, 128, 114, 105, 97, 91, 85, 81, 77, 74, 71, 68, 66, 64, 62, 60, 59, 57, 56,
    55, 53, 52, 51, 50, 49, 48, 48, 47, 46, 45, 45, 44, 43, 43, 42, 42, 41, 40, 40, 40, 39, 39, 38,
    38, 37, 37, 37, 36, 36, 36, 35, 35, 35, 34, 34, 34, 33, 33, 33, 33, 32, 32};

std::int32_t shrink(std::int32_t sum, std::uint32_t words) { return sum * inverse_roots[std::min<std::size_t>(words, 64)] / 256; }

/// Model scores are 16 bits wide: sentences beyond prose are cut off before they could overflow.
constexpr std::size_t most_features = 1000;

/// A text of fewer sentences is no article: place and neighbours say nothing about its sentences, their average is taken.
constexpr std::size_t least_sentences = 4;

/// Who gives a single sentence asks about it: half a logit and more in its favour.
constexpr std::int32_t lone_favour = 48;

Model::Scores sum_of(std::span<const std::uint32_t> features) {
  Model::Scores scores{};
  for (const std::uint32_t f : features.subspan(0, std::min(features.size(), most_features))) claim_model.add(f, scores);
  return scores;
}

std::uint32_t count_words(const Article& article, TokenRange tokens) {
  std::uint32_t count = 0;
  for (std::uint32_t at = tokens.first; at < tokens.last; ++at)
    count += article.tokens[at].kind == TokenKind::word || article.tokens[at].kind == TokenKind::number;
  return count;
}

/// Bit i: the i-th row fires, the restraints after the rules.
std::uint32_t rows_firing(const Passage& passage) {
  std::uint32_t bits = 0, bit = 0;
  for (const ClaimRule& row : claim_rule_rows) bits |= (row.find(passage).empty() ? 0U : 1U) << bit++;
  for (const Restraint& row : restraint_rows) bits |= (row.find(passage).empty() ? 0U : 1U) << bit++;
  return bits;
}

std::int32_t row_sum(std::uint32_t firing, std::span<const std::int16_t> rules, std::span<const std::int16_t> restraints) {
  std::int32_t sum = 0;
  for (const std::int16_t w : rules) { sum += (firing & 1U) != 0 ? w : 0; firing >>= 1; }
  for (const std::int16_t w : restraints) { sum += (firing & 1U) != 0 ? w : 0; firing >>= 1; }
  return sum;
}

}  // namespace

const Weights& Scales::weigh(const SentenceView& view) {
  const Passage sentence(article_, view, view.tokens);
  collect_word_keys(article_, view.tokens, keys_);
  features_.clear();
  collect_sentence_features(sentence, keys_, attributions_, features_);
  const bool alone = article_.sentences.size() < least_sentences;
  if (!alone) {
    collect_place(article_, view.sentence, features_);
    surroundings_.collect(view.sentence, keys_.front(), features_);
  }
  const Model::Scores scores = sum_of(features_);
  const std::uint32_t words = count_words(article_, view.tokens), firing = rows_firing(sentence);
  weights_.need = need_bias + (alone ? need_setting + lone_favour : 0) + row_sum(firing, need_rule_weights, need_restraint_weights) + scores[need] + shrink(scores[need_meaning], words);
  weights_.stand = stand_bias + (alone ? stand_setting + lone_favour : 0) + row_sum(firing, stand_rule_weights, stand_restraint_weights) + scores[stand] + shrink(scores[stand_meaning], words);
  weights_.clauses.clear();
  for (std::size_t k = 0; k < view.segments.size(); ++k) {
    features_.clear();
    collect_segment_features(sentence, k, keys_, attributions_, features_);
    const Model::Scores part = sum_of(features_);
    const std::uint32_t rows = rows_firing(Passage(article_, view, view.segments[k]));
    weights_.clauses.push_back(clause_bias + row_sum(rows, clause_rule_weights, clause_restraint_weights) + part[clause] +
                               shrink(part[clause_meaning], count_words(article_, view.segments[k])));
  }
  return weights_;
}

}  // namespace sayso
