#include "text/names.h"

#include "models.h"

namespace sayso {
namespace {

const model::LinearModel<8> labeller{models::names};

}  // namespace

void label_names(Article& article) {
  LabelMemory memory;
  const NameFeatures features(article, memory);
  for (const TokenRange sentence : article.sentence_tokens)
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      Token& token = article.tokens[i];
      if (!may_be_name(token)) continue;
      decltype(labeller)::Scores scores{};
      features.visit(i, sentence, [&](std::uint32_t feature) { labeller.add(feature, scores); });
      token.entity = static_cast<Entity>(labeller.best(scores));
      if (token.entity != Entity::none) memory.keep(token.hash, token.entity);
    }
}

}  // namespace sayso
