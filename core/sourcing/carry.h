// Which source still speaks where no sentence names one: quotations that run on, and summaries that go on.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "claims/coverage.h"
#include "layers.h"

namespace sayso {

/// The source that a sentence may take over from an earlier one, if any.
struct Carried {
  std::uint32_t attribution = no_index;
  bool sure = false;         ///< a running quotation: nothing else can be meant
  std::string_view why;      ///< or why not; plain words
};

/// For every sentence, the attribution that may carry over to it. Unless it is sure, the weight of the sentence decides
/// (claims/claims.cpp). One pass over the article.
std::vector<Carried> carry_sources(const Article& article, std::span<const Quote> quotes, std::span<const Attribution> attributions,
                                   const Coverage& coverage);

/// For every quotation the attribution whose content it is (taken over from its neighbours where that is plain).
std::vector<std::uint32_t> credit_quotes(const Article& article, std::span<const Quote> quotes, std::span<const Attribution> attributions);

}  // namespace sayso
