// Drawing marks into a text, and reading them out of it.
#include "notation.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <tuple>

#include "nesting.h"

namespace sayso::cli {
namespace {

// ---- writing

/// Which mark stands outside where two cover the same text.
int rank_of(const Mark& m) {
  if (m.layer == 'a') return m.part == "content" ? 4 : m.part == "source" ? 5 : 6;
  if (m.layer == 'q') return m.part == "number" ? 9 : m.part == "counted" ? 8 : 7;
  return static_cast<int>(std::string_view("psucl").find(m.layer));
}

std::string quoted_if_needed(const std::string& value) {
  if (value.find_first_of(":{}\"\n") == std::string::npos) return value;
  std::string out = "\"";
  for (const char c : value) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

/// What is written where marks begin and end.
class Braces {
 public:
  Braces(std::string_view text, const std::vector<Mark>& marks) : text_(text), marks_(marks), named_(marks.size()) {}

  void open(std::size_t id) {
    const Mark& m = marks_[id];
    out += '{';
    out += m.layer + std::to_string(m.number);
    if (!m.part.empty()) out += '.' + m.part;
    if (!m.value.empty() && !named_[id]) out += '=' + quoted_if_needed(m.value);
    named_[id] = true;
    out += ':';
  }

  void close(std::size_t, bool) { out += '}'; }

  void copy(Span span, std::size_t depth) {
    for (const char c : text_.substr(span.start, span.length())) {
      if (c == '{') out += "{{";
      else if (c == '}') out += depth == 0 ? "}}" : "{}";
      else out += c;
    }
  }

  std::string out;

 private:
  std::string_view text_;
  const std::vector<Mark>& marks_;
  std::vector<bool> named_;   ///< marks whose value has been written
};

// ---- reading

class Reading {
 public:
  explicit Reading(std::string_view marked) : in_(marked) {}

  MarkedText operator()() {
    while (at_ < in_.size() && out_.error.empty()) step();
    if (out_.error.empty() && !open_.empty()) fail("a mark is not closed", open_.back().begin);
    for (Mark& m : out_.marks) join(m.spans);
    return std::move(out_);
  }

 private:
  struct Open {
    std::size_t mark, begin;
    std::uint32_t start;
  };

  void step() {
    const char c = in_[at_], next = at_ + 1 < in_.size() ? in_[at_ + 1] : '\0';
    if (c == '{' && (next == '{' || next == '}')) literal(next, 2);
    else if (c == '{') open();
    else if (c == '}' && !open_.empty()) close();
    else if (c == '}' && next == '}') literal('}', 2);
    else if (c == '}') fail("} closes nothing; a literal brace is doubled", at_);
    else literal(c, 1);
  }

  void literal(char c, std::size_t length) {
    out_.text += c;
    at_ += length;
  }

  void open() {
    const std::size_t begin = at_++;
    Mark m;
    if (at_ < in_.size() && std::string_view("qacuspl").find(in_[at_]) != std::string_view::npos) m.layer = in_[at_++];
    while (at_ < in_.size() && std::isdigit(static_cast<unsigned char>(in_[at_]))) m.number = m.number * 10 + static_cast<std::uint32_t>(in_[at_++] - '0');
    if (at_ < in_.size() && in_[at_] == '.') m.part = word(++at_);
    if (at_ < in_.size() && in_[at_] == '=') m.value = value(++at_);
    if (m.layer == 0 || m.number == 0 || at_ >= in_.size() || in_[at_] != ':') return fail("not a label such as {q1.count=5:; a literal brace is doubled", begin);
    ++at_;
    open_.push_back({find_or_add(std::move(m)), begin, static_cast<std::uint32_t>(out_.text.size())});
  }

  std::string word(std::size_t begin) {
    while (at_ < in_.size() && (std::isalpha(static_cast<unsigned char>(in_[at_])) || in_[at_] == '_')) ++at_;
    return std::string(in_.substr(begin, at_ - begin));
  }

  std::string value(std::size_t begin) {
    if (at_ >= in_.size() || in_[at_] != '"') {
      while (at_ < in_.size() && std::string_view(":{}\"\n").find(in_[at_]) == std::string_view::npos) ++at_;
      return std::string(in_.substr(begin, at_ - begin));
    }
    std::string out;
    for (++at_; at_ < in_.size(); ++at_) {
      if (in_[at_] == '"' && (at_ + 1 == in_.size() || in_[at_ + 1] != '"')) { ++at_; break; }
      if (in_[at_] == '"') ++at_;
      out += in_[at_];
    }
    return out;
  }

  std::size_t find_or_add(Mark m) {
    const auto [found, is_new] = known_.try_emplace({m.layer, m.number, m.part}, out_.marks.size());
    if (is_new) out_.marks.push_back(std::move(m));
    else if (out_.marks[found->second].value.empty()) out_.marks[found->second].value = std::move(m.value);
    return found->second;
  }

  void close() {
    const Open open = open_.back();
    open_.pop_back();
    ++at_;
    const Span span{open.start, static_cast<std::uint32_t>(out_.text.size())};
    if (span.empty()) return fail("a mark holds no text", open.begin);
    out_.marks[open.mark].spans.push_back(span);
  }

  void fail(const char* what, std::size_t where) { out_.error = std::string(what) + " (at '" + std::string(in_.substr(where, 24)) + "')"; }

  std::string_view in_;
  std::size_t at_ = 0;
  std::vector<Open> open_;
  std::map<std::tuple<char, std::uint32_t, std::string>, std::size_t> known_;
  MarkedText out_;
};

}  // namespace

void join(std::vector<Span>& spans) {
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.start < b.start; });
  std::vector<Span> joined;
  for (const Span s : spans) {
    if (!joined.empty() && s.start <= joined.back().end) joined.back().end = std::max(joined.back().end, s.end);
    else joined.push_back(s);
  }
  spans = std::move(joined);
}

std::string write(std::string_view text, const std::vector<Mark>& marks) {
  std::vector<Drawn> spans;
  for (std::size_t i = 0; i < marks.size(); ++i)
    for (const Span s : marks[i].spans)
      if (!s.empty()) spans.push_back({s, i, rank_of(marks[i])});
  Braces braces(text, marks);
  Nesting(braces, {0, static_cast<std::uint32_t>(text.size())}).draw(std::move(spans));
  return std::move(braces.out);
}
MarkedText read(std::string_view marked) { return Reading(marked)(); }

}  // namespace sayso::cli
