// The claims room: which clauses ask to be believed, of which kind, and how much they need a source.
#pragma once

#include <span>
#include <vector>

#include "claims/coverage.h"
#include "layers.h"
#include "sourcing/carry.h"

namespace sayso {

/// What a claim looks like before anybody asks who stands behind it.
struct Hunch {
  Sourcing sourcing = Sourcing::none;   ///< vague: its words point to people who are not named; named: they surely do not
  bool carried = false;                 ///< it reads as if the source of an earlier sentence were still speaking
  bool writers = false;                 ///< its sentence surely holds something that only the writer stands behind
};

/// Claims scoring at least options.threshold, sorted by span, with their hunches. Their sourcing is left for judge_sourcing.
struct FoundClaims {
  std::vector<Claim> claims;
  std::vector<Hunch> hunches;           ///< parallel to claims
};

FoundClaims find_claims(const Article& article, std::span<const Quantity> quantities, std::span<const Attribution> attributions,
                        const Coverage& coverage, std::span<const Carried> carried, const Options& options);

extern const std::span<const Rule> claim_rules;

}  // namespace sayso
