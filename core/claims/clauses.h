// Where clauses may begin: a light splitter by punctuation and connecting words, without any parsing.
#pragma once

#include <vector>

#include "layers.h"

namespace sayso {

/// Cuts a sentence into segments: stretches between two places where a clause may begin. They follow each other
/// without gaps; each begins with its connecting word, and ends with its punctuation. At least one, none empty.
void split_segments(const Article& article, TokenRange sentence, std::vector<TokenRange>& out);

/// The range without leading conjunctions and without punctuation and quotation marks at its ends. May become empty.
TokenRange trim_clause(const Article& article, TokenRange range);

}  // namespace sayso
