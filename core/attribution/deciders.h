// What is plain about a candidate cue without the model: closed frames, and words that look like reports and are none.
#pragma once

#include <optional>

#include "attribution/judge.h"

namespace sayso::attribution {

/// What the rules say; nothing if the model is to be asked.
std::optional<bool> decide_by_rule(const Article& article, const Candidate& candidate);

}  // namespace sayso::attribution
