#include "formats/formats.h"

namespace sayso::cli {

const Format& format_of(FormatKind kind) {
  switch (kind) {
    case FormatKind::json: return json_format;
    default: return jsonl_format;
  }
}

}  // namespace sayso::cli
