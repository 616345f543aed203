#include "report/writer.h"

#include <nlohmann/json.hpp>

#include "text/utf8.h"

namespace sayso {
namespace {

/// The end of the text that can be copied as it stands, from `at` on: no quotation mark, backslash, control character.
std::size_t end_of_plain(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x20 || byte >= 0x7F || byte == '"' || byte == '\\') break;
    ++at;
  }
  return at;
}

/// Are all its characters plain or valid and beyond ASCII?
bool is_simple(std::string_view text) {
  for (std::size_t at = end_of_plain(text, 0); at < text.size(); at = end_of_plain(text, at)) {
    const Character c = character_at(text, at);
    if (c.code < 0x80) return false;
    at += c.length;
  }
  return true;
}

}  // namespace

void JsonWriter::value(std::string_view text) {
  if (!is_simple(text)) return raw(nlohmann::json(text).dump(-1, ' ', ascii_, nlohmann::json::error_handler_t::replace));
  if (!ascii_) return word(text);
  begin_value();
  out_.put('"');
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_plain(text, at);
    out_.put(text.substr(at, end - at));
    if (end == text.size()) break;
    const Character c = character_at(text, end);
    escape(c.code);
    at = end + c.length;
  }
  out_.put('"');
}

/// As one UTF-16 code unit, or as two.
void JsonWriter::escape(std::int32_t code) {
  if (code > 0xFFFF) {
    escape(0xD800 + ((code - 0x10000) >> 10));
    code = 0xDC00 + ((code - 0x10000) & 0x3FF);
  }
  out_.put("\\u");
  for (int shift = 12; shift >= 0; shift -= 4) out_.put("0123456789abcdef"[code >> shift & 0xF]);
}

void JsonWriter::value(std::uint32_t number) {
  begin_value();
  char digits[10];
  std::size_t at = sizeof digits;
  do digits[--at] = static_cast<char>('0' + number % 10);
  while ((number /= 10) != 0);
  out_.put(std::string_view(digits + at, sizeof digits - at));
}

void JsonWriter::thousandths(double number) {
  const auto steps = static_cast<std::uint32_t>(number * 1000 + 0.5);
  std::uint32_t rest = steps % 1000;
  value(steps / 1000);
  out_.put('.');
  do {
    out_.put(static_cast<char>('0' + rest / 100));
    rest = rest % 100 * 10;
  } while (rest != 0);
}

}  // namespace sayso
