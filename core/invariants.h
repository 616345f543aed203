// What holds for every report, whatever the text: checked after each analysis in debug and fuzz builds, and by tests.
#pragma once

#include <string>
#include <string_view>

#include "sayso/sayso.h"

namespace sayso {

/// The first invariant that the report breaks, in words; empty if all hold.
std::string broken_invariant(const Report& report, std::string_view text);

/// Says which invariant is broken and aborts.
void check_invariants(const Report& report, std::string_view text);

}  // namespace sayso
