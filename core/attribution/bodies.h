// What shows that a name is a body's: what an aside or the noun before calls it, and that it is "it".
#pragma once

#include <string_view>

#include "attribution/drafts.h"

namespace sayso::attribution {

/// "Defense lawyers": listed as one word more than the noun alone.
lexicon::Match<lexicon::SourceNounsRow> noun_ending_at(const Article& article, std::uint32_t first, std::uint32_t i);

/// "Dunmore Live, a streaming app", "the parts manufacturer Dunmore Live".
bool calls_it_body(const Article& article, TokenRange range, std::uint32_t core_end, std::uint32_t name);

/// "Dunmore said that it would close", "its profit": no "it" of the weather's.
bool calls_itself_it(const Article& article, const Draft& draft);

/// May "the airline", "the group" stand for a body of that name? "The company" is no ministry; "the government" and the like are
/// known by themselves.
bool stands_for_body(WordId noun, std::string_view name);

}  // namespace sayso::attribution
