// Where clauses may begin: a light splitter by punctuation and connecting words, without any parsing.
#pragma once

#include <span>
#include <vector>

#include "layers.h"

namespace sayso {

/// Cuts a sentence into segments: stretches between two places where a clause may begin. They follow each other
/// without gaps; each begins with its connecting word, and ends with its punctuation. At least one, none empty.
void split_segments(const Article& article, TokenRange sentence, std::vector<TokenRange>& out);

/// Cuts the segments once more where somebody's words begin or end: `cuts` are sorted token indices.
void cut_segments(std::span<const std::uint32_t> cuts, std::vector<TokenRange>& segments);

/// The range without leading conjunctions and without punctuation and quotation marks at its ends. May become empty.
TokenRange trim_clause(const Article& article, TokenRange range);

}  // namespace sayso
