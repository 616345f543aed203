// From sentences to claims: score the sentence, then find the clauses that carry the assertion.
#include "claims/claims.h"

#include <algorithm>

#include "claims/clauses.h"
#include "claims/describe.h"
#include "claims/excuses.h"
#include "claims/extent.h"
#include "claims/parts.h"
#include "claims/passage.h"
#include "claims/score.h"
#include "claims/weigh.h"
#include "sourcing/wording.h"
#include "text/text.h"

namespace sayso {
namespace {

/// Weight that a clause of the writer's must have to be a claim of its own beside somebody else's words.
constexpr std::int32_t least_clause = -20;
/// Below this weight a sentence does not point to unnamed people, whatever its cue looks like.
constexpr std::int32_t surely_known = -40;
/// From this weight on, more than one sentence in two holds something that only the writer stands behind even if it tells what
/// somebody thinks (models that had not seen the article, over the training articles).
constexpr std::int32_t surely_writers = weight_unit / 2;
/// Beside what somebody says, the writer's own words must weigh more to be marked.
constexpr std::int32_t beside_words = 200;
/// … beside what people without a name say, where writers add more of their own, less so.
constexpr std::int32_t beside_unnamed = 100;
/// In thousandths: behind a document's words a sentence must be so much more surely the writer's own. Of such sentences that
/// unseen models gave 0.5 to 0.8, as many are the document's.
constexpr std::int32_t documents_reach = 300;
/// "According to the Gazette, | at the time, | Jane Roe said: “…”": of so many tokens within a sentence.
constexpr std::uint32_t longest_setting = 6;
/// Two words beside a longer sentence assert nothing.
constexpr std::uint32_t least_tokens = 3;

std::int32_t in_thousandths(double threshold) {
  return static_cast<std::int32_t>((threshold >= 0 ? std::min(threshold, 1.0) : 0.0) * 1000 + 0.5);
}

/// The sourcing that the words of a sentence suggest by themselves.
Sourcing guess_sourcing(std::int32_t weak) { return weak >= 0 ? Sourcing::vague : weak < surely_known ? Sourcing::named : Sourcing::none; }

class Search {
 public:
  Search(const Article& article, std::span<const Quantity> quantities, std::span<const Attribution> attributions, const Coverage& coverage,
         std::span<const Carried> carried, const Options& options)
      : article_(article), quantities_(quantities), attributions_(attributions), carried_(carried), views_(article, quantities, coverage),
        scales_(article, attributions, coverage, views_), excuses_(attributions), explain_(options.explain), threshold_(in_thousandths(options.threshold)) {}

  FoundClaims run() {
    found_.claims.reserve(article_.sentences.size());
    found_.hunches.reserve(article_.sentences.size());
    for (std::uint32_t s = 0; s < article_.sentences.size(); ++s)
      if (may_claim(s)) read_sentence(views_.of(s));
    return std::move(found_);
  }

 private:
  /// What the scales say of a sentence, in thousandths.
  struct Scores {
    std::int32_t need = 0, stand = 0;
  };

  [[nodiscard]] Scores scores(std::uint32_t sentence) const { return {logistic(scales_.need(sentence)), logistic(scales_.stand(sentence))}; }

  [[nodiscard]] bool may_claim(std::uint32_t sentence) const {
    const ParagraphKind kind = article_.paragraphs[article_.sentences[sentence].paragraph].kind;
    if (kind == ParagraphKind::boilerplate || article_.sentence_tokens[sentence].empty()) return false;
    const std::int32_t best = logistic(std::max(scales_.need(sentence), scales_.stand(sentence)));
    // Who asks asserts nothing, unless much besides: of what models alone would mark in questions readers marked one in four.
    return best >= (kind == ParagraphKind::caption || is_question(article_, sentence) ? threshold_ + (1000 - threshold_) / 2 : threshold_);
  }

  void read_sentence(const SentenceView& view) {
    const Scores score = scores(view.sentence);
    clauses_.clear();
    split_parts(article_, view, attributions_, parts_);
    const std::size_t before = found_.claims.size();
    for (std::size_t k = 0; k < parts_.size(); ++k) {
      if (parts_[k].holder == Holder::content && score.need >= threshold_) add_content(view, k, score.need);
      if (parts_[k].holder == Holder::writer) add_writers_part(view, k, score);
    }
    const bool held = std::any_of(parts_.begin(), parts_.end(), [](const Part& part) { return part.holder == Holder::content; });
    if (held && found_.claims.size() == before && score.need >= threshold_) add_claim(view, view.tokens, score.need);
  }

  /// What a named source says is one claim, however long; of the others' words the clauses that assert something.
  void add_content(const SentenceView& view, std::size_t k, std::int32_t need) {
    const Part& part = parts_[k];
    const TokenRange whole = tokens_of(view.segments, part.segments);
    if (is_setting(view, part, whole)) return;
    if (attributions_[part.attribution].sourcing == Sourcing::named) add_claim(view, with_cue(view, part, whole), need);
    else if (!is_scrap(article_, whole)) add_claim(view, with_cue(view, part, carve(view, k, part.segments)), need);
  }

  /// "In a statement, President Roe said, “…”", "Writing in the Gazette, Roe said …": how or where it was said, before what was.
  [[nodiscard]] bool is_setting(const SentenceView& view, const Part& part, TokenRange whole) const {
    const auto begin = article_.tokens.begin();
    if (std::any_of(begin + whole.first, begin + whole.last, [](const Token& t) { return is_finite(t.tag); })) return false;
    const Attribution& a = attributions_[part.attribution];
    const Token &first = article_.tokens[whole.first], &opening = article_.tokens[view.tokens.first];
    if (a.rule == "attribution.participle" && !a.cue.empty() && a.cue.front().start == opening.start) return true;
    const auto contents = std::count_if(parts_.begin(), parts_.end(), [](const Part& p) { return p.holder == Holder::content; });
    return contents > 1 && (whole.first == view.tokens.first || whole.size() <= longest_setting) && first.kind == TokenKind::word && !first.has(Token::quoted) &&
           (first.tag == Tag::preposition || first.tag == Tag::adverb || first.tag == Tag::verb_ing || first.tag == Tag::participle);
  }

  /// "blamed | the harbour for its losses": without a verb a content states nothing, but with the word that reports it. And what
  /// somebody denies he does not say.
  [[nodiscard]] TokenRange with_cue(const SentenceView& view, const Part& part, TokenRange content) const {
    const Attribution& a = attributions_[part.attribution];
    const Span cue = a.cue.empty() ? Span{} : a.cue.front();
    if (tells_citing(article_, cue)) return {};
    const bool denied = tells_denial(article_, cue);
    const auto is_verb = [](const Token& t) { return is_finite(t.tag); };
    const auto tokens = std::span(article_.tokens);
    const bool rumor = content.first > view.tokens.first && lexicon::cue_nouns.find(article_.tokens[content.first - 1].word);   // "rejected accusations | that"
    if ((rumor || !denied) && std::any_of(tokens.begin() + content.first, tokens.begin() + content.last, is_verb)) return content;
    if (tells_quoting(article_, cue)) return {};
    const auto may_be_verb = [](const Token& t) { return t.tag == Tag::verb_base || t.tag == Tag::participle; };   // "remained", taken for a participle
    const bool clause = article_.tokens[content.first].word == lexicon::words::that && std::any_of(tokens.begin() + content.first, tokens.begin() + content.last, may_be_verb);
    if (clause && !denied) return content;
    if (is_small(view, trim_clause(article_, content))) return content;
    constexpr std::uint32_t farthest = 3;   // words between the cue and the content: "blamed him for"
    std::uint32_t first = content.first;
    for (std::uint32_t at = content.first; at > view.tokens.first && content.first - at < farthest + 1; --at) {
      const Token& before = article_.tokens[at - 1];
      if (before.kind != TokenKind::word) break;
      if (is_cue(view, part.attribution, before.span()) && !says(before)) first = at - 1;
    }
    return {first, content.last};
  }

  /// "said": it adds nothing to what is said.
  [[nodiscard]] static bool says(const Token& t) {
    const auto row = lexicon::cues.find(t.word);
    return row && row->form == "say";
  }

  [[nodiscard]] static bool is_cue(const SentenceView& view, std::uint32_t attribution, Span word) {
    return std::any_of(view.covers.begin(), view.covers.end(), [&](const Cover& c) { return c.part == Role::cue && c.attribution == attribution && c.span.contains(word); });
  }

  /// The writer's own words beside a content are a claim only if one of their clauses weighs enough. Words that nobody
  /// is seen to stand behind, though they hold a claim, are still the last source's, if there is one.
  void add_writers_part(const SentenceView& view, std::size_t k, Scores score) {
    const SegmentRange segments = parts_[k].segments;
    const TokenRange whole = tokens_of(view.segments, segments);
    const bool alone = parts_.size() == 1;
    if (!alone && is_leftover(article_, whole)) return;
    const Carried& carried = carried_[view.sentence];
    const bool carries = carried.attribution != no_index && score.need >= threshold_ && (carried.sure || score.stand < threshold_ + (continues_document(carried) ? documents_reach : 0));
    const SegmentRange thought = scales_.weak(view.sentence) >= 0 ? find_thought(article_, view, segments) : SegmentRange{};
    const std::int32_t own = alone ? score.stand : std::max(0, score.stand - (tells_unnamed() ? beside_unnamed : beside_words));
    const std::int32_t best = carries || !thought.empty() ? score.need : own;
    if (best < threshold_ || (!alone && best_clause(view, segments) < least_clause)) return;
    if (!carries && weighs_little(view, thought.empty() ? segments : thought)) return;
    const TokenRange range = carries ? whole : carve(view, k, thought.empty() ? segments : thought);
    if (add_claim(view, range, best)) found_.hunches.back().carried = carries;
  }

  /// "The report says …" and its paragraph: what follows is mostly the report's.
  [[nodiscard]] bool continues_document(const Carried& carried) const {
    const Attribution& a = attributions_[carried.attribution];
    return a.source_kind == SourceKind::document && a.sourcing == Sourcing::named && a.stance == Stance::report;
  }

  [[nodiscard]] bool tells_unnamed() const {
    return std::any_of(parts_.begin(), parts_.end(), [&](const Part& part) { return part.holder == Holder::content && attributions_[part.attribution].sourcing != Sourcing::named; });
  }

  /// The weight of each segment. Of most sentences nobody asks.
  std::span<const std::int32_t> clauses(const SentenceView& view) {
    if (clauses_.empty()) scales_.weigh_clauses(view, clauses_);
    return clauses_;
  }

  std::int32_t best_clause(const SentenceView& view, SegmentRange run) {
    const auto weights = clauses(view).subspan(run.first, run.size());
    return *std::max_element(weights.begin(), weights.end());
  }

  /// Where two words weigh most of a longer sentence, nothing is asserted.
  bool weighs_little(const SentenceView& view, SegmentRange within) {
    const SegmentRange core = within.size() > 1 ? find_core(clauses(view), within) : within;
    return is_small(view, trim_clause(article_, tokens_of(view.segments, core)));
  }

  [[nodiscard]] static bool is_small(const SentenceView& view, TokenRange range) { return range.size() < least_tokens && range.size() * 3 < view.tokens.size(); }

  /// The assertion within some segments of the k-th part.
  TokenRange carve(const SentenceView& view, std::size_t k, SegmentRange within) {
    const auto weights = within.size() > 1 ? clauses(view) : std::span<const std::int32_t>();
    return tokens_of(view.segments, find_extent(article_, view.segments, weights, within, first_outside_content(parts_, k)));
  }

  bool add_claim(const SentenceView& view, TokenRange range, std::int32_t score) {
    range = trim_clause(article_, range);
    if (range.empty() || excuses_.cover(article_.span_of(range))) return false;
    if (is_small(view, range)) return false;
    const Passage passage{article_, view, range};
    Claim claim = describe_claim(passage, quantities_);
    claim.score = score / 1000.0;
    if (explain_) claim.derivation = derive(passage, scores(view.sentence).need, scores(view.sentence).stand);
    found_.claims.push_back(std::move(claim));
    found_.hunches.push_back({guess_sourcing(scales_.weak(view.sentence)), false, scales_.stand(view.sentence) >= surely_writers});
    return true;
  }

  const Article& article_;
  std::span<const Quantity> quantities_;
  std::span<const Attribution> attributions_;
  std::span<const Carried> carried_;
  SentenceViews views_;
  Scales scales_;
  Excuses excuses_;
  bool explain_;
  std::int32_t threshold_;
  std::vector<std::int32_t> clauses_;   ///< of the sentence: the weight of each segment, once somebody asks
  std::vector<Part> parts_;             ///< of the sentence
  FoundClaims found_;
};

}  // namespace

FoundClaims find_claims(const Article& article, std::span<const Quantity> quantities, std::span<const Attribution> attributions,
                        const Coverage& coverage, std::span<const Carried> carried, const Options& options) {
  return Search(article, quantities, attributions, coverage, carried, options).run();
}

}  // namespace sayso
