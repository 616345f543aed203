// The brace notation: what is written can be read again, whatever is in the text and however marks lie.
#include "notation.h"

#include <catch2/catch.hpp>

#include "bench/news.h"

using namespace sayso;
using namespace sayso::cli;

namespace {

const std::string text = "Ana {Ruiz} said: all of it works.";

bool same_marks(const std::vector<Mark>& a, const std::vector<Mark>& b) {
  if (a.size() != b.size()) return false;
  for (const Mark& m : a) {
    const auto equal = [&](const Mark& o) { return o.layer == m.layer && o.number == m.number && o.part == m.part && o.value == m.value && o.spans == m.spans; };
    if (std::none_of(b.begin(), b.end(), equal)) return false;
  }
  return true;
}

void check_round_trip(const std::vector<Mark>& marks, const std::string& expected) {
  const std::string marked = write(text, marks);
  CHECK(marked == expected);
  const MarkedText back = read(marked);
  CHECK(back.error == "");
  CHECK(back.text == text);
  CHECK(same_marks(back.marks, marks));
}

Quantity& add(Report& report, Span span, QuantityKind kind) {
  report.quantities.reserve(8);
  Quantity& q = report.quantities.emplace_back();
  q.span = q.number = span;
  q.kind = kind;
  return q;
}

}  // namespace

TEST_CASE("marks nest, the longer one outside") {
  check_round_trip({{'q', 1, "vague", "", {{17, 20}}}, {'c', 1, "figure", "none,carried", {{17, 33}}}},
                   "Ana {{Ruiz}} said: {c1.figure=none,carried:{q1.vague:all} of it works.}");
}

TEST_CASE("crossing marks are written in pieces, the value once") {
  check_round_trip({{'c', 1, "cause", "none", {{0, 20}}}, {'c', 2, "", "named", {{17, 26}}}},
                   "{c1.cause=none:Ana {{Ruiz{} said: }{c2=named:{c1.cause:all} of it} works.");
}

TEST_CASE("a mark in several places is one mark") {
  check_round_trip({{'a', 7, "content", "mixed", {{0, 3}, {21, 26}}}}, "{a7.content=mixed:Ana} {{Ruiz}} said: all {a7.content:of it} works.");
}

TEST_CASE("awkward values are quoted") {
  check_round_trip({{'q', 1, "time", "T14:30", {{0, 3}}}}, "{q1.time=\"T14:30\":Ana} {{Ruiz}} said: all of it works.");
  check_round_trip({{'a', 1, "source", "Ana \"{R}\" Ruiz/person", {{0, 3}}}}, "{a1.source=\"Ana \"\"{R}\"\" Ruiz/person\":Ana} {{Ruiz}} said: all of it works.");
}

TEST_CASE("a literal brace beside a closing one is told apart") {
  const std::string braces = "}}{}x}";
  for (std::uint32_t start = 0; start < braces.size(); ++start)
    for (std::uint32_t end = start + 1; end <= braces.size(); ++end) {
      const std::vector<Mark> marks = {{'c', 1, "", "", {{start, end}}}, {'q', 1, "", "", {{end / 2, end}}}};
      const MarkedText back = read(write(braces, marks));
      CHECK(back.error == "");
      CHECK(back.text == braces);
      CHECK(same_marks(back.marks, marks));
    }
}

TEST_CASE("what is wrong is said") {
  CHECK(read("{c1:open").error == "a mark is not closed (at '{c1:open')");
  CHECK(read("a } b").error == "} closes nothing; a literal brace is doubled (at '} b')");
  CHECK(read("{note} b").error == "not a label such as {q1.count=5:; a literal brace is doubled (at '{note} b')");
  CHECK(read("{c1:}").error == "a mark holds no text (at '{c1:}')");
}

TEST_CASE("a report is drawn with its values") {
  Report report;
  Quantity& money = add(report, {0, 3}, QuantityKind::money);
  money.value = "12", money.bound = Bound::more_than, money.currency = "USD", money.per = "day";
  Quantity& age = add(report, {4, 6}, QuantityKind::age);
  age.low = "18", age.high = "49", age.bound = Bound::between, age.unit = "year";
  Quantity& share = add(report, {11, 15}, QuantityKind::percent);
  share.value = "28.5", share.change = Change{Direction::up, ChangeForm::by}, share.sourcing = Sourcing::none, share.counted = {24, 26};
  CHECK(write(text, marks_of(report, "q")) == "{q1.money=>12 USD/day:Ana} {q2.age=18..49 year:{{R}uiz}} {q3.percent=28.5 %,up by:said}: all of it works.");
  CHECK(write(text, marks_of(report, "q", {.parts = true, .sourcing = true})).find("{q3.percent=28.5 %,up by,none:{q3.number:said}}: all of {q3.counted:it}") != std::string::npos);
}

TEST_CASE("expected and actual agree as far as is written") {
  const auto actual = read("{a1.source=Ana Ruiz/person:Ruiz} {a1.cue:said} {a1.content:{c1.cause=none,carried:it works for {q1.count=5,none:five}}}").marks;
  const auto agrees = [&](const char* expected) { return agree(read(expected).marks, actual); };
  CHECK(agrees("{a9.source=Ana Ruiz:Ruiz} {a9.cue:said} {a9.content:{c1:it works for {q1=5:five}}}"));
  CHECK(agrees("{a9.source=/person:Ruiz} {a9.cue:said} {a9.content:{c1=carried:it works for {q1.count:five}}}"));
  CHECK_FALSE(agrees("{a9.source=Ana:Ruiz} {a9.cue:said} {a9.content:{c1:it works for {q1:five}}}"));
  CHECK_FALSE(agrees("Ruiz {a9.cue:said} {a9.content:{c1:it works for {q1:five}}}"));
  CHECK_FALSE(agrees("{a9.source:Ruiz} {a9.cue:said} {a9.content:{c1=named:it works for {q1:five}}}"));
  CHECK_FALSE(agrees("{a9.source:Ruiz} {a9.cue:said} {a9.content:{c1:it works for {q1=6:five}}}"));
  CHECK_FALSE(agrees("{a9.source:Ruiz} {a9.cue:said} {a9.content:it works for {q1:five}}"));
  CHECK_FALSE(agrees("{a9.source:Ruiz} {a9.cue:said} {a9.content:{c1:it works} for {q1:five}}"));
}

TEST_CASE("all layers of whole articles can be written and read again") {
  const std::string news = bench::make_news(30000);
  const auto marks = marks_of(analyze(news), "q,a,c,s,p", {.parts = true, .sourcing = true});
  REQUIRE(marks.size() > 300);
  const MarkedText back = read(write(news, marks));
  CHECK(back.error == "");
  CHECK(back.text == news);
  CHECK(same_marks(back.marks, marks));
  CHECK(agree(marks, back.marks));
}
