// Paragraphs: the lines of a text, or the blocks that HTML gave; hard-wrapped text is unwrapped.
#include <algorithm>

#include "text/text.h"
#include "text/utf8.h"

namespace sayso {
namespace {

/// The span without white space at its ends.
Span trim(std::string_view text, Span span) {
  while (!span.empty()) {
    const Character c = character_at(text.substr(0, span.end), span.start);
    if (!is_space(c.code) && !is_line_break(c.code) && !is_invisible(c.code)) break;
    span.start += c.length;
  }
  while (!span.empty()) {
    std::uint32_t at = span.end - 1;
    while (at > span.start && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80 && span.end - at < 4) --at;
    Character c = character_at(text.substr(0, span.end), at);
    if (at + c.length != span.end) break;
    if (!is_space(c.code) && !is_line_break(c.code) && !is_invisible(c.code)) break;
    span.end = at;
  }
  return span;
}

std::vector<Span> split_lines(std::string_view text) {
  std::vector<Span> lines;
  std::uint32_t start = 0;
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t at = 0; at < size;) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte < 0x80) { ++at; continue; }
    const Character c = character_at(text, at);
    if (is_line_break(c.code)) {
      lines.push_back(trim(text, {start, at}));
      start = at + c.length;
    }
    at += c.length;
  }
  lines.push_back(trim(text, {start, size}));
  return lines;
}

/// Text wrapped at a fixed width (mail, old wires) shows it by three things: blank lines between paragraphs, lines
/// inside paragraphs of much the same length, and most of those not ending a sentence.
bool is_hard_wrapped(std::string_view text, const std::vector<Span>& lines) {
  std::uint32_t inner = 0, unfinished = 0, longest = 0, long_enough = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) longest = std::max(longest, lines[i].length());
  if (longest < 40 || longest > 120) return false;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].empty() || lines[i + 1].empty()) continue;
    ++inner;
    const char last = text[lines[i].end - 1];
    unfinished += last != '.' && last != '!' && last != '?' && last != '"' && last != ':';
    long_enough += lines[i].length() * 3 >= longest * 2;
  }
  return inner >= 4 && unfinished * 10 >= inner * 7 && long_enough * 10 >= inner * 8;
}

}  // namespace

std::vector<Paragraph> split_paragraphs(std::string_view text, std::span<const Paragraph> blocks) {
  std::vector<Paragraph> paragraphs;
  if (!blocks.empty()) {
    std::uint32_t at = 0;
    for (Paragraph block : blocks) {
      block.span.start = std::max(block.span.start, at);
      block.span.end = std::min(block.span.end, static_cast<std::uint32_t>(text.size()));
      block.span = trim(text, block.span);
      if (block.span.empty()) continue;
      paragraphs.push_back(block);
      at = block.span.end;
    }
    return paragraphs;
  }
  const std::vector<Span> lines = split_lines(text);
  const bool wrapped = is_hard_wrapped(text, lines);
  bool open = false;
  for (const Span line : lines) {
    if (line.empty()) { open = false; continue; }
    if (open && wrapped) paragraphs.back().span.end = line.end;
    else paragraphs.push_back({line, ParagraphKind::body});
    open = true;
  }
  return paragraphs;
}

}  // namespace sayso
