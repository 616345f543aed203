// Every rule of the room: what it finds, and what it must leave alone.
#include "quantities/quantities.h"

namespace sayso {
namespace {
constexpr Rule rows[] = {
    {"quantities.number", "A number in digits counts things.", "{q1:105,000} people fled.", "Section 230 stands."},
};
}  // namespace
const std::span<const Rule> quantity_rules = rows;
}  // namespace sayso
