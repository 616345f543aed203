#include "claims/passage.h"

#include "claims/clauses.h"

namespace sayso {

void find_claim_words(const Article& article, TokenRange tokens, std::vector<WordHit>& out) {
  const std::span<const Token> sentence(article.tokens.data() + tokens.first, tokens.size());
  for (std::uint32_t at = 0; at < sentence.size();) {
    if (sentence[at].word == 0) { ++at; continue; }
    const auto match = lexicon::claim_words.match(sentence, at);
    if (!match) { ++at; continue; }
    out.push_back({{tokens.first + at, tokens.first + at + match.length}, match->class_});
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
  return view_;
}

}  // namespace sayso
