#include "claims/passage.h"

#include <algorithm>

#include "claims/clauses.h"

namespace sayso {
namespace {

/// News has a claim word in so many tokens, and so many segments in a sentence.
constexpr std::size_t usual_distance_of_hits = 8, usual_segments = 3;

/// The items of a sorted list that lie between two places. Looked up, not walked: a sentence may be a megabyte.
template <class Item, class Place>
std::span<const Item> between(std::span<const Item> items, Place start, Place end, std::uint32_t (*start_of)(const Item&), std::uint32_t (*end_of)(const Item&)) {
  const auto first = std::partition_point(items.begin(), items.end(), [&](const Item& i) { return start_of(i) < start; });
  const auto last = std::partition_point(first, items.end(), [&](const Item& i) { return end_of(i) <= end; });
  return items.subspan(static_cast<std::size_t>(first - items.begin()), static_cast<std::size_t>(last - first));
}

}  // namespace

Passage::Passage(const Article& in_article, const SentenceView& in_view, TokenRange range) : article(in_article), view(in_view), tokens(range) {
  hits = between<WordHit>(view.hits, range.first, range.last, [](const WordHit& h) { return h.tokens.first; }, [](const WordHit& h) { return h.tokens.last; });
  if (range.empty()) return;
  const Span whole = span();
  quantities = between<Quantity>(view.quantities, whole.start, whole.end, [](const Quantity& q) { return q.span.start; }, [](const Quantity& q) { return q.span.end; });
}

void find_claim_words(const Article& article, TokenRange tokens, std::vector<WordHit>& out) {
  const std::span<const Token> sentence(article.tokens.data() + tokens.first, tokens.size());
  for (std::uint32_t at = 0; at < sentence.size();) {
    // "Gang" in "Qin Gang" is a name, no gang.
    if (!lexicon::claim_words.starts(sentence[at].word) || (sentence[at].tag == Tag::name && sentence[at].has(Token::capitalized))) { ++at; continue; }
    const auto match = lexicon::claim_words.match(sentence, at);
    if (!match) { ++at; continue; }
    out.push_back({{tokens.first + at, tokens.first + at + match.length}, match->class_, match->has(lexicon::ClaimWordsTrait::faint)});
    at += match.length;
  }
}

namespace {

/// Whose words they are changes where a content begins and where it ends.
void cut_at_covers(const Article& article, TokenRange sentence, std::span<const Cover> covers, std::vector<std::uint32_t>& cuts, std::vector<TokenRange>& segments) {
  const auto begin = article.tokens.begin() + sentence.first, end = article.tokens.begin() + sentence.last;
  const auto token_at = [&](std::uint32_t place) {
    return static_cast<std::uint32_t>(std::partition_point(begin, end, [&](const Token& t) { return t.start < place; }) - article.tokens.begin());
  };
  cuts.clear();
  for (const Cover& cover : covers) {
    if (cover.told || (cover.part != Role::content && cover.part != Role::thought)) continue;
    std::uint32_t after = token_at(cover.span.end);
    while (after < sentence.last && article.tokens[after].kind == TokenKind::punctuation && article.tokens[after].has(Token::glued)) ++after;
    cuts.push_back(token_at(cover.span.start));
    cuts.push_back(after);
  }
  std::sort(cuts.begin(), cuts.end());
  cut_segments(cuts, segments);
}

}  // namespace

SentenceViews::SentenceViews(const Article& article, std::span<const Quantity> quantities, const Coverage& coverage)
    : article_(article), quantities_(quantities), coverage_(coverage) {
  const std::size_t n = article.sentences.size();
  hits_.reserve(article.tokens.size() / usual_distance_of_hits);
  segments_.reserve(n * usual_segments);
  firsts_.reserve(n + 1);
  std::vector<TokenRange> segments;
  std::vector<std::uint32_t> cuts;
  std::size_t quantity = 0;
  for (std::uint32_t s = 0; s < n; ++s) {
    while (quantity < quantities.size() && quantities[quantity].span.start < article.sentences[s].span.start) ++quantity;
    firsts_.push_back({quantity, hits_.size(), segments_.size()});
    const TokenRange tokens = article.sentence_tokens[s];
    if (tokens.empty()) continue;
    find_claim_words(article, tokens, hits_);
    segments.clear();
    split_segments(article, tokens, segments);
    cut_at_covers(article, tokens, coverage.of(s), cuts, segments);
    segments_.insert(segments_.end(), segments.begin(), segments.end());
  }
  firsts_.push_back({quantities.size(), hits_.size(), segments_.size()});
}

SentenceView SentenceViews::of(std::uint32_t sentence) const {
  const Firsts &from = firsts_[sentence], &to = firsts_[sentence + 1];
  return {sentence, article_.sentence_tokens[sentence], quantities_.subspan(from.quantity, to.quantity - from.quantity), coverage_.of(sentence),
          std::span(hits_).subspan(from.hit, to.hit - from.hit), std::span(segments_).subspan(from.segment, to.segment - from.segment)};
}

}  // namespace sayso
