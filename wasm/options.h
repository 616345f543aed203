// What a JavaScript caller may say beside the text, read from JSON.
#pragma once

#include <string>
#include <string_view>

#include "sayso/sayso.h"

namespace sayso::wasm {

struct Request {
  Options analysis;
  Offsets offsets = Offsets::utf16;   ///< of the report, and of the blocks and links that came in
  std::string id;
  bool with_text = false;
  bool ascii = false;
};

/// Reads {"offsets", "id", "with_text", "ascii", "threshold", "title", "date", "explain", "blocks", "links"}. Total: what is
/// missing, unknown or of the wrong type keeps its default; spans are sorted and those that overlap are dropped.
Request read_options(std::string_view json, std::string_view text);

std::string rules_json();

}  // namespace sayso::wasm
