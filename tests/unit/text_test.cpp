// The text room. Sentences are shown with | between them, tokens with | too, paragraphs as their kinds.
#include "text/text.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "bench/news.h"
#include "sayso/sayso.h"

using namespace sayso;

namespace {

std::string joined(std::string_view text, const std::vector<Span>& spans) {
  std::string out;
  for (const Span span : spans) out += (out.empty() ? "" : "|") + std::string(text.substr(span.start, span.length()));
  return out;
}

std::string sentences(std::string_view text) {
  const Article article = split_article(text, {});
  std::vector<Span> spans;
  for (const Sentence& sentence : article.sentences) spans.push_back(sentence.span);
  return joined(text, spans);
}

std::string tokens(std::string_view text) {
  const Article article = split_article(text, {});
  std::vector<Span> spans;
  for (const Token& token : article.tokens) spans.push_back(token.span());
  return joined(text, spans);
}

std::string kinds(std::string_view text) {
  std::string out;
  for (const Paragraph& paragraph : split_article(text, {}).paragraphs) out += (out.empty() ? "" : " ") + std::string(name(paragraph.kind));
  return out;
}

const std::string body =
    "The council met on Tuesday evening to discuss the new water tax, and most of its members stayed until midnight. Nobody spoke against it.";

/// The kind of a line that stands between two full paragraphs.
std::string kind_between(const std::string& line) {
  const std::string all = kinds(body + "\n\n" + line + "\n\n" + body + "\n");
  return all.substr(5, all.find(' ', 5) - 5);
}

}  // namespace

TEST_CASE("sentences end at full stops, question marks and exclamation marks") {
  CHECK(sentences("She left. He stayed! Why? Nobody knows.") == "She left.|He stayed!|Why?|Nobody knows.");
  CHECK(sentences("No full stop at the end") == "No full stop at the end");
  CHECK(sentences("Wait … She left.") == "Wait …|She left.");
  CHECK(sentences("What?! He left.") == "What?!|He left.");
}

TEST_CASE("sentences do not end at abbreviations") {
  CHECK(sentences("Dr. Hale met Mr. Moss and Gen. Varga in St. Aldwyn on Jan. 5. They talked.") ==
        "Dr. Hale met Mr. Moss and Gen. Varga in St. Aldwyn on Jan. 5.|They talked.");
  CHECK(sentences("The U.S. envoy arrived at 6:30 a.m. and left. He said nothing.") ==
        "The U.S. envoy arrived at 6:30 a.m. and left.|He said nothing.");
  CHECK(sentences("J. R. Hale, e.g., signed it, i.e. the deal. It holds.") == "J. R. Hale, e.g., signed it, i.e. the deal.|It holds.");
  CHECK(sentences("He joined Castor Corp. in 2011. It failed.") == "He joined Castor Corp. in 2011.|It failed.");
}

TEST_CASE("a sentence may end with an abbreviation") {
  CHECK(sentences("He moved to the U.S. She stayed in Halden.") == "He moved to the U.S.|She stayed in Halden.");
  CHECK(sentences("They met at 9 p.m. The talks failed.") == "They met at 9 p.m.|The talks failed.");
}

TEST_CASE("sentences do not end inside numbers") {
  CHECK(sentences("It rose 28.5 percent to $1.2 million. Then it fell.") == "It rose 28.5 percent to $1.2 million.|Then it fell.");
  CHECK(sentences("No. 4 won. The odds were 1.5 to 1.") == "No. 4 won.|The odds were 1.5 to 1.");
}

TEST_CASE("a missing space behind a full stop is no obstacle") {
  CHECK(sentences("It weighs 128 kilos.There is no plan.") == "It weighs 128 kilos.|There is no plan.");
  CHECK(sentences("It was over.“Never again,” she said.") == "It was over.|“Never again,” she said.");
  CHECK(sentences("Visit example.org for more.") == "Visit example.org for more.");
}

TEST_CASE("closing quotation marks and brackets belong to the sentence they end") {
  CHECK(sentences("“It works.” She smiled.") == "“It works.”|She smiled.");
  CHECK(sentences("“Does it work?” she asked. “Mostly.”") == "“Does it work?” she asked.|“Mostly.”");
  CHECK(sentences("He left (at last.) She stayed.") == "He left (at last.)|She stayed.");
  CHECK(sentences("\"It works.\" \"It does not.\"") == "\"It works.\"|\"It does not.\"");
}

TEST_CASE("a line is a paragraph, and a sentence does not cross it") {
  CHECK(sentences("A heading\n\nShe left.\nHe stayed.") == "A heading|She left.|He stayed.");
  CHECK(sentences("One line\r\nanother line") == "One line|another line");
  CHECK(kinds("\n\n" + body + "\n   \n" + body) == "body body");
}

TEST_CASE("tokens: words, clitics, numbers, marks") {
  CHECK(tokens("She didn’t say “no.”") == "She|did|n’t|say|“|no|.|”");
  CHECK(tokens("Miller's team won't, can't") == "Miller|'s|team|wo|n't|,|ca|n't");
  CHECK(tokens("105,000 people, 28.5% of 1.2bn") == "105,000|people|,|28.5|%|of|1.2|bn");
  CHECK(tokens("China-based U.S. firms at 10:30") == "China|-|based|U.S.|firms|at|10|:|30");
  CHECK(tokens("$5 and €6 … ---") == "$|5|and|€|6|…|---");
  CHECK(tokens("Öberg naïve São") == "Öberg|naïve|São");
}

TEST_CASE("invisible characters do not split words, no-break spaces do") {
  CHECK(tokens("go\u00ADvern\u200Bment") == "go\u00ADvern\u200Bment");
  CHECK(tokens("€2.3\u00A0million") == "€|2.3|million");
}

TEST_CASE("invalid bytes are tokens of their own") {
  const std::string text = "bad \xff\xfe byte";
  const Article article = split_article(text, {});
  REQUIRE(article.tokens.size() == 3);
  CHECK(article.tokens[1].kind == TokenKind::invalid);
  CHECK(article.tokens[1].start == 4);
  CHECK(article.tokens[1].end == 6);
}

TEST_CASE("paragraphs are told apart") {
  CHECK(kind_between(body) == "body");
  CHECK(kind_between("Related Topics") == "boilerplate");
  CHECK(kind_between("Skip to content") == "boilerplate");
  CHECK(kind_between("Advertisement") == "boilerplate");
  CHECK(kind_between("[email protected]") == "boilerplate");
  CHECK(kind_between("What happened next") == "heading");
  CHECK(kind_between("- Babies get their first dose at eight weeks, free of charge.") == "list");
  CHECK(kind_between("• Two people have died, police say, since the morning") == "list");
}

TEST_CASE("the byline is boilerplate, the first line is the title") {
  const std::string text = "Ferry sinks off Karsholm, killing at least 14\n\nBy Ingrid Solvang and Peter Amadi\n\n" + body + "\n\n" + body;
  CHECK(kinds(text) == "heading boilerplate body body");
  CHECK(analyze(text).document.title == "Ferry sinks off Karsholm, killing at least 14");
}

TEST_CASE("blocks known from HTML are kept, with their kinds") {
  const std::string text = "One\nTwo lines\nin one block.";
  const std::vector<Paragraph> blocks = {{{0, 3}, ParagraphKind::caption}, {{4, static_cast<std::uint32_t>(text.size())}, ParagraphKind::body}};
  const Article article = split_article(text, blocks);
  REQUIRE(article.paragraphs.size() == 2);
  CHECK(article.paragraphs[0].kind == ParagraphKind::caption);
  CHECK(article.paragraphs[1].span == Span{4, 27});
}

TEST_CASE("every token lies in its sentence, every sentence in its paragraph, and nothing but white space is left over") {
  const std::string text = bench::make_news(30000);
  const Article article = split_article(text, {});
  std::uint32_t end = 0;
  std::string between;
  for (std::size_t i = 0; i < article.tokens.size(); ++i) {
    const Token& token = article.tokens[i];
    between += text.substr(end, token.start - end);
    end = token.end;
    REQUIRE(article.sentences[token.sentence].span.contains(token.span()));
  }
  for (const Sentence& sentence : article.sentences) REQUIRE(article.paragraphs[sentence.paragraph].span.contains(sentence.span));
  CHECK(between.find_first_not_of(" \n") == std::string::npos);
}
