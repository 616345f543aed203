// The words used in JSON for every enumerator, in the order of the enumerations in sayso.h.
#include <array>

#include "sayso/sayso.h"

namespace sayso {
namespace {

template <std::size_t N, class Enum>
std::string_view pick(const std::array<std::string_view, N>& names, Enum value) { return names[static_cast<std::size_t>(value)]; }

constexpr std::array<std::string_view, 4> sourcings = {"named", "anonymous", "vague", "none"};
constexpr std::array<std::string_view, 6> paragraph_kinds = {"heading", "body", "quote", "list", "caption", "boilerplate"};
constexpr std::array<std::string_view, 19> quantity_kinds = {
    "count", "money", "percent", "percentage_point", "measure", "age", "duration", "date", "period", "time", "frequency",
    "rate", "ratio", "fraction", "multiple", "score", "ordinal", "vague", "identifier"};
constexpr std::array<std::string_view, 6> roles = {"statistic", "temporal", "count", "ordinal", "vague", "furniture"};
constexpr std::array<std::string_view, 10> bounds = {
    "exact", "about", "nearly", "more_than", "less_than", "at_least", "at_most", "between", "order_of_magnitude", "vague"};
constexpr std::array<std::string_view, 3> directions = {"none", "up", "down"};
constexpr std::array<std::string_view, 3> change_forms = {"by", "to", "from"};
constexpr std::array<std::string_view, 8> source_kinds = {
    "person", "organization", "document", "group", "anonymous", "vague", "author", "unknown"};
constexpr std::array<std::string_view, 3> speeches = {"direct", "indirect", "mixed"};
constexpr std::array<std::string_view, 2> stances = {"report", "attitude"};
constexpr std::array<std::string_view, 11> claim_kinds = {
    "figure", "cause", "allegation", "motive", "comparison", "generalization", "prediction", "science", "history", "policy", "other"};

}  // namespace

std::string_view name(Sourcing v) { return pick(sourcings, v); }
std::string_view name(ParagraphKind v) { return pick(paragraph_kinds, v); }
std::string_view name(QuantityKind v) { return pick(quantity_kinds, v); }
std::string_view name(QuantityRole v) { return pick(roles, v); }
std::string_view name(Bound v) { return pick(bounds, v); }
std::string_view name(Direction v) { return pick(directions, v); }
std::string_view name(ChangeForm v) { return pick(change_forms, v); }
std::string_view name(SourceKind v) { return pick(source_kinds, v); }
std::string_view name(Speech v) { return pick(speeches, v); }
std::string_view name(Stance v) { return pick(stances, v); }
std::string_view name(ClaimKind v) { return pick(claim_kinds, v); }

}  // namespace sayso
