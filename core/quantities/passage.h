// One sentence as the detectors read it: bounded looks at its tokens, none beyond its ends.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "layers.h"
#include "lexicons.h"

namespace sayso {

/// A day of the calendar; year 0: not known.
struct Day {
  int year = 0;
  int month = 0, day = 0;
};

struct Passage {
  const Article& article;
  Day today;                           ///< the article's own date, if it is known
  std::uint32_t first = 0, last = 0;   ///< the sentence's tokens
  std::uint32_t floor = 0;             ///< tokens before this one belong to quantities already found

  [[nodiscard]] bool has(std::uint32_t i) const { return i >= first && i < last; }
  [[nodiscard]] const Token& token(std::uint32_t i) const { return article.tokens[i]; }
  [[nodiscard]] WordId word(std::uint32_t i) const { return has(i) ? token(i).word : WordId{0}; }
  [[nodiscard]] bool is_number(std::uint32_t i) const { return has(i) && token(i).kind == TokenKind::number; }
  [[nodiscard]] bool is_word(std::uint32_t i) const { return has(i) && token(i).kind == TokenKind::word; }
  [[nodiscard]] bool capitalized(std::uint32_t i) const { return has(i) && token(i).has(Token::capitalized); }
  /// Token i touches the token before it.
  [[nodiscard]] bool glued(std::uint32_t i) const { return has(i) && i > first && token(i).has(Token::glued); }
  [[nodiscard]] std::string_view text(std::uint32_t i) const { return has(i) ? article.slice(token(i)) : std::string_view{}; }
  [[nodiscard]] std::uint32_t length(std::uint32_t i) const { return has(i) ? token(i).end - token(i).start : 0; }
  /// The tokens up to the end of the sentence, for lexicon matches.
  [[nodiscard]] std::span<const Token> tokens() const { return std::span(article.tokens).first(last); }
  [[nodiscard]] Span span(std::uint32_t from, std::uint32_t to) const { return article.span_of({from, to}); }

  [[nodiscard]] bool is_hyphen(std::uint32_t i) const {
    const WordId w = word(i);
    return w == lexicon::words::dash || w == lexicon::words::en_dash;
  }
  [[nodiscard]] bool is_article(std::uint32_t i) const { return word(i) == lexicon::words::a || word(i) == lexicon::words::an; }
  /// The class of number word that token i is; `any` = none.
  template <class Class>
  [[nodiscard]] bool is(std::uint32_t i, Class wanted) const {
    const auto row = lexicon::number_words.find(word(i));
    return row && row->class_ == wanted;
  }
  [[nodiscard]] bool calendar(std::uint32_t i, lexicon::CalendarClass wanted) const {
    const auto row = lexicon::calendar.find(word(i));
    return row && row->class_ == wanted;
  }
  [[nodiscard]] bool is_function_word(std::uint32_t i) const {
    return static_cast<bool>(lexicon::function_words.find(word(i)));
  }
};

}  // namespace sayso
