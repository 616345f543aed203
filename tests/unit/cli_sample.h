// A report made from brace notation, so that formats can be tested apart from what the rooms find.
#pragma once

#include "formats/formats.h"
#include "notation.h"

namespace sayso::cli {

template <class Enum, int count>
Enum named(std::string_view word, Enum otherwise) {
  for (int i = 0; i < count; ++i)
    if (name(static_cast<Enum>(i)) == word) return static_cast<Enum>(i);
  return otherwise;
}

struct Sample {
  Item item;
  Report report;
};

inline void add_mark(Sample& sample, const Mark& m) {
  Report& r = sample.report;
  const Sourcing sourcing = named<Sourcing, 4>(m.value.substr(0, m.value.find(',')), Sourcing::named);
  if (m.layer == 'p') r.paragraphs.push_back({m.spans[0], named<ParagraphKind, 6>(m.part, ParagraphKind::body)});
  if (m.layer == 'q') {
    Quantity& q = r.quantities.emplace_back();
    q.span = q.number = m.spans[0];
    q.kind = named<QuantityKind, 19>(m.part, QuantityKind::count);
    q.value = "5";
    q.sourcing = sourcing;
    q.rule = "quantities.number";
  }
  if (m.layer == 'c') {
    Claim& c = r.claims.emplace_back();
    c.span = m.spans[0];
    c.kind = named<ClaimKind, 11>(m.part, ClaimKind::other);
    c.score = 0.75;
    c.sourcing = sourcing;
    c.because = "claims.sample: because the sample says so, and nobody else does, not even in the sentence before";
  }
  if (m.layer == 'a' && m.part == "source") {
    Attribution& a = r.attributions.emplace_back();
    a.sources = m.spans;
    a.name = m.value;
    a.rule = "attribution.sample";
    r.sources.push_back({m.value, SourceKind::person, {static_cast<std::uint32_t>(r.attributions.size() - 1)}, 12});
  }
}

inline Sample sample(std::string_view marked) {
  Sample out;
  const MarkedText read_text = read(marked);
  out.item.text = read_text.text;
  out.item.id = "sample";
  out.item.path = "sample.txt";
  for (const Mark& m : read_text.marks) add_mark(out, m);
  out.report.document.lang = "en";
  out.report.document.bytes = static_cast<std::uint32_t>(out.item.text.size());
  out.report.document.words = 100;
  if (out.report.paragraphs.empty()) out.report.paragraphs.push_back({{0, out.report.document.bytes}, ParagraphKind::body});
  for (const Claim& c : out.report.claims) {
    Summary& s = out.report.summary;
    ++s.claims;
    ++(c.sourcing == Sourcing::named ? s.named : c.sourcing == Sourcing::anonymous ? s.anonymous : c.sourcing == Sourcing::vague ? s.vague : s.none);
  }
  out.report.summary.quantities = static_cast<std::uint32_t>(out.report.quantities.size());
  return out;
}

}  // namespace sayso::cli
