// The tables that core/lexicon/generate.py makes of the rooms' TSV files, and how they are asked.
//
// Every word of every lexicon has one WordId, given to its tokens once, by the tokenizer. A word's mask has a bit for
// each lexicon in which an entry begins with that word, so that most questions end after one look at the mask. For each
// of these bits, from the lowest up, vocabulary_entries says where the word's entries stand in that lexicon:
//
//   word 17: mask 0b10100000, vocabulary_starts[17] = 40
//            bit 5: vocabulary_entries[40] = 3      entries 3 ... of lexicon 5
//            bit 7: vocabulary_entries[41] = 120    entries 120 ... of lexicon 7
#pragma once

#include <bit>
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
extern const std::uint16_t vocabulary_starts[];
extern const std::uint16_t vocabulary_entries[];
extern const char vocabulary_pool[];

inline std::string_view word_text(WordId word) {
  return {vocabulary_pool + vocabulary_offsets[word], vocabulary_offsets[word + 1] - vocabulary_offsets[word]};
}

/// The id of a word in lower case, whose FNV-1a hash the caller has made on the way; 0 if it is in no lexicon.
WordId find_word(std::string_view lower, std::uint32_t hash);
WordId find_word(std::string_view lower);

/// Entries that begin with the same word stand together, the longest first.
struct Entry {
  std::uint16_t row;
  std::uint16_t tail;       ///< where the words after the first stand in tails
  std::uint8_t tail_length;
  std::uint8_t forms;       ///< bit 0: the row's own form; bit k: its k-th inflected form
  std::uint16_t more;       ///< entries behind this one that begin with the same word
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

template <class Row, unsigned bit>
class Lexicon {
 public:
  template <std::size_t R, std::size_t E, std::size_t T>
  constexpr Lexicon(const Row (&rows)[R], const Entry (&entries)[E], const WordId (&tails)[T]) : rows_(rows), entries_(entries), tails_(tails) {}

  /// True if an entry begins with the word. One load and one test.
  [[nodiscard]] bool starts(WordId word) const { return (vocabulary_masks[word] & mask) != 0; }

  /// The longest entry that begins at tokens[at]. Entries are matched without regard to case and white space.
  [[nodiscard]] Match<Row> match(std::span<const Token> tokens, std::size_t at) const {
    if (at >= tokens.size() || !starts(tokens[at].word)) return {};
    const Entry* entry = first_of(tokens[at].word);
    while (!tail_matches(*entry, tokens, at + 1)) {
      if (entry->more == 0) return {};
      ++entry;
    }
    return {&rows_[entry->row], entry->tail_length + 1U, entry->forms};
  }

  /// The entry that is exactly this one word.
  [[nodiscard]] Match<Row> find(WordId word) const {
    if (!starts(word)) return {};
    const Entry* first = first_of(word);
    const Entry& last = first[first->more];   // the shortest
    if (last.tail_length != 0) return {};
    return {&rows_[last.row], 1, last.forms};
  }

  [[nodiscard]] std::span<const Row> rows() const { return rows_; }

 private:
  static constexpr std::uint32_t mask = 1U << bit;

  [[nodiscard]] const Entry* first_of(WordId word) const {
    const auto lower_bits = static_cast<std::uint32_t>(std::popcount(vocabulary_masks[word] & (mask - 1)));
    return &entries_[vocabulary_entries[vocabulary_starts[word] + lower_bits]];
  }
  [[nodiscard]] bool tail_matches(const Entry& entry, std::span<const Token> tokens, std::size_t at) const {
    if (at + entry.tail_length > tokens.size()) return false;
    for (std::size_t k = 0; k < entry.tail_length; ++k)
      if (tokens[at + k].word != tails_[entry.tail + k]) return false;
    return true;
  }

  std::span<const Row> rows_;
  std::span<const Entry> entries_;
  std::span<const WordId> tails_;
};

}  // namespace sayso::lexicon
