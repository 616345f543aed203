// The sourcing room: verdicts of claims and figures, and the reasons that are kept.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "sayso/sayso.h"

using namespace sayso;

namespace {

Report explained(std::string_view text) {
  Options options;
  options.explain = true;
  return analyze(text, options);
}

const Claim* claim_with(const Report& report, std::string_view text, std::string_view words) {
  for (const Claim& claim : report.claims)
    if (text.substr(claim.span.start, claim.span.length()).find(words) != std::string_view::npos) return &claim;
  return nullptr;
}

constexpr std::string_view text =
    "The tax will drive out half of the shops, mayor Ana Ruiz said.\n\n"
    "Unemployment in the valley has doubled since 2015.\n\n"
    "Two people familiar with the talks said the bank had hidden losses of $3 billion.";

}  // namespace

TEST_CASE("each claim has its own verdict") {
  const Report report = explained(text);
  const Claim *named = claim_with(report, text, "half of the shops"), *alone = claim_with(report, text, "doubled"), *unnamed = claim_with(report, text, "$3 billion");
  REQUIRE(named);
  REQUIRE(alone);
  REQUIRE(unnamed);
  CHECK(named->sourcing == Sourcing::named);
  CHECK(report.attributions.at(named->attribution).name == "Ana Ruiz");
  CHECK(alone->sourcing == Sourcing::none);
  CHECK(alone->attribution == no_index);
  CHECK(unnamed->sourcing == Sourcing::anonymous);
}

TEST_CASE("every statistic has a verdict, nothing else has one") {
  const Report report = explained(text);
  std::size_t statistics = 0;
  for (const Quantity& q : report.quantities) {
    CHECK(q.sourcing.has_value() == (q.role == QuantityRole::statistic));
    statistics += q.role == QuantityRole::statistic;
  }
  CHECK(statistics >= 2);
}

TEST_CASE("the derivation ends with the row that decides, and is kept only when asked for") {
  for (const Claim& claim : explained(text).claims) {
    REQUIRE_FALSE(claim.derivation.empty());
    const std::string& last = claim.derivation.back();
    CHECK(last.compare(0, 9, "sourcing.") == 0);
    CHECK(last.find(": decides") != std::string::npos);
  }
  for (const Claim& claim : analyze(text).claims) CHECK(claim.derivation.empty());
}

TEST_CASE("the summary counts what the lists hold") {
  const Report report = analyze(text);
  const Summary& s = report.summary;
  CHECK(s.claims == report.claims.size());
  CHECK(s.named + s.anonymous + s.vague + s.none == s.claims);
  CHECK(s.quantities_without_source <= s.quantities);
}
