// The claims room: which clauses ask to be believed, of which kind, and how much they need a source.
#pragma once

#include <span>
#include <vector>

#include "layers.h"

namespace sayso {

/// Claims scoring at least options.threshold, sorted by span. Their sourcing is left for judge_sourcing;
/// `sourcing` is a guess: vague where the words of the sentence point to people who are not named, named where they
/// surely do not, else none;
/// `carried` says that a claim reads as if the source of an earlier sentence were still speaking.
std::vector<Claim> find_claims(const Article& article, std::span<const Quote> quotes, std::span<const Quantity> quantities,
                               std::span<const Attribution> attributions, const Options& options);

extern const std::span<const Rule> claim_rules;

}  // namespace sayso
