// The native half of ./dev bench; tests/bench/run.mjs calls it and prints the figures.
//   sayso_bench news BYTES [SEED]   the generated text
//   sayso_bench speed               one line a measurement: name, value
//   sayso_bench report BYTES        seconds for one analysis and its JSON, as the WASM module does it
//   sayso_bench memory BYTES        peak memory of one analysis, in bytes per byte of input
#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <string>
#include <vector>

#include "bench/news.h"
#include "sayso/sayso.h"

using namespace sayso;

namespace {

std::size_t seen = 0;   // what was made is looked at, or the work could be optimised away

/// Time of the processor, not of the wall: other programs do not count.
double seconds(const std::string& text, bool with_json) {
  const std::clock_t start = std::clock();
  const Report report = analyze(text);
  seen += report.sentences.size() + report.claims.size();
  if (with_json) seen += to_json(report, text, {.offsets = Offsets::utf16, .id = "bench"}).size();
  return std::max(1.0, static_cast<double>(std::clock() - start)) / CLOCKS_PER_SEC;
}

/// The median of as many runs as fit into about a second, at least three.
double median_seconds(const std::string& text, bool with_json) {
  std::vector<double> runs = {seconds(text, with_json)};
  const auto count = std::clamp<std::size_t>(static_cast<std::size_t>(1 / runs[0]), 3, 200);
  runs.clear();
  while (runs.size() < count) runs.push_back(seconds(text, with_json));
  std::nth_element(runs.begin(), runs.begin() + static_cast<std::ptrdiff_t>(count / 2), runs.end());
  return runs[count / 2];
}

void print(const std::string& name, double value) { std::printf("%s\t%.6g\n", name.c_str(), value); }

void measure_speed() {
  constexpr std::size_t kilobyte = 1 << 10, megabyte = 1 << 20;
  const double small = median_seconds(bench::make_news(8 * kilobyte), false);
  print("analyze 8 KB", small);
  print("analyze 100 KB", median_seconds(bench::make_news(100 * kilobyte), false));
  const std::string news = bench::make_news(megabyte);
  const double usual = median_seconds(news, false);
  print("analyze 1 MB", usual);
  const double large = median_seconds(bench::make_news(10 * megabyte), false);
  print("analyze 10 MB", large);
  print("growth exponent", std::log(large / small) / std::log(1280.0));
  for (const auto& hostile : bench::make_hostile(megabyte)) print("hostile " + std::string(hostile.name), seconds(hostile.text, false) / usual);
}

double peak_bytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
#ifdef __APPLE__
  return static_cast<double>(usage.ru_maxrss);
#else
  return static_cast<double>(usage.ru_maxrss) * 1024;
#endif
}

void measure_memory(std::size_t bytes) {
  const std::string text = bench::make_news(bytes);
  const double before = peak_bytes();
  seconds(text, false);
  print("peak memory per input byte", (peak_bytes() - before) / static_cast<double>(bytes));
}

}  // namespace

int main(int count, char** words) {
  const std::string verb = count > 1 ? words[1] : "";
  const std::size_t bytes = count > 2 ? std::strtoull(words[2], nullptr, 10) : 0;
  if (verb == "news") std::cout << bench::make_news(bytes, count > 3 ? static_cast<std::uint32_t>(std::strtoul(words[3], nullptr, 10)) : 1);
  else if (verb == "speed") measure_speed();
  else if (verb == "report") print("report", median_seconds(bench::make_news(bytes), true));
  else if (verb == "memory") measure_memory(bytes);
  else return 2;
  return seen == 1 ? 1 : 0;
}
