#include "explain.h"

#include <algorithm>
#include <cstdio>

#include "formats/marks.h"
#include "input.h"
#include "notation.h"

namespace sayso::cli {
namespace {

/// What was asked for: one item by its id, or a stretch of text.
struct Target {
  char layer = 0;            ///< 0: everything in `span`
  std::uint32_t index = 0;
  Span span;
};

/// The line with that number, from 1; empty if the text has no such line.
Span line_span(std::string_view text, std::uint32_t number) {
  std::size_t start = 0;
  for (std::uint32_t line = 1; line < number; ++line) {
    start = text.find('\n', start);
    if (start == std::string_view::npos) return {};
    ++start;
  }
  const std::size_t end = std::min(text.find('\n', start), text.size());
  return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
}

std::uint32_t to_number(const std::string& digits, const std::string& at) {
  const bool good = !digits.empty() && digits.size() < 10 && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!good || std::stoul(digits) == 0) throw UsageError{"--at takes a line number or an id such as c3, q5 or a2, not '" + at + "'"};
  return static_cast<std::uint32_t>(std::stoul(digits));
}

Target find_target(const std::string& at, const Item& item, const Report& report) {
  const char letter = at.empty() ? '\0' : at[0];
  if (letter != 'c' && letter != 'q' && letter != 'a') {
    const std::uint32_t number = to_number(at, at);
    const Span line = line_span(item.text, number);
    if (line.empty() && number > 1 && line.start == 0) throw UsageError{"the text has no line " + at};
    return {0, 0, line};
  }
  const std::uint32_t number = to_number(at.substr(1), at);
  const std::size_t count = letter == 'c' ? report.claims.size() : letter == 'q' ? report.quantities.size() : report.attributions.size();
  if (number > count) throw UsageError{"there is no " + at + "; the text has " + plural(count, "item", "items") + " of that kind"};
  return {letter, number - 1, {}};
}

class Explanation {
 public:
  Explanation(const Item& item, const Report& report) : text_(item.text), report_(report) {}

  std::string operator()(const Target& target) {
    if (target.layer == 'c') claim(target.index);
    else if (target.layer == 'q') quantity(target.index);
    else if (target.layer == 'a') attribution(target.index);
    else all_in(target.span);
    return std::move(out_);
  }

 private:
  void line(const std::string& label, const std::string& what) {
    if (!what.empty()) out_ += "  " + label + std::string(label.size() < 12 ? 12 - label.size() : 1, ' ') + one_line(printable(what)) + "\n";
  }
  void title(char letter, std::uint32_t index, Span span) {
    if (!out_.empty()) out_ += '\n';
    out_ += letter + std::to_string(index + 1) + "  " + slice(span) + "\n";
  }
  [[nodiscard]] std::string slice(Span span) const { return one_line(printable(text_.substr(span.start, span.length()))); }
  [[nodiscard]] std::string slices(const std::vector<Span>& spans) const {
    std::string out;
    for (const Span s : spans) {
      const std::string words = slice(s);
      const bool quoted = words.compare(0, 3, "“") == 0 || words[0] == '"';
      out += (out.empty() ? "" : " … ") + (quoted ? words : "“" + words + "”");
    }
    return out;
  }

  void all_in(Span span) {
    for (std::uint32_t i = 0; i < report_.claims.size(); ++i)
      if (report_.claims[i].span.overlaps(span)) claim(i);
    for (std::uint32_t i = 0; i < report_.quantities.size(); ++i)
      if (report_.quantities[i].span.overlaps(span)) quantity(i);
    const auto touches = [span](const std::vector<Span>& spans) { return std::any_of(spans.begin(), spans.end(), [span](Span s) { return s.overlaps(span); }); };
    for (std::uint32_t i = 0; i < report_.attributions.size(); ++i)
      if (touches(report_.attributions[i].cue) || touches(report_.attributions[i].sources)) attribution(i);
    if (out_.empty()) out_ = "Nothing is found there: no claim that needs a source, no quantity, no attribution.\n";
  }

  void claim(std::uint32_t i) {
    const Claim& c = report_.claims[i];
    title('c', i, c.span);
    char score[16];
    std::snprintf(score, sizeof score, "%d.%03d", static_cast<int>(c.score * 1000 + 0.5) / 1000, static_cast<int>(c.score * 1000 + 0.5) % 1000);
    line("claim", std::string(name(c.kind)) + ", score " + score + (c.hedged ? ", hedged" : ""));
    line("sourcing", verdict_words(c.sourcing) + (c.carried ? ", carried over from an earlier sentence" : ""));
    line("because", c.because);
    behind(c.attribution);
    for (const std::string& step : c.derivation) line("step", step);
    for (const std::uint32_t q : c.quantities)
      if (q < report_.quantities.size()) line("figure", "q" + std::to_string(q + 1) + " “" + slice(report_.quantities[q].span) + "”");
    if (c.sentence < report_.sentences.size()) line("sentence", slice(report_.sentences[c.sentence].span));
  }

  void quantity(std::uint32_t i) {
    const Quantity& q = report_.quantities[i];
    title('q', i, q.span);
    Report alone;
    alone.quantities = {q};
    const std::vector<Mark> marks = marks_of(alone, "q");
    line("quantity", std::string(name(q.kind)) + (marks.empty() || marks[0].value.empty() ? "" : ", " + marks[0].value) + ", " + std::string(name(q.bound)));
    line("role", std::string(name(q.role)));
    if (q.sourcing) line("sourcing", verdict_words(*q.sourcing));
    else line("sourcing", "not judged: only a statistic needs a source");
    if (!q.counted.empty()) line("counted", "“" + slice(q.counted) + "”");
    behind(q.attribution);
    line("rule", std::string(q.rule));
  }

  void attribution(std::uint32_t i) {
    const Attribution& a = report_.attributions[i];
    title('a', i, whole(a));
    parts(a);
    line("rule", std::string(a.rule));
  }

  /// The attribution that a claim or figure rests on.
  void behind(std::uint32_t index) {
    if (index >= report_.attributions.size()) return;
    line("source", "a" + std::to_string(index + 1) + " " + source_words(index, report_, text_));
    parts(report_.attributions[index]);
  }

  void parts(const Attribution& a) {
    line("who", (a.name.empty() ? "" : a.name + ", ") + std::string(name(a.source_kind)) + " (" + verdict_words(a.sourcing) + ")");
    line("named as", slices(a.sources));
    if (a.unnamed) unnamed(*a.unnamed);
    line("cue", slices(a.cue) + (a.cue.empty() ? "none (" : " (") + std::string(name(a.stance)) + ", " + std::string(name(a.speech)) + ")");
    line("content", slices(a.contents));
    if (a.parent != no_index) line("within", "a" + std::to_string(a.parent + 1));
  }

  void unnamed(const Unnamed& u) {
    if (u.number != 0) line("people", std::to_string(u.number));
    if (!u.role.empty()) line("role", slices({u.role}));
    if (!u.institution.empty()) line("of", slices({u.institution}));
    if (!u.reason.empty()) line("unnamed", slices({u.reason}));
  }

  [[nodiscard]] static Span whole(const Attribution& a) {
    const std::vector<Span>& spans = a.cue.empty() ? a.contents : a.cue;
    return spans.empty() ? Span{} : Span{spans.front().start, spans.back().end};
  }

  std::string_view text_;
  const Report& report_;
  std::string out_;
};

}  // namespace

int explain(const Settings& settings) {
  bool failed = false;
  Feed feed(settings.files, settings.input, [&failed](const std::string& message) {
    std::fprintf(stderr, "sayso: %s\n", message.c_str());
    failed = true;
  });
  Raw raw;
  if (!feed.next(raw)) return failed ? exit_bad : throw UsageError{"there is nothing to explain in an empty file"};
  if (raw.kind == InputKind::jsonl) throw UsageError{"explain takes a single text, not JSONL; write the one you mean to a file"};
  const Item item = prepare(std::move(raw));
  Options options = item.options;
  options.threshold = settings.threshold;
  options.explain = true;
  const Report report = analyze(item.text, options);
  const std::string words = Explanation(item, report)(find_target(settings.at, item, report));
  return std::fwrite(words.data(), 1, words.size(), stdout) == words.size() ? exit_done : exit_bad;
}

int list_rules() {
  for (const Rule& rule : rules()) {
    const auto write = [](const char* lead, std::string_view words) { std::printf("%s%.*s\n", lead, static_cast<int>(words.size()), words.data()); };
    write("", rule.id);
    write("    ", rule.sentence);
    write("    fires: ", rule.example);
    write("    not:   ", rule.counter_example);
  }
  return exit_done;
}

}  // namespace sayso::cli
