// Writes JSON straight into a string: a report has thousands of small values, and building a tree of them first cost more
// than the analysis. Strings that need more than copying are escaped by nlohmann/json.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace sayso {

class JsonWriter {
 public:
  /// indent < 0: all on one line. Else the outermost object has a line for each key, and its lists one for each item.
  explicit JsonWriter(int indent) : indent_(indent) {}

  void open(char bracket) {
    begin_value();
    out_ += bracket;
    ++depth_;
    first_ = true;
  }
  void close(char bracket) {
    --depth_;
    if (!first_ && depth_ < lines_down_to) new_line();   // its items had lines of their own
    out_ += bracket;
    first_ = false;
  }

  JsonWriter& key(std::string_view name) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += "\":";
    if (spaced()) out_ += ' ';
    after_key_ = true;
    return *this;
  }

  void value(std::string_view text);
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(const char* text) { value(std::string_view(text)); }
  void value(std::uint32_t number);
  void value(bool truth) { raw(truth ? "true" : "false"); }
  void null() { raw("null"); }
  /// 0 to 1 in steps of 0.001, digit by digit: no formatter of floating point has a say.
  void thousandths(double number);

  std::string take() { return std::move(out_); }

 private:
  [[nodiscard]] bool spaced() const { return indent_ >= 0; }
  void raw(std::string_view text) {
    begin_value();
    out_ += text;
  }
  void begin_value() {
    if (!after_key_ && depth_ > 0) separate();
    after_key_ = false;
  }
  void separate() {
    if (!first_) out_ += ',';
    if (depth_ <= lines_down_to) new_line();
    else if (spaced() && !first_) out_ += ' ';
    first_ = false;
  }
  void new_line() {
    if (!spaced()) return;
    out_ += '\n';
    out_.append(static_cast<std::size_t>(indent_ * depth_), ' ');
  }

  static constexpr int lines_down_to = 2;   // the object's keys, and the items of its lists
  std::string out_;
  int indent_, depth_ = 0;
  bool first_ = true, after_key_ = false;
};

}  // namespace sayso
