#include "lexicon/lexicon.h"

namespace sayso::lexicon {
namespace {

/// Words are short: to call a function that compares bytes takes longer than to compare them.
bool same(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  std::size_t k = 0;
  while (k < a.size() && a[k] == b[k]) ++k;
  return k == a.size();
}

}  // namespace

WordId find_word(std::string_view lower, std::uint32_t hash) {
  for (std::uint32_t at = hash & vocabulary_slot_mask; vocabulary_slots[at] != 0; at = (at + 1) & vocabulary_slot_mask)
    if (same(word_text(vocabulary_slots[at]), lower)) return vocabulary_slots[at];
  return 0;
}

WordId find_word(std::string_view lower) {
  std::uint32_t hash = 2166136261U;
  for (const char c : lower) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return find_word(lower, hash);
}

}  // namespace sayso::lexicon
