#include "text/tags.h"

#include "lexicons.h"
#include "models.h"

namespace sayso {
namespace {

const model::LinearModel<31> tagger{models::tags};

using FixedTag = lexicon::FixedTagsClass;

Tag tag_of(FixedTag tag) {
  switch (tag) {
    case FixedTag::adverb: return Tag::adverb;
    case FixedTag::comparative: return Tag::comparative;
    case FixedTag::conjunction: return Tag::conjunction;
    case FixedTag::determiner: return Tag::determiner;
    case FixedTag::modal: return Tag::modal;
    case FixedTag::participle: return Tag::participle;
    case FixedTag::possessive: return Tag::possessive;
    case FixedTag::preposition: return Tag::preposition;
    case FixedTag::pronoun: return Tag::pronoun;
    case FixedTag::verb_base: return Tag::verb_base;
    case FixedTag::verb_past: return Tag::verb_past;
    case FixedTag::verb_present: return Tag::verb_present;
    case FixedTag::verb_third: return Tag::verb_third;
    case FixedTag::wh_adverb: return Tag::wh_adverb;
    case FixedTag::wh_word: return Tag::wh_word;
  }
  return Tag::none;
}

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
      // A third of running text is words that need no model.
      if (const auto fixed = lexicon::fixed_tags.find(token.word)) {
        token.tag = tag_of(fixed->class_);
        continue;
      }
      token.tag = static_cast<Tag>(tagger.best(tagger.sum(features.collect(i, sentence))));
    }
}

}  // namespace sayso
