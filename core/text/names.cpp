#include "text/names.h"

#include "models.h"

namespace sayso {
namespace {

const model::LinearModel<5> labeller{models::names};

/// "May said", "Sessions has": an ordinary word, but the surname of somebody whom the article has named, and it acts.
bool is_surname(const Article& article, std::uint32_t i, TokenRange sentence, const LabelMemory& memory) {
  if (i + 1 >= sentence.last || memory.recall(article.tokens[i].hash) != static_cast<std::uint32_t>(Entity::person) + 1) return false;
  const std::uint32_t verb = article.tokens[i + 1].tag == Tag::adverb && i + 2 < sentence.last ? i + 2 : i + 1;
  return is_finite(article.tokens[verb].tag);
}

}  // namespace

void label_names(Article& article) {
  LabelMemory memory;
  const NameFeatures features(article, memory);
  for (const TokenRange sentence : article.sentence_tokens)
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      Token& token = article.tokens[i];
      if (!may_be_name(token)) continue;
      token.entity = static_cast<Entity>(labeller.best(labeller.sum(features.collect(i, sentence))));
      if (token.entity == Entity::none && is_surname(article, i, sentence, memory)) token.entity = Entity::person;
      if (token.entity != Entity::none) memory.keep(token.hash, token.entity);
    }
}

}  // namespace sayso
