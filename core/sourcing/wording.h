// What the words of a passage, or of a source, say by themselves: definite, anybody, hearsay, quoted, what the writer lived.
#pragma once

#include <string>
#include <string_view>

#include "layers.h"

namespace sayso {

/// "The researchers", "their lawyers", "the report": by its first word a source of which the article has told.
bool is_definite(const Article& article, Span source);

/// "Experts", "critics": however the rest reads, nobody knows which.
bool is_anybody(const Article& article, Span source);

/// "An official", "people familiar with the matter": one who speaks for others unseen, unlike "a woman" or "an employee",
/// for whose words the one who tells of them answers.
bool is_insider(const Article& article, Span source);

/// "It", "they": words that name nobody to somebody who reads the reason alone.
bool is_pronoun(const Article& article, Span source);

/// A source phrase up to its first comma or dash, without a capital that only opens a sentence.
std::string head_words(const Article& article, Span source);

/// "Jane Roe and the State Department": does the source hold another name besides?
bool names_more(const Article& article, Span source, std::string_view name);

/// "Denied that", "did not concede that", "was sceptical that": without the cue a passage would say the opposite.
bool tells_denial(const Article& article, Span cue);
/// "Citing a report by Roe": what the report says is told elsewhere.
bool tells_citing(const Article& article, Span cue);
/// "The release quoted the mayor": whom, unless a clause follows.
bool tells_quoting(const Article& article, Span cue);

/// "Know", not "expect": the cue tells what is so, not what somebody makes of it.
bool tells_knowledge(const Article& article, Span cue);

/// "Hope", "plan", alone: what somebody means to do.
bool tells_aim(const Article& article, Span cue);

/// At least half of the passage stands in quotation marks.
bool is_quoted(const Article& article, Span passage);

/// "I saw", "I have often met" before the end of the passage, not "I think" or "World War I": the writer tells what happened
/// to them.
bool tells_own_past(const Article& article, TokenRange sentence, Span passage);

/// "Alleged", "rumours": the first word of the passage, or right before it, that points to somebody without saying to whom;
/// empty if there is none. Claims do not overlap, so that no word is looked at often.
std::string_view hint_in(const Article& article, Span passage);

}  // namespace sayso
