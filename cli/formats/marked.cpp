// marked: the text in brace notation, see notation.h. Several texts are set apart as the cases of an example file are.
#include "formats/formats.h"
#include "notation.h"

namespace sayso::cli {
namespace {

std::string document(const Item& item, const Report& report, const Frame& frame) {
  const std::string header = frame.many ? "=== " + item.id + "\n" : "";
  std::string marked = write(item.text, marks_of(report, frame.settings.layers, {.parts = false, .sourcing = true}));
  if (marked.empty() || marked.back() != '\n') marked += '\n';
  return header + marked;
}

}  // namespace

const Format marked_format = {nullptr, document, nullptr, nullptr, nullptr};

}  // namespace sayso::cli
