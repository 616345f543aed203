// Which kind of claim a passage is.
#pragma once

#include "claims/rules.h"

namespace sayso {

/// The first row that fires on words that say enough ("some" or "only" is in too many claims) and for whose kind the passage's
/// words as a whole speak hardly less than for any other; else the last row ("asserts something …"). `evidence` is what the row
/// fired on. "Fight drug trafficking" tells of no wrongdoing, whatever "trafficking" says alone.
const ClaimRule& name_kind(const Passage& passage, TokenRange& evidence);

}  // namespace sayso
