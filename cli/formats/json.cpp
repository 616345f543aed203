// json: one object, or an array of them where several texts come. jsonl: one object a line.
#include <nlohmann/json.hpp>

#include "formats/formats.h"

namespace sayso::cli {
namespace {

std::string report_json(const Item& item, const Report& report, const Frame& frame, int indent) {
  return to_json(report, item.text, {.offsets = frame.settings.offsets, .id = item.id, .with_text = item.extracted || frame.settings.with_text, .indent = indent});
}

std::string failure(const Item& item, const Frame&) {
  const nlohmann::ordered_json j = {{"id", item.id}, {"error", item.error}, {"line", item.line}};
  return j.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string head(const Frame& frame) { return frame.many ? "[\n" : ""; }
std::string tail(const Frame& frame) { return frame.many ? "\n]\n" : "\n"; }
std::string comma(const Frame&) { return ",\n"; }
std::string pretty(const Item& item, const Report& report, const Frame& frame) { return report_json(item, report, frame, 2); }

std::string line(const Item& item, const Report& report, const Frame& frame) { return report_json(item, report, frame, -1) + "\n"; }
std::string failure_line(const Item& item, const Frame& frame) { return failure(item, frame) + "\n"; }

}  // namespace

const Format json_format = {head, pretty, failure, comma, tail};
const Format jsonl_format = {nullptr, line, failure_line, nullptr, nullptr};

}  // namespace sayso::cli
