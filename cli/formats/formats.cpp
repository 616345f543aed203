#include "formats/formats.h"

namespace sayso::cli {

const Format& format_of(FormatKind kind) {
  switch (kind) {
    case FormatKind::json: return json_format;
    case FormatKind::marked: return marked_format;
    default: return jsonl_format;
  }
}

}  // namespace sayso::cli
