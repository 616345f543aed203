// The tables that core/lexicon/generate.py makes of the rooms' TSV files, and how they are asked.
//
// Every word of every lexicon has one WordId, given to its tokens once, by the tokenizer. A word's mask has a bit for
// each lexicon in which an entry begins with that word, so that most questions end after one look at the mask.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "layers.h"

namespace sayso::lexicon {

extern const std::uint32_t vocabulary_size;
extern const std::uint32_t vocabulary_slot_mask;
extern const WordId vocabulary_slots[];
extern const std::uint32_t vocabulary_offsets[];
extern const std::uint32_t vocabulary_masks[];
extern const char vocabulary_pool[];

inline std::string_view word_text(WordId word) {
  return {vocabulary_pool + vocabulary_offsets[word], vocabulary_offsets[word + 1] - vocabulary_offsets[word]};
}

/// The id of a word in lower case, whose FNV-1a hash the caller has made on the way; 0 if it is in no lexicon.
WordId find_word(std::string_view lower, std::uint32_t hash);
WordId find_word(std::string_view lower);

/// The entries that begin with one word: entries[index of this] up to entries[index of the next].
struct First {
  WordId word;
  std::uint16_t entries;
};

struct Entry {
  std::uint16_t row;
  std::uint16_t tail;       ///< where the words after the first stand in tails
  std::uint8_t tail_length;
  std::uint8_t forms;       ///< bit 0: the row's own form; bit k: its k-th inflected form
};

/// Bits of Match::forms for verbs.
enum VerbForm : std::uint8_t { base = 1, third = 2, past = 4, participle = 8, ing = 16 };

template <class Row>
struct Match {
  const Row* row = nullptr;
  std::uint32_t length = 0;   ///< tokens
  std::uint8_t forms = 0;
  explicit operator bool() const { return row != nullptr; }
  const Row* operator->() const { return row; }
};

template <class Row>
class Lexicon {
 public:
  template <std::size_t R, std::size_t F, std::size_t E, std::size_t T>
  constexpr Lexicon(unsigned bit, const Row (&rows)[R], const First (&firsts)[F], const Entry (&entries)[E], const WordId (&tails)[T])
      : mask_(1U << bit), rows_(rows), firsts_(firsts), entries_(entries), tails_(tails) {}

  /// True if an entry begins with the word. One load and one test.
  [[nodiscard]] bool starts(WordId word) const { return (vocabulary_masks[word] & mask_) != 0; }

  /// The longest entry that begins at tokens[at]. Entries are matched without regard to case and white space.
  [[nodiscard]] Match<Row> match(std::span<const Token> tokens, std::size_t at) const {
    if (at >= tokens.size() || !starts(tokens[at].word)) return {};
    const First* first = find_first(tokens[at].word);
    for (std::uint32_t k = first->entries; k < first[1].entries; ++k) {
      const Entry& entry = entries_[k];
      if (tail_matches(entry, tokens, at + 1)) return {&rows_[entry.row], entry.tail_length + 1U, entry.forms};
    }
    return {};
  }

  /// The entry that is exactly this one word.
  [[nodiscard]] Match<Row> find(WordId word) const {
    if (!starts(word)) return {};
    const First* first = find_first(word);
    const Entry& last = entries_[first[1].entries - 1U];   // the shortest stands last
    if (last.tail_length != 0) return {};
    return {&rows_[last.row], 1, last.forms};
  }

  [[nodiscard]] std::span<const Row> rows() const { return rows_; }

 private:
  [[nodiscard]] const First* find_first(WordId word) const {
    std::size_t low = 0, high = firsts_.size() - 1;
    while (low + 1 < high) {
      const std::size_t middle = (low + high) / 2;
      (firsts_[middle].word <= word ? low : high) = middle;
    }
    return &firsts_[low];
  }
  [[nodiscard]] bool tail_matches(const Entry& entry, std::span<const Token> tokens, std::size_t at) const {
    if (at + entry.tail_length > tokens.size()) return false;
    for (std::size_t k = 0; k < entry.tail_length; ++k)
      if (tokens[at + k].word != tails_[entry.tail + k]) return false;
    return true;
  }

  std::uint32_t mask_;
  std::span<const Row> rows_;
  std::span<const First> firsts_;
  std::span<const Entry> entries_;
  std::span<const WordId> tails_;
};

}  // namespace sayso::lexicon
