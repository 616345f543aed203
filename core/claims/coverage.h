// Whose words are they? Sentence by sentence, the parts of attributions that lie in it.
#pragma once

#include <span>
#include <vector>

#include "layers.h"

namespace sayso {

/// A thought is what unnamed people are told to think or feel: nobody has said it.
enum class Role : std::uint8_t { source, cue, content, thought };

/// A part of an attribution inside one sentence.
struct Cover {
  Span span;
  std::uint32_t attribution = 0;
  Role part = Role::content;
  bool told = false;   ///< what somebody is told to know or to want: it belongs to the content of who tells it
};

/// The covers of all sentences, in text order within each sentence.
class Coverage {
 public:
  Coverage(const Article& article, std::span<const Attribution> attributions);
  [[nodiscard]] std::span<const Cover> of(std::uint32_t sentence) const {
    return std::span(covers_).subspan(firsts_[sentence], firsts_[sentence + 1] - firsts_[sentence]);
  }

 private:
  std::vector<Cover> covers_;
  std::vector<std::uint32_t> firsts_;   ///< one more than there are sentences
};

}  // namespace sayso
