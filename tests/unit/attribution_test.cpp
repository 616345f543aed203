// Who is credited, by which name, and how well a reader could find them.
#include <catch2/catch.hpp>

#include <string>

#include "sayso/sayso.h"

using namespace sayso;

namespace {

/// "name|kind|sourcing" of the last attribution, which is the one the sentence at hand makes.
std::string last_source(std::string_view text) {
  const Report report = analyze(text);
  if (report.attributions.empty()) return "nobody";
  const Attribution& a = report.attributions.back();
  return a.name + "|" + std::string(name(a.source_kind)) + "|" + std::string(name(a.sourcing));
}

std::string contents_of(std::string_view text, std::size_t index) {
  const Report report = analyze(text);
  std::string out;
  if (index >= report.attributions.size()) return "none";
  for (const Span span : report.attributions[index].contents) out += (out.empty() ? "" : " … ") + std::string(text.substr(span.start, span.length()));
  return out;
}

}  // namespace

TEST_CASE("names are given without titles, surnames as the full name that was given") {
  CHECK(last_source("The dam is safe, Energy Minister Jana Okafor said.") == "Jana Okafor|person|named");
  CHECK(last_source("Jana Okafor runs the ministry. Ms. Okafor said the dam was safe.") == "Jana Okafor|person|named");
  CHECK(last_source("The dam is safe, Secretary of State Jana Okafor said.") == "Jana Okafor|person|named");
  CHECK(last_source("The dam is safe, a Justice Department official said.").find("Justice") == std::string::npos);
  CHECK(last_source("The Justice Department said the dam was safe.") == "Justice Department|organization|named");
}

TEST_CASE("a pronoun is the last source that fits") {
  CHECK(last_source("Jana Okafor said the dam was safe. She said the lake was full.") == "Jana Okafor|person|named");
  CHECK(last_source("Critics said the dam was unsafe. They said the lake was full.") == "|group|vague");
}

TEST_CASE("sources that a reader could not find are anonymous or vague") {
  CHECK(last_source("People familiar with the matter said the bank had lost $40 million.") == "|anonymous|anonymous");
  CHECK(last_source("A senior official said the bank had lost $40 million.") == "|anonymous|anonymous");
  CHECK(last_source("Analysts say the bank has lost $40 million.") == "|group|vague");
  CHECK(last_source("According to reports, the bank has lost $40 million.") == "|document|vague");
  CHECK(last_source("A study found that trout are disappearing.") == "|document|vague");
  CHECK(last_source("The bank reportedly lost $40 million.") == "|vague|vague");
}

TEST_CASE("an unnamed official who is spoken of again stays unnamed") {
  const std::string text = "Jana Okafor said the dam was safe. An official said the lake was full. ";
  CHECK(last_source(text + "The official said the wall was old.") == "|anonymous|anonymous");
}

TEST_CASE("the reason names both ends of a chain") {
  const Report report = analyze("According to the Belmora Post, sources familiar with the talks say that the dam will be sold for $40 million.");
  REQUIRE(report.claims.size() == 1);
  CHECK(report.claims[0].because.ends_with("its source is not named: “sources familiar with the talks”, as reported by the Belmora Post"));
}

namespace {

/// "number|role|institution|reason" of the last unnamed source.
std::string unnamed_source(std::string_view text) {
  const Report report = analyze(text);
  std::string out = "nobody";
  for (const Attribution& a : report.attributions) {
    if (!a.unnamed) continue;
    out = std::to_string(a.unnamed->number);
    for (const Span s : {a.unnamed->role, a.unnamed->institution, a.unnamed->reason}) out += "|" + std::string(text.substr(s.start, s.length()));
  }
  return out;
}

}  // namespace

TEST_CASE("of an unnamed source it is kept how many, who, of which body and why") {
  CHECK(unnamed_source("Two Justice Department officials, who spoke on condition of anonymity because they were not authorized to speak publicly, said the bank had lost $40 million.") ==
        "2|officials|Justice Department|on condition of anonymity because they were not authorized to speak publicly");
  CHECK(unnamed_source("A senior official said the bank had lost $40 million.") == "1|senior official||");
  CHECK(unnamed_source("People familiar with the matter said the bank had lost $40 million.") == "0|People familiar with the matter||");
  CHECK(unnamed_source("An adviser to the mayor said the dam would be sold. The adviser asked not to be named.") == "1|adviser||asked not to be named");
  CHECK(unnamed_source("“It will break,” said a lawyer who declined to be named because of the sensitivity of the issue.") == "1|lawyer||declined to be named because of the sensitivity of the issue");
  CHECK(unnamed_source("One of the engineers at the Ostrava Institute said the wells were dry.") == "1|engineers|Ostrava Institute|");
  CHECK(unnamed_source("Jana Okafor, who is not authorized to speak, said the bank had lost $40 million.") == "nobody");
}

TEST_CASE("bodies, documents with a maker and descriptions that were introduced are named") {
  CHECK(last_source("Police said two men had been arrested.") == "police|organization|named");
  CHECK(last_source("The coast guard said two men had drowned.") == "|organization|named");
  CHECK(last_source("Defense lawyers said the dam was safe.") == "|organization|named");
  CHECK(last_source("An assistant attorney, John A. Okafor, said the dam was safe.") == "John A. Okafor|person|named");
  CHECK(last_source("Trout are disappearing, says a study by the Ostrava Institute.") == "Ostrava Institute|document|named");
  CHECK(last_source("A study by the Ostrava Institute came out on Monday. The study found that trout are disappearing.").find("document|named") != std::string::npos);
  CHECK(last_source("A spokesman for the Vale Theatre said the roof was safe.") == "|organization|named");
}

TEST_CASE("a quotation takes in its other sentences, and those that follow it") {
  CHECK(contents_of("“It is unsafe. We will close it,” Jana Okafor said.", 0) == "“It is unsafe. We will close it,”");
  CHECK(contents_of("“It is unsafe,” Jana Okafor said. “We will close it in May.”", 0) == "“It is unsafe,” … “We will close it in May.”");
  CHECK(contents_of("The road was closed on Friday morning.\n\nThe mayor added:\n\nNobody knew about the crack. It was not in the file.\n\nThe road stays closed.", 0) ==
        "Nobody knew about the crack. It was not in the file.");
}

TEST_CASE("attitudes are told from reports") {
  const Report report = analyze("Jana Okafor said the dam was safe. Jana Okafor supports the new dam.");
  REQUIRE(report.attributions.size() == 2);
  CHECK(report.attributions[0].stance == Stance::report);
  CHECK(report.attributions[1].stance == Stance::attitude);
}

TEST_CASE("an attribution inside another names it as its parent") {
  const Report report = analyze("The Gazette reported that an unnamed official told the council that the fund was empty.");
  REQUIRE(report.attributions.size() == 2);
  CHECK(report.attributions[0].parent == no_index);
  CHECK(report.attributions[1].parent == 0);
}

TEST_CASE("who took a picture is not among those who speak") {
  const Report report = analyze("The dam of Belmora in June. Image: Tomas Lindqvist.\n\nJana Okafor said the dam was safe.");
  REQUIRE(report.attributions.size() == 2);
  REQUIRE(report.sources.size() == 1);
  CHECK(report.sources[0].name == "Jana Okafor");
}

TEST_CASE("sources are merged over the article, with the words credited to them") {
  const Report report = analyze("Jana Okafor said the dam was safe. Okafor said the lake was full. Police said two men were arrested.");
  REQUIRE(report.sources.size() == 2);
  CHECK(report.sources[0].name == "Jana Okafor");
  CHECK(report.sources[0].attributions.size() == 2);
  CHECK(report.sources[0].words == 8);
  CHECK(report.sources[1].name == "police");
}

TEST_CASE("a link on a claim is a document source, a link on a name is not") {
  const std::string text = "The dam lost 40 percent of its water last year, and Jana Okafor was at home.";
  const auto linked = [&](std::string_view part, bool internal) {
    Options options;
    const auto at = static_cast<std::uint32_t>(text.find(part));
    options.links = {{{at, at + static_cast<std::uint32_t>(part.size())}, "example.org", internal}};
    const Report report = analyze(text, options);
    return !report.attributions.empty() && report.attributions[0].name == "example.org" && report.attributions[0].source_kind == SourceKind::document;
  };
  CHECK(linked("lost 40 percent", false));
  CHECK_FALSE(linked("lost 40 percent", true));
  CHECK_FALSE(linked("Jana Okafor", false));
}

TEST_CASE("what only the judge takes for an attribution has a rule too") {
  std::size_t found = 0;
  for (const std::string text : {"It was last inspected on Thursday, the railroad said, and no defects were noted.", "The papers said a large part of it was done abroad.",
                                 "The Tax Foundation counted 5,000 such firms.", "She no were there said, paper ballots and she had to wait another."})
    for (const Report report = analyze(text); const Attribution& a : report.attributions) {
      CHECK_FALSE(a.rule.empty());
      ++found;
    }
  CHECK(found >= 3);
}

TEST_CASE("a text may begin in the middle of a source") {
  CHECK(last_source("of Suisse, said that") != "");   // looked at the word before the first
}
