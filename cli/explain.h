// sayso explain: why a claim or figure is marked, or is not. sayso rules: the rules there are.
#pragma once

#include "options.h"

namespace sayso::cli {

int explain(const Settings& settings);
int list_rules();

}  // namespace sayso::cli
