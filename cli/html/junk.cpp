#include "html/junk.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace sayso::cli {
namespace {

using Tags = std::initializer_list<GumboTag>;
using Words = std::initializer_list<std::string_view>;

bool among(GumboTag tag, Tags tags) { return std::find(tags.begin(), tags.end(), tag) != tags.end(); }
bool among(std::string_view word, Words words) { return std::find(words.begin(), words.end(), word) != words.end(); }

constexpr double running_text = 40;   // a block with fewer characters is a label, not a paragraph
constexpr double longest_byline = 300;
constexpr double much = 0.4;          // of the page's text: so much is never junk

/// The words of an element's class, id and data-component.
std::vector<std::string> words_of(const GumboNode* node) {
  std::vector<std::string> words;
  for (const char* name : {"class", "id", "data-component"}) {
    const std::vector<std::string> more = name_words(attribute(node, name));
    words.insert(words.end(), more.begin(), more.end());
  }
  return words;
}

bool is_hidden(const GumboNode* node) {
  if (gumbo_get_attribute(&node->v.element.attributes, "hidden") != nullptr || attribute(node, "aria-hidden") == "true") return true;
  std::string style(attribute(node, "style"));
  style.erase(std::remove_if(style.begin(), style.end(), is_blank), style.end());
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

bool is_hard(const Element& e) {
  if (among(e.tag, {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NAV, GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_INPUT,
                    GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT, GUMBO_TAG_SVG, GUMBO_TAG_VIDEO, GUMBO_TAG_AUDIO, GUMBO_TAG_CANVAS, GUMBO_TAG_HEAD, GUMBO_TAG_MATH}))
    return true;
  return among(attribute(e.node, "role"), {"navigation", "banner", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tablist", "button"}) || is_hidden(e.node);
}

bool is_soft(const Element& e) {
  if (among(e.tag, {GUMBO_TAG_HTML, GUMBO_TAG_BODY, GUMBO_TAG_MAIN, GUMBO_TAG_P, GUMBO_TAG_H1})) return false;
  if (among(e.tag, {GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_FORM})) return true;
  if (among(attribute(e.node, "role"), {"complementary", "contentinfo", "form"})) return true;
  for (const std::string& w : words_of(e.node))
    if (among(w, {"comment", "comments", "disqus", "related", "recommended", "recommendation", "recommendations", "share", "sharing", "social", "promo", "newsletter", "subscribe",
                  "subscription", "signup", "cookie", "cookies", "consent", "sidebar", "breadcrumb", "breadcrumbs", "advert", "advertisement", "ads", "ad", "sponsor", "sponsored",
                  "tags", "taglist", "trending", "popular", "outbrain", "taboola", "footer", "nav", "navigation", "navbar", "menu", "paywall", "popup", "modal", "toolbar",
                  "pagination", "pager", "masthead", "skip", "login", "readmore", "morestories", "upsell", "infobar"}))
      return true;
  return false;
}

void add_text(const GumboNode* node, bool in_link, double& text, double& links) {
  if (node->type != GUMBO_NODE_TEXT) return;
  const std::string_view words = node->v.text.text;
  const auto letters = static_cast<double>(std::count_if(words.begin(), words.end(), [](char c) { return !is_blank(c); }));
  text += letters;
  if (in_link) links += letters;
}

/// Text each element holds itself, between its blocks: inline elements pass theirs on to the block around them.
void weigh(std::vector<Element>& elements) {
  std::vector<double> text(elements.size()), links(elements.size());
  for (std::size_t i = elements.size(); i-- > 0;) {
    Element& e = elements[i];
    if (e.hard_junk || e.soft_junk) { e.weight = 0; continue; }
    const GumboVector& children = e.node->v.element.children;
    for (unsigned c = 0; c < children.length; ++c) add_text(static_cast<const GumboNode*>(children.data[c]), e.tag == GUMBO_TAG_A, text[i], links[i]);
    if (i > 0 && is_inline(e.tag)) {
      text[e.parent] += text[i];
      links[e.parent] += e.tag == GUMBO_TAG_A ? text[i] : links[i];
    } else if (text[i] >= running_text) {
      e.weight += text[i] - links[i];
    }
    if (i > 0) elements[e.parent].weight += e.weight;
  }
}

}  // namespace

void find_junk(std::vector<Element>& elements) {
  for (std::size_t i = 0; i < elements.size(); ++i) {
    Element& e = elements[i];
    e.hard_junk = is_hard(e) || (i > 0 && elements[e.parent].hard_junk);
  }
  weigh(elements);
  const double all = elements.empty() ? 0 : elements[0].weight;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    Element& e = elements[i];
    e.soft_junk = (is_soft(e) && e.weight <= much * all) || (i > 0 && elements[e.parent].soft_junk);
  }
  for (Element& e : elements) e.weight = 0;
  weigh(elements);
}

bool is_byline(const Element& e) {
  if (e.weight > longest_byline) return false;
  if (attribute(e.node, "rel") == "author" || attribute(e.node, "itemprop") == "author") return true;
  if (e.tag == GUMBO_TAG_ADDRESS) return true;
  for (const std::string& w : words_of(e.node))
    if (among(w, {"byline", "bylines", "author", "authors", "dateline", "timestamp", "pubdate", "kicker", "readtime"})) return true;
  return false;
}

bool is_credit(const Element& e) {
  if (e.tag == GUMBO_TAG_CITE || e.tag == GUMBO_TAG_SMALL) return true;
  for (const std::string& w : words_of(e.node))
    if (among(w, {"credit", "credits", "copyright", "photographer", "attribution", "rights"})) return true;
  return false;
}

bool is_article(const Element& e) {
  if (e.tag == GUMBO_TAG_ARTICLE || e.tag == GUMBO_TAG_MAIN) return true;
  if (among(attribute(e.node, "role"), {"article", "main"})) return true;
  if (attribute(e.node, "itemprop") == "articleBody" || lower(attribute(e.node, "itemtype")).find("article") != std::string::npos) return true;
  const std::vector<std::string> words = words_of(e.node);
  const auto has = [&words](std::string_view word) { return std::find(words.begin(), words.end(), word) != words.end(); };
  return (has("article") || has("story") || has("entry") || has("post")) && (has("body") || has("content") || has("text"));
}

}  // namespace sayso::cli
