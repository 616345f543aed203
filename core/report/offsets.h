// UTF-8 byte offsets to UTF-16 code units or code points, and back: the only place where units change.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "sayso/sayso.h"

namespace sayso {

/// Maps byte offsets of one text to another unit. Offsets are noted first, then all are resolved in one sweep over
/// the text, so that asking costs a binary search among the noted ones. An invalid byte counts as one unit.
class OffsetMap {
 public:
  OffsetMap(std::string_view text, Offsets unit) : text_(text), unit_(unit) {}
  void note(Span span);
  void resolve();
  [[nodiscard]] std::uint32_t operator()(std::uint32_t byte) const;

 private:
  std::string_view text_;
  Offsets unit_;
  std::vector<std::uint32_t> bytes_, units_;
};

/// Every span a report holds, to be visited in place: visit_spans(report, [](Span& span) {...}).
template <class ReportT, class Visitor>
void visit_spans(ReportT& report, Visitor&& visit) {
  for (auto& p : report.paragraphs) visit(p.span);
  for (auto& s : report.sentences) visit(s.span);
  for (auto& q : report.quantities) {
    visit(q.span);
    visit(q.number);
    if (!q.counted.empty()) visit(q.counted);
  }
  for (auto& a : report.attributions) {
    for (auto& s : a.cue) visit(s);
    for (auto& s : a.sources) visit(s);
    for (auto& s : a.contents) visit(s);
    if (!a.unnamed) continue;
    for (auto* s : {&a.unnamed->role, &a.unnamed->institution, &a.unnamed->reason})
      if (!s->empty()) visit(*s);
  }
  for (auto& c : report.claims) visit(c.span);
}

/// Rewrites spans given in `unit` (sorted or not) to UTF-8 bytes of the text, in one sweep.
void to_utf8(std::string_view text, Offsets unit, std::vector<Span*>& spans);

}  // namespace sayso
