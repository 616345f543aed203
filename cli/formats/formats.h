// The output formats. A format writes a head, one piece for each text, and a tail; pieces are made in parallel.
#pragma once

#include <string>

#include "input.h"
#include "options.h"
#include "sayso/sayso.h"

namespace sayso::cli {

/// What a format may know about the run.
struct Frame {
  Settings settings;
  bool many = false;       ///< more than one text may come: several files, or JSONL
  bool color = false;
  int width = 80;          ///< columns of the terminal
};

struct Format {
  std::string (*head)(const Frame&);                                           ///< null: none
  std::string (*document)(const Item&, const Report&, const Frame&);
  std::string (*failure)(const Item&, const Frame&);                           ///< null: said on standard error instead
  std::string (*between)(const Frame&);                                        ///< null: nothing
  std::string (*tail)(const Frame&);                                           ///< null: none
};

const Format& format_of(FormatKind kind);

extern const Format terminal_format, json_format, jsonl_format, marked_format, markdown_format, html_format, csv_format, sarif_format;

}  // namespace sayso::cli
