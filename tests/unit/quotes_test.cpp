// Quotation marks: every quotation found is shown in «double angle» signs, a single-marked one in ‹single› signs;
// + before it: it takes up the one of the paragraph before; ~ behind it: left open.
#include <catch2/catch.hpp>

#include <map>
#include <string>

#include "quotes/quotes.h"
#include "text/text.h"

using namespace sayso;

namespace {

std::string show(std::string_view text) {
  Article article = split_article(text, {});
  std::map<std::uint32_t, std::string> before, behind;
  for (const Quote& q : pair_quotes(article)) {
    before[q.span.start] += std::string(q.continues ? "+" : "") + (q.single ? "‹" : "«");
    behind[q.span.end] = std::string(q.single ? "›" : "»") + (q.closed ? "" : "~") + behind[q.span.end];
  }
  std::string out;
  for (std::uint32_t i = 0; i <= text.size(); ++i) {
    out += behind[i] + before[i];
    if (i < text.size()) out += text[i];
  }
  return out;
}

}  // namespace

TEST_CASE("curly and straight marks are paired") {
  CHECK(show("“It works,” she said, “mostly.”") == "«“It works,”» she said, «“mostly.”»");
  CHECK(show("\"It works,\" she said, \"mostly.\"") == "«\"It works,\"» she said, «\"mostly.\"»");
  CHECK(show("''It works,'' she said, ''mostly.''") == "«''It works,''» she said, «''mostly.''»");
  CHECK(show("He called it (\"a start\").") == "He called it («\"a start\"»).");
  CHECK(show("«Bien», a-t-il dit.") == "««Bien»», a-t-il dit.");
  CHECK(show("She said: „We are ready.” Then she left.") == "She said: «„We are ready.”» Then she left.");
}

TEST_CASE("apostrophes and genitives are no marks") {
  CHECK(show("The workers’ rights weren’t on the miners’ list.") == "The workers’ rights weren’t on the miners’ list.");
  CHECK(show("In the '90s rock 'n' roll wasn't dead.") == "In the '90s rock 'n' roll wasn't dead.");
  CHECK(show("A 5\" pipe and a 6'2\" man.") == "A 5\" pipe and a 6'2\" man.");
}

TEST_CASE("single marks quote, also within double ones") {
  CHECK(show("The practice of ‘eugenics,’ they wrote.") == "The practice of ‹‘eugenics,’› they wrote.");
  CHECK(show("“He said ‘no’ to us,” she said.") == "«“He said ‹‘no’› to us,”» she said.");
  CHECK(show("‘The miners’ rights are gone,’ said Ada Poole.") == "‹‘The miners’ rights are gone,’› said Ada Poole.");
}

TEST_CASE("a quotation runs on over paragraphs") {
  CHECK(show("“We began early.\n\n“We ended late,” she said.") == "«“We began early.»~\n\n+«“We ended late,”» she said.");
  CHECK(show("“We began early.\n\nWe ended late,” she said.") == "«“We began early.»~\n\n+«We ended late,”» she said.");
}

TEST_CASE("a missing mark costs one sentence, not the article") {
  CHECK(show("“We began early. The mayor left at nine.\n\nThe council met on Monday.") ==
        "«“We began early.»~ The mayor left at nine.\n\nThe council met on Monday.");
  CHECK(show("She said “no. He said “yes” twice.") == "She said «“no.»~ He said «“yes”» twice.");
  CHECK(show("It was over.” The mayor left.") == "It was over.” The mayor left.");
  CHECK(show("A \"plan and a \"budget\" were read.") == "A «\"plan and a»~ «\"budget\"» were read.");
}

TEST_CASE("a mark of the wrong shape is taken for how it stands") {
  CHECK(show("“They see that. “ The mayor left.\nNext.") == "«“They see that. “» The mayor left.\nNext.");
}
