// Where the passage that carries an assertion begins and ends: what speaks for a border between two segments.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/extent.h"
#include "layers.h"

namespace sayso {

/// How one segment begins and what it holds.
struct Build {
  bool finite = false;       ///< holds a finite verb
  bool verb_first = false;   ///< begins with one: its subject stands before
  bool joined = false;       ///< begins with "and", "or", "nor"
  bool relative = false;     ///< begins with "who", "which", "whose"
  bool nominal = false;      ///< begins as a subject may: with a name, a noun, an article, a number, ...
  std::uint32_t words = 0;
};

Build build_of(const Article& article, TokenRange segment);

/// The features of the border before `segments[at]` (or behind the last one), for training and for use.
void collect_border_features(const Article& article, std::span<const TokenRange> segments, SegmentRange within, std::size_t at, std::vector<std::uint32_t>& out);

/// In 64ths of a logit: how much speaks for a passage that begins at a border, and for one that ends there.
struct BorderWeights {
  std::int32_t begins = 0, ends = 0;
};

/// Of the borders of `within`, its first to its last.
void weigh_borders(const Article& article, std::span<const TokenRange> segments, SegmentRange within, std::vector<BorderWeights>& out);

}  // namespace sayso
