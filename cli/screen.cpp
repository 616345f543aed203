#include "screen.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

namespace sayso::cli {
namespace {

int width_of_terminal() {
  if (const char* columns = std::getenv("COLUMNS")) {
    const int width = std::atoi(columns);
    if (width > 0) return width;
  }
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

}  // namespace

Screen screen() {
  const bool is_terminal = isatty(STDOUT_FILENO) == 1;
  const char* no_color = std::getenv("NO_COLOR");
  const char* kind = std::getenv("TERM");
  const bool plain = (no_color != nullptr && *no_color != '\0') || (kind != nullptr && std::strcmp(kind, "dumb") == 0);
  return {is_terminal, is_terminal && !plain, width_of_terminal(), isatty(STDIN_FILENO) == 1};
}

}  // namespace sayso::cli
