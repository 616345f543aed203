// The attribution room: who says what. Cues, their sources and contents, and who "he" is.
#pragma once

#include <span>
#include <vector>

#include "layers.h"

namespace sayso {

/// All attributions of the article, sorted by the start of their first cue (of their content, if they have no cue).
/// `links` are the hyperlinks of the page, if it had any: a link on a claim or its verb counts as a document source.
std::vector<Attribution> find_attributions(const Article& article, std::span<const Quote> quotes, std::span<const Link> links);

/// One entry per real source, in the order of first mention, with the words attributed to it.
std::vector<Source> merge_sources(const Article& article, std::span<const Attribution> attributions);

extern const std::span<const Rule> attribution_rules;

}  // namespace sayso
