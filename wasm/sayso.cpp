// The WebAssembly edge: bytes in, one JSON string out. docs/wasm.md describes the calls; exports.txt lists them.
//
//   pointer = sayso_input(text_length + options_length)    room for the text (UTF-8) and, behind it, the options (JSON)
//   length  = sayso_analyze(text_length, options_length)   analyses; the length of the report in bytes
//   pointer = sayso_output()                               where the report stands (UTF-8 JSON), until the next call
//
// Pointers hold until the next call of any function; memory may grow in each, so views must be made anew.
#include <cstdint>
#include <string>
#include <string_view>

#include "options.h"
#include "sayso/sayso.h"

namespace {

std::string input, output;

/// Buffers beyond this are given back after a call, so that one book does not cost memory for ever.
constexpr std::size_t kept_bytes = 4U << 20;

}  // namespace

#define SAYSO_EXPORT extern "C" __attribute__((used, visibility("default")))

SAYSO_EXPORT char* sayso_input(std::uint32_t bytes) {
  if (input.capacity() > kept_bytes) std::string().swap(input);
  input.resize(bytes);
  return input.data();
}

SAYSO_EXPORT std::uint32_t sayso_analyze(std::uint32_t text_length, std::uint32_t options_length) {
  if (output.capacity() > kept_bytes) std::string().swap(output);
  const std::string_view bytes = input;
  const std::string_view text = bytes.substr(0, text_length);
  const sayso::wasm::Request request = sayso::wasm::read_options(bytes.substr(text.size(), options_length), text);
  const sayso::Report report = sayso::analyze(text, request.analysis);
  output = sayso::to_json(report, text, {.offsets = request.offsets, .id = request.id, .with_text = request.with_text, .ascii = request.ascii});
  return static_cast<std::uint32_t>(output.size());
}

/// Every rule as JSON: [{"id", "sentence", "example", "counter_example"}].
SAYSO_EXPORT std::uint32_t sayso_rules() {
  output = sayso::wasm::rules_json();
  return static_cast<std::uint32_t>(output.size());
}

SAYSO_EXPORT const char* sayso_output() { return output.data(); }

/// The version, ended by a zero byte.
SAYSO_EXPORT const char* sayso_version() {
  static const std::string version(sayso::version());
  return version.c_str();
}
