#include "text/text.h"

#include "lexicons.h"

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

bool is_question(const Article& article, std::uint32_t sentence) {
  const TokenRange tokens = article.sentence_tokens[sentence];
  for (std::uint32_t at = tokens.last; at > tokens.first; --at) {
    const Token& t = article.tokens[at - 1];
    if (t.word == lexicon::words::question) return true;
    if (t.kind != TokenKind::punctuation) return false;
  }
  return false;
}

}  // namespace sayso
