// Every rule of every room is described, fires on its example as marked there, and not on its counter-example.
#include <catch2/catch.hpp>
#include <set>

#include "notation.h"

using namespace sayso;
using namespace sayso::cli;

namespace {

bool fires(const Report& report, std::string_view rule) {
  const auto named = [rule](const auto& item) { return item.rule == rule; };
  const auto because = [rule](const Claim& c) {
    const std::string start = std::string(rule) + ":";
    return c.because.compare(0, start.size(), start) == 0 ||
           std::any_of(c.derivation.begin(), c.derivation.end(), [&](const std::string& step) { return step == start + " decides"; });
  };
  return std::any_of(report.quantities.begin(), report.quantities.end(), named) || std::any_of(report.attributions.begin(), report.attributions.end(), named)
      || std::any_of(report.claims.begin(), report.claims.end(), because);
}

Report explained(const std::string& text, std::vector<Link> links) {
  Options options;
  options.explain = true;
  options.links = std::move(links);
  return analyze(text, options);
}

void check_example(const Rule& rule) {
  MarkedText expected = read(rule.example);
  const std::vector<Link> links = take_links(expected.marks);
  CHECK(expected.error == "");
  CHECK_FALSE(expected.marks.empty());
  const Report report = explained(expected.text, links);
  CHECK(fires(report, rule.id));
  std::string layers;
  for (const Mark& m : expected.marks) layers += m.layer;
  const std::vector<Mark> actual = marks_of(report, layers, detail_of(expected.marks));
  if (!agree(expected.marks, actual)) CHECK(write(expected.text, actual) == rule.example);
}

}  // namespace

TEST_CASE("rules have an id of their room, a sentence, an example and a counter-example") {
  std::set<std::string_view> ids;
  for (const Rule& rule : rules()) {
    INFO(rule.id);
    CHECK(ids.insert(rule.id).second);
    CHECK(rule.id.find('.') != std::string_view::npos);
    CHECK(rule.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") == std::string_view::npos);
    CHECK(rule.sentence.find(' ') != std::string_view::npos);
    CHECK_FALSE(rule.example.empty());
    CHECK_FALSE(rule.counter_example.empty());
  }
}

TEST_CASE("rules fire on their examples") {
  for (const Rule& rule : rules()) DYNAMIC_SECTION(rule.id) { check_example(rule); }
}

TEST_CASE("rules do not fire on their counter-examples") {
  for (const Rule& rule : rules()) DYNAMIC_SECTION(rule.id) {
    MarkedText text = read(rule.counter_example);
    const std::vector<Link> links = take_links(text.marks);
    CHECK(text.error == "");
    CHECK_FALSE(fires(explained(text.text, links), rule.id));
  }
}
