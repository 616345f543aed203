// sayso, the command line program: the list of its commands.
#include <cstdio>
#include <exception>

#include "check.h"
#include "options.h"

int main(int argc, char** argv) {
  using namespace sayso::cli;
  try {
    const Settings settings = parse_command_line(argc, argv);
    switch (settings.command) {
      case Command::check: return check(settings);
      default: std::printf("sayso %s\n", std::string(sayso::version()).c_str()); return exit_done;
    }
  } catch (const UsageError& error) {
    std::fprintf(stderr, "sayso: %s (see sayso --help)\n", error.message.c_str());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "sayso: %s\n", error.what());
  }
  return exit_bad;
}
