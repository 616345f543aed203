// The report as JSON. Field order and names are the contract of docs/report.md.
#include "report/offsets.h"
#include "report/writer.h"
#include "sayso/sayso.h"

namespace sayso {
namespace {

class ReportWriter {
 public:
  ReportWriter(const OffsetMap& offsets, const JsonOptions& options) : offset_(offsets), json_(options.indent, options.ascii) {}

  void write(const Report& report, std::string_view text, const JsonOptions& options, std::string_view unit) {
    json_.expect(usual_size(report) + (options.with_text ? text.size() : 0));
    json_.open('{');
    json_.key("schema").value(1U);
    json_.key("version").word(version());
    json_.key("offsets").word(unit);
    if (!options.id.empty()) json_.key("id").value(options.id);
    json_.key("document");
    write(report.document);
    if (options.with_text) json_.key("text").value(text);
    all("paragraphs", report.paragraphs);
    all("sentences", report.sentences);
    all("quantities", report.quantities);
    all("attributions", report.attributions);
    all("sources", report.sources);
    all("claims", report.claims);
    json_.key("summary");
    write(report.summary);
    json_.close('}');
  }

  std::string take() { return json_.take(); }

 private:
  /// Bytes of a report of news, on one line: room for it at once saves copying it as it grows.
  static std::size_t usual_size(const Report& r) {
    return 1000 + 50 * r.paragraphs.size() + 50 * r.sentences.size() + 400 * r.quantities.size() + 280 * r.attributions.size() + 100 * r.sources.size() +
           330 * r.claims.size();
  }

  // ---- pieces

  void index(std::uint32_t i) {
    if (i == no_index) json_.null();
    else json_.value(i);
  }
  void text_or_null(std::string_view text) {
    if (text.empty()) json_.null();
    else json_.value(text);
  }
  void word_or_null(std::string_view word) {
    if (word.empty()) json_.null();
    else json_.word(word);
  }
  void ends(Span s) {
    json_.key("start").value(offset_(s.start));
    json_.key("end").value(offset_(s.end));
  }
  void span(Span s) {
    json_.open('{');
    ends(s);
    json_.close('}');
  }
  void span_or_null(Span s) {
    if (s.empty()) json_.null();
    else span(s);
  }
  template <std::size_t Size>
  void spans(const char (&key)[Size], const std::vector<Span>& list) {
    json_.key(key).open('[');
    for (const Span s : list) {
      json_.open('[');
      json_.value(offset_(s.start));
      json_.value(offset_(s.end));
      json_.close(']');
    }
    json_.close(']');
  }
  template <std::size_t Size>
  void indices(const char (&key)[Size], const std::vector<std::uint32_t>& list) {
    json_.key(key).open('[');
    for (const std::uint32_t i : list) json_.value(i);
    json_.close(']');
  }
  template <std::size_t Size, class T>
  void all(const char (&key)[Size], const std::vector<T>& items) {
    json_.key(key).open('[');
    for (const T& item : items) write(item);
    json_.close(']');
  }

  // ---- layers

  void write(const Document& d) {
    json_.open('{');
    json_.key("title"), text_or_null(d.title);
    json_.key("lang").word(d.lang);
    json_.key("bytes").value(d.bytes);
    json_.key("words").value(d.words);
    json_.close('}');
  }
  void write(const Paragraph& p) {
    json_.open('{');
    ends(p.span);
    json_.key("kind").word(name(p.kind));
    json_.close('}');
  }
  void write(const Sentence& s) {
    json_.open('{');
    ends(s.span);
    json_.key("paragraph").value(s.paragraph);
    json_.close('}');
  }
  void write(const Quantity& q) {
    json_.open('{');
    ends(q.span);
    json_.key("number"), span(q.number);
    json_.key("kind").word(name(q.kind));
    json_.key("role").word(name(q.role));
    json_.key("value"), text_or_null(q.value);
    json_.key("low"), text_or_null(q.low);
    json_.key("high"), text_or_null(q.high);
    json_.key("low_open").value(q.low_open);
    json_.key("high_open").value(q.high_open);
    json_.key("bound").word(name(q.bound));
    json_.key("change");
    if (q.change) write(*q.change);
    else json_.null();
    json_.key("unit"), word_or_null(q.unit);
    json_.key("ucum"), word_or_null(q.ucum);
    json_.key("currency"), word_or_null(q.currency);
    if (q.currency_assumed) json_.key("assumed").value(true);
    json_.key("per"), text_or_null(q.per);
    json_.key("timex"), text_or_null(q.timex);
    json_.key("counted"), span_or_null(q.counted);
    json_.key("sourcing"), word_or_null(q.sourcing ? name(*q.sourcing) : "");
    json_.key("attribution"), index(q.attribution);
    json_.key("rule").word(q.rule);
    json_.close('}');
  }
  void write(const Change& c) {
    json_.open('{');
    json_.key("direction").word(name(c.direction));
    json_.key("form").word(name(c.form));
    json_.close('}');
  }
  void write(const Attribution& a) {
    json_.open('{');
    spans("cue", a.cue);
    spans("sources", a.sources);
    spans("contents", a.contents);
    json_.key("source_kind").value(name(a.source_kind));
    json_.key("name"), text_or_null(a.name);
    json_.key("sourcing").word(name(a.sourcing));
    json_.key("speech").word(name(a.speech));
    json_.key("stance").word(name(a.stance));
    if (a.unnamed) write(*a.unnamed);
    json_.key("parent"), index(a.parent);
    json_.key("rule").word(a.rule);
    json_.close('}');
  }
  void write(const Unnamed& u) {
    json_.key("unnamed").open('{');
    json_.key("number");
    if (u.number == 0) json_.null();
    else json_.value(u.number);
    json_.key("role"), span_or_null(u.role);
    json_.key("institution"), span_or_null(u.institution);
    json_.key("reason"), span_or_null(u.reason);
    json_.close('}');
  }
  void write(const Source& s) {
    json_.open('{');
    json_.key("name"), text_or_null(s.name);
    json_.key("kind").word(name(s.kind));
    indices("attributions", s.attributions);
    json_.key("words").value(s.words);
    json_.close('}');
  }
  void write(const Claim& c) {
    json_.open('{');
    ends(c.span);
    json_.key("sentence").value(c.sentence);
    json_.key("kind").word(name(c.kind));
    json_.key("score").thousandths(c.score);
    json_.key("sourcing").word(name(c.sourcing));
    json_.key("attribution"), index(c.attribution);
    json_.key("carried").value(c.carried);
    json_.key("hedged").value(c.hedged);
    indices("quantities", c.quantities);
    json_.key("because").value(c.because);
    if (!c.derivation.empty()) {
      json_.key("derivation").open('[');
      for (const std::string& step : c.derivation) json_.value(step);
      json_.close(']');
    }
    json_.close('}');
  }
  void write(const Summary& s) {
    json_.open('{');
    json_.key("claims").value(s.claims);
    json_.key("named").value(s.named);
    json_.key("anonymous").value(s.anonymous);
    json_.key("vague").value(s.vague);
    json_.key("none").value(s.none);
    json_.key("quantities").value(s.quantities);
    json_.key("quantities_without_source").value(s.quantities_without_source);
    json_.close('}');
  }

  const OffsetMap& offset_;
  JsonWriter json_;
};

std::string_view name(Offsets unit) {
  return unit == Offsets::utf8 ? "utf8" : unit == Offsets::utf16 ? "utf16" : "codepoint";
}

}  // namespace

std::string to_json(const Report& report, std::string_view text, const JsonOptions& options) {
  const OffsetMap offsets(text, options.offsets);
  ReportWriter writer(offsets, options);
  writer.write(report, text, options, name(options.offsets));
  return writer.take();
}

}  // namespace sayso
