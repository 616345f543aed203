// The report as JSON. Field order and names are the contract of docs/report.md.
#include <nlohmann/json.hpp>

#include "report/offsets.h"
#include "sayso/sayso.h"

namespace sayso {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }
Json index_or_null(std::uint32_t index) { return index == no_index ? Json(nullptr) : Json(index); }

class Writer {
 public:
  explicit Writer(const OffsetMap& offsets) : offset_(offsets) {}

  [[nodiscard]] Json pair(Span s) const { return Json::array({offset_(s.start), offset_(s.end)}); }
  [[nodiscard]] Json span(Span s) const { return {{"start", offset_(s.start)}, {"end", offset_(s.end)}}; }
  [[nodiscard]] Json span_or_null(Span s) const { return s.empty() ? Json(nullptr) : span(s); }
  [[nodiscard]] Json pairs(const std::vector<Span>& spans) const {
    Json list = Json::array();
    for (const Span s : spans) list.push_back(pair(s));
    return list;
  }

  [[nodiscard]] Json write(const Paragraph& p) const {
    Json j = span(p.span);
    j["kind"] = name(p.kind);
    return j;
  }
  [[nodiscard]] Json write(const Sentence& s) const {
    Json j = span(s.span);
    j["paragraph"] = s.paragraph;
    return j;
  }
  [[nodiscard]] Json write(const Quantity& q) const {
    Json j = span(q.span);
    j["number"] = span(q.number);
    j["kind"] = name(q.kind);
    j["role"] = name(q.role);
    j["value"] = text_or_null(q.value);
    j["low"] = text_or_null(q.low);
    j["high"] = text_or_null(q.high);
    j["low_open"] = q.low_open;
    j["high_open"] = q.high_open;
    j["bound"] = name(q.bound);
    j["change"] = q.change ? Json{{"direction", name(q.change->direction)}, {"form", name(q.change->form)}} : Json(nullptr);
    j["unit"] = text_or_null(q.unit);
    j["ucum"] = text_or_null(q.ucum);
    j["currency"] = text_or_null(q.currency);
    if (q.currency_assumed) j["assumed"] = true;
    j["per"] = text_or_null(q.per);
    j["timex"] = text_or_null(q.timex);
    j["counted"] = span_or_null(q.counted);
    j["sourcing"] = q.sourcing ? Json(name(*q.sourcing)) : Json(nullptr);
    j["attribution"] = index_or_null(q.attribution);
    j["rule"] = q.rule;
    return j;
  }
  [[nodiscard]] Json write(const Attribution& a) const {
    return {{"cue", pairs(a.cue)}, {"sources", pairs(a.sources)}, {"contents", pairs(a.contents)},
            {"source_kind", name(a.source_kind)}, {"name", text_or_null(a.name)}, {"sourcing", name(a.sourcing)},
            {"speech", name(a.speech)}, {"stance", name(a.stance)}, {"parent", index_or_null(a.parent)}, {"rule", a.rule}};
  }
  [[nodiscard]] Json write(const Source& s) const {
    return {{"name", text_or_null(s.name)}, {"kind", name(s.kind)}, {"attributions", s.attributions}, {"words", s.words}};
  }
  [[nodiscard]] Json write(const Claim& c) const {
    Json j = span(c.span);
    j["sentence"] = c.sentence;
    j["kind"] = name(c.kind);
    j["score"] = c.score;
    j["sourcing"] = name(c.sourcing);
    j["attribution"] = index_or_null(c.attribution);
    j["carried"] = c.carried;
    j["hedged"] = c.hedged;
    j["quantities"] = c.quantities;
    j["because"] = c.because;
    if (!c.derivation.empty()) j["derivation"] = c.derivation;
    return j;
  }
  template <class T>
  [[nodiscard]] Json all(const std::vector<T>& items) const {
    Json list = Json::array();
    for (const T& item : items) list.push_back(write(item));
    return list;
  }

 private:
  const OffsetMap& offset_;
};

std::string_view name(Offsets unit) {
  return unit == Offsets::utf8 ? "utf8" : unit == Offsets::utf16 ? "utf16" : "codepoint";
}

}  // namespace

std::string to_json(const Report& report, std::string_view text, const JsonOptions& options) {
  OffsetMap offsets(text, options.offsets);
  visit_spans(report, [&](Span span) { offsets.note(span); });
  offsets.resolve();
  const Writer writer(offsets);

  Json j = {{"schema", 1}, {"version", version()}, {"offsets", name(options.offsets)}};
  if (!options.id.empty()) j["id"] = options.id;
  const Document& d = report.document;
  j["document"] = {{"title", text_or_null(d.title)}, {"lang", d.lang}, {"bytes", d.bytes}, {"words", d.words}};
  if (options.with_text) j["text"] = text;
  j["paragraphs"] = writer.all(report.paragraphs);
  j["sentences"] = writer.all(report.sentences);
  j["quantities"] = writer.all(report.quantities);
  j["attributions"] = writer.all(report.attributions);
  j["sources"] = writer.all(report.sources);
  j["claims"] = writer.all(report.claims);
  const Summary& s = report.summary;
  j["summary"] = {{"claims", s.claims}, {"named", s.named}, {"anonymous", s.anonymous}, {"vague", s.vague}, {"none", s.none},
                  {"quantities", s.quantities}, {"quantities_without_source", s.quantities_without_source}};
  return j.dump(options.indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace sayso
