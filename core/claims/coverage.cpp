#include "claims/coverage.h"

#include <algorithm>

#include "text/one_of.h"

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

/// "It is expected that", "reportedly": nobody is meant, and nobody is to be looked for.
bool points_to_nobody(const Attribution& a) {
  return a.rule == "attribution.impersonal" || a.rule == "attribution.hearsay" || a.rule == "attribution.noun";
}

/// What unnamed groups or nobody are told to think or feel is the writer's own claim: it has no source.
bool is_mind_reading(const Attribution& a) {
  return a.stance == Stance::attitude && a.sourcing == Sourcing::vague && !points_to_nobody(a);
}

bool is_pronoun(const Article& article, Span span) {
  return is_one_of(article.slice(span), {"he", "she", "they", "who", "it", "He", "She", "They"});
}

/// "..., adding that", "They said": who is meant stands before.
bool leans_back(const Article& article, const Attribution& a) {
  if (a.sourcing == Sourcing::named || points_to_nobody(a)) return false;
  return a.sources.empty() || (a.sources.size() == 1 && is_pronoun(article, a.sources.front()));
}

/// "They": after a new paragraph it may be anybody, the sceptics of the sentence before, too.
bool names_group(const Article& article, const Attribution& a) {
  if (a.sources.empty()) return false;
  return is_one_of(article.slice(a.sources.front()), {"they", "They", "it"});
}

std::uint32_t sentence_of(const Article& article, const Attribution& a) {
  const Span span = a.cue.empty() ? (a.contents.empty() ? Span{} : a.contents.front()) : a.cue.front();
  const auto& s = article.sentences;
  const auto next = std::partition_point(s.begin(), s.end(), [&](const Sentence& x) { return x.span.start <= span.start; });
  return next == s.begin() ? 0 : static_cast<std::uint32_t>(next - s.begin() - 1);
}

/// How many sentences back a source may stand that is not named again.
constexpr std::uint32_t reach_back = 3;

/// For every attribution the one that answers for it: itself, or the named one it leans on.
std::vector<std::uint32_t> find_answering(const Article& article, std::span<const Attribution> attributions) {
  std::vector<std::uint32_t> answering(attributions.size());
  std::uint32_t named = no_index, named_sentence = 0;
  for (std::uint32_t i = 0; i < attributions.size(); ++i) {
    const Attribution& a = attributions[i];
    const std::uint32_t sentence = sentence_of(article, a);
    const bool near = named != no_index && sentence - named_sentence <= reach_back &&
                      (!names_group(article, a) || article.sentences[sentence].paragraph == article.sentences[named_sentence].paragraph);
    answering[i] = near && leans_back(article, a) ? named : i;
    if (a.sourcing == Sourcing::named && a.stance == Stance::report) named = i, named_sentence = sentence;
  }
  return answering;
}

/// "Critics say the ministry knew of the defects": is the cover a part of what somebody tells of another one's mind?
bool is_told(std::span<const Cover> covers, std::span<const Attribution> attributions, const Cover& cover) {
  const Attribution& a = attributions[cover.attribution];
  if (a.stance != Stance::attitude || a.parent == no_index || attributions[a.parent].stance != Stance::report) return false;
  return std::any_of(covers.begin(), covers.end(), [&](const Cover& c) { return c.part == Role::content && c.attribution == a.parent && c.span.contains(cover.span); });
}

}  // namespace

Coverage::Coverage(const Article& article, std::span<const Attribution> attributions) {
  const std::vector<std::uint32_t> answering = find_answering(article, attributions);
  std::vector<Placed> placed;
  for (std::uint32_t i = 0; i < attributions.size(); ++i) {
    const Attribution& a = attributions[i];
    if (a.rule == "attribution.credit") continue;   // who took the picture does not answer for its caption
    if (is_mind_reading(a) && answering[i] == i) {
      for (const Span s : a.contents) place(article, s, i, Role::thought, placed);
      continue;
    }
    for (const Span s : a.sources) place(article, s, answering[i], Role::source, placed);
    for (const Span s : a.cue) place(article, s, answering[i], Role::cue, placed);
    for (const Span s : a.contents) place(article, s, answering[i], Role::content, placed);
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
  for (std::uint32_t s = 0; s + 1 < firsts_.size(); ++s)
    for (std::uint32_t i = firsts_[s]; i < firsts_[s + 1]; ++i) covers_[i].told = is_told(of(s), attributions, covers_[i]);
}

}  // namespace sayso
