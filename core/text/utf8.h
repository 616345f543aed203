// Stepping through UTF-8: ASCII here, everything else by utf8proc.
#pragma once

#include <utf8proc.h>

#include <cstdint>
#include <string_view>

namespace sayso {

/// One character of a text: its code point (-1: an invalid byte) and its length in bytes (at least 1).
struct Character {
  std::int32_t code = -1;
  std::uint32_t length = 1;
};

inline Character character_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {byte, 1};
  utf8proc_int32_t code = -1;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                       static_cast<utf8proc_ssize_t>(text.size() - at), &code);
  return length > 0 ? Character{code, static_cast<std::uint32_t>(length)} : Character{-1, 1};
}

/// White space inside a line: space, tab, no-break and other typographic spaces. Not line breaks.
inline bool is_space(std::int32_t code) {
  return code == ' ' || code == '\t' || code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) ||
         code == 0x202F || code == 0x205F || code == 0x3000 || code == '\f' || code == '\v' || code == 0xFEFF;
}

inline bool is_line_break(std::int32_t code) {
  return code == '\n' || code == '\r' || code == 0x85 || code == 0x2028 || code == 0x2029;
}

/// Characters that a page puts inside words without a reader seeing them: soft hyphen, zero-width space and joiners,
/// directional marks.
inline bool is_invisible(std::int32_t code) {
  return code == 0xAD || (code >= 0x200B && code <= 0x200F) || code == 0x2060 || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

}  // namespace sayso
