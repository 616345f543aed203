// What a reader is told of a claim: its kind, the words that show it, how its scores came about.
#pragma once

#include <string>
#include <vector>

#include "claims/passage.h"

namespace sayso {

/// The claim of a passage but for its score and its sourcing. `quantities` are all of the article's: the claim holds
/// indices into them.
Claim describe_claim(const Passage& passage, std::span<const Quantity> quantities);

/// For `sayso explain`: the scores of the sentence in thousandths, then every row that was tried and fired.
std::vector<std::string> derive(const Passage& passage, std::int32_t need, std::int32_t stand);

}  // namespace sayso
