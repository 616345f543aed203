// One sentence as the claim rules and the claim features read it.
#pragma once

#include <span>
#include <vector>

#include "claims/coverage.h"
#include "layers.h"
#include "lexicons.h"

namespace sayso {

/// A claim word or phrase found in the sentence.
struct WordHit {
  TokenRange tokens;
  lexicon::ClaimWordsClass class_{};
  bool faint = false;         ///< says too little to name a kind by
};

/// What one sentence offers. Made once per sentence, its vectors are reused from sentence to sentence.
struct SentenceView {
  std::uint32_t sentence = 0;
  TokenRange tokens;
  std::span<const Quantity> quantities;   ///< those in this sentence
  std::span<const Cover> covers;
  std::vector<WordHit> hits;
  std::vector<TokenRange> segments;
};

/// A part of a sentence: a clause, or all of it, with what lies in it.
struct Passage {
  Passage(const Article& in_article, const SentenceView& in_view, TokenRange range);
  [[nodiscard]] Span span() const { return article.span_of(tokens); }
  const Article& article;
  const SentenceView& view;
  TokenRange tokens;
  std::span<const WordHit> hits;
  std::span<const Quantity> quantities;
};

/// Reads one sentence after the other; the view is good until the next is read.
class SentenceReader {
 public:
  SentenceReader(const Article& article, std::span<const Quantity> quantities, const Coverage& coverage)
      : article_(article), quantities_(quantities), coverage_(coverage) {}
  /// Sentences are asked for in order, those without tokens are left out.
  const SentenceView& read(std::uint32_t sentence);

 private:
  void cut_at_covers();

  const Article& article_;
  std::span<const Quantity> quantities_;
  const Coverage& coverage_;
  SentenceView view_;
  std::size_t next_quantity_ = 0;
  std::vector<std::uint32_t> cuts_;
};

void find_claim_words(const Article& article, TokenRange tokens, std::vector<WordHit>& out);

}  // namespace sayso
