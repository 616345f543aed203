#include "report/offsets.h"

#include <algorithm>
#include <cstring>

#include "text/utf8.h"

namespace sayso {
namespace {

std::uint32_t units_of(Character c, Offsets unit) {
  if (unit == Offsets::utf8) return c.length;
  return unit == Offsets::utf16 && c.code > 0xFFFF ? 2 : 1;
}

/// The first byte from `at` on that is not ASCII; eight bytes at a time.
std::uint32_t next_beyond_ascii(std::string_view text, std::uint32_t at) {
  for (std::uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
    std::memcpy(&word, text.data() + at, sizeof word);
    if ((word & 0x8080808080808080U) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

}  // namespace

OffsetMap::OffsetMap(std::string_view text, Offsets unit) {
  if (unit == Offsets::utf8) return;
  const auto size = static_cast<std::uint32_t>(text.size());
  std::uint32_t total = 0;
  for (std::uint32_t at = next_beyond_ascii(text, 0); at < size; at = next_beyond_ascii(text, at)) {
    const Character c = character_at(text, at);
    at += c.length;
    total += c.length - units_of(c, unit);
    if (c.length > 1) savings_.push_back({at, total});
  }
  if (savings_.empty()) return;
  savings_.push_back({no_index, 0});
  firsts_.reserve(size / block + 1);
  for (std::uint32_t start = 0, next = 0; firsts_.size() <= size / block; start += block) {
    while (savings_[next].end <= start) ++next;
    firsts_.push_back(next);
  }
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
