// Tokens: words, numbers, punctuation, symbols, invalid bytes. One pass, no backtracking beyond one token.
#include <array>
#include <cstring>

#include "lexicon/lexicon.h"
#include "text/text.h"
#include "text/utf8.h"

namespace sayso {
namespace {

enum class Class : std::uint8_t { space, letter, digit, apostrophe, punctuation, symbol, mark, invisible, invalid };

constexpr std::array<Class, 128> ascii_classes = [] {
  std::array<Class, 128> table{};
  for (int c = 0; c < 128; ++c) {
    Class k = Class::punctuation;
    if (c <= ' ' || c == 127) k = Class::space;
    else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) k = Class::letter;
    else if (c >= '0' && c <= '9') k = Class::digit;
    else if (c == '\'') k = Class::apostrophe;
    else if (c == '$' || c == '+' || c == '<' || c == '=' || c == '>' || c == '^' || c == '`' || c == '|' || c == '~') k = Class::symbol;
    table[static_cast<std::size_t>(c)] = k;
  }
  return table;
}();

Class class_of(std::int32_t code) {
  if (code < 0) return Class::invalid;
  if (code < 128) return ascii_classes[static_cast<std::size_t>(code)];
  if (code == 0x2019 || code == 0x2BC) return Class::apostrophe;
  if (is_space(code) || is_line_break(code)) return Class::space;
  if (is_invisible(code)) return Class::invisible;
  switch (utf8proc_category(code)) {
    case UTF8PROC_CATEGORY_LU: case UTF8PROC_CATEGORY_LL: case UTF8PROC_CATEGORY_LT: case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO: return Class::letter;
    case UTF8PROC_CATEGORY_MN: case UTF8PROC_CATEGORY_MC: case UTF8PROC_CATEGORY_ME: return Class::mark;
    case UTF8PROC_CATEGORY_ND: return Class::digit;
    case UTF8PROC_CATEGORY_SM: case UTF8PROC_CATEGORY_SC: case UTF8PROC_CATEGORY_SK: case UTF8PROC_CATEGORY_SO:
    case UTF8PROC_CATEGORY_NO: case UTF8PROC_CATEGORY_NL: return Class::symbol;
    case UTF8PROC_CATEGORY_ZS: case UTF8PROC_CATEGORY_ZL: case UTF8PROC_CATEGORY_ZP: case UTF8PROC_CATEGORY_CC: return Class::space;
    default: return Class::punctuation;
  }
}

bool is_ascii_letter(char c) { return static_cast<unsigned char>((static_cast<unsigned char>(c) | 0x20U) - 'a') < 26; }

bool is_upper(std::int32_t code) {
  return code < 128 ? (code >= 'A' && code <= 'Z') : utf8proc_category(code) == UTF8PROC_CATEGORY_LU || utf8proc_category(code) == UTF8PROC_CATEGORY_LT;
}

/// A word in lower case and its hash, made while the word is read. Words too long for any lexicon are cut off.
class Folded {
 public:
  void add(std::int32_t code) {
    if (code == 0x2019 || code == 0x2BC) code = '\'';
    if (code < 128) {
      push(static_cast<char>(code >= 'A' && code <= 'Z' ? code + 32 : code));
    } else {
      std::array<utf8proc_uint8_t, 4> bytes{};
      const auto n = utf8proc_encode_char(utf8proc_tolower(code), bytes.data());
      for (utf8proc_ssize_t i = 0; i < n; ++i) push(static_cast<char>(bytes[static_cast<std::size_t>(i)]));
    }
  }
  [[nodiscard]] WordId word() const { return size_ <= buffer_.size() ? lexicon::find_word({buffer_.data(), size_}, hash_) : WordId{0}; }
  [[nodiscard]] std::uint32_t hash() const { return hash_; }
  void clear() { size_ = 0; hash_ = 2166136261U; }
  /// The ASCII letters that `text` begins with; how many of them are upper case.
  std::uint32_t add_letters(std::string_view text) {
    std::uint32_t hash = hash_, uppers = 0;   // here, as a byte written may be any of the members
    std::size_t n = 0;
    for (; n < text.size() && is_ascii_letter(text[n]); ++n) {
      const auto lower = static_cast<char>(text[n] | 0x20);
      uppers += text[n] < 'a';
      if (size_ + n < buffer_.size()) buffer_[size_ + n] = lower;
      hash = (hash ^ static_cast<unsigned char>(lower)) * 16777619U;
    }
    hash_ = hash;
    size_ += n;
    return uppers;
  }
  [[nodiscard]] std::size_t size() const { return size_; }
  /// A byte that is in lower case already.
  void push(char c) {
    if (size_ < buffer_.size()) buffer_[size_] = c;
    ++size_;
    hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 16777619U;
  }

 private:
  std::array<char, 32> buffer_{};
  std::size_t size_ = 0;
  std::uint32_t hash_ = 2166136261U;
};

class Tokenizer {
 public:
  Tokenizer(std::string_view text, Span part, std::vector<Token>& out) : text_(text), at_(part.start), end_(part.end), out_(out) {}

  void run() {
    bool glued = false;
    while (at_ < end_) {
      if (text_[at_] == ' ') { ++at_; glued = false; continue; }
      const Character c = peek(at_);
      const Class k = class_of(c.code);
      if (k == Class::space) { at_ += c.length; glued = false; continue; }
      if (k == Class::invisible || k == Class::mark) { at_ += c.length; continue; }
      const std::size_t before = out_.size();
      if (k == Class::letter) read_word();
      else if (k == Class::digit) read_number();
      else if (k == Class::apostrophe && (read_doubled(c) || read_clitic())) {}
      else if (k == Class::invalid) read_invalid();
      else read_single(c, k);
      if (glued) out_[before].flags |= Token::glued;
      glued = true;
    }
  }

 private:
  [[nodiscard]] Character peek(std::uint32_t at) const { return character_at(text_.substr(0, end_), at); }
  [[nodiscard]] Class class_at(std::uint32_t at) const { return at < end_ ? class_of(peek(at).code) : Class::space; }
  [[nodiscard]] char byte_at(std::uint32_t at) const { return at < end_ ? text_[at] : '\0'; }

  void push(std::uint32_t start, std::uint32_t end, TokenKind kind, std::uint8_t flags, WordId word) {
    out_.push_back({.start = start, .end = end, .word = word, .kind = kind, .flags = flags, .hash = folded_.hash()});
  }

  void read_word() {
    if (read_dotted()) return;
    const std::uint32_t start = at_;
    folded_.clear();
    std::uint32_t letters = 0, uppers = 0;
    bool capitalized = false;
    while (at_ < end_) {
      const Character c = peek(at_);
      const Class k = class_of(c.code);
      if (k == Class::letter && c.length == 1) {   // most words are nothing else
        capitalized = capitalized || (letters == 0 && text_[at_] < 'a');
        const std::size_t before = folded_.size();
        uppers += folded_.add_letters(text_.substr(at_, end_ - at_));
        const auto more = static_cast<std::uint32_t>(folded_.size() - before);
        letters += more;
        at_ += more;
        continue;
      }
      if (k == Class::letter) {
        const bool upper = is_upper(c.code);
        capitalized = capitalized || (letters == 0 && upper);
        ++letters;
        uppers += upper;
        folded_.add(c.code);
      } else if (k == Class::mark) {
        folded_.add(c.code);
      } else if (k == Class::apostrophe && class_at(at_ + c.length) == Class::letter) {
        if (is_clitic(at_, c.length)) break;
        folded_.add(c.code);
      } else if (k != Class::invisible) {
        break;
      }
      at_ += c.length;
    }
    std::uint8_t flags = 0;
    if (capitalized) flags |= Token::capitalized;
    if (letters >= 2 && uppers == letters) flags |= Token::all_caps;
    if (cut_negation(start, flags)) return;
    push(start, at_, TokenKind::word, flags, folded_.word());
  }

  /// "U.S.", "D.C.", "a.m.", "Ph.D.": letters, each one or two, with a full stop after each.
  bool read_dotted() {
    if (!may_be_dotted()) return false;
    std::uint32_t at = at_, parts = 0, letters = 0;
    folded_.clear();
    bool upper = false, all_upper = true;
    while (at < end_) {
      std::uint32_t n = 0;
      const std::uint32_t part = at;
      while (n < 3 && at < end_ && is_ascii_letter(text_[at])) { ++at; ++n; }
      if (n == 0 || n > 2 || byte_at(at) != '.') { at = part; if (n == 1 && parts >= 1) ++at, ++letters; break; }
      if (n == 2 && parts == 0 && !(byte_at(at + 1) != '\0' && byte_at(at + 2) == '.')) return false;
      ++at;
      ++parts;
      letters += n;
    }
    if (parts < 2 && !(parts == 1 && letters == 2 && text_[at_ + 1] == '.')) return false;
    if (class_at(at) == Class::letter) return false;
    for (std::uint32_t i = at_; i < at; ++i) {
      folded_.add(static_cast<unsigned char>(text_[i]));
      if (text_[i] != '.') { const bool u = is_upper(text_[i]); if (i == at_) upper = u; all_upper = all_upper && u; }
    }
    push(at_, at, TokenKind::word, static_cast<std::uint8_t>((upper ? Token::capitalized : 0) | (all_upper ? Token::all_caps : 0)), folded_.word());
    at_ = at;
    return true;
  }

  /// Is there a full stop behind the first or second letter?
  [[nodiscard]] bool may_be_dotted() const { return byte_at(at_ + 1) == '.' || byte_at(at_ + 2) == '.'; }

  /// At an apostrophe inside a word: do 's, 're, 'll, 've, 'd or 'm follow and end it?
  [[nodiscard]] bool is_clitic(std::uint32_t apostrophe, std::uint32_t length) const {
    static constexpr std::array<std::string_view, 6> forms = {"s", "re", "ll", "ve", "d", "m"};
    const std::uint32_t at = apostrophe + length;
    for (const std::string_view form : forms) {
      if (end_ - at < form.size()) continue;
      bool same = true;
      for (std::size_t i = 0; i < form.size(); ++i) same = same && (text_[at + i] | 0x20) == form[i];
      const Class next = class_at(at + static_cast<std::uint32_t>(form.size()));
      if (same && next != Class::letter && next != Class::mark) return true;
    }
    return false;
  }

  /// '' typed for a double quotation mark.
  bool read_doubled(Character c) {
    if (at_ + 2 * c.length > end_ || text_.substr(at_, c.length) != text_.substr(at_ + c.length, c.length)) return false;
    const std::uint32_t start = at_;
    at_ += 2 * c.length;
    folded_.clear();
    folded_.add('"');
    push(start, at_, TokenKind::punctuation, 0, folded_.word());
    return true;
  }

  bool read_clitic() {
    const Character c = peek(at_);
    const bool after_word = !out_.empty() && out_.back().end == at_ && (out_.back().kind == TokenKind::word || out_.back().kind == TokenKind::number);
    if (!after_word || !is_clitic(at_, c.length)) return false;
    const std::uint32_t start = at_;
    folded_.clear();
    do { const Character d = peek(at_); folded_.add(d.code); at_ += d.length; } while (class_at(at_) == Class::letter);
    push(start, at_, TokenKind::word, 0, folded_.word());
    return true;
  }

  /// "didn't" becomes "did" "n't".
  bool cut_negation(std::uint32_t start, std::uint8_t flags) {
    const std::uint32_t length = at_ - start;
    if (length < 4 || (text_[at_ - 1] | 0x20) != 't') return false;
    std::uint32_t apostrophe = 0;
    if (text_[at_ - 2] == '\'') apostrophe = at_ - 2;
    else if (length >= 6 && text_.substr(at_ - 4, 3) == "\xE2\x80\x99") apostrophe = at_ - 4;
    if (apostrophe == 0 || (text_[apostrophe - 1] | 0x20) != 'n') return false;
    const std::uint32_t cut = apostrophe - 1;
    if (cut <= start) return false;
    push(start, cut, TokenKind::word, flags, fold(start, cut));
    push(cut, at_, TokenKind::word, Token::glued, fold(cut, at_));
    return true;
  }

  WordId fold(std::uint32_t from, std::uint32_t to) {
    folded_.clear();
    while (from < to) { const Character c = peek(from); if (!is_invisible(c.code)) folded_.add(c.code); from += c.length; }
    return folded_.word();
  }

  /// Digits with single separators inside: "105,000", "28.5", "1.000,5", "10:30" stays three tokens.
  void read_number() {
    const std::uint32_t start = at_;
    folded_.clear();
    while (at_ < end_) {
      const Character c = peek(at_);
      const Class k = class_of(c.code);
      const bool separator = (c.code == '.' || c.code == ',') && class_at(at_ + 1) == Class::digit;
      if (k != Class::digit && !separator) break;
      folded_.add(c.code);
      at_ += c.length;
    }
    const WordId word = folded_.word();
    folded_.clear();
    for (std::uint32_t i = start; i < at_ && i < start + 5; ++i) folded_.add(text_[i] >= '0' && text_[i] <= '9' ? '0' : text_[i] & 0x7F);
    push(start, at_, TokenKind::number, 0, word);
  }

  void read_invalid() {
    const std::uint32_t start = at_;
    while (at_ < end_ && peek(at_).code < 0) ++at_;
    push(start, at_, TokenKind::invalid, 0, 0);
  }

  /// One punctuation mark or symbol; dots and dashes in a row are one token.
  void read_single(Character c, Class k) {
    const std::uint32_t start = at_;
    at_ += c.length;
    if (c.code == '.' || c.code == '-')
      while (byte_at(at_) == static_cast<char>(c.code)) ++at_;
    folded_.clear();
    folded_.add(c.code);
    const WordId word = at_ - start > c.length ? fold(start, at_) : folded_.word();
    push(start, at_, k == Class::symbol ? TokenKind::symbol : TokenKind::punctuation, 0, word);
  }

  std::string_view text_;
  std::uint32_t at_, end_;
  std::vector<Token>& out_;
  Folded folded_;
};

}  // namespace

void tokenize(std::string_view text, Span part, std::vector<Token>& out) { Tokenizer(text, part, out).run(); }

}  // namespace sayso
