// From sentences to claims: score the sentence, then find the clauses that carry the assertion.
#include "claims/claims.h"

#include <algorithm>

#include "claims/clauses.h"
#include "claims/extent.h"
#include "claims/passage.h"
#include "claims/rules.h"
#include "claims/score.h"
#include "claims/weigh.h"
#include "sourcing/carry.h"

namespace sayso {
namespace {

/// Weight that a clause of the writer's must have to be a claim of its own beside somebody else's words.
constexpr std::int32_t least_clause = -20;
/// Below this weight a sentence does not point to unnamed people, whatever its cue looks like.
constexpr std::int32_t surely_known = -40;
/// Beside what somebody says, the writer's own words must weigh more to be marked.
constexpr std::int32_t beside_words = 200;
/// Two words beside a longer sentence assert nothing.
constexpr std::uint32_t least_tokens = 3;

const ClaimRule& name_kind(const Passage& passage, TokenRange& evidence) {
  for (const ClaimRule& row : claim_rule_rows) {
    evidence = row.find(passage);
    if (!evidence.empty()) return row;
  }
  evidence = passage.tokens;
  return claim_rule_rows.back();
}

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

/// For `sayso explain`: the scores, then every row that was tried and fired.
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

/// What of the sentence a segment belongs to: somebody's content, the naming of the source, or the writer's own text.
enum class Holder : std::uint8_t { writer, attribution, content };

struct Part {
  std::size_t first = 0, last = 0;   ///< segments
  Holder holder = Holder::writer;
  std::uint32_t attribution = no_index;
  friend bool same_holder(const Part& a, const Part& b) { return a.holder == b.holder && a.attribution == b.attribution; }
};

Part hold(const Passage& segment) {
  Part part;
  std::uint32_t content = 0, naming = 0;
  const Span span = segment.span();
  for (const Cover& cover : segment.view.covers) {
    const std::uint32_t from = std::max(cover.span.start, span.start), to = std::min(cover.span.end, span.end);
    if (from >= to || cover.part == Role::thought) continue;
    if (cover.part != Role::content) { naming += to - from; continue; }
    if (to - from > content) { content = to - from; part.attribution = cover.attribution; }
  }
  const bool names = naming * 3 >= span.length() * 2;   // "the Gazette reported" is no claim, even within what somebody said
  if (content * 2 >= span.length() && content >= naming && !names) part.holder = Holder::content;
  else if (naming * 3 >= span.length()) part.holder = Holder::attribution;
  if (part.holder != Holder::content) part.attribution = no_index;
  return part;
}

std::int32_t in_thousandths(double threshold) {
  return static_cast<std::int32_t>((threshold >= 0 ? std::min(threshold, 1.0) : 0.0) * 1000 + 0.5);
}

class Search {
 public:
  Search(const Article& article, std::span<const Quote> quotes, std::span<const Quantity> quantities, std::span<const Attribution> attributions, const Options& options)
      : article_(article), quantities_(quantities), attributions_(attributions), scales_(article, quantities, attributions),
        reader_(article, quantities, scales_.coverage()), carried_(carry_sources(article, quotes, attributions, scales_.coverage())),
        explain_(options.explain), threshold_(in_thousandths(options.threshold)) {
    for (const Attribution& a : attributions)
      if (a.unnamed && !a.unnamed->reason.empty() && (reasons_.empty() || reasons_.back().end <= a.unnamed->reason.start)) reasons_.push_back(a.unnamed->reason);
  }

  std::vector<Claim> run() {
    claims_.reserve(article_.sentences.size());
    for (std::uint32_t s = 0; s < article_.sentences.size(); ++s) {
      const ParagraphKind kind = article_.paragraphs[article_.sentences[s].paragraph].kind;
      const std::int32_t best = logistic(std::max(scales_.need(s), scales_.stand(s)));
      const std::int32_t least = kind == ParagraphKind::caption ? threshold_ + (1000 - threshold_) / 2 : threshold_;
      if (kind != ParagraphKind::boilerplate && best >= least && !article_.sentence_tokens[s].empty()) read_sentence(reader_.read(s));
    }
    return std::move(claims_);
  }

 private:
  void read_sentence(const SentenceView& view) {
    const std::int32_t need = logistic(scales_.need(view.sentence)), stand = logistic(scales_.stand(view.sentence));
    scales_.weigh_clauses(view, clauses_);
    split_parts(Passage(article_, view, view.tokens));
    const std::size_t before = claims_.size();
    for (const Part& part : parts_) {
      if (part.holder == Holder::content && need >= threshold_) {
        const bool named = attributions_[part.attribution].sourcing == Sourcing::named;
        if (!named && is_scrap(view, part)) continue;
        add_claim(view, named ? whole(view, part) : carve(view, part), need);
      }
      if (part.holder == Holder::writer) add_writers_part(view, part, need, stand);
    }
    const bool held = std::any_of(parts_.begin(), parts_.end(), [](const Part& part) { return part.holder == Holder::content; });
    if (held && claims_.size() == before && need >= threshold_) add_claim(view, view.tokens, need);
  }

  /// Neighbouring segments with one holder are one part.
  void split_parts(const Passage& sentence) {
    parts_.clear();
    const auto& segments = sentence.view.segments;
    for (std::size_t k = 0; k < segments.size(); ++k) {
      Part part = hold(Passage(article_, sentence.view, segments[k]));
      part.first = k;
      part.last = k + 1;
      if (!parts_.empty() && same_holder(parts_.back(), part)) parts_.back().last = k + 1;
      else parts_.push_back(part);
    }
    join_around_cues();
  }

  /// "The factory was expected to close": a cue without a source stands inside of what is said, which is one claim.
  void join_around_cues() {
    for (std::size_t k = 1; k + 1 < parts_.size(); ++k) {
      const Part &before = parts_[k - 1], &after = parts_[k + 1];
      if (before.holder != Holder::content || !same_holder(before, after) || parts_[k].holder == Holder::content) continue;
      if (!attributions_[before.attribution].sources.empty()) continue;
      parts_[k - 1].last = after.last;
      parts_.erase(parts_.begin() + static_cast<std::ptrdiff_t>(k), parts_.begin() + static_cast<std::ptrdiff_t>(k) + 2);
      --k;
    }
  }

  /// The writer's own words beside a content are a claim only if one of their clauses weighs enough. Words that nobody
  /// is seen to stand behind, though they hold a claim, are still the last source's, if there is one.
  void add_writers_part(const SentenceView& view, const Part& part, std::int32_t need, std::int32_t stand) {
    const auto best = std::max_element(clauses_.begin() + static_cast<std::ptrdiff_t>(part.first), clauses_.begin() + static_cast<std::ptrdiff_t>(part.last));
    if (parts_.size() > 1 && (*best < least_clause || is_leftover(view, part))) return;
    const Carried& carried = carried_[view.sentence];
    const bool carries = carried.attribution != no_index && need >= threshold_ && (carried.sure || stand < threshold_);
    const Part thought = find_thought(view, part);
    const bool believed = thought.first < thought.last;
    const std::int32_t score = carries || believed ? need : parts_.size() == 1 ? stand : std::max(0, stand - beside_words);
    if (score < threshold_) return;
    if (add_claim(view, carries ? whole(view, part) : carve(view, believed ? thought : part), score)) claims_.back().carried = carries;
  }

  /// "Many officials believe that 300 died": what is believed, where the words point to nobody in particular; else empty.
  Part find_thought(const SentenceView& view, const Part& part) const {
    Part inner = part;
    const auto thought = std::find_if(view.covers.begin(), view.covers.end(), [](const Cover& c) { return c.part == Role::thought; });
    if (scales_.weak(view.sentence) < 0 || thought == view.covers.end()) { inner.last = inner.first; return inner; }
    const auto outside = [&](std::size_t k) { return !thought->span.overlaps(article_.span_of(trim_clause(article_, view.segments[k]))); };
    while (inner.first < inner.last && outside(inner.first)) ++inner.first;
    while (inner.first < inner.last && outside(inner.last - 1)) --inner.last;
    return inner;
  }

  struct Count {
    std::uint32_t words = 0, verbs = 0;
  };

  Count count(const SentenceView& view, const Part& part) const {
    const TokenRange range = whole(view, part);
    Count count;
    for (std::uint32_t at = range.first; at < range.last; ++at) {
      const Token& t = article_.tokens[at];
      count.words += t.kind == TokenKind::word || t.kind == TokenKind::number;
      count.verbs += is_finite(t.tag);
    }
    return count;
  }

  /// Beside somebody's words: too short, or without a verb of its own, to assert anything.
  bool is_leftover(const SentenceView& view, const Part& part) const {
    const Count c = count(view, part);
    return c.words < 5 || c.verbs == 0;
  }

  /// "his attacks": words of a source that nobody knows, too few to say what it claims.
  bool is_scrap(const SentenceView& view, const Part& part) const {
    const Count c = count(view, part);
    return c.words < 4 && c.verbs == 0;
  }

  static TokenRange whole(const SentenceView& view, const Part& part) {
    return {view.segments[part.first].first, view.segments[part.last - 1].last};
  }

  TokenRange carve(const SentenceView& view, const Part& part) const {
    const SegmentRange run = find_extent(article_, view.segments, clauses_, {part.first, part.last}, after_content(part));
    return {view.segments[run.first].first, view.segments[run.last - 1].last};
  }

  /// Where the words before a part begin that are nobody's content: its subject may be among them.
  std::size_t after_content(const Part& part) const {
    std::size_t first = part.first;
    for (auto before = parts_.rbegin(); before != parts_.rend(); ++before) {
      if (before->first >= part.first) continue;
      if (before->holder == Holder::content || part.holder == Holder::content) break;
      first = before->first;
    }
    return first;
  }

  /// "They spoke on condition of anonymity because …": about the source, not about the matter.
  bool tells_why_unnamed(TokenRange range) const {
    if (range.empty()) return false;
    const Span span = article_.span_of(range);
    const auto reason = std::partition_point(reasons_.begin(), reasons_.end(), [&](Span r) { return r.end <= span.start; });
    if (reason == reasons_.end() || reason->start >= span.end) return false;
    return (std::min(reason->end, span.end) - std::max(reason->start, span.start)) * 2 >= span.length();
  }

  bool add_claim(const SentenceView& view, TokenRange range, std::int32_t score) {
    range = trim_clause(article_, range);
    if (tells_why_unnamed(range)) return false;
    if (range.empty() || (range.size() < least_tokens && range.size() * 3 < view.tokens.size())) return false;
    const Passage passage{article_, view, range};
    TokenRange evidence;
    const ClaimRule& row = name_kind(passage, evidence);
    Claim claim;
    claim.span = passage.span();
    claim.sentence = view.sentence;
    claim.kind = row.kind;
    claim.score = score / 1000.0;
    const std::int32_t weak = scales_.weak(view.sentence);
    claim.sourcing = weak >= 0 ? Sourcing::vague : weak < surely_known ? Sourcing::named : Sourcing::none;
    claim.because = explain_kind(article_, row, evidence);
    if (explain_) claim.derivation = derive(passage, logistic(scales_.need(view.sentence)), logistic(scales_.stand(view.sentence)));
    for (const Quantity& q : passage.quantities) claim.quantities.push_back(static_cast<std::uint32_t>(&q - quantities_.data()));
    claims_.push_back(std::move(claim));
    return true;
  }

  const Article& article_;
  std::span<const Quantity> quantities_;
  std::span<const Attribution> attributions_;
  Scales scales_;
  SentenceReader reader_;
  std::vector<std::int32_t> clauses_;
  std::vector<Carried> carried_;
  std::vector<Span> reasons_;      ///< why sources are not named
  bool explain_;
  std::int32_t threshold_;
  std::vector<Part> parts_;
  std::vector<Claim> claims_;
};

}  // namespace

std::vector<Claim> find_claims(const Article& article, std::span<const Quote> quotes, std::span<const Quantity> quantities,
                               std::span<const Attribution> attributions, const Options& options) {
  return Search(article, quotes, quantities, attributions, options).run();
}

}  // namespace sayso
