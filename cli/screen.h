// What is known of the terminal that is written to.
#pragma once

namespace sayso::cli {

struct Screen {
  bool is_terminal = false;
  bool color = false;     ///< a terminal, and NO_COLOR is not set
  int width = 80;         ///< COLUMNS, else what the terminal says, else 80
};

Screen screen();

}  // namespace sayso::cli
