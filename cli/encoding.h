// What bytes are: UTF-8, another encoding that says so, or no text at all.
#pragma once

#include <string>
#include <string_view>

namespace sayso::cli {

/// What a file that is no text seems to be, with what to do about it ("a PDF; take its text first, with pdftotext"); "" if
/// it may be text. Judged by its first bytes: known signatures, else many control characters or bytes that are not UTF-8.
std::string binary_kind(std::string_view bytes);

/// UTF-16 with a byte order mark becomes UTF-8. True if something was converted.
bool decode_utf16(std::string& bytes);

/// A web page in the encoding it declares: a byte order mark, else <meta charset>, else Windows-1252 where the bytes are
/// not UTF-8, as browsers read it. Returns the name of an encoding it could not decode, else "".
std::string decode_html(std::string& bytes);

/// Offset of the first byte that is not UTF-8; npos if there is none.
std::size_t first_invalid(std::string_view bytes);

}  // namespace sayso::cli
