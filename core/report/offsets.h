// UTF-8 byte offsets to UTF-16 code units or code points, and back: the only place where units change.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "sayso/sayso.h"

namespace sayso {

/// Maps byte offsets of one text, at borders of characters, to another unit. An invalid byte counts as one unit.
/// English has few characters that are not one byte and one unit: one sweep lists them, and a table says where in the list
/// each block of the text begins, so that asking takes a few steps.
class OffsetMap {
 public:
  OffsetMap(std::string_view text, Offsets unit);
  [[nodiscard]] std::uint32_t operator()(std::uint32_t byte) const {
    if (savings_.empty()) return byte;
    std::uint32_t next = firsts_[byte / block];
    while (savings_[next].end <= byte) ++next;
    return byte - (next == 0 ? 0 : savings_[next - 1].total);
  }

 private:
  static constexpr std::uint32_t block = 64;   ///< bytes
  struct Saving {
    std::uint32_t end;     ///< of a character of fewer units than bytes
    std::uint32_t total;   ///< so many units fewer than bytes up to there
  };
  std::vector<Saving> savings_;          ///< the last one ends behind every text
  std::vector<std::uint32_t> firsts_;    ///< by block: the first saving that ends behind its beginning
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
