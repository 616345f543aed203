// What an article tells of a source that it does not name: how many people, in what role, of which body, and why they are
// not named.
#pragma once

#include <span>

#include "attribution/drafts.h"

namespace sayso::attribution {

/// Number, role and institution, as the phrase gives them.
Unnamed read_unnamed(const Article& article, TokenRange phrase);

/// "…, who spoke on condition of anonymity because …": goes to the unnamed source of its sentence, else to the last one.
void find_reasons(const Article& article, std::span<Attribution> attributions);

}  // namespace sayso::attribution
