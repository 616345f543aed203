// What a reader sees: the marks of a report, each with its reason in words. Shared by the formats made for people.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sayso/sayso.h"

namespace sayso::cli {

/// A claim, or a figure outside of marked claims, that nobody a reader could identify stands behind.
struct Notice {
  Span span;
  bool strong = true;        ///< nobody stands behind it; else somebody unnamed, or nobody in particular
  bool is_figure = false;    ///< a lone figure; else a claim
  std::uint32_t index = 0;   ///< in claims or quantities
  std::uint32_t number = 0;  ///< as shown to the reader, from 1, in reading order
};

/// All marks in reading order, numbered. With `folded`, a figure inside a claim marked at least as strongly is left to it.
std::vector<Notice> notices_of(const Report& report, bool folded = true);

/// A stretch of text under one mark; stretches do not overlap, of nested marks the inner one has the text.
struct Stretch {
  Span span;
  const Notice* notice = nullptr;
  bool last = false;         ///< the last stretch of its mark: the place of its number
};

std::vector<Stretch> stretches_of(const std::vector<Notice>& notices);

/// "no source", "anonymous source", "vague source".
std::string verdict_words(Sourcing sourcing);
Sourcing sourcing_of(const Notice& notice, const Report& report);
/// "figure", "cause", …; of a lone figure its kind: "percent", "money".
std::string kind_words(const Notice& notice, const Report& report);
/// One plain sentence: why this is marked.
std::string reason(const Notice& notice, const Report& report, std::string_view text);
/// The rule behind it: "claims.figure".
std::string rule_id(const Notice& notice, const Report& report);
/// Who it is said by, as the article puts it: "analysts", "people familiar with the matter"; "" if nobody.
std::string source_words(std::uint32_t attribution, const Report& report, std::string_view text);

/// The outcome in two or three sentences.
std::vector<std::string> summary_sentences(const Report& report);
/// Those who speak most, most first: "Matthew Miller (person), 61 words".
std::vector<const Source*> main_sources(const Report& report, std::size_t most);

std::string plural(std::size_t count, const std::string& one, const std::string& many);
/// The words of a text, with single blanks between them.
std::string one_line(std::string_view text);
/// The text with bytes that are no UTF-8 replaced by U+FFFD, and control characters other than white space too.
std::string printable(std::string_view text);

}  // namespace sayso::cli
