#include "claims/naming.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "claims/features.h"
#include "models.h"

namespace sayso {
namespace {

constexpr std::size_t kind_count = static_cast<std::size_t>(ClaimKind::other) + 1;
using Model = model::LinearModel<kind_count>;
const Model kind_model{models::kinds};

/// Groups of features (training/claims/fit_kinds.py).
enum : std::uint32_t { word_group = 1, pair_group, number_group, bias_group };

/// Model scores are 16 bits wide: passages beyond prose are cut off before they could overflow.
constexpr std::size_t most_features = 250;

/// In 32nds of a logit: so near must the row's kind come to the one that the words speak for most. Chosen by cross-validation.
constexpr int nearness = 32;

bool counts(const Token& t) { return t.kind == TokenKind::word || t.kind == TokenKind::number; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// How much the words of the passage, and their pairs, speak for each kind.
Model::Scores weigh_kinds(const Passage& passage) {
  const Article& article = passage.article;
  std::array<std::uint32_t, most_features + 1> features;   // a word may add its pair besides
  std::size_t count = 0;
  const auto add = [&](std::uint32_t group, std::uint32_t a, std::uint32_t b = 0) { features[count++] = model::feature(group, a, b); };
  add(bias_group, 0);
  bool opens = std::none_of(article.tokens.begin() + passage.view.tokens.first, article.tokens.begin() + passage.tokens.first, counts), paired = false;
  for (std::uint32_t at = passage.tokens.first, before = 0; at < passage.tokens.last && count < most_features; ++at) {
    const Token& t = article.tokens[at];
    if (!counts(t)) continue;
    const bool number = is_digit(article.text[t.start]);
    const std::uint32_t key = number ? 0 : word_key(article, at, opens);
    add(number ? number_group : word_group, key);
    if (paired) add(pair_group, before, key);
    before = key;
    opens = false;
    paired = true;
  }
  return kind_model.sum(std::span(features).first(count));
}

}  // namespace

const ClaimRule& name_kind(const Passage& passage, TokenRange& evidence) {
  const auto is_faint = [](const WordHit& hit) { return hit.faint; };
  std::vector<WordHit> plain;
  Passage seen = passage;
  if (std::any_of(passage.hits.begin(), passage.hits.end(), is_faint)) {
    std::remove_copy_if(passage.hits.begin(), passage.hits.end(), std::back_inserter(plain), is_faint);
    seen.hits = plain;
  }
  const Model::Scores scores = weigh_kinds(passage);
  const int most = *std::max_element(scores.begin(), scores.begin() + kind_count);
  for (const ClaimRule& row : claim_rule_rows.first(claim_rule_rows.size() - 1)) {
    if (scores[static_cast<std::size_t>(row.kind)] < most - nearness) continue;
    evidence = row.find(seen);
    if (!evidence.empty()) return row;
  }
  evidence = passage.tokens;
  return claim_rule_rows.back();
}

}  // namespace sayso
