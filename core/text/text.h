// The text room: cuts an article into paragraphs, tokens and sentences.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "layers.h"

namespace sayso {

/// All units of the text. `blocks`, if any, is the block structure known from HTML; else lines are paragraphs.
Article split_article(std::string_view text, std::span<const Paragraph> blocks);

// The passes behind it, in their order.
std::vector<Paragraph> split_paragraphs(std::string_view text, std::span<const Paragraph> blocks);
void tokenize(std::string_view text, Span part, std::vector<Token>& out);
void split_sentences(Article& article);
/// `known`: the kinds come from HTML, and only what it can't tell is looked for.
void classify_paragraphs(Article& article, bool known);

/// Does the sentence end with a question mark, whatever closes behind it?
bool is_question(const Article& article, std::uint32_t sentence);

}  // namespace sayso
