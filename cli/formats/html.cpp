// html: one self-contained page to read and to print. The article with its marks, the reason of each beside it in the
// margin (on small screens: at a touch), the outcome on top. Everything is plain HTML and CSS; nothing is fetched or run.
#include <algorithm>

#include "formats/formats.h"
#include "formats/html_style.h"
#include "formats/marks.h"
#include "nesting.h"

namespace sayso::cli {
namespace {

constexpr std::size_t sources_shown = 12;

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string capital(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

struct Tags {
  const char* open;
  const char* close;
};

Tags tags_of(ParagraphKind kind) {
  switch (kind) {
    case ParagraphKind::heading: return {"<h2>", "</h2>"};
    case ParagraphKind::quote: return {"<blockquote>", "</blockquote>"};
    case ParagraphKind::list: return {"<ul><li>", "</li></ul>"};
    case ParagraphKind::caption: return {"<figcaption>", "</figcaption>"};
    case ParagraphKind::boilerplate: return {"<p class=\"left-out\">", "</p>"};
    case ParagraphKind::body: return {"<p>", "</p>"};
  }
  return {"<p>", "</p>"};
}

/// A tag around some text: a mark, a claim that has a named source, or the name of a source.
struct Tagged {
  Span span;
  const Notice* notice = nullptr;   ///< a mark; else
  std::string title;                ///< who stands behind a claim, what a source is
  bool is_source = false;
};

class Page {
 public:
  Page(const Item& item, const Report& report) : item_(item), text_(item.text), report_(report), notices_(notices_of(report)) {
    for (const Notice& n : notices_) tagged_.push_back({n.span, &n, "", false});
    for (const Claim& c : report.claims)
      if (c.sourcing == Sourcing::named) tagged_.push_back({c.span, nullptr, "Source: " + source_words(c.attribution, report, text_), false});
    for (const Attribution& a : report.attributions)
      for (const Span s : a.sources) tagged_.push_back({s, nullptr, (a.name.empty() ? "" : a.name + ", ") + std::string(name(a.source_kind)), true});
    std::stable_sort(tagged_.begin(), tagged_.end(), [](const Tagged& a, const Tagged& b) { return a.span.start < b.span.start; });
  }

  std::string operator()() {
    out = "<article>\n";
    const std::size_t first = title_paragraph();
    for (std::size_t i = 0; i < first && first < report_.paragraphs.size(); ++i) write_paragraph(report_.paragraphs[i], tags_of(report_.paragraphs[i].kind));
    if (first < report_.paragraphs.size()) write_paragraph(report_.paragraphs[first], {"<h1>", "</h1>"});
    else out += "<h1>" + escaped(title()) + "</h1>\n";
    write_summary();
    for (std::size_t i = first < report_.paragraphs.size() ? first + 1 : 0; i < report_.paragraphs.size(); ++i) write_paragraph(report_.paragraphs[i], tags_of(report_.paragraphs[i].kind));
    out += "</article>\n";
    return std::move(out);
  }

  // What Nesting tells to write.
  void open(std::size_t id) {
    const Tagged& t = tagged_[id];
    if (t.notice != nullptr) out += std::string("<mark class=\"") + (t.notice->strong ? "strong" : "weak") + "\" tabindex=\"0\">";
    else out += std::string("<span class=\"") + (t.is_source ? "source" : "backed") + "\" title=\"" + escaped(t.title) + "\">";
  }
  void close(std::size_t id, bool ends) {
    const Tagged& t = tagged_[id];
    if (t.notice == nullptr) { out += "</span>"; return; }
    if (ends) write_note(*t.notice);
    out += "</mark>";
  }
  void copy(Span span, std::size_t) { out += escaped(text_.substr(span.start, span.length())); }

  std::string out;

 private:
  /// The paragraph that is the article's title, among the first few; else one past the last.
  [[nodiscard]] std::size_t title_paragraph() const {
    for (std::size_t i = 0; i < report_.paragraphs.size() && i < 6; ++i) {
      const Paragraph& p = report_.paragraphs[i];
      if (p.kind != ParagraphKind::heading) continue;
      if (report_.document.title.empty() || one_line(text_.substr(p.span.start, p.span.length())) == one_line(report_.document.title)) return i;
    }
    return report_.paragraphs.size();
  }

  [[nodiscard]] std::string title() const { return !report_.document.title.empty() ? report_.document.title : item_.id.empty() ? "Article" : item_.id; }

  void write_paragraph(const Paragraph& p, Tags tags) {
    std::vector<Drawn> spans;
    for (; next_ < tagged_.size() && tagged_[next_].span.start < p.span.end; ++next_) {
      const Span s = tagged_[next_].span;
      if (s.start >= p.span.start) spans.push_back({{s.start, std::min(s.end, p.span.end)}, next_, tagged_[next_].is_source ? 1 : 0});
    }
    out += tags.open;
    Nesting(*this, p.span).draw(std::move(spans));
    out += std::string(tags.close) + "\n";
  }

  void write_note(const Notice& n) {
    const std::string number = std::to_string(n.number);
    out += "<sup>" + number + "</sup><span class=\"note\" role=\"note\"><b>" + number + " · " + capital(verdict_words(sourcing_of(n, report_))) + "</b> · " + escaped(kind_words(n, report_)) +
           "<br>" + escaped(capital(reason(n, report_, text_))) + ".</span>";
  }

  void write_summary() {
    out += "<section class=\"summary\" aria-label=\"Summary\">\n";
    for (const std::string& sentence : summary_sentences(report_)) out += "<p>" + escaped(sentence) + "</p>\n";
    write_bar();
    write_speakers();
    out += "</section>\n";
  }

  void write_bar() {
    const Summary& s = report_.summary;
    if (s.claims == 0) return;
    struct Part { const char* kind; std::uint32_t count; const char* words; const char* look; };
    const Part parts[] = {{"named", s.named, "named source", "span class=\"backed\""}, {"anonymous", s.anonymous, "anonymous source", "mark class=\"weak\""},
                          {"vague", s.vague, "vague source", "mark class=\"weak\""}, {"none", s.none, "no source", "mark class=\"strong\""}};
    out += "<div class=\"bar\" aria-hidden=\"true\">";
    for (const Part& p : parts)
      if (p.count > 0) out += std::string("<i class=\"") + p.kind + "\" style=\"flex:" + std::to_string(p.count) + "\"></i>";
    out += "</div>\n<ul class=\"key\">";
    for (const Part& p : parts) out += "<li><b>" + std::to_string(p.count) + "</b> <" + p.look + ">" + p.words + (p.look[0] == 's' ? "</span></li>" : "</mark></li>");
    out += "</ul>\n";
  }

  void write_speakers() {
    const std::vector<const Source*> sources = main_sources(report_, sources_shown);
    if (sources.empty()) return;
    out += "<div class=\"speakers\"><h2>Who speaks</h2><ol>";
    for (const Source* s : sources) out += "<li>" + escaped(s->name) + " <small>" + std::string(name(s->kind)) + ", " + plural(s->words, "word", "words") + "</small></li>";
    out += "</ol></div>\n";
  }

  const Item& item_;
  std::string_view text_;
  const Report& report_;
  std::vector<Notice> notices_;
  std::vector<Tagged> tagged_;
  std::size_t next_ = 0;
};

std::string head(const Frame&) {
  return std::string("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n") +
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>Sayso report</title>\n<style>" + html_style + "</style>\n<main>\n";
}

std::string document(const Item& item, const Report& report, const Frame&) { return Page(item, report)(); }

std::string tail(const Frame&) {
  return "<footer>Made by Sayso " + std::string(version()) + ". It marks what asks to be believed without saying on whose word; it does not say whether anything is true.</footer>\n</main>\n</html>\n";
}

}  // namespace

const Format html_format = {head, document, nullptr, nullptr, tail};

}  // namespace sayso::cli
