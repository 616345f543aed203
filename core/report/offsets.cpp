#include "report/offsets.h"

#include <algorithm>

#include "text/utf8.h"

namespace sayso {
namespace {

std::uint32_t units_of(Character c, Offsets unit) {
  if (unit == Offsets::utf8) return c.length;
  return unit == Offsets::utf16 && c.code > 0xFFFF ? 2 : 1;
}

}  // namespace

void OffsetMap::note(Span span) {
  if (unit_ == Offsets::utf8) return;
  bytes_.push_back(span.start);
  bytes_.push_back(span.end);
}

void OffsetMap::resolve() {
  std::sort(bytes_.begin(), bytes_.end());
  bytes_.erase(std::unique(bytes_.begin(), bytes_.end()), bytes_.end());
  units_.reserve(bytes_.size());
  std::uint32_t at = 0, units = 0;
  for (const std::uint32_t byte : bytes_) {
    while (at < byte && at < text_.size()) {
      const Character c = character_at(text_, at);
      at += c.length;
      units += units_of(c, unit_);
    }
    units_.push_back(units);
  }
}

std::uint32_t OffsetMap::operator()(std::uint32_t byte) const {
  if (unit_ == Offsets::utf8) return byte;
  const auto found = std::lower_bound(bytes_.begin(), bytes_.end(), byte);
  return units_[static_cast<std::size_t>(found - bytes_.begin())];
}

void to_utf8(std::string_view text, Offsets unit, std::vector<Span*>& spans) {
  std::vector<std::uint32_t*> marks;
  for (Span* span : spans) {
    marks.push_back(&span->start);
    marks.push_back(&span->end);
  }
  std::sort(marks.begin(), marks.end(), [](const auto* a, const auto* b) { return *a < *b; });
  std::uint32_t at = 0, units = 0;
  for (std::uint32_t* mark : marks) {
    while (units < *mark && at < text.size()) {
      const Character c = character_at(text, at);
      at += c.length;
      units += units_of(c, unit);
    }
    *mark = at;
  }
}

}  // namespace sayso
