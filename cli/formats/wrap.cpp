#include "formats/wrap.h"

#include <utf8proc.h>

#include <algorithm>

namespace sayso::cli {
namespace {

constexpr std::string_view stand_in = "\uFFFD";   // for control characters and bytes that are no UTF-8: never sent to a terminal
constexpr std::int32_t emoji_style = 0xFE0F;      // variation selector: the emoji form, two columns wide

struct Character {
  std::int32_t code = -1;
  std::uint32_t length = 1;
};

Character character(std::string_view text, std::size_t at) {
  utf8proc_int32_t code = -1;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
  const utf8proc_ssize_t length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(std::min<std::size_t>(text.size() - at, 4)), &code);
  if (length <= 0) return {};
  return {code, static_cast<std::uint32_t>(length)};
}

bool is_blank(std::int32_t code) { return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x2028 || code == 0x2029; }
bool is_control(std::int32_t code) {
  const bool direction = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || direction;
}

/// The glyph that begins at `at`: a character and what combines with it.
Glyph glyph(std::string_view text, std::uint32_t at, std::uint32_t end) {
  Character c = character(text, at);
  if (is_control(c.code)) return {stand_in, at, 1};
  Glyph g{text.substr(at, c.length), at, utf8proc_charwidth(c.code)};
  utf8proc_int32_t state = 0;
  while (g.at + g.bytes.size() < end) {
    const Character next = character(text, g.at + g.bytes.size());
    if (next.code < 0 || is_control(next.code) || utf8proc_grapheme_break_stateful(c.code, next.code, &state)) break;
    if (next.code == emoji_style) g.width = 2;
    g.bytes = text.substr(at, g.bytes.size() + next.length);
    c = next;
  }
  return g;
}

std::uint32_t length_of(const Glyph& g) { return g.bytes.data() == stand_in.data() ? 0 : static_cast<std::uint32_t>(g.bytes.size()); }

class Wrapping {
 public:
  Wrapping(int width, const std::function<int(const Glyph&)>& extra, const std::function<void(const Line&)>& emit)
      : width_(std::max(width, 1)), extra_(extra), emit_(emit) {}

  void blank(Glyph g) {
    take_word();
    if (!line_.empty()) gap_ = {g};
  }

  void add(const Glyph& g) {
    const int needed = g.width + extra_(g);
    if (word_width_ + needed > width_) break_word();
    word_.push_back(g);
    word_width_ += needed;
  }

  void finish() {
    take_word();
    flush();
  }

 private:
  void take_word() {
    if (word_.empty()) return;
    if (!line_.empty() && line_width_ + 1 + word_width_ > width_) flush();
    if (!line_.empty()) {
      line_.insert(line_.end(), gap_.begin(), gap_.end());
      line_width_ += static_cast<int>(gap_.size());
    }
    line_.insert(line_.end(), word_.begin(), word_.end());
    line_width_ += word_width_;
    word_.clear();
    gap_.clear();
    word_width_ = 0;
  }

  /// A word too long for any line (an address, a text without blanks) is broken where the line is full.
  void break_word() {
    take_word();
    flush();
  }

  void flush() {
    if (!line_.empty()) emit_(line_);
    line_.clear();
    gap_.clear();
    line_width_ = 0;
  }

  int width_;
  const std::function<int(const Glyph&)>& extra_;
  const std::function<void(const Line&)>& emit_;
  Line line_, word_, gap_;
  int line_width_ = 0, word_width_ = 0;
};

}  // namespace

void wrap(std::string_view text, Span span, int width, const std::function<int(const Glyph&)>& extra, const std::function<void(const Line&)>& emit) {
  Wrapping wrapping(width, extra, emit);
  for (std::uint32_t at = span.start; at < span.end;) {
    const Character c = character(text, at);
    if (is_blank(c.code)) {
      wrapping.blank({" ", at, 1});
      at += c.length;
      continue;
    }
    const Glyph g = glyph(text, at, span.end);
    wrapping.add(g);
    at += std::max(length_of(g), c.code < 0 ? 1U : c.length);
  }
  wrapping.finish();
}

int columns(std::string_view text) {
  int total = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    const Glyph g = glyph(text, at, static_cast<std::uint32_t>(text.size()));
    total += g.width;
    at += std::max(1U, length_of(g));
  }
  return total;
}

}  // namespace sayso::cli
