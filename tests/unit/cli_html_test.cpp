// From web pages to articles.
#include <catch2/catch.hpp>

#include "encoding.h"
#include "html/html.h"

using namespace sayso;
using namespace sayso::cli;

namespace {

/// Blocks as "kind: text" lines.
std::string blocks_of(const WebPage& page) {
  std::string out;
  for (const Paragraph& b : page.blocks) out += std::string(name(b.kind)) + ": " + page.text.substr(b.span.start, b.span.length()) + "\n";
  return out;
}

std::string blocks(std::string_view html) { return blocks_of(extract_article(html)); }

const std::string news = R"(<!doctype html><html lang=en><head><meta charset=utf-8><title>Town votes | The Fern Post</title>
<meta property="og:title" content="Town votes to move its library"><link rel=canonical href="https://www.fernpost.example/news/library">
<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"Town votes to move","datePublished":"2024-03-05T10:00:00Z"}]}</script>
<style>p{color:red}</style></head><body class="has-sidebar article-page author-jo">
<header role=banner><a href="/">Fern Post</a><nav><ul><li><a href=/news>News</a></ul></nav></header>
<main><article><header><h1>Town votes to move its library</h1><p class="byline">By <a href="/authors/jo">Jo Park</a></p></header>
<p>The council of <a href="/topics/fern">Fern</a> voted on Monday to move the library, <a href="https://data.example.org/report.pdf">according to its minutes</a>.</p>
<figure><img src=x><figcaption>The old library. <span class="credit">Ann Lee/Agency</span></figcaption></figure>
<p>“It was time,” mayor Ana Ruiz said. Costs rose 12 percent<br>last year.<br><br>A new paragraph after two breaks, which is long enough.</p>
<div class="related"><h3>Related</h3><ul><li><a href=/1>Dog bans</a><li><a href=/2>Cat bans</a></ul></div>
<blockquote><p>We will not stop here, whatever happens in the next election.</p></blockquote>
<ul><li>First point of the plan: new roof.</li><li>Second point</li></ul>
<table><tr><th>Year<th>Visits</tr><tr><td>2022<td>10,000</tr></table>
<p><a href="/3">Read more: how the library began</a></p><p hidden>Not to be seen</p>
<script>var x = "<p>no</p>";</script></article>
<section id="comments"><h2>Comments</h2><p>I think this is wrong and I have a lot to say about it, so here I go on for a while.</p></section></main>
<footer><p>Copyright Fern Post 2024, all rights reserved, do not copy, thank you very much.</p></footer></body></html>)";

const std::string paragraph = "<p>The council met on Monday and spoke for three hours about the new library in the old town.</p>";

}  // namespace

TEST_CASE("html: the article, its blocks typed, the rest left out") {
  CHECK(blocks(news) ==
        "heading: Town votes to move its library\n"
        "boilerplate: By Jo Park\n"
        "body: The council of Fern voted on Monday to move the library, according to its minutes.\n"
        "caption: The old library.\n"
        "body: “It was time,” mayor Ana Ruiz said. Costs rose 12 percent last year.\n"
        "body: A new paragraph after two breaks, which is long enough.\n"
        "quote: We will not stop here, whatever happens in the next election.\n"
        "list: First point of the plan: new roof.\n"
        "list: Second point\n"
        "body: Year Visits\n"
        "body: 2022 10,000\n"
        "boilerplate: Read more: how the library began\n");
}

TEST_CASE("html: title and date from the page's own data, links with their hosts") {
  const WebPage page = extract_article(news);
  CHECK(page.title == "Town votes to move");
  CHECK(page.date == "2024-03-05");
  REQUIRE(page.links.size() == 4);
  const auto words = [&page](const Link& l) { return page.text.substr(l.span.start, l.span.length()); };
  CHECK(words(page.links[1]) == "Fern");
  CHECK(page.links[1].host == "fernpost.example");
  CHECK(page.links[1].internal);
  CHECK(words(page.links[2]) == "according to its minutes");
  CHECK(page.links[2].host == "data.example.org");
  CHECK_FALSE(page.links[2].internal);
  CHECK_FALSE(page.links[3].internal);
}

TEST_CASE("html: an article without any sign of one") {
  std::string text;
  for (int i = 0; i < 4; ++i) text += paragraph;
  CHECK(extract_article("<div id=top><a href=/>Home</a> <a href=/x>News</a></div><div class=a><div class=b><h1>Title</h1>" + text + "</div></div><div>Imprint</div>").blocks.size() == 5);
  CHECK(blocks("Just a line of text.") == "body: Just a line of text.\n");
}

TEST_CASE("html: what holds most of the text is kept, whatever its name") {
  CHECK(blocks("<body><form><div class='related comments'>" + paragraph + paragraph + "</div></form></body>").find("council met") != std::string::npos);
}

TEST_CASE("html: a heading outside of the article's element is taken along") {
  CHECK(blocks("<h1>Library moves</h1><article>" + paragraph + paragraph + "</article>").rfind("heading: Library moves\n", 0) == 0);
}

TEST_CASE("html: a page without an article is empty") {
  for (const char* html : {"", "<html></html>", "<nav><a href=/>a</a></nav>", "<script>let a = 1</script>", "<!-- "}) CHECK(extract_article(html).text == "");
}

TEST_CASE("html: broken markup is read as browsers read it") {
  CHECK(blocks("<p>one <b>two <i>three<p>four</table></i></b><!-- ") == "body: one two three\nbody: four\n");
  for (std::size_t length = 0; length < news.size(); length += 7) {
    const WebPage page = extract_article(news.substr(0, length));
    for (const Paragraph& b : page.blocks) CHECK(b.span.end <= page.text.size());
    for (const Link& l : page.links) CHECK(l.span.end <= page.text.size());
  }
}

TEST_CASE("html: nesting of any depth is harmless") {
  std::string deep;
  for (int i = 0; i < 300000; ++i) deep += "<div>";
  CHECK(extract_article(deep + "hello").text == "hello");
  std::string lists;
  for (int i = 0; i < 20000; ++i) lists += "<li><ul>";
  CHECK(extract_article(lists + "hello").text == "hello");
}

TEST_CASE("html: tags of any shape and number take no time") {
  std::string attributes = "<p", formats;
  for (int i = 0; i < 150000; ++i) attributes += " a" + std::to_string(i) + "=1";
  CHECK(extract_article(attributes + ">hello").text == "hello");
  for (int i = 0; i < 5000; ++i) formats += "<p><b x=" + std::to_string(i) + ">y";   // as a tree: millions of elements
  CHECK(extract_article(formats).text == std::string(5000, 'y'));
  CHECK(extract_article("<p title='a > b" + std::string(5000, ' ') + "'>hello").text == "hello");
}

TEST_CASE("encodings") {
  std::string utf16("\xFF\xFEH\0i\0\x3D\xD8\x00\xDE\x00\xD8", 12);
  CHECK(decode_utf16(utf16));
  CHECK(utf16 == "Hi😀\uFFFD");
  std::string latin = "<p>caf\xe9 \x93quoted\x94";
  CHECK(decode_html(latin) == "");
  CHECK(latin == "<p>café “quoted”");
  std::string other = "<meta charset=koi8-r><p>\xc1\xc2";
  CHECK(decode_html(other) == "koi8-r");
  CHECK(first_invalid("ok é") == std::string::npos);
  CHECK(first_invalid("ok \xe9.") == 3);
  CHECK(binary_kind("%PDF-1.7").find("pdftotext") != std::string::npos);
  CHECK(binary_kind(std::string_view("\0\1\2\3\4text", 9)) != "");
  CHECK(binary_kind("Ordinary text with one \x01 odd byte.") == "");
  CHECK(binary_kind("") == "");
}
