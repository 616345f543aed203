#include "claims/coverage.h"

#include <algorithm>

namespace sayso {
namespace {

/// A sentence with more parts of attributions is no prose; the limit keeps the work linear.
constexpr std::uint32_t most_covers = 200;

struct Placed {
  std::uint32_t sentence;
  Cover cover;
};

/// A content may run over several sentences: it is cut at their borders.
void place(const Article& article, Span span, std::uint32_t attribution, Role part, std::vector<Placed>& out) {
  const auto& sentences = article.sentences;
  const auto first = std::partition_point(sentences.begin(), sentences.end(), [&](const Sentence& s) { return s.span.end <= span.start; });
  for (auto s = first; s != sentences.end() && s->span.start < span.end; ++s) {
    const Span cut{std::max(span.start, s->span.start), std::min(span.end, s->span.end)};
    if (!cut.empty()) out.push_back({static_cast<std::uint32_t>(s - sentences.begin()), {cut, attribution, part}});
  }
}

}  // namespace

Coverage::Coverage(const Article& article, std::span<const Attribution> attributions) {
  std::vector<Placed> placed;
  for (std::uint32_t i = 0; i < attributions.size(); ++i) {
    const Attribution& a = attributions[i];
    for (const Span s : a.sources) place(article, s, i, Role::source, placed);
    for (const Span s : a.cue) place(article, s, i, Role::cue, placed);
    for (const Span s : a.contents) place(article, s, i, Role::content, placed);
  }
  std::stable_sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) {
    return a.sentence != b.sentence ? a.sentence < b.sentence : a.cover.span.start < b.cover.span.start;
  });
  firsts_.assign(article.sentences.size() + 1, 0);
  covers_.reserve(placed.size());
  for (const Placed& p : placed) {
    if (firsts_[p.sentence + 1] == most_covers) continue;
    ++firsts_[p.sentence + 1];
    covers_.push_back(p.cover);
  }
  for (std::size_t i = 1; i < firsts_.size(); ++i) firsts_[i] += firsts_[i - 1];
}

}  // namespace sayso
