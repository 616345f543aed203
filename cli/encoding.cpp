#include "encoding.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>

namespace sayso::cli {
namespace {

constexpr std::size_t looked_at = 8192;   // bytes from which a file is judged
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

std::size_t sequence_length(std::string_view bytes, std::size_t at) {
  utf8proc_int32_t code = 0;
  const auto* from = reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()) + at;
  const utf8proc_ssize_t length = utf8proc_iterate(from, static_cast<utf8proc_ssize_t>(std::min<std::size_t>(bytes.size() - at, 4)), &code);
  return length <= 0 ? 0 : static_cast<std::size_t>(length);
}

void append(std::string& out, std::uint32_t code) {
  std::array<utf8proc_uint8_t, 4> buffer{};
  const utf8proc_ssize_t length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), buffer.data());
  out.append(reinterpret_cast<const char*>(buffer.data()), static_cast<std::size_t>(length));
}

/// Windows-1252 above ASCII; the five bytes it leaves undefined stand for themselves, as in browsers.
std::uint32_t windows_1252(unsigned char byte) {
  static constexpr std::array<std::uint16_t, 32> high = {0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
                                                         0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178};
  return byte >= 0x80 && byte < 0xA0 ? high[byte - 0x80] : byte;
}

void decode_windows_1252(std::string& bytes) {
  std::string out;
  for (const char c : bytes) append(out, windows_1252(static_cast<unsigned char>(c)));
  bytes = std::move(out);
}

/// The encoding named in the first bytes of a page: <meta charset="…"> or "…; charset=…"; lower case.
std::string declared_charset(std::string_view bytes) {
  std::string head(bytes.substr(0, 2048));
  for (char& c : head) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  std::size_t at = head.find("charset=");
  if (at == std::string::npos) return "";
  at = head.find_first_not_of("\"' ", at + 8);
  if (at == std::string::npos) return "";
  return head.substr(at, head.find_first_of("\"' ;/>", at) - at);
}

}  // namespace

std::string binary_kind(std::string_view bytes) {
  if (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF") return "";   // UTF-16, see decode_utf16
  struct Signature { std::string_view begin, kind; };
  static constexpr Signature signatures[] = {
      {"%PDF-", "a PDF; take its text first, for example with pdftotext"},
      {"PK\x03\x04", "a zip archive or an office document; save it as text or HTML first"},
      {"\xD0\xCF\x11\xE0", "an old office document; save it as text or HTML first"},
      {"{\\rtf", "a rich text document; save it as text or HTML first"},
      {"\x1F\x8B", "compressed; unpack it first, for example with zcat"},
      {"\x89PNG", "a picture"}, {"\xFF\xD8\xFF", "a picture"}, {"GIF8", "a picture"}, {"\x7F" "ELF", "a program"}};
  for (const Signature& s : signatures)
    if (bytes.substr(0, s.begin.size()) == s.begin) return std::string(s.kind);
  const std::string_view head = bytes.substr(0, looked_at);
  std::size_t odd = 0;
  for (std::size_t at = 0; at < head.size();) {
    const std::size_t length = sequence_length(head, at);
    const auto byte = static_cast<unsigned char>(head[at]);
    odd += length == 0 || (byte < 0x20 && (byte < '\t' || byte > '\r') && byte != 0x1B) || byte == 0x7F;
    at += std::max<std::size_t>(length, 1);
  }
  return odd * 10 > head.size() ? "no text in UTF-8; a text in another encoding can be converted with iconv" : "";
}

bool decode_utf16(std::string& bytes) {
  const std::string_view mark = std::string_view(bytes).substr(0, 2);
  const bool little = mark == "\xFF\xFE", big = mark == "\xFE\xFF";
  if (!little && !big) return false;
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<std::uint32_t>(little ? second << 8 | first : first << 8 | second);
  };
  std::string out;
  for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
    std::uint32_t code = unit(at);
    const bool leads = code >= 0xD800 && code < 0xDC00 && at + 3 < bytes.size();
    if (leads && unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000) {
      code = 0x10000 + ((code - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
      at += 2;
    }
    append(out, code >= 0xD800 && code < 0xE000 ? 0xFFFD : code);
  }
  bytes = std::move(out);
  return true;
}

std::string decode_html(std::string& bytes) {
  if (decode_utf16(bytes)) return "";
  if (bytes.compare(0, utf8_mark.size(), utf8_mark) == 0) {
    bytes.erase(0, utf8_mark.size());
    return "";
  }
  if (first_invalid(bytes) == std::string::npos) return "";
  std::string charset = declared_charset(bytes);
  const auto is = [&charset](std::initializer_list<const char*> names) { return std::any_of(names.begin(), names.end(), [&](const char* n) { return charset == n; }); };
  if (is({"utf-8", "utf8"})) return "";   // some bytes are broken: they stay, and are passed over
  if (charset.empty() || is({"windows-1252", "iso-8859-1", "latin1", "us-ascii", "ascii", "iso-8859-15", "cp1252", "x-cp1252"})) {
    decode_windows_1252(bytes);
    return "";
  }
  return charset;
}

std::size_t first_invalid(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) { ++at; continue; }
    const std::size_t length = sequence_length(bytes, at);
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

}  // namespace sayso::cli
