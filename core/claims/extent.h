// How far a claim reaches: which segments of a part of the sentence belong to the assertion.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "claims/passage.h"

namespace sayso {

/// Half-open range of indices into the segments of a sentence.
struct SegmentRange {
  std::size_t first = 0, last = 0;
  [[nodiscard]] bool empty() const { return first >= last; }
};

/// The tokens of a run of segments that is not empty.
inline TokenRange tokens_of(std::span<const TokenRange> segments, SegmentRange run) { return {segments[run.first].first, segments[run.last - 1].last}; }

/// The run of segments of `within` with the greatest sum of weights (one number a segment of the sentence), then made
/// whole: a verb gets its subject back, a list its beginning, from as far back as the segment `floor`.
SegmentRange find_extent(const Article& article, std::span<const TokenRange> segments, std::span<const std::int32_t> weights, SegmentRange within,
                         std::size_t floor);

}  // namespace sayso
