#include "sourcing/sourcing.h"

#include <algorithm>

namespace sayso {
void judge_sourcing(const Article&, std::span<const Quote>, std::span<const Attribution>, std::span<Quantity> quantities, std::span<Claim>, const Options&) {
  for (Quantity& q : quantities) if (q.role == QuantityRole::statistic) q.sourcing = Sourcing::none;
}

Summary summarize(std::span<const Quantity> quantities, std::span<const Claim> claims) {
  const auto count = [&](Sourcing s) { return static_cast<std::uint32_t>(std::count_if(claims.begin(), claims.end(), [s](const Claim& c) { return c.sourcing == s; })); };
  Summary summary;
  summary.claims = static_cast<std::uint32_t>(claims.size());
  summary.named = count(Sourcing::named);
  summary.anonymous = count(Sourcing::anonymous);
  summary.vague = count(Sourcing::vague);
  summary.none = count(Sourcing::none);
  for (const Quantity& q : quantities) {
    summary.quantities += q.role == QuantityRole::statistic;
    summary.quantities_without_source += q.sourcing.has_value() && *q.sourcing != Sourcing::named;
  }
  return summary;
}
const std::span<const Rule> sourcing_rules;
}
