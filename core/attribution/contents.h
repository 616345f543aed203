// What may stand as content, and how far: the pieces that all drafts are made of.
#pragma once

#include "attribution/drafts.h"

namespace sayso::attribution {

/// The rules' contents end here; what is said in a longer sentence is a list or a transcript.
inline constexpr std::uint32_t longest_content = 120;

/// Adds a range without the commas, dashes and the full stop at its ends, unless it has no word; quotation marks stay.
void add_content(const Article& article, TokenRange range, Draft& draft);
/// Where left content begins: after a semicolon, else with the sentence.
TokenRange left_content(const Article& article, TokenRange sentence, std::uint32_t end);
/// Does the text left of `i` look like what somebody said: it ends with a comma or a closing mark?
bool closes_content(const Article& article, TokenRange sentence, std::uint32_t i);
bool nothing_follows(const Article& article, std::uint32_t i, std::uint32_t end);
/// "told", "asked", "warned": somebody is spoken to.
bool takes_recipient(const Article& article, const Cue& cue);
/// "told reporters", "assured him": the one spoken to belongs to nobody.
std::uint32_t skip_recipient(const Article& article, std::uint32_t i, std::uint32_t end);
/// "in a statement", "on Monday", "to reporters in Dayton": up to the word that opens the content.
std::uint32_t skip_adjuncts(const Article& article, std::uint32_t i, std::uint32_t end, std::uint32_t adverbs = 0);

}  // namespace sayso::attribution
