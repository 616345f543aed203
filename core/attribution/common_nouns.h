// What the common noun of a source phrase says about its source: "a study", "police officials", "one engineer".
#pragma once

#include "attribution/kinds.h"
#include "attribution/words.h"

namespace sayso::attribution {

struct Noun {
  WordId word = 0;            ///< 0 if only a longer phrase is listed: "coast guard"
  const lexicon::SourceNounsRow* row = nullptr;
  std::uint32_t at = no_index;
  bool plural = false;
  [[nodiscard]] bool is(lexicon::SourceNounsClass c) const { return row && row->class_ == c; }
  [[nodiscard]] bool has(lexicon::SourceNounsTrait t) const { return row && row->has(t); }
};

/// The last listed noun of a range that is not part of a name.
Noun last_noun(const Article& article, TokenRange range, TokenRange name);

/// A number or the word of one, "one" to "ten".
bool has_number(const Article& article, TokenRange range);

/// Sets kind and sourcing by the noun alone, as if there were no name.
void judge_common(const Article& article, TokenRange range, const Noun& noun, Phrase& phrase);

/// "55 percent of voters": whoever asked them tells it.
void judge_share(Phrase& phrase);

}  // namespace sayso::attribution
