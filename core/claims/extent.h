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
  [[nodiscard]] std::size_t size() const { return last - first; }
};

/// The tokens of a run of segments that is not empty.
inline TokenRange tokens_of(std::span<const TokenRange> segments, SegmentRange run) { return {segments[run.first].first, segments[run.last - 1].last}; }

/// The run with the greatest sum of weights, wherever it begins and ends: it may be a scrap.
SegmentRange find_core(std::span<const std::int32_t> weights, SegmentRange within);

/// The run of segments of `within` that weighs most (`weights`: one number a segment of the sentence, not looked at where
/// `within` is one segment; what speaks for beginning and ending where it does is added), then made whole: a verb gets its
/// subject back, from as far back as the segment `floor`.
SegmentRange find_extent(const Article& article, std::span<const TokenRange> segments, std::span<const std::int32_t> weights, SegmentRange within,
                         std::size_t floor);

}  // namespace sayso
