// markdown: the article with its marks in bold (no source) or italics (an anonymous or vague one), each with a footnote.
#include "formats/formats.h"
#include "formats/marks.h"

namespace sayso::cli {
namespace {

constexpr std::size_t sources_shown = 8;

/// Text as it stands, safe from being taken for Markdown.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : one_line(printable(text))) {
    if (std::string_view("\\`*_{}[]<>#|~^$&").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  // A line that begins like a list or a rule would become one.
  const std::size_t digits = out.find_first_not_of("0123456789");
  if (!out.empty() && (out[0] == '-' || out[0] == '+' || out[0] == '=')) out.insert(0, "\\");
  else if (digits != 0 && digits < out.size() && (out[digits] == '.' || out[digits] == ')')) out.insert(digits, "\\");
  return out;
}

/// `text` between emphasis signs, which must touch letters: blanks at its ends stay outside.
std::string emphasized(std::string_view text, const std::string& sign) {
  const std::size_t first = text.find_first_not_of(" \t\r\n"), last = text.find_last_not_of(" \t\r\n");
  if (first == std::string_view::npos) return std::string(text);
  return (first > 0 ? " " : "") + sign + escaped(text.substr(first, last + 1 - first)) + sign + (last + 1 < text.size() ? " " : "");
}

/// A plain stretch: escaped, with the blanks at its ends kept.
std::string plain(std::string_view text) {
  const auto is_blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  if (text.empty()) return "";
  std::string out = escaped(text);
  if (out.empty()) return " ";
  return (is_blank(text.front()) ? " " : "") + out + (is_blank(text.back()) ? " " : "");
}

const char* lead(ParagraphKind kind) {
  switch (kind) {
    case ParagraphKind::heading: return "## ";
    case ParagraphKind::quote: return "> ";
    case ParagraphKind::list: return "- ";
    default: return "";
  }
}

class Page {
 public:
  Page(const Item& item, const Report& report) : text_(item.text), report_(report), notices_(notices_of(report)), stretches_(stretches_of(notices_)), name_(item.id) {}

  std::string operator()() {
    title_ = one_line(!report_.document.title.empty() ? report_.document.title : name_.empty() ? "Sayso" : name_);
    out_ = "# " + escaped(title_) + "\n\n";
    for (const std::string& sentence : summary_sentences(report_)) out_ += sentence + "\n";
    for (const Paragraph& p : report_.paragraphs) write_paragraph(p);
    write_footnotes();
    write_sources();
    return std::move(out_);
  }

 private:
  void write_paragraph(const Paragraph& p) {
    if (p.kind == ParagraphKind::boilerplate || repeats_title(p)) return;
    out_ += std::string("\n") + lead(p.kind);
    std::uint32_t at = p.span.start;
    for (; next_ < stretches_.size() && stretches_[next_].span.start < p.span.end; ++next_) {
      const Stretch& s = stretches_[next_];
      if (s.span.start < at) continue;
      out_ += plain(text_.substr(at, s.span.start - at)) + emphasized(text_.substr(s.span.start, s.span.length()), s.notice->strong ? "**" : "*");
      if (s.last) out_ += "[^" + std::to_string(s.notice->number) + "]";
      at = s.span.end;
    }
    if (at < p.span.end) out_ += plain(text_.substr(at, p.span.end - at));
    out_ += '\n';
  }

  /// The title stands on top; its heading is repeated only for the sake of marks in it.
  [[nodiscard]] bool repeats_title(const Paragraph& p) const {
    const bool marked = next_ < stretches_.size() && stretches_[next_].span.start < p.span.end;
    return p.kind == ParagraphKind::heading && !marked && one_line(text_.substr(p.span.start, p.span.length())) == title_;
  }

  void write_footnotes() {
    if (!notices_.empty()) out_ += '\n';
    for (const Notice& n : notices_)
      out_ += "[^" + std::to_string(n.number) + "]: **" + verdict_words(sourcing_of(n, report_)) + "**, " + kind_words(n, report_) + ": " + escaped(reason(n, report_, text_)) + "\n";
  }

  void write_sources() {
    const std::vector<const Source*> sources = main_sources(report_, sources_shown);
    if (sources.empty()) return;
    out_ += "\n## Who speaks\n\n| source | kind | words |\n|---|---|---:|\n";
    for (const Source* s : sources) out_ += "| " + escaped(s->name) + " | " + std::string(name(s->kind)) + " | " + std::to_string(s->words) + " |\n";
  }

  std::string_view text_;
  const Report& report_;
  std::vector<Notice> notices_;
  std::vector<Stretch> stretches_;
  std::string name_, title_, out_;
  std::size_t next_ = 0;
};

std::string document(const Item& item, const Report& report, const Frame&) { return Page(item, report)(); }
std::string between(const Frame&) { return "\n---\n\n"; }

}  // namespace

const Format markdown_format = {nullptr, document, nullptr, between, nullptr};

}  // namespace sayso::cli
