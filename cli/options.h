// The command line, parsed. Every option is described in help.cpp and sayso.1.
#pragma once

#include <string>
#include <vector>

#include "sayso/sayso.h"

namespace sayso::cli {

enum class Command { check, explain, rules, help, version };
enum class InputKind { automatic, text, html, jsonl };
enum class FormatKind { terminal, json, jsonl, marked, markdown, html, csv, sarif };
enum class FailOn { none, weak, strong };

struct Settings {
  Command command = Command::check;
  std::vector<std::string> files;             ///< "-" is standard input; none given: the same
  InputKind input = InputKind::automatic;
  FormatKind format = FormatKind::terminal;
  Offsets offsets = Offsets::utf8;
  FailOn fail_on = FailOn::none;
  double threshold = default_threshold;
  int jobs = 1;
  bool with_text = false;
  std::string layers = "c,q";                 ///< --format marked: which layers are written
  std::string at;                             ///< explain: a line number or an id such as c3
  std::string topic;                          ///< help: the command to be explained
};

/// What the program ends with; part of the contract in docs/report.md.
inline constexpr int exit_done = 0, exit_marks_found = 1, exit_bad = 2;

/// A usage error: one line that says what is wrong and what to do.
struct UsageError {
  std::string message;
};

/// Throws UsageError.
Settings parse_command_line(int argc, const char* const* argv);

}  // namespace sayso::cli
