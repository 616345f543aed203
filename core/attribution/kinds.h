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

/// Bodies whose members speak for them: "Justice Department officials", unlike "aides to Jane Roe".
bool speaks_for_body(std::string_view form);

}  // namespace sayso::attribution
