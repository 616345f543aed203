#include "claims/describe.h"

#include <algorithm>
#include <vector>

#include "claims/naming.h"

namespace sayso {
namespace {

/// Room for a reason with its verdict.
constexpr std::size_t usual_reason = 200;

/// "claims.cause: says that one thing brings about another (“led to”)". The verdict follows from judge_sourcing.
std::string explain_kind(const Article& article, const ClaimRule& row, TokenRange evidence) {
  std::string because;
  because.reserve(usual_reason);
  because += row.rule.id;
  because += ": ";
  because += static_cast<char>(row.rule.sentence.front() | 0x20);
  because += row.rule.sentence.substr(1, row.rule.sentence.size() - 2);
  if (row.kind != ClaimKind::other) {
    because += " (“";
    because += article.slice(article.span_of(evidence));
    because += "”)";
  }
  return because;
}

std::string thousandths(std::int32_t score) {
  std::string digits = std::to_string(1000 + score);
  return score == 1000 ? "1.000" : "0." + digits.substr(1);
}

std::string quoted_slice(const Article& article, TokenRange range) { return "“" + std::string(article.slice(article.span_of(range))) + "”"; }

/// How many tokens may stand between a hedge and its passage: "allegedly" is no part of the claim.
constexpr std::uint32_t hedge_reach = 1;
/// Words of the longest hedge: "is believed to".
constexpr std::uint32_t longest_hedge = 3;

bool is_hedged(const Passage& passage) {
  const std::uint32_t before = std::min(passage.tokens.first, hedge_reach + longest_hedge);
  const auto tokens = std::span(passage.article.tokens).first(passage.tokens.last);
  for (std::uint32_t at = std::max(passage.view.tokens.first, passage.tokens.first - before); at < passage.tokens.last; ++at)
    if (const auto hedge = lexicon::hedges.match(tokens, at); hedge && at + hedge.length + hedge_reach >= passage.tokens.first) return true;
  return false;
}

}  // namespace

Claim describe_claim(const Passage& passage, std::span<const Quantity> quantities) {
  TokenRange evidence;
  const ClaimRule& row = name_kind(passage, evidence);
  Claim claim;
  claim.span = passage.span();
  claim.sentence = passage.view.sentence;
  claim.kind = row.kind;
  claim.hedged = is_hedged(passage);
  claim.because = explain_kind(passage.article, row, evidence);
  for (const Quantity& q : passage.quantities) claim.quantities.push_back(static_cast<std::uint32_t>(&q - quantities.data()));
  return claim;
}

std::vector<std::string> derive(const Passage& passage, std::int32_t need, std::int32_t stand) {
  std::vector<std::string> steps;
  steps.push_back("the sentence holds a claim that needs a source: " + thousandths(need));
  steps.push_back("it holds one that only the writer stands behind: " + thousandths(stand));
  for (const ClaimRule& row : claim_rule_rows) {
    const TokenRange found = row.find(passage);
    if (!found.empty()) steps.push_back(std::string(row.rule.id) + " fires on " + quoted_slice(passage.article, found));
  }
  for (const Restraint& row : restraint_rows) {
    const TokenRange found = row.find(passage);
    if (!found.empty()) steps.push_back("held back: it " + std::string(row.sentence) + ", " + quoted_slice(passage.article, found));
  }
  return steps;
}

}  // namespace sayso
