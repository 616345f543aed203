#include "html/tree.h"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdlib>

#include "html/junk.h"

namespace sayso::cli {

/// Everything the parser allocates, freed in one go: gumbo_destroy_output would recurse as deep as the page nests.
/// There are pages from which the parsing rules make a tree of any size (formatting elements are opened anew in every
/// paragraph); where that goes too far the parser, which is C and holds nothing else, is left by a jump.
struct Tree::Memory {
  explicit Memory(std::size_t page) : left(page * bytes_per_byte + (std::size_t{64} << 20)) {}
  ~Memory() {
    for (void* block : blocks) std::free(block);
  }
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;

  static void* take(void* self, std::size_t size) {
    auto* memory = static_cast<Memory*>(self);
    void* block = size > memory->left ? nullptr : std::malloc(size == 0 ? 1 : size);
    if (block == nullptr) std::longjmp(memory->give_up, 1);
    memory->left -= size;
    memory->blocks.push_back(block);
    return block;
  }
  static void give_back(void*, void*) {}

  static constexpr std::size_t bytes_per_byte = 150;   // real pages need 10 to 30
  std::vector<void*> blocks;
  std::size_t left;
  std::jmp_buf give_up{};
};

namespace {

const GumboVector* children_of(const GumboNode* node) {
  const bool holds = node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
  return holds ? &node->v.element.children : nullptr;
}

/// Rows in document order.
std::vector<Element> flatten(const GumboNode* root) {
  std::vector<Element> rows;
  struct Step { const GumboNode* node; unsigned child; std::uint32_t row; };
  std::vector<Step> path;
  const auto enter = [&](const GumboNode* node) {
    const std::uint32_t parent = path.empty() ? 0 : path.back().row;
    path.push_back({node, 0, static_cast<std::uint32_t>(rows.size())});
    rows.push_back({node, parent, 0, node->v.element.tag, false, false, 0});
  };
  enter(root);
  while (!path.empty()) {
    Step& step = path.back();
    const GumboVector* children = children_of(step.node);
    if (step.child < children->length) {
      const auto* child = static_cast<const GumboNode*>(children->data[step.child++]);
      if (children_of(child) != nullptr) enter(child);
    } else {
      rows[step.row].end = static_cast<std::uint32_t>(rows.size());
      path.pop_back();
    }
  }
  return rows;
}

}  // namespace

Tree::Tree(std::string_view html) : memory_(std::make_unique<Memory>(html.size())) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = Memory::take;
  options.deallocator = Memory::give_back;
  options.userdata = memory_.get();
  options.max_errors = 0;
  if (setjmp(memory_->give_up) != 0) return;
  const GumboOutput* output = gumbo_parse_with_options(&options, html.data(), html.size());
  if (output == nullptr || output->root == nullptr) return;
  elements = flatten(output->root);
  find_junk(elements);
}

Tree::~Tree() = default;

std::string_view attribute(const GumboNode* node, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

std::vector<std::string> name_words(std::string_view name) {
  std::vector<std::string> words(1);
  char before = ' ';
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z', small = c >= 'a' && c <= 'z';
    const bool hump = upper && before >= 'a' && before <= 'z';
    if ((hump || !(upper || small)) && !words.back().empty()) words.emplace_back();
    if (upper || small) words.back() += upper ? static_cast<char>(c + 32) : c;
    before = c;
  }
  return words;
}

bool is_inline(GumboTag tag) {
  static constexpr std::array inlines = {GUMBO_TAG_A, GUMBO_TAG_ABBR, GUMBO_TAG_ACRONYM, GUMBO_TAG_B, GUMBO_TAG_BDI, GUMBO_TAG_BDO, GUMBO_TAG_BIG, GUMBO_TAG_CITE,
      GUMBO_TAG_CODE, GUMBO_TAG_DATA, GUMBO_TAG_DEL, GUMBO_TAG_DFN, GUMBO_TAG_EM, GUMBO_TAG_FONT, GUMBO_TAG_I, GUMBO_TAG_INS, GUMBO_TAG_KBD, GUMBO_TAG_LABEL, GUMBO_TAG_MARK,
      GUMBO_TAG_Q, GUMBO_TAG_S, GUMBO_TAG_SAMP, GUMBO_TAG_SMALL, GUMBO_TAG_SPAN, GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG, GUMBO_TAG_SUB, GUMBO_TAG_SUP, GUMBO_TAG_TIME,
      GUMBO_TAG_TT, GUMBO_TAG_U, GUMBO_TAG_VAR, GUMBO_TAG_WBR, GUMBO_TAG_IMG, GUMBO_TAG_BR, GUMBO_TAG_NOBR, GUMBO_TAG_RUBY, GUMBO_TAG_UNKNOWN};
  return std::find(inlines.begin(), inlines.end(), tag) != inlines.end();
}

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

}  // namespace sayso::cli
