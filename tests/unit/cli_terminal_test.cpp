// The terminal format: what a reader sees, at several widths, with colour and without.
#include <catch2/catch.hpp>

#include <sstream>

#include "cli_sample.h"
#include "formats/wrap.h"

using namespace sayso;
using namespace sayso::cli;

namespace {

const std::string article =
    "{p1.heading:Council bans dogs}\n\n"
    "{p2.body:{c1.figure=none:More than {q1=none:105,000} dogs were registered last year}, and {c2.cause=vague:the ban has halved the number of bites}, "
    "critics say. The rest is 狗狗狗 and 👩‍👩‍👧 {q2.percent=anonymous:12 percent} of it.}\n\n"
    "{p3.quote:“It works,” {a1.source=Ana Ruiz:Ana Ruiz} said.}\n{p4.boilerplate:Share this}\n";

std::string page(std::string_view marked, int width, bool color) {
  const Sample s = sample(marked);
  Frame frame;
  frame.width = width;
  frame.color = color;
  return format_of(FormatKind::terminal).document(s.item, s.report, frame);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::stringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("terminal, plain: marks are underlined and numbered in rows of their own") {
  const std::string expected =
      "Council bans dogs\n"
      "\n"
      "  More than 105,000 dogs were registered last year, and\n"
      "  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━1\n"
      "  the ban has halved the number of bites, critics say. The\n"
      "  ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄2\n"
      "  rest is 狗狗狗 and 👩‍👩‍👧 12 percent of it.\n"
      "                        ┄┄┄┄┄┄┄┄┄3\n"
      "\n"
      "    1  No source · figure · because the sample says so,\n"
      "       and nobody else does, not even in the sentence\n"
      "       before\n"
      "    2  Vague source · cause · because the sample says so,\n"
      "       and nobody else does, not even in the sentence\n"
      "       before\n"
      "    3  Anonymous source · percent · nobody a reader could\n"
      "       identify stands behind this figure\n"
      "\n"
      "  │ “It works,” Ana Ruiz said.\n"
      "\n"
      "  ┊ Share this\n"
      "\n"
      "──────────────────────────────────────────────────────────\n"
      "2 claims need a source: 1 has a vague one, 1 none.\n"
      "All 2 figures have a named source.\n"
      "Who speaks: Ana Ruiz (12 words).\n";
  CHECK(page(article, 60, false) == expected);
}

TEST_CASE("terminal: no line is wider than asked, at any width") {
  for (const int width : {24, 40, 60, 80, 120, 200})
    for (const std::string& line : lines_of(page(article, width, false))) {
      INFO(width << ": " << line);
      CHECK(columns(line) <= std::min(width, 98));
    }
}

TEST_CASE("terminal, in colour: the terminal underlines, and every style is ended") {
  const std::string colored = page(article, 60, true);
  CHECK(colored.find("\x1b[4;31mMore than 105,000 dogs were registered last year\x1b[0m\x1b[31m¹") != std::string::npos);
  CHECK(colored.find("\x1b[4;33mthe ban") != std::string::npos);
  CHECK(colored.find("━") == std::string::npos);
  for (const std::string& line : lines_of(colored)) {
    const std::size_t last = line.rfind("\x1b[");
    if (last != std::string::npos) CHECK(line.substr(last, 4) == "\x1b[0m");
  }
}

TEST_CASE("terminal: a text cannot send control sequences") {
  const std::string shown = page("{c1=none:evil \x1b[2J\x07 text\x9b} and {q1=none:\x01}", 60, false);
  CHECK(shown.find('\x1b') == std::string::npos);
  CHECK(shown.find('\x07') == std::string::npos);
  CHECK(shown.find("evil �[2J� text�") != std::string::npos);
}

TEST_CASE("terminal: a word longer than the line is broken") {
  const std::string shown = page("{c1=none:" + std::string(150, 'x') + "}", 60, false);
  CHECK(lines_of(shown)[0] == "  " + std::string(56, 'x'));
  CHECK(lines_of(shown)[4] == "  " + std::string(38, 'x'));
}

TEST_CASE("columns of characters") {
  CHECK(columns("abc") == 3);
  CHECK(columns("狗é") == 3);
  CHECK(columns("e\u0301") == 1);
  CHECK(columns("👩‍👩‍👧") == 2);
  CHECK(columns("☂️") == 2);
  CHECK(columns("\xff") == 1);
}
