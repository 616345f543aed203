#include "text/tags.h"

#include "models.h"

namespace sayso {
namespace {

const model::LinearModel<32> tagger{models::tags};

Tag tag_of_kind(TokenKind kind) {
  switch (kind) {
    case TokenKind::number: return Tag::number;
    case TokenKind::symbol: return Tag::symbol;
    default: return Tag::punctuation;
  }
}

}  // namespace

void tag_words(Article& article) {
  const TagFeatures features(article);
  for (const TokenRange sentence : article.sentence_tokens)
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      Token& token = article.tokens[i];
      if (token.kind != TokenKind::word) {
        token.tag = tag_of_kind(token.kind);
        continue;
      }
      decltype(tagger)::Scores scores{};
      features.visit(i, sentence, [&](std::uint32_t feature) { tagger.add(feature, scores); });
      token.tag = static_cast<Tag>(tagger.best(scores));
    }
}

}  // namespace sayso
