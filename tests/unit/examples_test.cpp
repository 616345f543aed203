// Every case of tests/examples/<room>/*.txt: "=== name [layers]", then a text in brace notation (see notation.h).
// With SAYSO_UPDATE=1 in the environment wrong expectations are rewritten in place, to be reviewed in the diff.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "notation.h"
#include "quotes/quotes.h"
#include "text/text.h"

using namespace sayso;
using namespace sayso::cli;

namespace {

std::vector<Mark> actual_marks(const MarkedText& expected, const std::string& layers) {
  std::vector<Mark> marks = marks_of(analyze(expected.text), layers, detail_of(expected.marks));
  if (layers.find('u') == std::string::npos) return marks;
  Article article = split_article(expected.text, {});
  for (const Quote& q : pair_quotes(article)) marks.push_back({'u', static_cast<std::uint32_t>(marks.size() + 1), "", "", {q.span}});
  return marks;
}

/// The case as it should stand: unchanged if the analysis agrees with it.
std::string checked(const std::string& header, const std::string& body) {
  const MarkedText expected = read(body);
  INFO("=== " << header);
  CHECK(expected.error == "");
  std::string layers = header.back() == ']' ? header.substr(header.rfind('[')) : "";
  for (const Mark& m : expected.marks) layers += m.layer;
  const std::vector<Mark> actual = actual_marks(expected, layers);
  if (agree(expected.marks, actual)) return body;
  CHECK(write(expected.text, actual) == body);   // expected on the right, what was found on the left
  return write(expected.text, actual);
}

}  // namespace

TEST_CASE("examples") {
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(SAYSO_TESTS_FOLDER "/examples"))
    if (entry.path().extension() == ".txt") files.insert(entry.path());
  for (const auto& file : files) DYNAMIC_SECTION(file.parent_path().filename().string() << "/" << file.filename().string()) {
    std::stringstream in, out;
    in << std::ifstream(file).rdbuf();
    std::string line, header, body;
    const auto finish = [&] {
      body.erase(body.find_last_not_of('\n') + 1);
      if (!header.empty()) out << "=== " << header << "\n" << checked(header, body) << "\n\n";
      body.clear();
    };
    while (std::getline(in, line)) {
      if (line.rfind("=== ", 0) != 0) { body += line + "\n"; continue; }
      finish();
      header = line.substr(4);
    }
    finish();
    if (std::getenv("SAYSO_UPDATE") != nullptr) std::ofstream(file) << out.str().substr(0, out.str().size() - 1);
  }
}
