// Writes JSON straight into a string: a report has thousands of small values, and building a tree of them first cost more
// than the analysis. What is not valid UTF-8 is left to nlohmann/json.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sayso {

/// Text that grows. std::string asks about its room, its length and its end at every character; this asks once a piece.
class Text {
 public:
  void put(char c) {
    if (size_ == text_.size()) grow(1);
    text_[size_++] = c;
  }
  void put(std::string_view piece) {
    if (piece.size() > text_.size() - size_) grow(piece.size());
    piece.copy(text_.data() + size_, piece.size());
    size_ += piece.size();
  }
  void expect(std::size_t bytes) { text_.resize(bytes); }
  std::string take() {
    text_.resize(size_);
    return std::move(text_);
  }

 private:
  void grow(std::size_t more) { text_.resize(text_.size() * 2 + more + 4096); }
  std::string text_;       ///< its size is the room there is
  std::size_t size_ = 0;   ///< what is written
};

class JsonWriter {
 public:
  /// indent < 0: all on one line. Else the outermost object has a line for each key, and its lists one for each item.
  /// ascii: whatever is not ASCII is written as \u and four digits.
  JsonWriter(int indent, bool ascii) : indent_(indent), ascii_(ascii) {}

  /// About so many bytes will come.
  void expect(std::size_t bytes) { out_.expect(bytes); }

  void open(char bracket) {
    begin_value();
    out_.put(bracket);
    ++depth_;
    first_ = true;
  }
  void close(char bracket) {
    --depth_;
    if (!first_ && depth_ < lines_down_to) new_line();   // its items had lines of their own
    out_.put(bracket);
    first_ = false;
  }

  /// Known when compiled, so that a key is a few stores and not a call to copy some bytes.
  template <std::size_t Size>
  JsonWriter& key(const char (&name)[Size]) {
    separate();
    out_.put('"');
    out_.put(std::string_view(name, Size - 1));
    out_.put("\":");
    if (spaced()) out_.put(' ');
    after_key_ = true;
    return *this;
  }

  /// Any text.
  void value(std::string_view text);
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(const char* text) { value(std::string_view(text)); }
  void value(std::uint32_t number);
  void value(bool truth) { raw(truth ? "true" : "false"); }
  /// One of our own words, in which nothing needs to be escaped.
  void word(std::string_view word) {
    begin_value();
    out_.put('"');
    out_.put(word);
    out_.put('"');
  }
  void null() { raw("null"); }
  /// 0 to 1 in steps of 0.001, digit by digit: no formatter of floating point has a say.
  void thousandths(double number);

  std::string take() { return out_.take(); }

 private:
  [[nodiscard]] bool spaced() const { return indent_ >= 0; }
  void raw(std::string_view text) {
    begin_value();
    out_.put(text);
  }
  void begin_value() {
    if (!after_key_ && depth_ > 0) separate();
    after_key_ = false;
  }
  void separate() {
    if (!first_) out_.put(',');
    if (spaced()) space();
    first_ = false;
  }
  void space() {
    if (depth_ <= lines_down_to) new_line();
    else if (!first_) out_.put(' ');
  }
  void new_line() {
    if (!spaced()) return;
    out_.put('\n');
    for (int k = 0; k < indent_ * depth_; ++k) out_.put(' ');
  }
  void escape(std::int32_t code);

  static constexpr int lines_down_to = 2;   // the object's keys, and the items of its lists
  Text out_;
  int indent_, depth_ = 0;
  bool ascii_, first_ = true, after_key_ = false;
};

}  // namespace sayso
