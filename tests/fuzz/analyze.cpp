// libFuzzer: any bytes in; the invariants are checked inside analyze. The first byte chooses the options.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "sayso/sayso.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::uint8_t choice = data[0];
  const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
  sayso::Options options;
  options.threshold = choice % 3 * 0.25;
  options.explain = (choice & 4) != 0;
  if (choice & 8) options.date = "2024-02-29";
  const sayso::Report report = sayso::analyze(text, options);
  const auto offsets = static_cast<sayso::Offsets>(choice / 16 % 3);
  const std::string json = sayso::to_json(report, text, {.offsets = offsets, .id = "fuzz", .with_text = true});
  if (json.empty() || json.front() != '{' || json.back() != '}') std::abort();
  return 0;
}
