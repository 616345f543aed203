#include "options.h"

#include <CLI/CLI.hpp>
#include <map>

namespace sayso::cli {
namespace {

const std::map<std::string, InputKind> inputs = {
    {"auto", InputKind::automatic}, {"text", InputKind::text}, {"html", InputKind::html}, {"jsonl", InputKind::jsonl}};
const std::map<std::string, FormatKind> formats = {
    {"terminal", FormatKind::terminal}, {"json", FormatKind::json}, {"jsonl", FormatKind::jsonl}, {"marked", FormatKind::marked},
    {"markdown", FormatKind::markdown}, {"html", FormatKind::html}, {"csv", FormatKind::csv}, {"sarif", FormatKind::sarif}};
const std::map<std::string, Offsets> units = {{"utf8", Offsets::utf8}, {"utf16", Offsets::utf16}, {"codepoint", Offsets::codepoint}};
const std::map<std::string, FailOn> levels = {{"none", FailOn::none}, {"weak", FailOn::weak}, {"strong", FailOn::strong}};

/// An option whose value is one of the words of a table.
template <class Enum>
void add_choice(CLI::App& app, const std::string& flag, Enum& target, const std::map<std::string, Enum>& words) {
  app.add_option_function<std::string>(flag, [&target, &words, flag](const std::string& word) {
    const auto found = words.find(word);
    if (found == words.end()) {
      std::string known;
      for (const auto& entry : words) known += (known.empty() ? "" : ", ") + entry.first;
      throw UsageError{flag + " does not know '" + word + "'; it takes one of: " + known};
    }
    target = found->second;
  });
}

void add_input_options(CLI::App& app, Settings& s) {
  add_choice(app, "--input", s.input, inputs);
  app.add_option("--threshold", s.threshold)->check(CLI::Range(0.0, 1.0));
}

void add_check(CLI::App& app, Settings& s) {
  app.add_option("files", s.files);
  add_input_options(app, s);
  add_choice(app, "--format", s.format, formats);
  add_choice(app, "--offsets", s.offsets, units);
  add_choice(app, "--fail-on", s.fail_on, levels);
  app.add_option("--jobs,-j", s.jobs)->check(CLI::Range(1, 256));
  app.add_flag("--with-text", s.with_text);
  app.add_option("--layers", s.layers);
}

void add_explain(CLI::App& app, Settings& s) {
  app.add_option("file", s.files)->expected(0, 1);
  add_input_options(app, s);
  app.add_option("--at", s.at)->required();
}

}  // namespace

Settings parse_command_line(int argc, const char* const* argv) {
  Settings settings;
  CLI::App app("sayso", "sayso");
  app.set_help_flag();
  const auto help = [&settings](CLI::App& on) {
    on.set_help_flag();
    on.add_flag_callback("--help,-h", [&settings, &on] {
      settings.topic = on.get_parent() == nullptr ? "" : on.get_name();
      throw Command::help;
    });
  };
  help(app);
  app.add_flag_callback("--version,-V", [] { throw Command::version; });
  CLI::App* check = app.add_subcommand("check");
  CLI::App* explain = app.add_subcommand("explain");
  CLI::App* rules = app.add_subcommand("rules");
  CLI::App* help_command = app.add_subcommand("help");
  for (CLI::App* command : {check, explain, rules}) help(*command);
  add_check(*check, settings);
  add_explain(*explain, settings);
  help_command->add_option("topic", settings.topic);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    throw UsageError{error.what()};
  } catch (const Command command) {
    settings.command = command;
    return settings;
  }
  if (*explain) settings.command = Command::explain;
  else if (*rules) settings.command = Command::rules;
  else if (!*check) settings.command = Command::help;
  return settings;
}

}  // namespace sayso::cli
