// Whose words the parts of a sentence are: what somebody says, the naming of a source, or the writer's own.
#pragma once

#include <vector>

#include "claims/extent.h"
#include "claims/passage.h"

namespace sayso {

enum class Holder : std::uint8_t { writer, naming, content };

/// Neighbouring segments with one holder.
struct Part {
  SegmentRange segments;
  Holder holder = Holder::writer;
  std::uint32_t attribution = no_index;   ///< whose content it is
};

/// The parts of a sentence in order, without gaps; a content around a cue without a source is one part.
void split_parts(const Article& article, const SentenceView& view, std::span<const Attribution> attributions, std::vector<Part>& out);

/// Where the parts begin that lead up to the k-th and are nobody's content either: its subject may stand there. For a
/// content its own first segment.
std::size_t first_outside_content(std::span<const Part> parts, std::size_t k);

/// "Many officials believe that 300 died": the segments of what is believed; empty if they hold no such thought.
SegmentRange find_thought(const Article& article, const SentenceView& view, SegmentRange within);

/// The words of the writer's beside somebody's content: too few, or without a verb of their own, to assert anything.
bool is_leftover(const Article& article, TokenRange range);

/// "his attacks": words of a source that nobody knows, too few to say what it claims.
bool is_scrap(const Article& article, TokenRange range);

}  // namespace sayso
