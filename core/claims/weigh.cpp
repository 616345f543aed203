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
const Forest need_forest{models::claims_forest, 0}, stand_forest{models::claims_forest, 1}, weak_forest{models::claims_forest, 2};

/// The labels of a row (training/claims/fit.py): what a feature adds to each question, then what a word adds by its meaning.
enum Label : std::size_t { need_label, stand_label, clause_label, need_meaning, stand_meaning, clause_meaning, weak_label, state_label };

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

/// Who gives a single sentence asks about it: a logit and more in its favour.
constexpr std::int32_t lone_favour = 80;

Model::Scores sum_of(std::vector<std::uint32_t>& features, Once& once) {
  features.resize(std::min(features.size(), most_features));
  once.thin(features);
  return claim_model.sum(features);
}

std::uint32_t count_words(const Article& article, TokenRange tokens) {
  std::uint32_t count = 0;
  for (std::uint32_t at = tokens.first; at < tokens.last; ++at)
    count += article.tokens[at].kind == TokenKind::word || article.tokens[at].kind == TokenKind::number;
  return count;
}

std::int32_t row_sum(std::uint32_t firing, std::span<const std::int16_t> rules, std::span<const std::int16_t> restraints) {
  std::int32_t sum = 0;
  for (const std::int16_t w : rules) { sum += (firing & 1U) != 0 ? w : 0; firing >>= 1; }
  for (const std::int16_t w : restraints) { sum += (firing & 1U) != 0 ? w : 0; firing >>= 1; }
  return sum;
}

}  // namespace

Scales::Scales(const Article& article, std::span<const Attribution> attributions, const Coverage& coverage, const SentenceViews& views)
    : article_(article), attributions_(attributions), surroundings_(article, attributions, coverage), alone_(article.sentences.size() < least_sentences), looks_(article.sentences.size()) {
  facts_.reserve(looks_.size() * all_facts);
  for (std::uint32_t s = 0; s < looks_.size(); ++s) {
    if (!article_.sentence_tokens[s].empty()) looks_[s] = look(views.of(s));
    facts_.resize((s + 1) * all_facts);
  }
  if (!alone_) look_again();
}

Scales::Look Scales::look(const SentenceView& view) {
  const Passage sentence(article_, view, view.tokens);
  collect_word_keys(article_, view.tokens, keys_);
  features_.clear();
  collect_sentence_features(sentence, keys_, attributions_, features_);
  if (!alone_) {
    collect_place(article_, view.sentence, features_);
    surroundings_.collect(view.sentence, keys_.front(), features_);
  }
  const Model::Scores scores = sum_of(features_, once_);
  const std::uint32_t words = count_words(article_, view.tokens), firing = rows_firing(sentence);
  collect_facts(sentence, firing, surroundings_, facts_);
  return {need_bias + (alone_ ? need_setting + lone_favour : 0) + row_sum(firing, need_rule_weights, need_restraint_weights) + scores[need_label] + shrink(scores[need_meaning], words),
          stand_bias + (alone_ ? stand_setting + lone_favour : 0) + row_sum(firing, stand_rule_weights, stand_restraint_weights) + scores[stand_label] + shrink(scores[stand_meaning], words),
          weak_bias + (alone_ ? weak_setting + lone_favour : 0) + row_sum(firing, weak_rule_weights, weak_restraint_weights) + scores[weak_label],
          state_bias + row_sum(firing, state_rule_weights, state_restraint_weights) + scores[state_label]};
}

namespace {

/// A logit and a half from the threshold the second look has been seen to change the degree, but not the answer; leaving
/// such sentences out, half of all, halves its cost.
bool is_settled(std::int32_t weight) { return weight < -96 || weight > 96; }

}  // namespace

void Scales::look_again() {
  add_weights_as_facts();
  look_again(need_forest, second_need_bias, &Look::need);
  look_again(stand_forest, second_stand_bias, &Look::stand);
  look_again(weak_forest, second_weak_bias, &Look::weak);
}

/// The first weights of a sentence, of its neighbours and of the article on average.
void Scales::add_weights_as_facts() {
  const auto n = static_cast<std::int64_t>(looks_.size());
  std::int64_t need_sum = 0, stand_sum = 0;
  for (const Look& l : looks_) need_sum += l.need, stand_sum += l.stand;
  const auto narrow = [](std::int64_t w) { return static_cast<std::int16_t>(std::clamp<std::int64_t>(w, -30000, 30000)); };
  const auto look_at = [&](std::int64_t s) { return s >= 0 && s < n ? looks_[static_cast<std::size_t>(s)] : Look{}; };
  for (std::int64_t s = 0; s < n; ++s) {
    auto fact = facts_of(static_cast<std::size_t>(s)).subspan(fact_count).begin();
    for (const int offset : {0, -1, 1, -2, 2}) {
      const Look l = look_at(s + offset);
      *fact++ = narrow(l.need);
      *fact++ = narrow(l.stand);
    }
    *fact++ = narrow(need_sum / n);
    *fact++ = narrow(stand_sum / n);
    for (const int offset : {0, -1, 1}) {
      const Look l = look_at(s + offset);
      *fact++ = narrow(l.weak);
      *fact++ = narrow(l.state);
    }
  }
}

/// Asks the trees about the sentences that are not settled, as many at once as there are lanes.
void Scales::look_again(const Forest& forest, std::int32_t bias, std::int32_t Look::*weight) {
  std::vector<std::size_t> open;
  for (std::size_t s = 0; s < looks_.size(); ++s)
    if (!is_settled(looks_[s].*weight)) open.push_back(s);
  std::array<Forest::Numbers, all_facts> facts{};
  for (std::size_t first = 0; first < open.size(); first += Forest::width) {
    const auto asked = std::span(open).subspan(first, std::min(Forest::width, open.size() - first));
    for (std::size_t lane = 0; lane < asked.size(); ++lane)
      for (std::size_t k = 0; const std::int16_t fact : facts_of(asked[lane])) facts[k++][lane / model::lane_count][lane % model::lane_count] = fact;
    const Forest::Sums sums = forest.sum(facts);
    for (std::size_t lane = 0; lane < asked.size(); ++lane) {
      std::int32_t& w = looks_[asked[lane]].*weight;
      w = (w + 3 * (sums[lane] + bias)) / 4;   // so much of each agrees best with articles that neither has seen
    }
  }
}

void Scales::weigh_clauses(const SentenceView& view, std::vector<std::int32_t>& out) {
  const Passage sentence(article_, view, view.tokens);
  collect_word_keys(article_, view.tokens, keys_);
  out.clear();
  for (std::size_t k = 0; k < view.segments.size(); ++k) {
    features_.clear();
    collect_segment_features(sentence, k, keys_, attributions_, features_);
    const Model::Scores part = sum_of(features_, once_);
    const std::uint32_t rows = rows_firing(Passage(article_, view, view.segments[k]));
    out.push_back(clause_bias + row_sum(rows, clause_rule_weights, clause_restraint_weights) + part[clause_label] +
                  shrink(part[clause_meaning], count_words(article_, view.segments[k])));
  }
}

}  // namespace sayso
