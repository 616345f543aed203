// The typed values handed from pass to pass. Spans are UTF-8 byte offsets into the analysed text;
// token and sentence references are indices.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "sayso/sayso.h"

namespace sayso {

/// Index into the generated vocabulary (all words of all lexicons, lower case); 0 = in no lexicon.
using WordId = std::uint16_t;

enum class TokenKind : std::uint8_t { word, number, punctuation, symbol, invalid };

/// Word classes, after the Penn Treebank tags that `training/tags` maps onto them.
enum class Tag : std::uint8_t {
  none, noun, nouns, name, adjective, comparative, superlative, adverb,
  verb_base, verb_past, participle, verb_ing, verb_present, verb_third, modal,
  pronoun, possessive, preposition, to, conjunction, determiner, wh_word, wh_adverb,
  number, there, particle, genitive, interjection, foreign, symbol, punctuation
};

/// A verb that can carry a clause: "rose", "rise", "rises", "will".
constexpr bool is_finite(Tag tag) { return tag == Tag::verb_past || tag == Tag::verb_present || tag == Tag::verb_third || tag == Tag::modal; }

/// What a proper name names.
enum class Entity : std::uint8_t { none, person, organization, place, other };

/// Words are split from clitics ("did" "n't", "Miller" "’s"), numbers from letters ("1.2" "bn"),
/// and hyphens stand alone ("China" "-" "based"); `glued` tells what touched.
struct Token {
  enum Flag : std::uint8_t {
    glued = 1,         ///< no white space before it
    capitalized = 2,   ///< first letter upper case
    all_caps = 4,      ///< two or more letters, all upper case
    first = 8,         ///< first token of its sentence
    quoted = 16,       ///< inside double quotation marks (set by pair_quotes)
  };
  std::uint32_t start = 0, end = 0;
  WordId word = 0;
  TokenKind kind = TokenKind::word;
  std::uint8_t flags = 0;
  std::uint32_t sentence = 0;
  std::uint32_t hash = 0;        ///< FNV-1a of the word in lower case (of a number: of its digits made 0)
  Tag tag = Tag::none;           ///< set by tag_words
  Entity entity = Entity::none;  ///< set by label_names
  [[nodiscard]] constexpr bool has(Flag flag) const { return (flags & flag) != 0; }
  [[nodiscard]] constexpr Span span() const { return {start, end}; }
};

/// Half-open range of token indices.
struct TokenRange {
  std::uint32_t first = 0, last = 0;
  [[nodiscard]] constexpr bool empty() const { return first >= last; }
  [[nodiscard]] constexpr std::uint32_t size() const { return last - first; }
};

/// What the text room makes, and every later room reads: the article cut into its units.
struct Article {
  std::string_view text;
  std::vector<Paragraph> paragraphs;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<TokenRange> sentence_tokens;      ///< parallel to sentences
  std::vector<TokenRange> paragraph_sentences;  ///< parallel to paragraphs: half-open range of sentence indices

  [[nodiscard]] std::string_view slice(Span span) const { return text.substr(span.start, span.length()); }
  [[nodiscard]] std::string_view slice(const Token& token) const { return slice(token.span()); }
  /// From the first byte of the first token to the last byte of the last. The range must not be empty.
  [[nodiscard]] Span span_of(TokenRange range) const { return {tokens[range.first].start, tokens[range.last - 1].end}; }
};

/// A passage in quotation marks.
struct Quote {
  Span span;                   ///< with its marks, as far as there are any
  TokenRange tokens;           ///< with its marks
  std::uint32_t paragraph = 0;
  bool opened = true;          ///< begins with a mark of its own (else it runs on from the paragraph before)
  bool closed = true;          ///< ends with a mark (else it runs on into the next paragraph, or the mark is missing)
  bool continues = false;      ///< takes up the quotation of the paragraph before: same speaker
  bool single = false;         ///< in ‘single’ marks
  std::uint32_t outer = no_index;  ///< the quotation around it
};

}  // namespace sayso
