// terminal: the text as a reader reads it, its marks underlined and numbered, the reasons beneath each paragraph, then a
// summary. On a terminal with colour the underline is the terminal's own; else it is drawn in a row of its own beneath
// the line, heavy for marks without a source, light for those with an anonymous or vague one.
#include <algorithm>

#include "formats/formats.h"
#include "formats/marks.h"
#include "formats/wrap.h"

namespace sayso::cli {
namespace {

constexpr int widest = 96;       // lines longer than this are hard to read
constexpr int narrowest = 20;
constexpr std::size_t sources_shown = 8;

constexpr std::string_view reset = "\x1b[0m", bold = "\x1b[1m", faint = "\x1b[2m", strong_color = "\x1b[31m", weak_color = "\x1b[33m";
constexpr std::string_view strong_style = "\x1b[4;31m", weak_style = "\x1b[4;33m";
constexpr std::string_view strong_rule = "━", weak_rule = "┄";

std::string superscript(std::uint32_t number) {
  constexpr std::string_view digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string out;
  for (const char c : std::to_string(number)) out += digits[c - '0'];
  return out;
}

std::string repeat(std::string_view piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

class Page {
 public:
  Page(const Item& item, const Report& report, const Frame& frame)
      : text_(item.text), report_(report), color_(frame.color), width_(std::clamp(frame.width - 2, narrowest, widest)),
        notices_(notices_of(report)), stretches_(stretches_of(notices_)) {
    if (frame.many) out_ += style(bold, one_line(printable(item.path == "-" ? item.id : item.line != 0 ? item.path + ": " + item.id : item.path))) + "\n\n";
  }

  std::string operator()() {
    for (const Paragraph& p : report_.paragraphs) write_paragraph(p);
    write_summary();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string style(std::string_view how, const std::string& what) const { return color_ && !what.empty() ? std::string(how) + what + std::string(reset) : what; }

  // ---- a paragraph

  static std::string_view gutter(ParagraphKind kind) {
    switch (kind) {
      case ParagraphKind::heading: return "";
      case ParagraphKind::quote: return "  │ ";
      case ParagraphKind::list: return "  • ";
      case ParagraphKind::caption: return "  ▫ ";
      case ParagraphKind::boilerplate: return "  ┊ ";
      case ParagraphKind::body: return "  ";
    }
    return "";
  }

  void write_paragraph(const Paragraph& p) {
    const std::string first = std::string(gutter(p.kind));
    const int indent = columns(first);
    const bool bar = p.kind == ParagraphKind::quote || p.kind == ParagraphKind::boilerplate;
    bool begun = false;
    if (p.kind != ParagraphKind::boilerplate || !last_was_boilerplate_) blank_line();
    last_was_boilerplate_ = p.kind == ParagraphKind::boilerplate;
    base_ = p.kind == ParagraphKind::heading ? bold : p.kind == ParagraphKind::boilerplate ? faint : "";
    wrap(text_, p.span, width_ - indent, [this](const Glyph& g) { return number_width(g); },
         [&](const Line& line) {
           write_line(line, begun && !bar ? std::string(static_cast<std::size_t>(indent), ' ') : first);
           begun = true;
         });
    write_reasons(p.span);
  }

  /// The mark over a glyph. Asked in reading order, so a cursor is enough; asked again for a line, so it steps back.
  const Stretch* stretch_at(std::uint32_t at) {
    while (cursor_ < stretches_.size() && stretches_[cursor_].span.end <= at) ++cursor_;
    while (cursor_ > 0 && stretches_[cursor_ - 1].span.end > at) --cursor_;
    return cursor_ < stretches_.size() && stretches_[cursor_].span.start <= at ? &stretches_[cursor_] : nullptr;
  }

  /// The mark whose last glyph this is.
  const Stretch* ending_at(const Glyph& g) {
    const Stretch* s = stretch_at(g.at);
    return s != nullptr && s->last && g.at + std::max<std::size_t>(g.bytes.size(), 1) >= s->span.end ? s : nullptr;
  }

  int number_width(const Glyph& g) {
    if (!color_) return 0;
    const Stretch* s = ending_at(g);
    return s == nullptr ? 0 : static_cast<int>(std::to_string(s->notice->number).size());
  }

  void write_line(const Line& line, const std::string& indent) {
    out_ += color_ ? style(faint, indent) : indent;
    if (color_) write_styled(line);
    else write_plain(line);
  }

  void write_styled(const Line& line) {
    const Notice* now = nullptr;
    out_ += base_;
    for (const Glyph& g : line) {
      const Stretch* s = stretch_at(g.at);
      const Notice* notice = s == nullptr ? nullptr : s->notice;
      if (notice != now) out_ += std::string(reset) + std::string(base_) + (notice == nullptr ? "" : std::string(notice->strong ? strong_style : weak_style));
      now = notice;
      out_ += g.bytes;
      if (const Stretch* end = ending_at(g)) {
        out_ += std::string(reset) + std::string(end->notice->strong ? strong_color : weak_color) + superscript(end->notice->number) + std::string(reset) + std::string(base_);
        now = nullptr;
      }
    }
    out_ += std::string(reset) + "\n";
  }

  void write_plain(const Line& line) {
    const std::size_t before = out_.size();
    for (const Glyph& g : line) out_ += g.bytes;
    out_ += '\n';
    std::string rule;
    int pending = 0;   // blanks not yet written
    for (const Glyph& g : line) {
      const Stretch* s = stretch_at(g.at);
      if (s == nullptr) { pending += g.width; continue; }
      rule += repeat(" ", pending) + repeat(s->notice->strong ? strong_rule : weak_rule, g.width);
      pending = 0;
      if (const Stretch* end = ending_at(g)) put_number(rule, end->notice->number);
    }
    if (rule.empty()) return;
    const std::size_t line_begin = out_.rfind('\n', before == 0 ? 0 : before - 1);
    out_ += repeat(" ", columns(std::string_view(out_).substr(line_begin + 1, before - line_begin - 1))) + rule + "\n";
  }

  /// Writes the number over the last cells of the rule just drawn, as far as they reach.
  static void put_number(std::string& rule, std::uint32_t number) {
    const std::string digits = std::to_string(number);
    for (std::size_t i = 0; i < digits.size() && rule.size() >= strong_rule.size(); ++i) {
      const std::string_view tail = std::string_view(rule).substr(rule.size() - strong_rule.size());
      if (tail != strong_rule && tail != weak_rule) break;
      rule.resize(rule.size() - strong_rule.size());
    }
    rule += digits;
  }

  void write_reasons(Span paragraph) {
    bool first = true;
    for (; next_reason_ < notices_.size() && notices_[next_reason_].span.start < paragraph.end; ++next_reason_) {
      const Notice& n = notices_[next_reason_];
      if (first && color_) out_ += '\n';
      if (first && !color_ && !out_.empty()) out_ += '\n';
      first = false;
      const std::string number = std::to_string(n.number);
      const std::string lead = repeat(" ", std::max(1, 5 - static_cast<int>(number.size()))) + number + "  ";
      std::string words = verdict_words(sourcing_of(n, report_));
      words[0] = static_cast<char>(words[0] - 'a' + 'A');
      write_wrapped(lead, style(n.strong ? strong_color : weak_color, words), words, " · " + kind_words(n, report_) + " · " + reason(n, report_, text_));
    }
  }

  /// `begin` (styled; plain it is `shown`) and `rest`, wrapped behind a hanging indent.
  void write_wrapped(const std::string& lead, const std::string& begin, const std::string& shown, const std::string& rest) {
    const std::string whole = shown + one_line(printable(rest)).insert(0, rest[0] == ' ' ? " " : "");
    bool first = true;
    wrap(whole, {0, static_cast<std::uint32_t>(whole.size())}, width_ - columns(lead), [](const Glyph&) { return 0; },
         [&](const Line& line) {
           std::string row;
           for (const Glyph& g : line) row += g.bytes;
           if (first && row.compare(0, shown.size(), shown) == 0) row = begin + row.substr(shown.size());
           out_ += (first ? lead : repeat(" ", columns(lead))) + row + "\n";
           first = false;
         });
  }

  // ---- the end

  void blank_line() {
    if (!out_.empty() && (out_.size() < 2 || out_.compare(out_.size() - 2, 2, "\n\n") != 0)) out_ += '\n';
  }

  void write_summary() {
    blank_line();
    out_ += style(faint, repeat("─", width_)) + "\n";
    for (const std::string& sentence : summary_sentences(report_)) write_wrapped("", sentence, sentence, "");
    const std::vector<const Source*> sources = main_sources(report_, sources_shown);
    if (sources.empty()) return;
    std::string who;
    for (const Source* s : sources) who += (who.empty() ? "" : "; ") + s->name + " (" + plural(s->words, "word", "words") + ")";
    write_wrapped("", style(bold, "Who speaks:"), "Who speaks:", " " + who + ".");
  }

  std::string_view text_;
  const Report& report_;
  bool color_;
  int width_;
  std::vector<Notice> notices_;
  std::vector<Stretch> stretches_;
  std::size_t cursor_ = 0, next_reason_ = 0;
  bool last_was_boilerplate_ = false;
  std::string_view base_;
  std::string out_;
};

std::string document(const Item& item, const Report& report, const Frame& frame) { return Page(item, report, frame)(); }
std::string between(const Frame&) { return "\n\n"; }

}  // namespace

const Format terminal_format = {nullptr, document, nullptr, between, nullptr};

}  // namespace sayso::cli
