// The report as JSON: its shape is that of docs/report.schema.json, its offsets those asked for.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "bench/news.h"
#include "sayso/sayso.h"

using namespace sayso;
using nlohmann::json;

namespace {

const json& schema() {
  static const json whole = json::parse(std::ifstream(SAYSO_TESTS_FOLDER "/../docs/report.schema.json"));
  return whole;
}

bool has_type(const json& value, const std::string& type) {
  if (type == "integer") return value.is_number_integer();
  if (type == "number") return value.is_number();
  if (type == "string") return value.is_string();
  if (type == "boolean") return value.is_boolean();
  if (type == "array") return value.is_array();
  return type == "object" ? value.is_object() : value.is_null();
}

/// As much of JSON Schema as the report's schema uses. What is wrong goes into `wrong`, with the place.
void validate(const json& value, const json& rule, const std::string& at, std::vector<std::string>& wrong) {
  if (rule.is_boolean()) { if (!rule.get<bool>()) wrong.push_back(at + ": not allowed"); return; }
  const auto fail = [&](const std::string& what) { wrong.push_back(at + ": " + what + ": " + value.dump()); };
  for (const auto& [key, wanted] : rule.items()) {
    if (key == "$ref") validate(value, schema()["$defs"][wanted.get<std::string>().substr(8)], at, wrong);
    else if (key == "type") {
      const json types = wanted.is_array() ? wanted : json::array({wanted});
      if (std::none_of(types.begin(), types.end(), [&](const json& t) { return has_type(value, t); })) fail("not of type " + wanted.dump());
    } else if (key == "enum") { if (std::find(wanted.begin(), wanted.end(), value) == wanted.end()) fail("not one of " + wanted.dump()); }
    else if (key == "const") { if (value != wanted) fail("not " + wanted.dump()); }
    else if (key == "pattern") { if (value.is_string() && !std::regex_search(value.get<std::string>(), std::regex(wanted.get<std::string>()))) fail("not like " + wanted.dump()); }
    else if (key == "minimum") { if (value.is_number() && value < wanted) fail("too small"); }
    else if (key == "maximum") { if (value.is_number() && value > wanted) fail("too large"); }
    else if (key == "minItems") { if (value.size() < wanted) fail("too short"); }
    else if (key == "anyOf") {
      const auto fits = [&](const json& one) { std::vector<std::string> bad; validate(value, one, at, bad); return bad.empty(); };
      if (std::none_of(wanted.begin(), wanted.end(), fits)) fail("fits none of the choices");
    } else if (key == "required") { for (const json& name : wanted) if (value.is_object() && !value.contains(name)) fail("lacks " + name.dump()); }
    else if (key == "prefixItems") { for (std::size_t i = 0; i < wanted.size() && i < value.size(); ++i) validate(value[i], wanted[i], at + "[]", wrong); }
    else if (key == "items") { for (std::size_t i = rule.contains("prefixItems") ? rule["prefixItems"].size() : 0; value.is_array() && i < value.size(); ++i) validate(value[i], wanted, at + "[]", wrong); }
    else if (key == "properties" && value.is_object()) {
      for (const auto& [name, item] : value.items()) {
        if (wanted.contains(name)) validate(item, wanted[name], at + "." + name, wrong);
        else fail("has an unknown field " + name);
      }
    } else if (key != "properties") CHECK((key == "$schema" || key == "title" || key == "description" || key == "$defs" || key == "additionalProperties"));
  }
}

std::vector<std::string> violations(const json& report) {
  std::vector<std::string> wrong;
  validate(report, schema(), "", wrong);
  return wrong;
}

const std::string text = "Café prices 😀 rose 12.5 percent, “more than 3,000 owners” said on Monday.\n\nThe ban kills jobs, analysts say.\xff\n";

Options options_of(double threshold, std::string title = "", bool explain = false) {
  Options options;
  options.threshold = threshold;
  options.title = std::move(title);
  options.explain = explain;
  return options;
}

/// All spans of a report, in a fixed order.
std::vector<std::pair<std::uint32_t, std::uint32_t>> spans_in(const json& j) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> spans;
  if (j.is_object() && j.contains("start")) spans.emplace_back(j["start"], j["end"]);
  if (j.is_array() && j.size() == 2 && j[0].is_number() && j[1].is_number()) return {{j[0], j[1]}};
  if (j.is_structured())
    for (const json& item : j) {
      const auto inner = spans_in(item);
      spans.insert(spans.end(), inner.begin(), inner.end());
    }
  return spans;
}

}  // namespace

TEST_CASE("reports on whole articles are as the schema says") {
  for (const auto& folder : std::filesystem::directory_iterator(SAYSO_TESTS_FOLDER "/articles")) {
    const std::filesystem::path file = folder.path() / "article.txt";
    if (!std::filesystem::exists(file)) continue;
    std::stringstream in;
    in << std::ifstream(file).rdbuf();
    INFO(file);
    CHECK(violations(json::parse(to_json(analyze(in.str(), options_of(0.1)), in.str()))) == std::vector<std::string>());
  }
}

TEST_CASE("reports are as the schema says") {
  for (const std::string& article : {std::string(), text, std::string("Der Rat hat am Montag beschlossen, dass die Bücherei umzieht."), bench::make_news(20000)})
    for (const bool explain : {false, true}) {
      const Report report = analyze(article, options_of(0.2, "A \"title\"", explain));
      CHECK(violations(json::parse(to_json(report, article, {.id = "a", .with_text = true}))).empty());
    }
}

TEST_CASE("the check against the schema sees what is wrong") {
  json report = json::parse(to_json(analyze(text), text));
  REQUIRE(violations(report).empty());
  report["paragraphs"][0]["kind"] = "poem";
  report["sentences"][0].erase("paragraph");
  report["document"]["words"] = -1;
  report["extra"] = 1;
  CHECK(violations(report).size() == 4);
}

TEST_CASE("offsets count bytes, UTF-16 units or characters of the same places") {
  const Report report = analyze(text, options_of(0.1));
  const auto in = [&](Offsets unit) { return spans_in(json::parse(to_json(report, text, {.offsets = unit, .id = ""}))); };
  const auto bytes = in(Offsets::utf8), units = in(Offsets::utf16), points = in(Offsets::codepoint);
  REQUIRE(bytes.size() > 4);
  REQUIRE(units.size() == bytes.size());
  const auto count = [](std::uint32_t end, bool utf16) {
    std::uint32_t n = 0;
    for (const char c : text.substr(0, end)) {
      const auto byte = static_cast<unsigned char>(c);
      n += (byte & 0xC0) != 0x80;
      n += utf16 && byte >= 0xF0 && byte < 0xF8;
    }
    return n;
  };
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    CHECK(units[i] == std::pair(count(bytes[i].first, true), count(bytes[i].second, true)));
    CHECK(points[i] == std::pair(count(bytes[i].first, false), count(bytes[i].second, false)));
  }
}

TEST_CASE("json is valid whatever is in the text, and indented or not the same") {
  const std::string odd = "He said \"\\\x01\x7f\xff\xed\xa0\x80\xf0\x9f\" 5 dogs\xe2\x80\xa8 died.";
  const Report report = analyze(odd, options_of(0.5, odd));
  const json flat = json::parse(to_json(report, odd, {.id = odd, .with_text = true}));
  CHECK(flat == json::parse(to_json(report, odd, {.id = odd, .with_text = true, .indent = 2})));
  CHECK(to_json(report, odd).find('\n') == std::string::npos);
}

TEST_CASE("scores are written in thousandths") {
  Report report;
  for (const double score : {0.0, 0.5, 0.651, 0.07, 0.999, 1.0}) {
    report.claims.emplace_back();
    report.claims.back().score = score;
  }
  const std::string out = to_json(report, "");
  for (const char* shown : {"\"score\":0.0,", "\"score\":0.5,", "\"score\":0.651,", "\"score\":0.07,", "\"score\":0.999,", "\"score\":1.0,"}) CHECK(out.find(shown) != std::string::npos);
}
