// The claims room: scores, clauses, trees, and what the threshold does.
#include "claims/claims.h"

#include <catch2/catch.hpp>
#include <string>

#include "claims/clauses.h"
#include "claims/forest.h"
#include "claims/score.h"
#include "text/tags.h"
#include "text/text.h"

using namespace sayso;

namespace {

constexpr std::string_view news =
    "The council of Dunmore met on Tuesday evening.\n\n"
    "The new tax will drive out half of the shops, mayor Ana Ruiz said. Critics say it was written by lobbyists.\n\n"
    "Unemployment in the valley has doubled since 2015 because the mills were closed. Most families have left.\n\n"
    "Did anybody ask them?";

std::vector<std::string> segments_of(const std::string& text) {
  Article article = split_article(text, {});
  tag_words(article);
  std::vector<TokenRange> ranges;
  split_segments(article, article.sentence_tokens.at(0), ranges);
  std::vector<std::string> out;
  for (const TokenRange r : ranges) out.emplace_back(article.slice(article.span_of(r)));
  return out;
}

Report with_threshold(double threshold) {
  Options options;
  options.threshold = threshold;
  return analyze(news, options);
}

}  // namespace

TEST_CASE("the logistic function is 500 at zero, symmetric, and never falls") {
  CHECK(logistic(0) == 500);
  CHECK(logistic(64) == 731);
  CHECK(logistic(1000000) == 1000);
  for (std::int32_t w = 0; w < 700; ++w) {
    REQUIRE(logistic(w) + logistic(-w) == 1000);
    REQUIRE(logistic(w + 1) >= logistic(w));
  }
}

TEST_CASE("a sentence is cut where clauses may begin, not between joined words") {
  CHECK(segments_of("The tax fell, and shops closed because nobody came.") == std::vector<std::string>{"The tax fell,", "and shops closed", "because nobody came."});
  CHECK(segments_of("Shops closed in towns and villages.") == std::vector<std::string>{"Shops closed in towns and villages."});
  CHECK(segments_of("Prices fell because of the drought.") == std::vector<std::string>{"Prices fell because of the drought."});
}

TEST_CASE("a forest that is no forest adds nothing") {
  const std::array<Forest::Numbers, 3> facts{};
  CHECK(Forest("", 0).sum(facts) == Forest::Sums{});
  CHECK(Forest("SAYT", 0).sum(facts) == Forest::Sums{});
  CHECK(Forest(std::string_view("SAYT\2\1\5\0\2\1\1\1\1", 13), 0).sum(facts) == Forest::Sums{});
}

TEST_CASE("every lane of a tree comes to its leaf") {
  // One tree: fact 1 up to 2 gives half a logit; above it, fact 0 up to -1 gives minus a quarter, else one logit.
  const std::string_view file("SAYT\2\1\1\0\3" "\0\2\0\xff\0\4" "\xff\xff\0\1\2\0" "\2\0\1\0\3\0", 27);
  const std::array<Forest::Numbers, 2> facts = {{{model::Lanes{9, -1, -1, 0, -9, 9, 0, 0}, model::Lanes{0, 1, 2, -3, -1, 0, 7, -2}},
                                                 {model::Lanes{2, 2, 3, 3, 30000, -30000, 2, 3}, model::Lanes{3, 2, 3, 3, 1, 0, 4, 5}}}};
  CHECK(Forest(file, 0).sum(facts) == Forest::Sums{32, 32, -16, 64, -16, 32, 32, 64, 64, 32, 64, -16, 32, 32, 64, -16});
}

TEST_CASE("a higher threshold lists fewer claims, each of them above it") {
  std::size_t before = with_threshold(0).claims.size();
  for (const double threshold : {0.3, 0.5, 0.7, 0.9, 1.0}) {
    const Report report = with_threshold(threshold);
    CHECK(report.claims.size() <= before);
    before = report.claims.size();
    for (const Claim& claim : report.claims) CHECK(claim.score >= threshold);
  }
}

TEST_CASE("claims are sorted, lie in their sentence and say why") {
  const Report report = with_threshold(0);
  REQUIRE(report.claims.size() > 3);
  for (std::size_t i = 0; i < report.claims.size(); ++i) {
    const Claim& claim = report.claims[i];
    CHECK(report.sentences.at(claim.sentence).span.contains(claim.span));
    CHECK(claim.because.compare(0, 7, "claims.") == 0);
    CHECK(claim.because.find("; ") != std::string::npos);
    if (i > 0) CHECK(report.claims[i - 1].span.end <= claim.span.start);
  }
}

TEST_CASE("A claim told as possible or alleged is hedged") {
  const auto hedged = [](std::string_view text) {
    const Report report = analyze(text, {});
    REQUIRE(report.claims.size() == 1);
    return report.claims.front().hedged;
  };
  CHECK(hedged("The broken dam may have cost the town 40 lives last year because nobody warned the people."));
  CHECK(hedged("The broken dam is believed to have cost the town 40 lives last year because nobody warned the people."));
  CHECK(hedged("The broken dam was thought to have cost the town 40 lives last year because nobody warned the people."));
  CHECK_FALSE(hedged("The broken dam cost the town 40 lives last year because nobody warned the people."));
}
