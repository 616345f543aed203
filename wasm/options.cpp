#include "options.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "report/offsets.h"

namespace sayso::wasm {
namespace {

using Json = nlohmann::ordered_json;

const Json* member(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

std::string text_of(const Json& object, const char* key) {
  const Json* value = member(object, key);
  return value && value->is_string() ? *value->get_ptr<const Json::string_t*>() : std::string();
}

bool flag_of(const Json& object, const char* key) {
  const Json* value = member(object, key);
  return value && value->is_boolean() && *value->get_ptr<const Json::boolean_t*>();
}

std::uint32_t offset_of(const Json& object, const char* key) {
  const Json* value = member(object, key);
  if (!value || !value->is_number_unsigned()) return 0;
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(*value->get_ptr<const Json::number_unsigned_t*>(), no_index));
}

ParagraphKind kind_of(std::string_view word) {
  for (const auto kind : {ParagraphKind::heading, ParagraphKind::quote, ParagraphKind::list, ParagraphKind::caption, ParagraphKind::boilerplate})
    if (name(kind) == word) return kind;
  return ParagraphKind::body;
}

Offsets offsets_of(std::string_view word) {
  return word == "utf8" ? Offsets::utf8 : word == "codepoint" ? Offsets::codepoint : Offsets::utf16;
}

/// The objects of the array `key`, each with its span, in order and without overlaps.
template <class Item, class Read>
std::vector<Item> spans_of(const Json& object, const char* key, Read read) {
  std::vector<Item> items;
  const Json* array = member(object, key);
  if (!array || !array->is_array()) return items;
  for (const Json& element : *array) {
    if (!element.is_object()) continue;
    Item item = read(element);
    item.span = {offset_of(element, "start"), offset_of(element, "end")};
    if (!item.span.empty()) items.push_back(std::move(item));
  }
  std::stable_sort(items.begin(), items.end(), [](const Item& a, const Item& b) { return a.span.start < b.span.start; });
  std::uint32_t end = 0;
  items.erase(std::remove_if(items.begin(), items.end(), [&](const Item& item) {
    if (item.span.start < end) return true;
    end = item.span.end;
    return false;
  }), items.end());
  return items;
}

Paragraph read_block(const Json& element) { return {{}, kind_of(text_of(element, "kind"))}; }
Link read_link(const Json& element) { return {{}, text_of(element, "host"), flag_of(element, "internal")}; }

}  // namespace

Request read_options(std::string_view json, std::string_view text) {
  Request request;
  if (json.empty()) return request;
  const Json object = Json::parse(json, nullptr, false);
  if (!object.is_object()) return request;
  Options& options = request.analysis;
  request.offsets = offsets_of(text_of(object, "offsets"));
  request.id = text_of(object, "id");
  request.with_text = flag_of(object, "with_text");
  request.ascii = flag_of(object, "ascii");
  options.title = text_of(object, "title");
  options.date = text_of(object, "date");
  options.explain = flag_of(object, "explain");
  if (const Json* threshold = member(object, "threshold"); threshold && threshold->is_number())
    options.threshold = std::clamp(threshold->get<double>(), 0.0, 1.0);
  options.blocks = spans_of<Paragraph>(object, "blocks", read_block);
  options.links = spans_of<Link>(object, "links", read_link);
  std::vector<Span*> spans;
  for (Paragraph& block : options.blocks) spans.push_back(&block.span);
  for (Link& link : options.links) spans.push_back(&link.span);
  to_utf8(text, request.offsets, spans);
  return request;
}

std::string rules_json() {
  Json list = Json::array();
  for (const Rule& rule : rules())
    list.push_back({{"id", rule.id}, {"sentence", rule.sentence}, {"example", rule.example}, {"counter_example", rule.counter_example}});
  return list.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace sayso::wasm
