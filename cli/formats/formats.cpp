#include "formats/formats.h"

namespace sayso::cli {

const Format& format_of(FormatKind kind) {
  switch (kind) {
    case FormatKind::terminal: return terminal_format;
    case FormatKind::json: return json_format;
    case FormatKind::jsonl: return jsonl_format;
    case FormatKind::marked: return marked_format;
    case FormatKind::markdown: return markdown_format;
    case FormatKind::html: return html_format;
    case FormatKind::csv: return csv_format;
    case FormatKind::sarif: return sarif_format;
  }
  return terminal_format;
}

}  // namespace sayso::cli
