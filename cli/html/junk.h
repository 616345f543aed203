// What on a page is not its article.
#pragma once

#include <vector>

#include "html/tree.h"

namespace sayso::cli {

/// Sets hard_junk, soft_junk and weight of every element. What is named like junk but holds much of the page's text is none.
void find_junk(std::vector<Element>& elements);

/// Does a name say that this is a byline, a dateline or the like: kept, as boilerplate?
bool is_byline(const Element& element);
/// Inside a figure: who made the picture.
bool is_credit(const Element& element);
/// Does a name or role say that this is the article or its text?
bool is_article(const Element& element);

}  // namespace sayso::cli
