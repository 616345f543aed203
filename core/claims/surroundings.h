// What stands around a sentence: whose words its neighbours are, what is quoted, how far back the last source is.
#pragma once

#include <vector>

#include "claims/coverage.h"
#include "layers.h"

namespace sayso {

/// How much of a sentence is whose content, in fourths (0: none, 4: all), for the four ways of sourcing, reports first,
/// then attitudes; and how much is quoted, in thirds.
struct SentenceState {
  std::uint8_t held[8] = {};
  std::uint8_t quoted = 0;
  [[nodiscard]] std::uint32_t pattern() const;       ///< none, a little or much of each: one number
  [[nodiscard]] bool reports() const { return held[0] >= 2; }
};

class Surroundings {
 public:
  Surroundings(const Article& article, std::span<const Attribution> attributions, const Coverage& coverage);
  /// Adds the features of a sentence's neighbourhood; `first` is the key of its first word.
  void collect(std::uint32_t sentence, std::uint32_t first, std::vector<std::uint32_t>& out) const;
  /// The same as numbers: of the sentence itself, of its neighbours, of the article.
  void collect_facts(std::uint32_t sentence, std::vector<std::int16_t>& out) const;
  [[nodiscard]] const SentenceState& state(std::uint32_t sentence) const { return states_[sentence]; }

 private:
  [[nodiscard]] bool same_paragraph(std::uint32_t a, std::uint32_t b) const { return article_.sentences[a].paragraph == article_.sentences[b].paragraph; }

  const Article& article_;
  std::vector<SentenceState> states_;
  std::vector<std::uint32_t> reports_before_;   ///< how many of the sentences before report somebody; one more entry
  std::vector<std::uint32_t> last_report_;      ///< the nearest earlier sentence that reports somebody, or no_index
};

}  // namespace sayso
