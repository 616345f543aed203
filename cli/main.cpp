// sayso, the command line program: the list of its commands.
#include <cstdio>
#include <exception>
#include <new>

#include "check.h"
#include "explain.h"
#include "help.h"
#include "options.h"

namespace {

using namespace sayso::cli;

int print(const std::string& text) { return std::fputs(text.c_str(), stdout) < 0 || std::fflush(stdout) != 0 ? exit_bad : exit_done; }

int run(const Settings& settings) {
  switch (settings.command) {
    case Command::check: return check(settings);
    case Command::explain: return explain(settings);
    case Command::rules: return list_rules();
    case Command::help: return print(help_text(settings.topic));
    case Command::version: return print("sayso " + std::string(sayso::version()) + "\n");
  }
  return exit_bad;
}

int fail(const char* message) {
  std::fprintf(stderr, "sayso: %s\n", message);
  return exit_bad;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(parse_command_line(argc, argv));
  } catch (const UsageError& error) {
    return fail(error.message.c_str());
  } catch (const std::bad_alloc&) {
    return fail("there is not enough memory for this input");
  } catch (const std::exception& error) {
    return fail(error.what());
  }
}
