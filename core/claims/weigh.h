// How much a sentence and its segments weigh: the visible rows of the rule tables and the learned model, summed.
#pragma once

#include <array>
#include <vector>

#include "claims/features.h"
#include "claims/forest.h"
#include "claims/surroundings.h"

namespace sayso {

/// Lets every feature of a sentence count once. Two features that fall on one slot may count again: rare, and harmless.
class Once {
 public:
  /// Leaves each feature once, in order. Without a branch: which words come again is hard to predict.
  void thin(std::vector<std::uint32_t>& features) {
    const std::uint64_t round = std::uint64_t{++round_} << 32;
    std::size_t kept = 0;
    for (const std::uint32_t feature : features) {
      std::uint64_t& slot = slots_[feature >> 22];
      features[kept] = feature;
      kept += slot != (round | feature) ? 1 : 0;
      slot = round | feature;
    }
    features.resize(kept);
  }

 private:
  std::array<std::uint64_t, 1024> slots_{};   ///< the round, and the feature that fell here in it
  std::uint32_t round_ = 0;
};

/// Weights are in 64ths of a logit; above zero means yes at the default threshold.
/// Weighs an article twice: every sentence by itself and its neighbourhood, then once more with the first weights of its
/// neighbours and of the whole article in view.
class Scales {
 public:
  Scales(const Article& article, std::span<const Attribution> attributions, const Coverage& coverage, const SentenceViews& views);

  /// What the second look has found. Sentences without tokens weigh nothing.
  [[nodiscard]] std::int32_t need(std::uint32_t sentence) const { return looks_[sentence].need; }
  [[nodiscard]] std::int32_t stand(std::uint32_t sentence) const { return looks_[sentence].stand; }
  /// Do its words point to people who are not named?
  [[nodiscard]] std::int32_t weak(std::uint32_t sentence) const { return looks_[sentence].weak; }
  /// For each segment: is it part of such a claim, if there is one?
  void weigh_clauses(const SentenceView& view, std::vector<std::int32_t>& out);

 private:
  struct Look {
    std::int32_t need = 0;     ///< does the sentence hold a claim that needs a source?
    std::int32_t stand = 0;    ///< does it hold one that nobody but the writer stands behind?
    std::int32_t weak = 0;     ///< does it hold one whose source is unnamed or nobody in particular?
    std::int32_t state = 0;    ///< does it state anything that can be checked, be it routine?
  };
  Look look(const SentenceView& view);
  void look_again();
  void add_weights_as_facts();
  void look_again(const Forest& forest, std::int32_t bias, std::int32_t Look::*weight);

  /// Those of collect_facts, then need and stand of the sentence, of four neighbours and of the article, and weak and state
  /// of the sentence and of two neighbours.
  static constexpr std::size_t all_facts = fact_count + 18;
  [[nodiscard]] std::span<std::int16_t> facts_of(std::size_t sentence) { return std::span(facts_).subspan(sentence * all_facts, all_facts); }

  const Article& article_;
  std::span<const Attribution> attributions_;
  Surroundings surroundings_;
  bool alone_;
  std::vector<Look> looks_;
  std::vector<std::uint32_t> keys_, features_;
  Once once_;
  std::vector<std::int16_t> facts_;          ///< all_facts for every sentence
};

}  // namespace sayso
