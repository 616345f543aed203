#include "claims/passage.h"

#include <algorithm>

#include "claims/clauses.h"

namespace sayso {
namespace {

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

const SentenceView& SentenceReader::read(std::uint32_t sentence) {
  const Span span = article_.sentences[sentence].span;
  view_.sentence = sentence;
  view_.tokens = article_.sentence_tokens[sentence];
  while (next_quantity_ < quantities_.size() && quantities_[next_quantity_].span.start < span.start) ++next_quantity_;
  std::size_t end = next_quantity_;
  while (end < quantities_.size() && quantities_[end].span.start < span.end) ++end;
  view_.quantities = quantities_.subspan(next_quantity_, end - next_quantity_);
  view_.covers = coverage_.of(sentence);
  view_.hits.clear();
  find_claim_words(article_, view_.tokens, view_.hits);
  view_.segments.clear();
  split_segments(article_, view_.tokens, view_.segments);
  cut_at_covers();
  return view_;
}

/// Whose words they are changes where a content begins and where it ends.
void SentenceReader::cut_at_covers() {
  const auto begin = article_.tokens.begin() + view_.tokens.first, end = article_.tokens.begin() + view_.tokens.last;
  const auto token_at = [&](std::uint32_t place) {
    return static_cast<std::uint32_t>(std::partition_point(begin, end, [&](const Token& t) { return t.start < place; }) - article_.tokens.begin());
  };
  cuts_.clear();
  for (const Cover& cover : view_.covers) {
    if (cover.told || (cover.part != Role::content && cover.part != Role::thought)) continue;
    std::uint32_t after = token_at(cover.span.end);
    while (after < view_.tokens.last && article_.tokens[after].kind == TokenKind::punctuation && article_.tokens[after].has(Token::glued)) ++after;
    cuts_.push_back(token_at(cover.span.start));
    cuts_.push_back(after);
  }
  std::sort(cuts_.begin(), cuts_.end());
  cut_segments(cuts_, view_.segments);
}

}  // namespace sayso
