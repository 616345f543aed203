// How much a sentence and its segments weigh: the visible rows of the rule tables and the learned model, summed.
#pragma once

#include <vector>

#include "claims/features.h"
#include "claims/surroundings.h"

namespace sayso {

/// In 64ths of a logit; above zero means yes at the default threshold.
struct Weights {
  std::int32_t need = 0;                 ///< does the sentence hold a claim that needs a source?
  std::int32_t stand = 0;                ///< does it hold one that nobody but the writer stands behind?
  std::vector<std::int32_t> clauses;     ///< for each segment: is it part of such a claim, if there is one?
};

class Scales {
 public:
  Scales(const Article& article, std::span<const Attribution> attributions, const Surroundings& surroundings)
      : article_(article), attributions_(attributions), surroundings_(surroundings) {}

  /// The weights are good until the next sentence is weighed.
  const Weights& weigh(const SentenceView& view);

 private:
  const Article& article_;
  std::span<const Attribution> attributions_;
  const Surroundings& surroundings_;
  std::vector<std::uint32_t> keys_, features_;
  Weights weights_;
};

}  // namespace sayso
