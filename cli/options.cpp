#include "options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <utility>

#include "help.h"

namespace sayso::cli {
namespace {

template <class Enum, std::size_t count>
using Words = std::array<std::pair<const char*, Enum>, count>;

constexpr Words<InputKind, 4> inputs = {{{"auto", InputKind::automatic}, {"text", InputKind::text}, {"html", InputKind::html}, {"jsonl", InputKind::jsonl}}};
constexpr Words<FormatKind, 8> formats = {{{"terminal", FormatKind::terminal}, {"json", FormatKind::json}, {"jsonl", FormatKind::jsonl}, {"marked", FormatKind::marked},
                                           {"markdown", FormatKind::markdown}, {"html", FormatKind::html}, {"csv", FormatKind::csv}, {"sarif", FormatKind::sarif}}};
constexpr Words<Offsets, 3> units = {{{"utf8", Offsets::utf8}, {"utf16", Offsets::utf16}, {"codepoint", Offsets::codepoint}}};
constexpr Words<FailOn, 3> levels = {{{"none", FailOn::none}, {"weak", FailOn::weak}, {"strong", FailOn::strong}}};

/// An option whose value is one of the words of a table.
template <class Enum, std::size_t count>
void add_choice(CLI::App& app, const std::string& flag, Enum& target, const Words<Enum, count>& words) {
  app.add_option_function<std::string>(flag, [&target, &words, flag](const std::string& word) {
    std::string known;
    for (const auto& [text, value] : words) {
      if (word == text) {
        target = value;
        return;
      }
      known += (known.empty() ? "" : ", ") + std::string(text);
    }
    throw UsageError{flag + " does not know '" + word + "'; it takes " + known};
  });
}

/// An option whose value is a number between two others. Digits and a point only: no locale, no "nan".
template <class Number>
void add_number(CLI::App& app, const std::string& flag, const std::string& shown, Number& target, double low, double high, const std::string& range) {
  app.add_option_function<std::string>(flag, [=, &target](const std::string& word) {
    const bool plain = !word.empty() && word.size() < 12 && word.find_first_not_of("0123456789.") == std::string::npos && std::count(word.begin(), word.end(), '.') <= 1 && word != ".";
    const bool whole = word.find('.') == std::string::npos;
    double digits = 0, scale = 1;   // one division at the end, so that 0.3 is 0.3
    bool behind_point = false;
    for (const char c : plain ? word : "") {
      if (c != '.') digits = digits * 10 + (c - '0');
      if (behind_point) scale *= 10;
      behind_point |= c == '.';
    }
    const double value = digits / scale;
    if (!plain || value < low || value > high || (std::is_integral_v<Number> && !whole)) throw UsageError{shown + " takes " + range + ", not '" + word + "'"};
    target = static_cast<Number>(value);
  });
}

void add_input_options(CLI::App& app, Settings& s) {
  add_choice(app, "--input", s.input, inputs);
  add_number(app, "--threshold", "--threshold", s.threshold, 0, 1, "a number from 0 to 1");
}

void add_check(CLI::App& app, Settings& s) {
  app.add_option("files", s.files);
  add_input_options(app, s);
  add_choice(app, "--format", s.format, formats);
  add_choice(app, "--offsets", s.offsets, units);
  add_choice(app, "--fail-on", s.fail_on, levels);
  add_number(app, "--jobs,-j", "--jobs", s.jobs, 1, 256, "a number from 1 to 256");
  app.add_flag("--with-text", s.with_text);
  app.add_option_function<std::string>("--layers", [&s](const std::string& letters) {
    if (letters.empty() || letters.find_first_not_of("qacsp,") != std::string::npos) throw UsageError{"--layers takes the letters q, a, c, s and p, not '" + letters + "'"};
    s.layers = letters;
  });
}

void add_explain(CLI::App& app, Settings& s) {
  app.add_option("file", s.files);
  add_input_options(app, s);
  app.add_option("--at", s.at);
}

/// Options of one value may be given once; which was meant if not?
void take_once(CLI::App& app) {
  for (CLI::Option* option : app.get_options())
    if (option->nonpositional() && option->get_items_expected_max() == 1) option->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

[[noreturn]] void complain_about(const CLI::ParseError& error, const CLI::App& app, int argc, const char* const* argv) {
  const std::string command = app.get_subcommands().empty() ? "" : " " + app.get_subcommands()[0]->get_name();
  if (command.empty() && argc > 1 && argv[1][0] != '-')
    throw UsageError{"there is no command '" + std::string(argv[1]) + "'; to check a file: sayso check " + argv[1]};
  std::string what = error.what();
  const std::string extras = "The following argument";
  if (what.compare(0, extras.size(), extras) == 0) {
    const std::size_t colon = what.find(": ");
    what = "there is no option " + what.substr(colon == std::string::npos ? 0 : colon + 2);
  }
  if (what.find(" required") != std::string::npos) what = what.substr(0, what.find(':')) + " needs a value";
  throw UsageError{what.substr(0, what.find('\n')) + "; see sayso" + command + " --help"};
}

void check_sense(const Settings& s, const CLI::App& app) {
  if (s.command == Command::help && app.got_subcommand("help") && help_text(s.topic).empty()) throw UsageError{"there is no help on '" + s.topic + "'; see sayso --help"};
  if (s.command != Command::explain) return;
  if (s.at.empty()) throw UsageError{"explain needs a place: --at LINE, or --at ID such as c3; see sayso explain --help"};
  if (s.files.size() > 1) throw UsageError{"explain takes one file at a time"};
}

}  // namespace

Settings parse_command_line(int argc, const char* const* argv) {
  Settings settings;
  CLI::App app("sayso", "sayso");
  app.require_subcommand(0, 1);
  CLI::App* check = app.add_subcommand("check");
  CLI::App* explain = app.add_subcommand("explain");
  CLI::App* rules = app.add_subcommand("rules");
  CLI::App* help = app.add_subcommand("help");
  for (CLI::App* one : {&app, check, explain, rules, help}) {
    one->set_help_flag();
    one->add_flag_callback("--help,-h", [&settings, one, &app] {
      settings.topic = one == &app ? "" : one->get_name();
      throw Command::help;
    });
  }
  app.add_flag_callback("--version,-V", [] { throw Command::version; });
  add_check(*check, settings);
  add_explain(*explain, settings);
  help->add_option("topic", settings.topic);
  for (CLI::App* one : {check, explain}) take_once(*one);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    complain_about(error, app, argc, argv);
  } catch (const Command command) {
    settings.command = command;
    return settings;
  }
  settings.command = *check ? Command::check : *explain ? Command::explain : *rules ? Command::rules : Command::help;
  check_sense(settings, app);
  return settings;
}

}  // namespace sayso::cli
