#include "formats/marks.h"

#include <utf8proc.h>

#include <algorithm>

namespace sayso::cli {
namespace {

bool is_marked(Sourcing s) { return s != Sourcing::named; }

/// Lower text of an enumerator with blanks: "percentage point".
std::string spoken(std::string_view word) {
  std::string out(word);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

/// Is the figure part of a claim marked at least as strongly? Claims before `first` end before it.
bool is_covered(const Quantity& q, const Report& report, std::size_t first) {
  for (std::size_t i = first; i < report.claims.size() && report.claims[i].span.start < q.span.end; ++i) {
    const Claim& c = report.claims[i];
    if (is_marked(c.sourcing) && c.span.contains(q.span) && (c.sourcing == Sourcing::none || q.sourcing != Sourcing::none)) return true;
  }
  return false;
}

std::vector<Notice> lone_figures(const Report& report, bool folded) {
  std::vector<Notice> found;
  std::size_t first = 0;
  for (std::uint32_t i = 0; i < report.quantities.size(); ++i) {
    const Quantity& q = report.quantities[i];
    if (!q.sourcing || !is_marked(*q.sourcing)) continue;
    while (first < report.claims.size() && report.claims[first].span.end <= q.span.start) ++first;
    if (folded && is_covered(q, report, first)) continue;
    found.push_back({q.span, *q.sourcing == Sourcing::none, true, i, 0});
  }
  return found;
}

}  // namespace

std::vector<Notice> notices_of(const Report& report, bool folded) {
  std::vector<Notice> notices = lone_figures(report, folded);
  for (std::uint32_t i = 0; i < report.claims.size(); ++i)
    if (is_marked(report.claims[i].sourcing)) notices.push_back({report.claims[i].span, report.claims[i].sourcing == Sourcing::none, false, i, 0});
  std::sort(notices.begin(), notices.end(), [](const Notice& a, const Notice& b) {
    if (a.span.start != b.span.start) return a.span.start < b.span.start;
    return a.span.end != b.span.end ? a.span.end > b.span.end : a.is_figure < b.is_figure;
  });
  std::uint32_t number = 0;
  for (Notice& n : notices) n.number = ++number;
  return notices;
}

std::vector<Stretch> stretches_of(const std::vector<Notice>& notices) {
  std::vector<Stretch> out;
  std::vector<const Notice*> open;
  std::uint32_t at = 0;
  const auto run_to = [&](std::uint32_t end) {
    while (!open.empty()) {
      const Notice* top = open.back();
      const std::uint32_t stop = std::min(end, top->span.end);
      if (stop > at) out.push_back({{at, stop}, top, false});
      at = std::max(at, stop);
      if (stop < top->span.end) return;
      open.pop_back();
    }
  };
  for (const Notice& n : notices) {
    run_to(n.span.start);
    at = std::max(at, n.span.start);
    open.push_back(&n);
  }
  run_to(no_index);
  std::vector<bool> seen(notices.size() + 1);
  for (std::size_t i = out.size(); i-- > 0;) {
    out[i].last = !seen[out[i].notice->number];
    seen[out[i].notice->number] = true;
  }
  return out;
}

std::string verdict_words(Sourcing sourcing) {
  switch (sourcing) {
    case Sourcing::named: return "named source";
    case Sourcing::anonymous: return "anonymous source";
    case Sourcing::vague: return "vague source";
    case Sourcing::none: return "no source";
  }
  return "";
}

Sourcing sourcing_of(const Notice& n, const Report& report) {
  return n.is_figure ? report.quantities[n.index].sourcing.value_or(Sourcing::named) : report.claims[n.index].sourcing;
}

std::string kind_words(const Notice& n, const Report& report) {
  return spoken(n.is_figure ? name(report.quantities[n.index].kind) : name(report.claims[n.index].kind));
}

std::string reason(const Notice& n, const Report& report, std::string_view text) {
  if (!n.is_figure) {
    const std::string& because = report.claims[n.index].because;
    const std::size_t colon = because.find(": ");
    std::string sentence = colon == std::string::npos ? because : because.substr(colon + 2);
    const std::size_t verdict = n.strong ? sentence.rfind("; no source") : std::string::npos;   // stands beside it anyhow
    return sentence.substr(0, verdict);
  }
  const std::string who = source_words(report.quantities[n.index].attribution, report, text);
  if (n.strong) return "nothing says whose figure this is";
  return who.empty() ? "nobody a reader could identify stands behind this figure" : "all it says of whose figure this is: “" + who + "”";
}

std::string rule_id(const Notice& n, const Report& report) {
  if (n.is_figure) return std::string(report.quantities[n.index].rule);
  const std::string& because = report.claims[n.index].because;
  return because.substr(0, std::min(because.find(": "), because.size()));
}

std::string source_words(std::uint32_t attribution, const Report& report, std::string_view text) {
  if (attribution >= report.attributions.size()) return "";
  const Attribution& a = report.attributions[attribution];
  if (!a.name.empty()) return a.name;
  const std::vector<Span>& spans = a.sources.empty() ? a.cue : a.sources;
  return spans.empty() ? "" : one_line(text.substr(spans[0].start, spans[0].length()));
}

namespace {

/// "41 claims need a source: 17 have a named one, 3 an anonymous one, 15 none."
std::string claims_sentence(const Summary& s) {
  if (s.claims == 0) return "No claim needs a source.";
  const std::string begin = plural(s.claims, "claim needs", "claims need") + " a source";
  const std::string all = s.claims == 1 ? ", and it has " : ", and all have ";
  if (s.named == s.claims) return begin + all + "a named one.";
  if (s.none == s.claims) return begin + (s.claims == 1 ? ", and it has none." : ", and none has one.");
  std::string out = begin + ": ";
  bool first = true;
  const auto add = [&](std::uint32_t count, const char* what) {
    if (count == 0) return;
    out += std::string(first ? "" : ", ") + std::to_string(count) + (first ? (count == 1 ? " has " : " have ") : " ") + what;
    first = false;
  };
  add(s.named, "a named one");
  add(s.anonymous, "an anonymous one");
  add(s.vague, "a vague one");
  add(s.none, "none");
  return out + ".";
}

std::string figures_sentence(const Summary& s) {
  if (s.quantities == 0) return "No figure needs one.";
  if (s.quantities_without_source == 0) return s.quantities == 1 ? "The one figure has a named source." : "All " + std::to_string(s.quantities) + " figures have a named source.";
  if (s.quantities == 1) return "The one figure stands without a named source.";
  if (s.quantities_without_source == s.quantities) return "None of the " + std::to_string(s.quantities) + " figures has a named source.";
  return std::to_string(s.quantities_without_source) + " of " + std::to_string(s.quantities) + " figures " + (s.quantities_without_source == 1 ? "stands" : "stand") + " without a named source.";
}

}  // namespace

std::vector<std::string> summary_sentences(const Report& report) {
  const Summary& s = report.summary;
  if (report.document.words == 0) return {"There are no words in this text."};
  if (report.document.lang != "en") return {"This text does not seem to be English (" + std::string(report.document.lang) + "). Sayso reads English only, so nothing is marked."};
  if (s.claims == 0 && s.quantities == 0) return {"Nothing in this text asks to be believed without saying on whose word."};
  return {claims_sentence(s), figures_sentence(s)};
}

std::vector<const Source*> main_sources(const Report& report, std::size_t most) {
  std::vector<const Source*> sources;
  for (const Source& s : report.sources)
    if (!s.name.empty()) sources.push_back(&s);
  std::stable_sort(sources.begin(), sources.end(), [](const Source* a, const Source* b) { return a->words > b->words; });
  sources.resize(std::min(sources.size(), most));
  return sources;
}

std::string plural(std::size_t count, const std::string& one, const std::string& many) { return std::to_string(count) + " " + (count == 1 ? one : many); }

std::string one_line(std::string_view text) {
  std::string out;
  bool gap = false;
  for (const char c : text) {
    const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
    if (!blank && gap && !out.empty()) out += ' ';
    gap = blank;
    if (!blank) out += c;
  }
  return out;
}

std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t code = -1;
    const utf8proc_ssize_t length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    const bool control = (code < 0x20 && code != '\t' && code != '\n' && code != '\r') || (code >= 0x7F && code < 0xA0);
    if (length <= 0 || control) out += "\uFFFD";
    else out += text.substr(at, static_cast<std::size_t>(length));
    at += length <= 0 ? 1 : static_cast<std::size_t>(length);
  }
  return out;
}

}  // namespace sayso::cli
