// A report as marks, and the comparison of expected marks with actual ones.
#include <algorithm>

#include "notation.h"

namespace sayso::cli {
namespace {

// ---- a report as marks

std::string bound_sign(Bound bound) {
  switch (bound) {
    case Bound::more_than: return ">";
    case Bound::at_least: return ">=";
    case Bound::less_than: return "<";
    case Bound::at_most: return "<=";
    case Bound::about: return "~";
    case Bound::nearly: return "~<";
    default: return "";
  }
}

std::string unit_text(const Quantity& q) {
  if (!q.currency.empty()) return " " + std::string(q.currency);
  if (q.kind == QuantityKind::percent) return " %";
  if (q.kind == QuantityKind::percentage_point) return " pp";
  return q.unit.empty() ? "" : " " + std::string(q.unit);
}

bool shows_timex(const Quantity& q) {
  const bool calendar = q.kind == QuantityKind::date || q.kind == QuantityKind::time || q.kind == QuantityKind::period;
  return !q.timex.empty() && (calendar || (q.value.empty() && q.low.empty() && q.high.empty()));
}

std::string value_text(const Quantity& q) {
  const std::string sign = bound_sign(q.bound);
  if (shows_timex(q)) return sign + q.timex;
  std::string number = q.value;
  if (number.empty()) number = q.low.empty() ? q.high : q.high.empty() ? q.low : q.low + ".." + q.high;
  if (number.empty()) return "";
  return sign + number + (q.bound == Bound::order_of_magnitude ? "?" : "") + unit_text(q) + (q.per.empty() ? "" : "/" + q.per);
}

std::string change_text(const Change& change) {
  const std::string direction = change.direction == Direction::none ? "" : std::string(name(change.direction)) + " ";
  return direction + std::string(name(change.form));
}

std::string quantity_value(const Quantity& q, Detail detail) {
  std::string out = value_text(q);
  if (q.change) out += "," + change_text(*q.change);
  if (detail.sourcing) out += "," + std::string(q.sourcing ? name(*q.sourcing) : name(q.role));
  return out;
}

class Marks {
 public:
  void add(char layer, std::size_t index, std::string_view part, std::string value, std::vector<Span> spans) {
    if (spans.empty()) return;
    join(spans);
    all.push_back({layer, static_cast<std::uint32_t>(index + 1), std::string(part), std::move(value), std::move(spans)});
  }

  void add_quantity(std::size_t i, const Quantity& q, Detail detail) {
    add('q', i, name(q.kind), quantity_value(q, detail), {q.span});
    if (!detail.parts) return;
    add('q', i, "number", "", {q.number});
    if (!q.counted.empty()) add('q', i, "counted", "", {q.counted});
  }

  void add_attribution(std::size_t i, const Attribution& a) {
    add('a', i, "source", a.name + "/" + std::string(name(a.source_kind)), a.sources);
    add('a', i, "cue", a.stance == Stance::attitude ? "attitude" : "", a.cue);
    add('a', i, "content", a.speech == Speech::indirect ? "" : std::string(name(a.speech)), a.contents);
  }

  void add_claim(std::size_t i, const Claim& c) {
    add('c', i, name(c.kind), std::string(name(c.sourcing)) + (c.carried ? ",carried" : "") + (c.hedged ? ",hedged" : ""), {c.span});
  }

  std::vector<Mark> all;
};

// ---- comparison

/// All marks of one item: {c1.figure=none: …} or the source, cue and content of one attribution.
struct Thing {
  char layer = 0;
  std::vector<const Mark*> parts;
};

std::vector<Thing> things_of(const std::vector<Mark>& marks) {
  std::vector<Thing> things;
  std::vector<std::uint32_t> numbers;
  for (const Mark& m : marks) {
    std::size_t i = 0;
    while (i < things.size() && (things[i].layer != m.layer || numbers[i] != m.number)) ++i;
    if (i == things.size()) {
      things.push_back({m.layer, {}});
      numbers.push_back(m.number);
    }
    things[i].parts.push_back(&m);
  }
  return things;
}

std::vector<std::string> words_of(const std::string& value) {
  std::vector<std::string> words(1);
  for (const char c : value) {
    if (c == ',') words.emplace_back();
    else if (c != ' ') words.back() += c;
  }
  return words;
}

/// Every word of a quantity's or claim's value must be among the actual ones.
bool words_agree(const std::string& expected, const std::string& actual) {
  const std::vector<std::string> there = words_of(actual);
  for (const std::string& word : words_of(expected))
    if (!word.empty() && std::find(there.begin(), there.end(), word) == there.end()) return false;
  return true;
}

/// "Ana Ruiz", "Ana Ruiz/person" and "/person" all agree with "Ana Ruiz/person".
bool source_agrees(const std::string& expected, const std::string& actual) {
  const std::size_t slash = actual.rfind('/');
  return expected == actual || expected == actual.substr(0, slash) || expected == actual.substr(slash);
}

bool value_agrees(const Mark& expected, const Mark& actual) {
  if (expected.value.empty() || expected.value == actual.value) return true;
  if (expected.layer != 'a') return words_agree(expected.value, actual.value);
  if (expected.part == "source") return source_agrees(expected.value, actual.value);
  return actual.value.empty() && (expected.value == "report" || expected.value == "indirect");
}

bool is_detail(const Mark& m) { return m.layer == 'q' && (m.part == "counted" || m.part == "number"); }

/// A word of a quantity's value that is neither its number nor its change.
bool says_who(const std::string& word) {
  for (const Sourcing s : {Sourcing::named, Sourcing::anonymous, Sourcing::vague, Sourcing::none})
    if (word == name(s)) return true;
  for (const QuantityRole role : {QuantityRole::temporal, QuantityRole::count, QuantityRole::ordinal, QuantityRole::vague, QuantityRole::furniture})
    if (word == name(role)) return true;
  return false;
}

bool part_agrees(const Mark& expected, const Mark& actual) {
  if (is_detail(expected) || is_detail(actual)) return expected.part == actual.part;
  return expected.part.empty() || expected.part == actual.part;
}

const Mark* counterpart(const Mark& expected, const Thing& actual) {
  for (const Mark* m : actual.parts)
    if (part_agrees(expected, *m) && m->spans == expected.spans && value_agrees(expected, *m)) return m;
  return nullptr;
}

bool same(const Thing& expected, const Thing& actual) {
  if (expected.layer != actual.layer) return false;
  for (const Mark* m : expected.parts)
    if (counterpart(*m, actual) == nullptr) return false;
  const auto essential = [](const Thing& t) { return std::count_if(t.parts.begin(), t.parts.end(), [](const Mark* m) { return !is_detail(*m); }); };
  return essential(expected) == essential(actual);
}

}  // namespace

Detail detail_of(const std::vector<Mark>& marks) {
  Detail detail;
  for (const Mark& m : marks) {
    detail.parts |= is_detail(m);
    for (const std::string& word : m.layer == 'q' ? words_of(m.value) : std::vector<std::string>()) detail.sourcing |= says_who(word);
  }
  return detail;
}

std::vector<Mark> marks_of(const Report& report, std::string_view layers, Detail detail) {
  Marks marks;
  const auto wanted = [layers](char layer) { return layers.find(layer) != std::string_view::npos; };
  const auto each = [&](char layer, const auto& items, const auto& add) {
    for (std::size_t i = 0; wanted(layer) && i < items.size(); ++i) add(i, items[i]);
  };
  each('p', report.paragraphs, [&](std::size_t i, const Paragraph& p) { marks.add('p', i, name(p.kind), "", {p.span}); });
  each('s', report.sentences, [&](std::size_t i, const Sentence& s) { marks.add('s', i, "", "", {s.span}); });
  each('q', report.quantities, [&](std::size_t i, const Quantity& q) { marks.add_quantity(i, q, detail); });
  each('a', report.attributions, [&](std::size_t i, const Attribution& a) { marks.add_attribution(i, a); });
  each('c', report.claims, [&](std::size_t i, const Claim& c) { marks.add_claim(i, c); });
  return marks.all;
}

std::vector<Link> take_links(std::vector<Mark>& marks) {
  std::vector<Link> links;
  for (const Mark& m : marks)
    if (m.layer == 'l') links.push_back({m.spans.front(), m.value, m.part == "internal"});
  marks.erase(std::remove_if(marks.begin(), marks.end(), [](const Mark& m) { return m.layer == 'l'; }), marks.end());
  std::sort(links.begin(), links.end(), [](const Link& a, const Link& b) { return a.span.start < b.span.start; });
  return links;
}

bool agree(const std::vector<Mark>& expected, const std::vector<Mark>& actual) {
  const std::vector<Thing> wanted = things_of(expected);
  std::vector<Thing> found = things_of(actual);
  if (wanted.size() != found.size()) return false;
  for (const Thing& thing : wanted) {
    const auto match = std::find_if(found.begin(), found.end(), [&](const Thing& other) { return same(thing, other); });
    if (match == found.end()) return false;
    found.erase(match);
  }
  return true;
}

}  // namespace sayso::cli
