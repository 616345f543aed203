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

/// What one sentence offers.
struct SentenceView {
  std::uint32_t sentence = 0;
  TokenRange tokens;
  std::span<const Quantity> quantities;   ///< those in this sentence
  std::span<const Cover> covers;
  std::span<const WordHit> hits;
  std::span<const TokenRange> segments;
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

/// The views of all sentences, each made once.
class SentenceViews {
 public:
  SentenceViews(const Article& article, std::span<const Quantity> quantities, const Coverage& coverage);
  [[nodiscard]] SentenceView of(std::uint32_t sentence) const;

 private:
  /// Where what belongs to a sentence begins; it ends where that of the next one does.
  struct Firsts {
    std::size_t quantity = 0, hit = 0, segment = 0;
  };

  const Article& article_;
  std::span<const Quantity> quantities_;
  const Coverage& coverage_;
  std::vector<WordHit> hits_;
  std::vector<TokenRange> segments_;
  std::vector<Firsts> firsts_;   ///< one more than there are sentences
};

void find_claim_words(const Article& article, TokenRange tokens, std::vector<WordHit>& out);

}  // namespace sayso
