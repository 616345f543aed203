#include "text/text.h"

namespace sayso {

Article split_article(std::string_view text, std::span<const Paragraph> blocks) {
  Article article;
  article.text = text;
  article.paragraphs = split_paragraphs(text, blocks);
  article.tokens.reserve(text.size() / 5);
  split_sentences(article);
  classify_paragraphs(article, !blocks.empty());
  return article;
}

}  // namespace sayso
