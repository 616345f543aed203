// sarif 2.1.0: the marks as results, for code-scanning viewers and editors. Where the text was extracted (from HTML or
// JSONL), places refer to the extracted text; the snippet shows what is meant.
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "formats/formats.h"
#include "formats/marks.h"
#include "report/offsets.h"

namespace sayso::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& j) { return j.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string capital(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

Json rule_rows() {
  Json rows = Json::array();
  for (const Rule& r : rules())
    rows.push_back({{"id", r.id}, {"shortDescription", {{"text", r.sentence}}},
                    {"help", {{"text", "Fires on: " + std::string(r.example) + "\nDoes not fire on: " + std::string(r.counter_example)}}}});
  return rows;
}

/// A path as a URI reference: everything but unreserved characters and "/" is percent-encoded.
std::string uri(std::string_view path) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool keep = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view("-._~/").find(c) != std::string_view::npos;
    if (keep) out += c;
    else out += {'%', hex[byte >> 4], hex[byte & 15]};
  }
  return out;
}

std::string uri_of(const Item& item) {
  const std::string path = item.path == "-" ? "stdin" : uri(item.path);
  return item.line == 0 ? path : path + "#line-" + std::to_string(item.line);
}

/// Lines and columns of offsets; columns in UTF-16 code units, from 1.
class Places {
 public:
  explicit Places(std::string_view text) : text_(text), offset_(text, Offsets::utf16) {
    for (std::uint32_t at = 0; at < text.size(); ++at)
      if (text[at] == '\n') starts_.push_back(at + 1);
  }

  [[nodiscard]] Json region(Span span) const {
    const auto [line, column] = place(span.start);
    const auto [end_line, end_column] = place(span.end);
    return {{"startLine", line}, {"startColumn", column}, {"endLine", end_line}, {"endColumn", end_column},
            {"charOffset", offset_(span.start)}, {"charLength", offset_(span.end) - offset_(span.start)},
            {"byteOffset", span.start}, {"byteLength", span.length()}, {"snippet", {{"text", text_.substr(span.start, span.length())}}}};
  }

 private:
  [[nodiscard]] std::pair<std::size_t, std::uint32_t> place(std::uint32_t at) const {
    const auto line = std::upper_bound(starts_.begin(), starts_.end(), at) - 1;
    return {static_cast<std::size_t>(line - starts_.begin()) + 1, offset_(at) - offset_(*line) + 1};
  }

  std::string_view text_;
  OffsetMap offset_;
  std::vector<std::uint32_t> starts_{0};
};

/// The same mark in the same words is the same, wherever it moves in the text (FNV-1a).
std::string fingerprint(std::string_view words) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : words) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  std::string out;
  for (int shift = 60; shift >= 0; shift -= 4) out += "0123456789abcdef"[(hash >> shift) & 15];
  return out;
}

Json result(const Notice& n, const Report& report, const Item& item, const Places& places) {
  const std::string rule = rule_id(n, report);
  const std::string words = item.text.substr(n.span.start, n.span.length());
  Json j = Json::object();
  if (!rule.empty()) j["ruleId"] = rule;
  j["level"] = n.strong ? "warning" : "note";
  j["message"]["text"] = capital(verdict_words(sourcing_of(n, report))) + " (" + kind_words(n, report) + "): " + reason(n, report, item.text) + ".";
  j["locations"] = Json::array({{{"physicalLocation", {{"artifactLocation", {{"uri", uri_of(item)}}}, {"region", places.region(n.span)}}}}});
  j["partialFingerprints"]["sayso/v1"] = fingerprint(rule + "\n" + one_line(words));
  return j;
}

std::string head(const Frame&) {
  Json driver = {{"name", "sayso"}, {"version", version()}, {"semanticVersion", version()}, {"rules", rule_rows()}};
  return "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":" + dump(driver) +
         "},\"columnKind\":\"utf16CodeUnits\",\"results\":[\n";
}

std::string document(const Item& item, const Report& report, const Frame&) {
  const std::vector<Notice> notices = notices_of(report);
  const Places places(item.text);
  std::string out;
  for (const Notice& n : notices) out += (out.empty() ? "" : ",\n") + dump(result(n, report, item, places));
  return out;
}

std::string comma(const Frame&) { return ",\n"; }
std::string tail(const Frame&) { return "\n]}]}\n"; }

}  // namespace

const Format sarif_format = {head, document, nullptr, comma, tail};

}  // namespace sayso::cli
