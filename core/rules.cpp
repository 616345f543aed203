#include "attribution/attribution.h"
#include "claims/claims.h"
#include "quantities/quantities.h"
#include "sayso/sayso.h"
#include "sourcing/sourcing.h"

namespace sayso {

std::vector<Rule> rules() {
  std::vector<Rule> all;
  for (const auto& room : {quantity_rules, attribution_rules, claim_rules, sourcing_rules})
    all.insert(all.end(), room.begin(), room.end());
  return all;
}

std::string_view version() { return SAYSO_VERSION; }

}  // namespace sayso
