// The element tree of a page, flat: one row per element in document order. No recursion anywhere, so that nesting of any
// depth is harmless.
#pragma once

#include <gumbo.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sayso::cli {

/// An element. Its descendants are the rows up to `end`.
struct Element {
  const GumboNode* node = nullptr;
  std::uint32_t parent = 0, end = 0;
  GumboTag tag = GUMBO_TAG_UNKNOWN;
  bool hard_junk = false;      ///< never text of the article: scripts, menus, what is hidden
  bool soft_junk = false;      ///< most likely not: its name says comments, related, newsletter, …
  double weight = 0;           ///< characters of running text in it, links and junk not counted
};

class Tree {
 public:
  explicit Tree(std::string_view html);
  ~Tree();
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  std::vector<Element> elements;   ///< [0] is the html element; empty if nothing could be parsed

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

std::string_view attribute(const GumboNode* node, const char* name);
/// Lower-case words of a class or id: "articleBody story_main" -> article, body, story, main.
std::vector<std::string> name_words(std::string_view name);
bool is_inline(GumboTag tag);
bool is_blank(char c);
std::string lower(std::string_view text);

}  // namespace sayso::cli
