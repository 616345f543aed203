#include "text/text.h"

namespace sayso {

Article split_article(std::string_view text, std::span<const Paragraph> blocks) {
  Article article;
  article.text = text;
  article.paragraphs = split_paragraphs(text, blocks);
  article.tokens.reserve(text.size() / 5);
  split_sentences(article);
  if (blocks.empty()) classify_paragraphs(article);
  return article;
}

}  // namespace sayso
