#include "quantities/quantities.h"
namespace sayso {
std::vector<Quantity> find_quantities(const Article&, std::string_view) { return {}; }
const std::span<const Rule> quantity_rules;
}
