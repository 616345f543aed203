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
    const Place& p = places_[i - window_.first];
    const Token& t = article_.tokens[i];
    const std::uint32_t side = p.side, path = p.path, near = p.distance, mode = mode_;
    const std::uint32_t tag = tag_at(i, 0), left = tag_at(i, -1), right = tag_at(i, 1), left2 = tag_at(i, -2), right2 = tag_at(i, 2);
    const std::uint32_t entity = static_cast<std::uint32_t>(t.entity);
    return {
        feature(204, side * 16 + near, mode),
        feature(205, side * 16 + near, tag),
        feature(206, t.hash, side * 4 + p.ruled),
        feature(207, hash_at(i, -1), side * 4 + p.ruled),
        feature(208, hash_at(i, 1), side * 4 + p.ruled),
        feature(209, side * 4096 + left * 64 + tag, p.ruled),
        feature(210, side * 4096 + tag * 64 + right, p.ruled),
        feature(212, path * 64 + tag, side * 16 + near),
        feature(214, side * 8 + entity, near * 64 + path),
        feature(215, left2 * 4096 + left * 64 + tag, side),
        feature(216, tag * 4096 + right * 64 + right2, side),
        feature(217, t.hash, side * 16 + near),
        feature(218, t.hash, hash_at(i, 1)),
        feature(219, hash_at(i, -1), t.hash),
        feature(220, p.edge, side * 64 + path),
        feature(221, lemma_, side * 64 + tag),
        feature(222, mode, side * 64 + tag),
        feature(223, t.hash, lemma_),
    };
  }

  /// What depends on the part of the token before.
  [[nodiscard]] std::array<std::uint32_t, 3> collect_step(std::uint32_t i, std::size_t before) const {
    using model::feature;
    const Place& p = places_[i - window_.first];
    const auto from = static_cast<std::uint32_t>(before) + 1;
    return {
        feature(241, from * 8 + p.side, article_.tokens[i].hash),
        feature(242, from * 8 + p.side, tag_at(i, -1) * 64 + tag_at(i, 0)),
        feature(244, from * 8 + p.side, hash_at(i, -1)),
    };
  }

  /// What its place adds, whatever its words: the same for all tokens of one key, which mostly stand side by side.
  [[nodiscard]] std::array<std::uint32_t, 7> collect_place(std::uint32_t i) const {
    using model::feature;
    const Place& p = places_[i - window_.first];
    const std::uint32_t side = p.side, path = p.path, mode = mode_, ruled = ruled_around(i);
    return {
        feature(201, ruled, mode),
        feature(202, p.ruled * 8 + side, lemma_),
        feature(203, ruled * 64 + path, side),
        feature(211, path * 8 + side, mode),
        feature(213, path * 8 + side, lemma_),
        feature(224, p.other * 8 + side, path),
        feature(225, p.other * 8 + side, p.ruled),
    };
  }

  [[nodiscard]] std::array<std::uint32_t, 2> collect_place_step(std::uint32_t i, std::size_t before) const {
    using model::feature;
    const Place& p = places_[i - window_.first];
    const auto from = static_cast<std::uint32_t>(before) + 1;
    return {
        feature(240, from, p.side * 4 + p.ruled),
        feature(243, from * 64 + p.path, p.side * 4 + ruled_at(i, -1)),
    };
  }

  [[nodiscard]] std::uint32_t place_key(std::uint32_t i) const {
    const Place& p = places_[i - window_.first];
    return ruled_around(i) | std::uint32_t{p.path} << 6 | std::uint32_t{p.side} << 12 | std::uint32_t{p.other} << 14;
  }

 private:
  struct Place {
    std::uint8_t side = 0;       ///< 0 before the cue, 1 in it, 2 behind it
    std::uint8_t distance = 0;
    std::uint8_t path = 0;       ///< what lies between: bits for comma, mark, finite verb, conjunction, "that", stronger stop
    std::uint8_t ruled = 0;      ///< the part the rules gave it
    std::uint8_t edge = 0;       ///< begins or ends the sentence, stands in quotation marks
    std::uint8_t other = 0;      ///< likely cues between this one and the token
  };

  void lay_path(std::uint32_t from, std::uint32_t to, int step);
  [[nodiscard]] std::uint32_t tag_at(std::uint32_t i, int by) const {
    const std::int64_t k = std::int64_t{i} + by;
    if (k < window_.first || k >= window_.last) return 0;
    const Token& t = article_.tokens[static_cast<std::size_t>(k)];
    if (t.kind == TokenKind::punctuation) return t.word == lexicon::words::comma ? 33 : is_double_mark(t.word) ? 34 : 35;
    return static_cast<std::uint32_t>(t.tag);
  }
  [[nodiscard]] std::uint32_t hash_at(std::uint32_t i, int by) const {
    const std::int64_t k = std::int64_t{i} + by;
    return k < window_.first || k >= window_.last ? 1U : article_.tokens[static_cast<std::size_t>(k)].hash;
  }
  [[nodiscard]] std::uint32_t ruled_at(std::uint32_t i, int by) const {
    const std::int64_t k = std::int64_t{i} + by;
    return k < window_.first || k >= window_.last ? 3U : places_[static_cast<std::size_t>(k) - window_.first].ruled;
  }

  [[nodiscard]] std::uint32_t ruled_around(std::uint32_t i) const { return places_[i - window_.first].ruled + 4 * ruled_at(i, -1) + 16 * ruled_at(i, 1); }

  const Article& article_;
  TokenRange window_;
  std::uint32_t lemma_ = 0, mode_ = 0;
  std::vector<Place> places_;
};

/// The best sequence of parts, given a way to score: score(features of a token) adds to three sums.
template <class Sum, class Emit, class Step>
std::vector<Part> best_parts(TokenRange window, Emit&& emit, Step&& step) {
  const std::size_t n = window.size();
  std::vector<std::array<Sum, part_count>> best(n);
  std::vector<std::array<std::uint8_t, part_count>> back(n);
  for (std::size_t k = 0; k < n; ++k) {
    const std::uint32_t i = window.first + static_cast<std::uint32_t>(k);
    const std::array<Sum, part_count> here = emit(i);
    for (std::size_t before = 0; before < (k == 0 ? 1 : part_count); ++before) {   // before the first token is outside
      const std::array<Sum, part_count> move = step(i, before);
      const Sum so_far = k == 0 ? Sum{} : best[k - 1][before];
      for (std::size_t part = 0; part < part_count; ++part) {
        const Sum score = so_far + here[part] + move[part];
        const bool better = before == 0 || score > best[k][part];   // chosen without a branch: nobody can predict it
        best[k][part] = better ? score : best[k][part];
        back[k][part] = better ? static_cast<std::uint8_t>(before) : back[k][part];
      }
    }
  }
  std::vector<Part> parts(n);
  std::size_t at = 0;
  if (n != 0)
    for (std::size_t part = 1; part < part_count; ++part)
      if (best[n - 1][part] > best[n - 1][at]) at = part;
  for (std::size_t k = n; k-- > 0;) {
    parts[k] = static_cast<Part>(at);
    at = back[k][at];
  }
  return parts;
}

}  // namespace sayso::attribution
