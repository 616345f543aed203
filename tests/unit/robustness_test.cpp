// Whatever the bytes: a report in which all invariants hold, the same each time, in time linear in the input.
#include <catch2/catch.hpp>

#include <algorithm>
#include <ctime>
#include <iterator>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "bench/news.h"
#include "invariants.h"
#include "sayso/sayso.h"

using namespace sayso;
using namespace std::string_literals;

namespace {

std::string report_on(const std::string& text) {
  const Report report = analyze(text);
  CHECK(broken_invariant(report, text) == "");
  return to_json(report, text, {.id = "robust", .with_text = true});
}

}  // namespace

TEST_CASE("an empty text gives an empty report") {
  for (const auto& text : {""s, " "s, "\n\n\n"s, "\t \r\n"s}) {
    const Report report = analyze(text);
    CHECK(report.sentences.empty());
    CHECK(report.claims.empty());
    CHECK(report.document.words == 0);
    CHECK(report.document.bytes == text.size());
    CHECK(broken_invariant(report, text) == "");
  }
}

TEST_CASE("invalid UTF-8, NUL bytes and control characters keep every invariant") {
  const std::string news = bench::make_news(3000);
  const auto spoil = [&](std::string_view with, std::size_t every) {
    std::string text = news;
    for (std::size_t i = every; i + with.size() < text.size(); i += every) text.replace(i, with.size(), with);
    return text;
  };
  for (const auto& bad : {"\0"s, "\xff"s, "\xc3"s, "\xe2\x80"s, "\xed\xa0\x80"s, "\xf8\x88\x80\x80"s, "\x1b[0m"s, "\xef\xbf\xbe"s})
    for (const std::size_t every : {1U, 2U, 7U, 61U}) report_on(spoil(bad, every));
}

TEST_CASE("a text cut anywhere keeps every invariant") {
  const std::string news = bench::make_news(1200, 5);
  for (std::size_t end = 0; end <= news.size(); ++end) report_on(news.substr(0, end));
  for (std::size_t start = 0; start < news.size(); start += 3) report_on(news.substr(start));
}

TEST_CASE("hostile texts keep every invariant") {
  for (const auto& hostile : bench::make_hostile(20000)) {
    INFO(hostile.name);
    report_on(hostile.text);
  }
}

TEST_CASE("a text with its words in any order keeps every invariant") {
  std::mt19937 random(1);
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    std::istringstream news(bench::make_news(600, seed));
    std::vector<std::string> words{std::istream_iterator<std::string>(news), {}};
    for (std::size_t i = words.size(); i > 1; --i) std::swap(words[i - 1], words[random() % i]);
    std::string text;
    for (const std::string& word : words) text += word + ' ';
    report_on(text);
  }
  // a bracket that the next paragraph closes
  report_on("2“We waited three days,” Okafor said.\n\n“Then the water(came.prof\n\n)( said s had told u3\x01\x02\x03 ½ ache d.");
}

TEST_CASE("the same bytes give the same report") {
  const std::string news = bench::make_news(20000, 9);
  const std::string first = report_on(news);
  CHECK(report_on(news) == first);
  CHECK(report_on(std::string(news)) == first);
}

TEST_CASE("generated news is English") {
  const Report report = analyze(bench::make_news(50000));
  CHECK(report.document.lang == "en");
  CHECK(report.sentences.size() > 300);
}

#ifdef NDEBUG
namespace {

/// Time of the processor, not of the wall: other programs do not count.
double seconds_for(const std::string& text) {
  const std::clock_t start = std::clock();
  const Report report = analyze(text);
  const std::clock_t spent = std::clock() - start;
  return report.document.bytes == text.size() ? static_cast<double>(spent) / CLOCKS_PER_SEC : 1e9;
}

}  // namespace

// A ratio within one run: no machine is too slow for it. Measured: 4 at most.
TEST_CASE("no text of 1 MB takes much longer than 1 MB of news") {
  constexpr std::size_t megabyte = 1 << 20;
  const std::string news = bench::make_news(megabyte);
  seconds_for(news);
  const double usual = std::max({seconds_for(news), seconds_for(news), seconds_for(news)});
  for (const auto& hostile : bench::make_hostile(megabyte)) {
    double spent = seconds_for(hostile.text);
    if (spent > 5 * usual) spent = std::min(spent, seconds_for(hostile.text));
    INFO(hostile.name << ": " << spent << " s, news: " << usual << " s");
    CHECK(spent < 10 * usual);
  }
}
#endif
