// sayso check: every text in, its report out, in input order.
#pragma once

#include "options.h"

namespace sayso::cli {

int check(const Settings& settings);

}  // namespace sayso::cli
