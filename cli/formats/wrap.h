// Running text on a grid of columns: characters as a terminal shows them, broken into lines at blanks.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "sayso/sayso.h"

namespace sayso::cli {

/// What one cell or two show: a character with all that combines with it.
struct Glyph {
  std::string_view bytes;    ///< into the text; or a stand-in for what can't be shown
  std::uint32_t at = 0;      ///< offset of its first byte
  int width = 1;             ///< columns
};

using Line = std::vector<Glyph>;

/// The lines of text[span], none wider than `width` unless a single character is; white space is one blank. Lines are
/// handed out as they fill, so that a text of one endless line needs no more memory than a screen line.
/// `extra` tells how many columns more are needed behind a glyph (for what the caller sets there).
void wrap(std::string_view text, Span span, int width, const std::function<int(const Glyph&)>& extra, const std::function<void(const Line&)>& emit);

/// Columns a short text takes.
int columns(std::string_view text);

}  // namespace sayso::cli
