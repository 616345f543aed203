#include "text/names.h"

#include "models.h"

namespace sayso {
namespace {

const model::LinearModel<5> labeller{models::names};

}  // namespace

void label_names(Article& article) {
  LabelMemory memory;
  const NameFeatures features(article, memory);
  for (const TokenRange sentence : article.sentence_tokens)
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      Token& token = article.tokens[i];
      if (!may_be_name(token)) continue;
      token.entity = static_cast<Entity>(labeller.best(labeller.sum(features.collect(i, sentence))));
      if (token.entity != Entity::none) memory.keep(token.hash, token.entity);
    }
}

}  // namespace sayso
