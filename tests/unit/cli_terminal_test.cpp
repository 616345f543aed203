// The terminal format: what a reader sees, at several widths, with colour and without.
#include <catch2/catch.hpp>
#include <iostream>

#include "cli_sample.h"

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

}  // namespace

TEST_CASE("terminal, plain: marks are underlined in rows of their own") {
  std::cout << page(article, 60, false) << page(article, 100, false) << page(article, 60, true);
}
