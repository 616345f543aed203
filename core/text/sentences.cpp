// Sentences: where a full stop, question or exclamation mark really ends one.
#include "lexicons.h"
#include "text/text.h"

namespace sayso {
namespace {

using namespace lexicon;

class Splitter {
 public:
  explicit Splitter(Article& article) : article_(article), tokens_(article.tokens) {}

  void split_paragraph(std::uint32_t paragraph) {
    const Paragraph& p = article_.paragraphs[paragraph];
    const auto begin = static_cast<std::uint32_t>(tokens_.size());
    tokenize(article_.text, p.span, tokens_);
    end_ = static_cast<std::uint32_t>(tokens_.size());
    article_.paragraph_sentences.push_back({static_cast<std::uint32_t>(article_.sentences.size()), 0});
    std::uint32_t first = begin;
    for (std::uint32_t i = begin; i < end_; ++i) {
      const std::uint32_t after = sentence_end(i, first);
      if (after == 0) continue;
      emit(paragraph, first, after);
      first = after;
      i = after - 1;
    }
    if (first < end_) emit(paragraph, first, end_);
    article_.paragraph_sentences.back().last = static_cast<std::uint32_t>(article_.sentences.size());
  }

 private:
  void emit(std::uint32_t paragraph, std::uint32_t first, std::uint32_t last) {
    const auto number = static_cast<std::uint32_t>(article_.sentences.size());
    for (std::uint32_t i = first; i < last; ++i) tokens_[i].sentence = number;
    tokens_[first].flags |= Token::first;
    article_.sentences.push_back({article_.span_of({first, last}), paragraph});
    article_.sentence_tokens.push_back({first, last});
  }

  [[nodiscard]] WordId word(std::uint32_t i) const { return i < end_ ? tokens_[i].word : WordId{0}; }
  [[nodiscard]] bool glued(std::uint32_t i) const { return i < end_ && tokens_[i].has(Token::glued); }

  [[nodiscard]] static bool closes(WordId w) {
    return w == words::double_close || w == words::double_straight || w == words::apostrophe_ ||
           w == words::round_close || w == words::square_close || w == words::guillemet_close;
  }
  [[nodiscard]] static bool opens(WordId w) {
    return w == words::double_open || w == words::double_straight || w == words::single_open || w == words::apostrophe_ ||
           w == words::round_open || w == words::square_open || w == words::dash || w == words::en_dash || w == words::em_dash ||
           w == words::double_hyphen || w == words::guillemet_open || w == words::bullet;
  }

  /// If a sentence that began at `first` ends with token i, the index after its last token (closing marks
  /// included), else 0.
  [[nodiscard]] std::uint32_t sentence_end(std::uint32_t i, std::uint32_t first) const {
    const bool hard = word(i) == words::question || word(i) == words::exclamation;
    const bool stop = word(i) == words::stop;
    const bool dots = word(i) == words::ellipsis || word(i) == words::dots;
    const bool dotted = tokens_[i].kind == TokenKind::word && article_.text[tokens_[i].end - 1] == '.';
    if (!hard && !stop && !dots && !dotted) return 0;
    std::uint32_t after = i + 1;
    while (after < end_ && glued(after) && (word(after) == words::question || word(after) == words::exclamation || word(after) == words::stop)) ++after;
    while (after < end_ && glued(after) && closes(word(after)) && !(word(after) == words::double_straight && opens_next(after))) ++after;
    if (after >= end_) return after;
    std::uint32_t next = after;
    while (next < end_ && opens(word(next))) ++next;
    if (next >= end_) return 0;
    const Token& follower = tokens_[next];
    if (glued(after)) return stop && after == i + 1 && missing_space(i, after) ? after : 0;
    const bool starts = follower.has(Token::capitalized) || follower.kind == TokenKind::number || follower.kind == TokenKind::symbol ||
                        (static_cast<unsigned char>(article_.text[follower.start]) >= 0x80 && follower.kind == TokenKind::word);
    if (!starts) return 0;
    if (dotted) return ends_with_dotted(i, next) ? after : 0;
    if (stop && after == i + 1 && abbreviated(i, first, next)) return 0;
    if (dots && follower.kind != TokenKind::word) return 0;
    return after;
  }

  /// A straight double mark after white space opens, before white space closes.
  [[nodiscard]] bool opens_next(std::uint32_t i) const { return !glued(i) && glued(i + 1); }

  /// "kilo.There": a full stop between a lower-case word (or number, or closing mark) and a capitalised word.
  [[nodiscard]] bool missing_space(std::uint32_t stop, std::uint32_t next) const {
    if (stop == 0 || next + 1 >= end_) return false;
    const Token& before = tokens_[stop - 1];
    const Token& follower = tokens_[next];
    const bool opening = opens(follower.word) && follower.word != words::dash;
    const std::uint32_t at = opening ? next + 1 : next;
    const Token& start = tokens_[at];
    if (!start.has(Token::capitalized) || start.has(Token::all_caps) || start.end - start.start < 2) {
      if (!(start.has(Token::capitalized) && !glued(at + 1))) return false;
    }
    // "Node.js", "Bloomberg.com", "Apple.Inc" in addresses: the follower of a name would be lower case or glued on.
    if (word(at + 1) == words::stop && glued(at + 1) && at + 2 < end_ && glued(at + 2)) return false;
    return before.kind == TokenKind::number || closes(before.word) || (before.kind == TokenKind::word && !before.has(Token::capitalized)) ||
           (before.kind == TokenKind::word && function_words.find(start.word));
  }

  /// "U.S." and the like end a sentence only before a word that begins one.
  [[nodiscard]] bool ends_with_dotted(std::uint32_t i, std::uint32_t next) const {
    if (const auto row = abbreviations.find(word(i)); row && row->class_ == AbbreviationsClass::title) return false;
    const auto starter = function_words.find(word(next));
    return starter && starter->class_ != FunctionWordsClass::punctuation && word(next) != words::and_;
  }

  /// The full stop at i belongs to an abbreviation, an initial or a list number, not to the sentence.
  [[nodiscard]] bool abbreviated(std::uint32_t i, std::uint32_t first, std::uint32_t next) const {
    if (i == 0 || i == first || !glued(i)) return false;
    const Token& before = tokens_[i - 1];
    if (before.kind == TokenKind::number) return i - 1 == first && before.end - before.start <= 2;   // "1. Wash"
    if (before.kind != TokenKind::word) return false;
    const bool initial = before.end - before.start == 1 && before.has(Token::capitalized) && before.word != words::i;
    if (initial) return true;
    const auto row = abbreviations.find(before.word);
    if (!row) return false;
    switch (row->class_) {
      case AbbreviationsClass::title: return before.has(Token::capitalized);
      case AbbreviationsClass::before_number: return tokens_[next].kind == TokenKind::number;
      case AbbreviationsClass::capital: return before.has(Token::capitalized) && !function_words.find(word(next));
      case AbbreviationsClass::always: return !function_words.find(word(next));
    }
    return false;
  }

  Article& article_;
  std::vector<Token>& tokens_;
  std::uint32_t end_ = 0;
};

}  // namespace

void split_sentences(Article& article) {
  Splitter splitter(article);
  for (std::uint32_t p = 0; p < article.paragraphs.size(); ++p) splitter.split_paragraph(p);
}

}  // namespace sayso
