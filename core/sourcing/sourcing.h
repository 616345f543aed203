// The sourcing room: the verdict. Who stands behind each claim and figure, with the reason kept.
#pragma once

#include <span>
#include <vector>

#include "claims/claims.h"
#include "layers.h"

namespace sayso {

/// Sets sourcing, attribution, carried and because of every claim, and sourcing and attribution of every statistic.
/// `hunches` are parallel to `claims`.
void judge_sourcing(const Article& article, std::span<const Attribution> attributions, const Coverage& coverage, std::span<const Carried> carried,
                    std::span<const Hunch> hunches, std::span<Quantity> quantities, std::span<Claim> claims, const Options& options);

Summary summarize(std::span<const Quantity> quantities, std::span<const Claim> claims);

extern const std::span<const Rule> sourcing_rules;

}  // namespace sayso
