// Questions about single tokens that the whole attribution room asks.
#pragma once

#include "lexicons.h"

namespace sayso::attribution {

using lexicon::FunctionWordsClass;
namespace words = lexicon::words;

inline bool is_word(const Article& article, std::uint32_t i) { return article.tokens[i].kind == TokenKind::word; }

inline bool is_capital(const Article& article, std::uint32_t i) {
  return article.tokens[i].has(Token::capitalized) && article.tokens[i].kind == TokenKind::word;
}

/// The class of a function word; punctuation for everything that is none.
inline FunctionWordsClass class_of(const Article& article, std::uint32_t i) {
  const auto row = lexicon::function_words.find(article.tokens[i].word);
  if (!row) return FunctionWordsClass::punctuation;
  const bool surname = row->class_ == FunctionWordsClass::modal && article.tokens[i].tag == Tag::name;   // "Mrs May said"
  return surname ? FunctionWordsClass::punctuation : row->class_;
}

inline bool is_class(const Article& article, std::uint32_t i, FunctionWordsClass class_) { return class_of(article, i) == class_; }

inline bool is_double_mark(WordId w) {
  return w == words::double_open || w == words::double_close || w == words::double_straight;
}

inline bool is_long_dash(const Token& t) {
  return t.word == words::em_dash || t.word == words::en_dash || t.word == words::double_hyphen ||
         (t.word == words::dash && !t.has(Token::glued));
}

inline bool ends_clause(const Token& t) {
  return t.word == words::comma || t.word == words::stop || t.word == words::colon || t.word == words::semicolon ||
         t.word == words::question || t.word == words::exclamation || is_double_mark(t.word) || is_long_dash(t);
}

inline bool is_full_stop(const Token& t) {
  return t.word == words::stop || t.word == words::question || t.word == words::exclamation || t.word == words::ellipsis ||
         t.word == words::dots;
}

inline bool is_verb(Tag tag) { return is_finite(tag) || tag == Tag::verb_base || tag == Tag::participle || tag == Tag::verb_ing; }
inline bool is_noun(Tag tag) { return tag == Tag::noun || tag == Tag::nouns || tag == Tag::name; }

inline bool is_in_heading(const Article& article, std::uint32_t i) {
  return article.paragraphs[article.sentences[article.tokens[i].sentence].paragraph].kind == ParagraphKind::heading;
}

/// "Thursday", "March"; not of "the Sunday Times".
inline bool is_date_word(const Token& t) { return t.entity == Entity::none && lexicon::calendar.find(t.word); }

/// "also", "recently", "explicitly".
bool is_adverb(const Article& article, std::uint32_t i);

inline bool is_subject_pronoun(WordId w) {
  return w == words::he || w == words::she || w == words::they || w == words::it || w == words::we || w == words::i || w == words::you;
}

inline bool is_be(WordId w) {
  return w == words::is || w == words::are || w == words::was || w == words::were || w == words::be || w == words::been ||
         w == words::being || w == words::am || w == words::apostrophe_re || w == words::apostrophe_m;
}

inline bool is_possessive_mark(const Article& article, std::uint32_t i) { return article.tokens[i].word == words::apostrophe_s; }

}  // namespace sayso::attribution
