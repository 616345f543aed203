// How far the source and the content of one cue reach: every token of the sentence is outside, source or content, the
// best sequence of them under a linear model over the token, its place before or behind the cue, and what lies between.
#pragma once

#include <vector>

#include "attribution/judge.h"

namespace sayso::attribution {

enum class Part : std::uint8_t { outside, source, content };
inline constexpr std::size_t part_count = 3;

/// Replaces the draft's sources and contents by what the model says; keeps the rules' where it finds no content.
void reach_out(const Article& article, const Candidate& candidate, Draft& draft);

/// The tokens looked at for one cue, and their features. Training uses the same functions.
class ReachFeatures {
 public:
  ReachFeatures(const Article& article, const Candidate& candidate);

  [[nodiscard]] TokenRange window() const { return window_; }

  /// Of a token: what its words add.
  [[nodiscard]] std::array<std::uint32_t, 18> collect(std::uint32_t i) const {
    using model::feature;
    const Place* p = &place(i);
    const std::uint32_t side = p->side, path = p->path, near = p->distance, mode = mode_, entity = p->entity;
    const std::uint32_t word = p->hash, left_word = p[-1].hash, right_word = p[1].hash;
    const std::uint32_t tag = p->tag, left = p[-1].tag, right = p[1].tag, left2 = p[-2].tag, right2 = p[2].tag;
    return {
        feature(204, side * 16 + near, mode),
        feature(205, side * 16 + near, tag),
        feature(206, word, side * 4 + p->ruled),
        feature(207, left_word, side * 4 + p->ruled),
        feature(208, right_word, side * 4 + p->ruled),
        feature(209, side * 4096 + left * 64 + tag, p->ruled),
        feature(210, side * 4096 + tag * 64 + right, p->ruled),
        feature(212, path * 64 + tag, side * 16 + near),
        feature(214, side * 8 + entity, near * 64 + path),
        feature(215, left2 * 4096 + left * 64 + tag, side),
        feature(216, tag * 4096 + right * 64 + right2, side),
        feature(217, word, side * 16 + near),
        feature(218, word, right_word),
        feature(219, left_word, word),
        feature(220, p->edge, side * 64 + path),
        feature(221, lemma_, side * 64 + tag),
        feature(222, mode, side * 64 + tag),
        feature(223, word, lemma_),
    };
  }

  /// What depends on the part of the token before.
  [[nodiscard]] std::array<std::uint32_t, 3> collect_step(std::uint32_t i, std::size_t before) const {
    using model::feature;
    const Place* p = &place(i);
    const std::uint32_t from = (static_cast<std::uint32_t>(before) + 1) * 8 + p->side;
    return {
        feature(241, from, p->hash),
        feature(242, from, p[-1].tag * 64U + p->tag),
        feature(244, from, p[-1].hash),
    };
  }

  /// What its place adds, whatever its words: the same for all tokens of one key, which mostly stand side by side.
  [[nodiscard]] std::array<std::uint32_t, 7> collect_place(std::uint32_t i) const {
    using model::feature;
    const Place* p = &place(i);
    const std::uint32_t side = p->side, path = p->path, mode = mode_, ruled = ruled_around(*p);
    return {
        feature(201, ruled, mode),
        feature(202, p->ruled * 8 + side, lemma_),
        feature(203, ruled * 64 + path, side),
        feature(211, path * 8 + side, mode),
        feature(213, path * 8 + side, lemma_),
        feature(224, p->other * 8 + side, path),
        feature(225, p->other * 8 + side, p->ruled),
    };
  }

  [[nodiscard]] std::array<std::uint32_t, 2> collect_place_step(std::uint32_t i, std::size_t before) const {
    using model::feature;
    const Place* p = &place(i);
    const auto from = static_cast<std::uint32_t>(before) + 1;
    return {
        feature(240, from, p->side * 4 + p->ruled),
        feature(243, from * 64 + p->path, p->side * 4U + p[-1].ruled),
    };
  }

  [[nodiscard]] std::uint32_t place_key(std::uint32_t i) const {
    const Place* p = &place(i);
    return ruled_around(*p) | std::uint32_t{p->path} << 6 | std::uint32_t{p->side} << 12 | std::uint32_t{p->other} << 14;
  }

 private:
  struct Place {
    std::uint8_t side = 0;       ///< 0 before the cue, 1 in it, 2 behind it
    std::uint8_t distance = 0;
    std::uint8_t path = 0;       ///< what lies between: bits for comma, mark, finite verb, conjunction, "that", stronger stop
    std::uint8_t ruled = 3;      ///< the part the rules gave it; 3 outside the window
    std::uint8_t edge = 0;       ///< begins or ends the sentence, stands in quotation marks
    std::uint8_t other = 0;      ///< likely cues between this one and the token
    std::uint8_t tag = 0;        ///< its word class, of punctuation which
    std::uint8_t entity = 0;
    std::uint32_t hash = 1;      ///< of its word
  };

  /// Places stand on either side of the window for what is asked of neighbours.
  static constexpr std::uint32_t margin = 2;

  void mark(std::span<const TokenRange> ranges, Part part);
  void lay_path(std::uint32_t from, std::uint32_t to, int step);
  [[nodiscard]] const Place& place(std::uint32_t i) const { return places_[i - window_.first + margin]; }
  [[nodiscard]] Place& place(std::uint32_t i) { return places_[i - window_.first + margin]; }
  [[nodiscard]] static std::uint32_t ruled_around(const Place& p) { return p.ruled + 4U * (&p)[-1].ruled + 16U * (&p)[1].ruled; }

  const Article& article_;
  TokenRange window_;
  std::uint32_t lemma_ = 0, mode_ = 0;
  std::vector<Place> places_;
};

/// The best sequence of parts. emit(token) and step(token, part before) give what speaks for each part, as arrays.
template <class Sum, class Emit, class Step>
std::vector<Part> best_parts(TokenRange window, Emit&& emit, Step&& step) {
  const std::size_t n = window.size();
  std::array<Sum, part_count> best{};
  std::vector<std::array<std::uint8_t, part_count>> back(n);
  for (std::size_t k = 0; k < n; ++k) {
    const std::uint32_t i = window.first + static_cast<std::uint32_t>(k);
    const auto here = emit(i);
    std::array<Sum, part_count> next{};
    for (std::size_t before = 0; before < (k == 0 ? 1 : part_count); ++before) {   // before the first token is outside
      const auto move = step(i, before);
      for (std::size_t part = 0; part < part_count; ++part) {
        const Sum score = best[before] + here[part] + move[part];
        const bool better = before == 0 || score > next[part];   // chosen without a branch: nobody can predict it
        next[part] = better ? score : next[part];
        back[k][part] = better ? static_cast<std::uint8_t>(before) : back[k][part];
      }
    }
    best = next;
  }
  std::vector<Part> parts(n);
  std::size_t at = 0;
  for (std::size_t part = 1; part < part_count; ++part)
    if (best[part] > best[at]) at = part;
  for (std::size_t k = n; k-- > 0;) {
    parts[k] = static_cast<Part>(at);
    at = back[k][at];
  }
  return parts;
}

}  // namespace sayso::attribution
