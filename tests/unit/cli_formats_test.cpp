// The formats for people and for other programs, on reports made by hand.
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "cli_sample.h"

using namespace sayso;
using namespace sayso::cli;
using nlohmann::json;

namespace {

const std::string article =
    "{p1.heading:Dogs & <cats>}\n\n{p2.body:1. {c1.figure=none:More than \"five, six\" *dogs* died}, and {c2.cause=vague:the ban, “in\nforce”, works}. {c3.policy=named:It is law}.}\n{p3.boilerplate:Share}\n";

/// The whole output for one text.
std::string output(FormatKind kind, std::string_view marked, Frame frame = {}) {
  const Sample s = sample(marked);
  const Format& format = format_of(kind);
  frame.settings.format = kind;
  return (format.head ? format.head(frame) : "") + format.document(s.item, s.report, frame) + (format.tail ? format.tail(frame) : "");
}

/// A reader of RFC 4180, to the letter.
std::vector<std::vector<std::string>> parse_csv(const std::string& text) {
  std::vector<std::vector<std::string>> rows(1, {""});
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') rows.back().back() += text[++i];
    else if (c == '"') quoted = !quoted;
    else if (!quoted && c == ',') rows.back().emplace_back();
    else if (!quoted && c == '\r') {}
    else if (!quoted && c == '\n') rows.push_back({""});
    else rows.back().back() += c;
  }
  rows.pop_back();
  return rows;
}

std::size_t count_of(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("csv: one row for each claim and figure, whoever stands behind it") {
  Frame frame;
  frame.settings.offsets = Offsets::codepoint;
  const auto rows = parse_csv(output(FormatKind::csv, article, frame));
  REQUIRE(rows.size() == 4);
  for (const auto& row : rows) CHECK(row.size() == rows[0].size());
  CHECK(rows[0][0] == "document");
  CHECK(rows[1] == std::vector<std::string>{"sample", "c1", "strong", "18", "51", "More than \"five, six\" *dogs* died", "claim", "figure", "none", "", "0.750", "", "", "", "",
                                            "claims.sample", "because the sample says so, and nobody else does, not even in the sentence before"});
  CHECK(rows[2][2] == "weak");
  CHECK(rows[2][5] == "the ban, “in force”, works");
  CHECK(rows[3][2] == "");
}

TEST_CASE("sarif: every mark a result at its place") {
  const json log = json::parse(output(FormatKind::sarif, article));
  CHECK(log["version"] == "2.1.0");
  const json& run = log["runs"][0];
  CHECK(run["tool"]["driver"]["name"] == "sayso");
  CHECK(run["columnKind"] == "utf16CodeUnits");
  REQUIRE(run["results"].size() == 2);
  CHECK(run["results"][0]["level"] == "warning");
  CHECK(run["results"][1]["level"] == "note");
  CHECK(run["results"][0]["message"]["text"].get<std::string>().rfind("No source (figure): ", 0) == 0);
  const json& place = run["results"][1]["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "sample.txt");
  CHECK(place["region"]["startLine"] == 3);
  CHECK(place["region"]["endLine"] == 4);
  CHECK(place["region"]["endColumn"] == 14);
  CHECK(place["region"]["snippet"]["text"] == "the ban, “in\nforce”, works");
  CHECK(run["results"][0]["partialFingerprints"] != run["results"][1]["partialFingerprints"]);
}

TEST_CASE("sarif: every rule is described once") {
  const json log = json::parse(output(FormatKind::sarif, article));
  CHECK(log["runs"][0]["tool"]["driver"]["rules"].size() == rules().size());
}

TEST_CASE("markdown: marks with footnotes, nothing of the text taken for markup") {
  CHECK(output(FormatKind::markdown, article) ==
        "# sample\n\n3 claims need a source: 1 has a named one, 1 a vague one, 1 none.\nNo figure needs one.\n"
        "\n## Dogs \\& \\<cats\\>\n"
        "\n1\\. **More than \"five, six\" \\*dogs\\* died**[^1], and *the ban, “in force”, works*[^2]. It is law.\n"
        "\n[^1]: **no source**, figure: because the sample says so, and nobody else does, not even in the sentence before\n"
        "[^2]: **vague source**, cause: because the sample says so, and nobody else does, not even in the sentence before\n");
}

TEST_CASE("markdown: the title stands once") {
  Sample s = sample("{p1.heading:Dogs banned}\n\n{p2.body:It rained.}");
  s.report.document.title = "Dogs banned";
  CHECK(count_of(format_of(FormatKind::markdown).document(s.item, s.report, {}), "Dogs banned") == 1);
}

TEST_CASE("html: self-contained, escaped, every mark with its note") {
  const std::string page = output(FormatKind::html, article);
  CHECK(page.rfind("<!doctype html>", 0) == 0);
  CHECK(page.find("<h1>Dogs &amp; &lt;cats&gt;</h1>") != std::string::npos);
  CHECK(page.find("<mark class=\"strong\" tabindex=\"0\">More than &quot;five, six&quot; *dogs* died<sup>1</sup><span class=\"note\"") != std::string::npos);
  CHECK(page.find("<span class=\"backed\" title=\"Source: \">It is law</span>") != std::string::npos);
  CHECK(count_of(page, "role=\"note\"") == 2);
  for (const char* outside : {"<script", "<link", "src=", "url(", "@import", "http://", "https://"}) CHECK(page.find(outside) == std::string::npos);
}

TEST_CASE("html: tags close in order where marks cross") {
  const std::string page = output(FormatKind::html, "{c1=none:one {c2=vague:two} three}{q1=none: four} {a1.source=Ana <b>:{c3=vague:Ana} said} it");
  std::vector<std::string> open;
  for (std::size_t at = page.find("<article>"); at < page.find("</article>"); at = page.find('<', at + 1)) {
    const bool closes = page[at + 1] == '/';
    const std::string name = page.substr(at + 1 + closes, page.find_first_of(" >", at) - at - 1 - closes);
    if (name == "br") continue;
    if (!closes) { open.push_back(name); continue; }
    REQUIRE_FALSE(open.empty());
    CHECK(open.back() == name);
    open.pop_back();
  }
  CHECK(open == std::vector<std::string>{"article"});
  CHECK(page.find("title=\"Ana &lt;b&gt;, unknown\"") != std::string::npos);
}

TEST_CASE("json: one object, or a list where several may come") {
  CHECK(json::parse(output(FormatKind::json, article))["id"] == "sample");
  Frame many;
  many.many = true;
  CHECK(json::parse(output(FormatKind::json, article, many)).size() == 1);
  const std::string line = output(FormatKind::jsonl, article);
  CHECK(line.find('\n') == line.size() - 1);
}
