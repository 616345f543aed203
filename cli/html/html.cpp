#include "html/html.h"

#include <algorithm>
#include <utility>

#include "html/junk.h"
#include "html/metadata.h"
#include "html/tree.h"

namespace sayso::cli {
namespace {

constexpr double most = 0.5;          // an element that claims to be the article must hold so much of the page's text
constexpr double nearly_all = 0.85;   // going down as long as one child holds so much
constexpr int deepest = 4000;         // the parser's work grows with depth times length; no real page nests so deep,
constexpr int most_attributes = 1000; // or has tags with so many attributes, each of which is compared with all others

/// Attributes of the tag that begins at `at`, and where it ends. Quoted values may hold anything.
std::pair<int, std::size_t> attributes_of(std::string_view html, std::size_t at) {
  int count = 0;
  for (; at < html.size() && html[at] != '>'; ++at) {
    if (is_blank(html[at]) || html[at] == '/') ++count;
    if (html[at] != '=') continue;
    while (at + 1 < html.size() && is_blank(html[at + 1])) ++at;
    if (at + 1 == html.size() || (html[at + 1] != '"' && html[at + 1] != '\'')) continue;
    const std::size_t end = html.find(html[at + 1], at + 2);
    if (end == std::string_view::npos) return {count, at + 2};
    at = end;
  }
  return {count, at};
}

/// Would the parser take forever? A rough count; elements that need no closing tag do not nest.
bool is_too_odd(std::string_view html) {
  static constexpr const char* single[] = {"p", "br", "hr", "img", "li", "dt", "dd", "td", "tr", "th", "meta", "link", "input", "option", "source", "track", "wbr", "col", "area", "base", "param", "embed"};
  int depth = 0;
  for (std::size_t at = html.find('<'); at != std::string_view::npos && at + 1 < html.size(); at = html.find('<', at)) {
    const std::string name = lower(html.substr(++at, 6));
    if (name[0] == '/') depth -= depth > 0;
    if (name[0] < 'a' || name[0] > 'z') continue;
    const std::string word = name.substr(0, name.find_first_of(" />\t\n\r"));
    const bool nests = std::none_of(std::begin(single), std::end(single), [&word](const char* s) { return word == s; });
    if (nests && ++depth > deepest) return true;
    const auto [attributes, end] = attributes_of(html, at);
    if (attributes > most_attributes) return true;
    at = end;
  }
  return false;
}

/// The element that holds the article.
std::size_t article_root(const std::vector<Element>& elements) {
  const double all = elements[0].weight;
  std::size_t best = 0;
  for (std::size_t i = 1; i < elements.size(); ++i)
    if (elements[i].weight >= most * all && elements[i].weight > 0 && is_article(elements[i]) && (best == 0 || elements[i].weight >= elements[best].weight)) best = i;
  if (best != 0) return best;
  for (std::size_t i = 0; i < elements.size();) {   // down the branch that holds nearly all text
    best = i;
    std::size_t heavy = elements.size();
    for (std::size_t c = i + 1; c < elements[i].end; c = elements[c].end)
      if (!is_inline(elements[c].tag) && elements[c].weight >= nearly_all * elements[i].weight && elements[c].weight > 0) heavy = c;
    const bool is_leaf = heavy < elements.size() && elements[heavy].tag == GUMBO_TAG_P;
    if (heavy == elements.size() || is_leaf) break;
    i = heavy;
  }
  return best;
}

bool is_own_index(std::string_view address) {
  std::string_view path = address;
  if (const std::size_t host = path.find("//"); host != std::string_view::npos) {
    const std::size_t slash = path.find('/', host + 2);
    path = slash == std::string_view::npos ? "/" : path.substr(slash);
  }
  if (path == "/" || path.empty()) return true;
  const std::string p = lower(path);
  for (const char* part : {"/tag/", "/tags/", "/topic/", "/topics/", "/search", "/category/", "/categories/", "/section/", "/sections/", "/author/", "/authors/", "/people/", "/hub/", "?s=", "?q=", "&q="})
    if (p.find(part) != std::string::npos) return true;
  return false;
}

/// Walks the article in document order and writes its blocks.
class Extraction {
 public:
  Extraction(const Tree& tree, std::string host) : elements_(tree.elements), host_(std::move(host)) {}

  void run(std::size_t root) {
    struct Step { std::size_t row; unsigned child; std::size_t next_row; };
    std::vector<Step> path;
    const auto enter = [&](std::size_t row) {
      begin(elements_[row]);
      path.push_back({row, 0, row + 1});
    };
    enter(root);
    while (!path.empty()) {
      Step& step = path.back();
      const GumboVector& children = elements_[step.row].node->v.element.children;
      if (step.child == children.length) {
        end(elements_[step.row]);
        path.pop_back();
        continue;
      }
      const auto* child = static_cast<const GumboNode*>(children.data[step.child++]);
      if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE || child->type == GUMBO_NODE_CDATA) add(child->v.text.text);
      if (child->type != GUMBO_NODE_ELEMENT && child->type != GUMBO_NODE_TEMPLATE) continue;
      const std::size_t row = step.next_row;
      step.next_row = elements_[row].end;
      if (!is_left_out(elements_[row])) enter(row);
    }
    finish_block();
  }

  WebPage page;

 private:
  /// How many of the elements around are of a kind that names the block's kind.
  struct Around {
    int heading = 0, list = 0, quote = 0, caption = 0, figure = 0, byline = 0, table = 0;
  };

  [[nodiscard]] bool is_left_out(const Element& e) const {
    return e.hard_junk || e.soft_junk || (around_.figure > 0 && is_credit(e));
  }

  int* counter(const Element& e) {
    switch (e.tag) {
      case GUMBO_TAG_H1: case GUMBO_TAG_H2: case GUMBO_TAG_H3: case GUMBO_TAG_H4: case GUMBO_TAG_H5: case GUMBO_TAG_H6: return &around_.heading;
      case GUMBO_TAG_LI: case GUMBO_TAG_DT: case GUMBO_TAG_DD: return &around_.list;
      case GUMBO_TAG_BLOCKQUOTE: return &around_.quote;
      case GUMBO_TAG_FIGCAPTION: case GUMBO_TAG_CAPTION: return &around_.caption;
      case GUMBO_TAG_FIGURE: return &around_.figure;
      case GUMBO_TAG_TR: return &around_.table;
      default: return nullptr;
    }
  }

  void begin(const Element& e) {
    if (e.tag == GUMBO_TAG_BR) { line_break(); return; }
    const bool cell = e.tag == GUMBO_TAG_TD || e.tag == GUMBO_TAG_TH;
    if (cell && around_.table > 0) gap_ = true;
    else if (!is_inline(e.tag)) finish_block();
    if (int* count = counter(e)) ++*count;
    if (is_byline(e) && e.tag != GUMBO_TAG_A) around_.byline += 1;
    if (e.tag == GUMBO_TAG_A && link_ == nullptr) open_link(e);
  }

  void end(const Element& e) {
    if (e.tag == GUMBO_TAG_BR) return;
    if (e.tag == GUMBO_TAG_A && link_ == &e) close_link();
    const bool cell = e.tag == GUMBO_TAG_TD || e.tag == GUMBO_TAG_TH;
    if (!is_inline(e.tag) && !(cell && around_.table > 0)) finish_block();
    if (int* count = counter(e)) --*count;
    if (is_byline(e) && e.tag != GUMBO_TAG_A) around_.byline -= 1;
  }

  /// Two line breaks in a row end a paragraph; one is a blank.
  void line_break() {
    if (breaks_ > 0) finish_block();
    ++breaks_;
    gap_ = true;
  }

  void add(std::string_view text) {
    for (const char c : text) {
      if (is_blank(c) || c == '\0') { gap_ = true; continue; }
      if (gap_ && page.text.size() > start_) page.text += ' ';
      gap_ = false;
      breaks_ = 0;
      page.text += c;
      ++letters_;
      if (link_ != nullptr) ++linked_;
    }
  }

  void open_link(const Element& e) {
    link_ = &e;
    const bool blank_before = gap_ && page.text.size() > start_;
    link_start_ = page.text.size() + (blank_before ? 1 : 0);
  }

  void close_link() {
    const std::string_view address = attribute(link_->node, "href");
    link_ = nullptr;
    if (link_start_ < start_ || link_start_ >= page.text.size()) return;
    const std::string scheme = lower(address.substr(0, address.find_first_of(":/?#")));
    const bool is_web = address.find(':') == std::string_view::npos || scheme == "http" || scheme == "https" || scheme.empty();
    if (address.empty() || address[0] == '#' || !is_web) return;
    std::string host = host_of(address);
    const bool own = host.empty() || host == host_;
    if (host.empty()) host = host_;
    page.links.push_back({{offset(link_start_), offset(page.text.size())}, host, own && is_own_index(address)});
  }

  [[nodiscard]] ParagraphKind kind() const {
    if (around_.heading > 0) return ParagraphKind::heading;
    if (around_.caption > 0) return ParagraphKind::caption;
    const bool only_link = linked_ * 10 >= letters_ * 9 && std::string_view(".!?\"").find(page.text.back()) == std::string_view::npos;
    if (around_.byline > 0 || only_link) return ParagraphKind::boilerplate;
    if (around_.quote > 0) return ParagraphKind::quote;
    if (around_.list > 0) return ParagraphKind::list;
    return ParagraphKind::body;
  }

  void finish_block() {
    if (link_ != nullptr && page.text.size() > start_) {   // a link around blocks: its text in this block
      const Element* around = link_;
      close_link();
      link_ = around;
    }
    if (page.text.size() > start_) {
      page.blocks.push_back({{offset(start_), offset(page.text.size())}, kind()});
      page.text += "\n\n";
    }
    start_ = link_start_ = page.text.size();
    letters_ = linked_ = 0;
    gap_ = false;
    breaks_ = 0;
  }

  static std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

  const std::vector<Element>& elements_;
  std::string host_;
  Around around_;
  std::size_t start_ = 0, link_start_ = 0, letters_ = 0, linked_ = 0;
  const Element* link_ = nullptr;
  bool gap_ = false;
  int breaks_ = 0;
};

/// What is left without any structure: the text between the tags.
WebPage strip_tags(std::string_view html) {
  WebPage page;
  bool inside = false;
  for (const char c : html) {
    if (c == '<') inside = true;
    if (!inside) page.text += c;
    if (c == '>') inside = false;
  }
  if (!page.text.empty()) page.blocks.push_back({{0, static_cast<std::uint32_t>(page.text.size())}, ParagraphKind::body});
  return page;
}

/// The heading of the article, where it stands outside of the element that holds the rest.
std::size_t heading_outside(const std::vector<Element>& elements, std::size_t root) {
  for (std::size_t i = 0; i < root; ++i)
    if (elements[i].tag == GUMBO_TAG_H1 && !elements[i].hard_junk && elements[i].end <= root) return i;
  return elements.size();
}

}  // namespace

WebPage extract_article(std::string_view html) {
  if (is_too_odd(html)) return strip_tags(html);
  const Tree tree(html);
  if (tree.elements.empty()) return strip_tags(html);
  const Metadata metadata = read_metadata(tree);
  Extraction extraction(tree, metadata.host);
  const std::size_t root = article_root(tree.elements);
  const bool has_heading = std::any_of(tree.elements.begin() + static_cast<std::ptrdiff_t>(root), tree.elements.begin() + tree.elements[root].end, [](const Element& e) { return e.tag == GUMBO_TAG_H1; });
  const std::size_t heading = has_heading ? tree.elements.size() : heading_outside(tree.elements, root);
  if (heading < tree.elements.size()) extraction.run(heading);
  extraction.run(root);
  WebPage page = std::move(extraction.page);
  while (!page.text.empty() && page.text.back() == '\n') page.text.pop_back();
  page.title = metadata.title;
  page.date = metadata.date;
  return page;
}

}  // namespace sayso::cli
