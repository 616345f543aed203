// From sentences to claims: score the sentence, then find the clauses that carry the assertion.
#include "claims/claims.h"

#include <algorithm>

#include "claims/clauses.h"
#include "claims/passage.h"
#include "claims/rules.h"
#include "claims/score.h"
#include "claims/weights.h"

namespace sayso {
namespace {

/// Sums the weights of the rows that fire.
std::int32_t row_sum(const Passage& passage, std::span<const std::int16_t> rules, std::span<const std::int16_t> restraints) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < rules.size(); ++i)
    if (rules[i] != 0 && !claim_rule_rows[i].find(passage).empty()) sum += rules[i];
  for (std::size_t i = 0; i < restraints.size(); ++i)
    if (restraints[i] != 0 && !restraint_rows[i].find(passage).empty()) sum += restraints[i];
  return sum;
}

const ClaimRule& name_kind(const Passage& passage, TokenRange& evidence) {
  for (const ClaimRule& row : claim_rule_rows) {
    evidence = row.find(passage);
    if (!evidence.empty()) return row;
  }
  evidence = passage.tokens;
  return claim_rule_rows.back();
}

/// "claims.cause: says that one thing brings about another (“led to”)". The verdict follows from judge_sourcing.
std::string explain_kind(const Article& article, const ClaimRule& row, TokenRange evidence) {
  std::string because(row.rule.id);
  because += ": ";
  std::string sentence(row.rule.sentence.substr(0, row.rule.sentence.size() - 1));
  sentence[0] = static_cast<char>(sentence[0] | 0x20);
  because += sentence;
  if (row.kind != ClaimKind::other) {
    because += " (“";
    because += article.slice(article.span_of(evidence));
    because += "”)";
  }
  return because;
}

/// What of the sentence a segment belongs to: somebody's content, the naming of the source, or the writer's own text.
enum class Holder : std::uint8_t { writer, attribution, content };

struct Part {
  TokenRange tokens;
  Holder holder = Holder::writer;
  std::uint32_t attribution = no_index;
  friend bool same_holder(const Part& a, const Part& b) { return a.holder == b.holder && a.attribution == b.attribution; }
};

Part hold(const Passage& segment) {
  Part part{segment.tokens, Holder::writer, no_index};
  std::uint32_t content = 0, naming = 0;
  const Span span = segment.span();
  for (const Cover& cover : segment.view.covers) {
    const std::uint32_t from = std::max(cover.span.start, span.start), to = std::min(cover.span.end, span.end);
    if (from >= to) continue;
    if (cover.part != Role::content) { naming += to - from; continue; }
    if (to - from > content) { content = to - from; part.attribution = cover.attribution; }
  }
  if (content * 2 >= span.length() && content >= naming) part.holder = Holder::content;
  else if (naming * 3 >= span.length()) part.holder = Holder::attribution;
  if (part.holder != Holder::content) part.attribution = no_index;
  return part;
}

class Search {
 public:
  Search(const Article& article, std::span<const Quantity> quantities, std::span<const Attribution> attributions, std::int32_t threshold)
      : article_(article), quantities_(quantities), reader_(article, quantities, attributions), threshold_(threshold) {}

  std::vector<Claim> run() {
    for (std::uint32_t s = 0; s < article_.sentences.size(); ++s) {
      const ParagraphKind kind = article_.paragraphs[article_.sentences[s].paragraph].kind;
      if (kind != ParagraphKind::boilerplate && !article_.sentence_tokens[s].empty()) read_sentence(reader_.read(s));
    }
    return std::move(claims_);
  }

 private:
  void read_sentence(const SentenceView& view) {
    const Passage sentence{article_, view, view.tokens};
    const std::int32_t weight = sentence_bias + row_sum(sentence, sentence_rule_weights, sentence_restraint_weights);
    const std::int32_t score = logistic(weight);
    if (score < threshold_) return;
    split_parts(sentence);
    bool any = false;
    for (const Part& part : parts_) any = add_part(view, part, score, parts_.size() == 1) || any;
    if (!any) add_claim(view, view.tokens, score);
  }

  /// Neighbouring segments with one holder are one part.
  void split_parts(const Passage& sentence) {
    parts_.clear();
    for (const TokenRange segment : sentence.view.segments) {
      const Part part = hold({article_, sentence.view, segment});
      if (!parts_.empty() && same_holder(parts_.back(), part)) parts_.back().tokens.last = segment.last;
      else parts_.push_back(part);
    }
  }

  /// The writer's own words beside a content are a claim only if a rule knows them as one.
  bool add_part(const SentenceView& view, const Part& part, std::int32_t score, bool alone) {
    if (part.holder == Holder::attribution) return false;
    const Passage passage{article_, view, part.tokens};
    if (!alone && part.holder == Holder::writer && sentence_bias + row_sum(passage, sentence_rule_weights, sentence_restraint_weights) < 0) return false;
    return add_claim(view, part.tokens, score);
  }

  bool add_claim(const SentenceView& view, TokenRange range, std::int32_t score) {
    range = trim_clause(article_, range);
    if (range.empty()) return false;
    const Passage passage{article_, view, range};
    TokenRange evidence;
    const ClaimRule& row = name_kind(passage, evidence);
    Claim claim;
    claim.span = passage.span();
    claim.sentence = view.sentence;
    claim.kind = row.kind;
    claim.score = score / 1000.0;
    claim.because = explain_kind(article_, row, evidence);
    for (const Quantity& q : passage.quantities) claim.quantities.push_back(static_cast<std::uint32_t>(&q - quantities_.data()));
    claims_.push_back(std::move(claim));
    return true;
  }

  const Article& article_;
  std::span<const Quantity> quantities_;
  SentenceReader reader_;
  std::int32_t threshold_;
  std::vector<Part> parts_;
  std::vector<Claim> claims_;
};

}  // namespace

std::vector<Claim> find_claims(const Article& article, std::span<const Quote>, std::span<const Quantity> quantities,
                               std::span<const Attribution> attributions, const Options& options) {
  const double threshold = options.threshold < 0 ? 0 : options.threshold > 1 ? 1 : options.threshold;
  return Search(article, quantities, attributions, static_cast<std::int32_t>(threshold * 1000 + 0.5)).run();
}

}  // namespace sayso
