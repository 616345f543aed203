// What a source phrase says about its source: person, organization, document, group; named, anonymous, vague.
#pragma once

#include "attribution/proper_names.h"
#include "layers.h"

namespace sayso::attribution {

struct Phrase {
  TokenRange name;                  ///< the proper name inside, without titles; empty if there is none
  SourceKind kind = SourceKind::unknown;
  Sourcing sourcing = Sourcing::named;
  WordId noun = 0;                  ///< its common noun: "spokesman", "report"
  bool role = false;                ///< the noun is a person's office or trade
  bool definite = false;
  bool plural = false;
  bool needs_antecedent = false;    ///< "the poll" says something only if it was introduced
};

Phrase read_phrase(const Article& article, TokenRange range);

}  // namespace sayso::attribution
