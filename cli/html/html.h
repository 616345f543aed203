// From a web page to its article: text, blocks, links, title, date. Total: whatever the bytes, a page comes out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sayso/sayso.h"

namespace sayso::cli {

struct WebPage {
  std::string text;                 ///< the article: blocks with a blank line between them; empty if there is none
  std::vector<Paragraph> blocks;
  std::vector<Link> links;
  std::string title, date;          ///< "" if the page does not tell; date as 2023-11-16
};

/// `html` must be UTF-8 (see encoding.h). Navigation, comments, scripts, related links and figure credits are left out;
/// in doubt a block stays.
WebPage extract_article(std::string_view html);

}  // namespace sayso::cli
