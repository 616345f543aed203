#include "claims/borders.h"

#include <algorithm>

#include "lexicons.h"
#include "model/model.h"
#include "models.h"

namespace sayso {
namespace {

const model::LinearModel<2> border_model{models::borders};

bool is_word(const Token& t) { return t.kind != TokenKind::punctuation && t.kind != TokenKind::invalid; }

bool opens_nominal(Tag tag) {
  switch (tag) {
    case Tag::noun: case Tag::nouns: case Tag::name: case Tag::adjective: case Tag::comparative: case Tag::superlative:
    case Tag::determiner: case Tag::possessive: case Tag::number: case Tag::symbol: return true;
    default: return false;
  }
}

/// Groups of features.
enum : std::uint32_t { edge_group = 1, mark_group, last_group, first_group, second_group, tags_group, build_group, builds_group, pair_group, length_group };

std::uint32_t tag_of(const Article& article, std::uint32_t at) { return static_cast<std::uint32_t>(article.tokens[at].tag); }

std::uint32_t bits(const Build& b) {
  return static_cast<std::uint32_t>(b.finite) | static_cast<std::uint32_t>(b.verb_first) << 1 | static_cast<std::uint32_t>(b.joined) << 2 |
         static_cast<std::uint32_t>(b.relative) << 3 | static_cast<std::uint32_t>(b.nominal) << 4;
}

std::uint32_t length_of(const Build& b) { return b.words <= 3 ? b.words : b.words <= 6 ? 4 : b.words <= 12 ? 5 : 6; }

/// A word as it is, a name as any name, a number as any number.
std::uint32_t key_of(const Token& t) {
  if (t.kind == TokenKind::number) return 1;
  return t.tag == Tag::name ? 2 : t.hash;
}

std::uint32_t first_word(const Article& article, TokenRange range) {
  std::uint32_t at = range.first;
  while (at + 1 < range.last && !is_word(article.tokens[at])) ++at;
  return at;
}

std::uint32_t last_word(const Article& article, TokenRange range) {
  std::uint32_t at = range.last - 1;
  while (at > range.first && !is_word(article.tokens[at])) --at;
  return at;
}

class BorderCollector {
 public:
  BorderCollector(const Article& article, std::span<const TokenRange> segments, SegmentRange within, std::size_t at, std::vector<std::uint32_t>& out)
      : article_(article), segments_(segments), at_(at), has_left_(at > 0), has_right_(at < segments.size()), out_(out) {
    const auto build_at = [&](std::size_t k) { return k >= within.first && k < within.last ? build_of(article, segments[k]) : Build{}; };
    left_ = at > within.first ? build_at(at - 1) : Build{};
    right_ = build_at(at);
    next_ = build_at(at + 1);
    edge_ = (at == within.first ? 1U : 0U) | (at == within.last ? 2U : 0U) | (has_left_ ? 0U : 4U) | (has_right_ ? 0U : 8U);
  }

  void collect() {
    add(edge_group, edge_);
    if (has_left_) add_end_of_left();
    if (has_right_) add_start_of_right();
    add_builds();
  }

 private:
  void add(std::uint32_t group, std::uint32_t a, std::uint32_t b = 0) { out_.push_back(model::feature(group, a, b)); }
  [[nodiscard]] std::uint32_t both() const { return bits(left_) | bits(right_) << 5; }

  void add_end_of_left() {
    const TokenRange segment = segments_[at_ - 1];
    const Token& end = article_.tokens[segment.last - 1];
    mark_ = is_word(end) ? 1 : end.hash;
    const std::uint32_t last = last_word(article_, segment);
    add(mark_group, mark_, edge_);
    add(last_group, key_of(article_.tokens[last]), edge_);
    add(tags_group, 1000 + tag_of(article_, last), mark_);
  }

  void add_start_of_right() {
    const TokenRange segment = segments_[at_];
    const std::uint32_t at = first_word(article_, segment), after = std::min(at + 1, segment.last - 1);
    const std::uint32_t first = key_of(article_.tokens[at]), second = key_of(article_.tokens[after]), tag = tag_of(article_, at);
    add(first_group, first, edge_);
    add(first_group, first, 100 + both());
    add(second_group, second, has_left_ ? 0 : 1);
    add(pair_group, first, second);
    add(tags_group, tag, tag_of(article_, after));
    add(tags_group, 2000 + tag, mark_);
    if (has_left_) add(tags_group, 3000 + tag, tag_of(article_, last_word(article_, segments_[at_ - 1])));
  }

  void add_builds() {
    add(build_group, bits(left_), edge_);
    add(build_group, 100 + bits(right_), edge_);
    add(builds_group, both(), edge_);
    add(builds_group, both(), 100 + mark_);
    add(builds_group, bits(next_) | bits(right_) << 5, 17 + edge_);
    add(length_group, length_of(left_) * 8 + length_of(right_), edge_);
    add(length_group, 1000 + length_of(right_), bits(right_));
    add(length_group, 2000 + length_of(left_), bits(left_));
  }

  const Article& article_;
  std::span<const TokenRange> segments_;
  std::size_t at_;
  bool has_left_, has_right_;
  std::vector<std::uint32_t>& out_;
  Build left_, right_, next_;    ///< of the segments in `within`
  std::uint32_t edge_ = 0;       ///< does the part end here, or the sentence?
  std::uint32_t mark_ = 0;       ///< the punctuation that ends the left segment; 1 if it ends with a word
};

}  // namespace

Build build_of(const Article& article, TokenRange segment) {
  using namespace lexicon;
  Build build;
  for (std::uint32_t at = segment.first; at < segment.last; ++at) {
    const Token& t = article.tokens[at];
    if (!is_word(t)) continue;
    if (build.words == 0) {
      build.joined = t.word == words::and_ || t.word == words::or_ || t.word == words::nor;
      build.relative = t.word == words::who || t.word == words::which || t.word == words::whose;
    }
    const bool opens = build.words == (build.joined ? 1U : 0U);
    if (opens) build.nominal = opens_nominal(t.tag);
    if (is_finite(t.tag)) {
      build.finite = true;
      if (opens) build.verb_first = true;
    }
    ++build.words;
  }
  return build;
}

void collect_border_features(const Article& article, std::span<const TokenRange> segments, SegmentRange within, std::size_t at, std::vector<std::uint32_t>& out) {
  BorderCollector(article, segments, within, at, out).collect();
}

void weigh_borders(const Article& article, std::span<const TokenRange> segments, SegmentRange within, std::vector<BorderWeights>& out) {
  std::vector<std::uint32_t> features;
  features.reserve(24);
  out.clear();
  out.reserve(within.last - within.first + 1);
  for (std::size_t at = within.first; at <= within.last; ++at) {
    features.clear();
    collect_border_features(article, segments, within, at, features);
    const auto scores = border_model.sum(features);
    out.push_back({2 * scores[0], 2 * scores[1]});   // the file has 32nds
  }
}

}  // namespace sayso
