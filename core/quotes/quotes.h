// The quotes room: passages in quotation marks, paired within a paragraph and carried across paragraphs.
#pragma once

#include <vector>

#include "layers.h"

namespace sayso {

/// Pairs the marks of the article, outermost first in text order, and sets Token::quoted inside double marks.
/// Never lets a missing mark swallow more than its paragraph.
std::vector<Quote> pair_quotes(Article& article);

}  // namespace sayso
