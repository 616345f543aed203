// What the model of reach gets wrong again and again, and a rule knows: where contents and sources begin and end.
#pragma once

#include "attribution/judge.h"

namespace sayso::attribution {

/// Contents as the model has them; the draft must have one.
void mend_contents(const Article& article, const Candidate& candidate, Draft& draft);
/// Sources as the model has them, beside mended contents.
void mend_sources(const Article& article, const Candidate& candidate, Draft& draft);
/// "reported on Friday, | citing a study, that sales fell": what somebody cites is no part of what he reports.
void skip_citation(const Article& article, Draft& draft);

}  // namespace sayso::attribution
