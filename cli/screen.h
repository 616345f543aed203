// What is known of the terminal that is written to and read from.
#pragma once

namespace sayso::cli {

struct Screen {
  bool is_terminal = false;
  bool color = false;     ///< a terminal, and NO_COLOR is not set
  int width = 80;         ///< COLUMNS, else what the terminal says, else 80
  bool input_is_terminal = false;
};

Screen screen();

}  // namespace sayso::cli
