#include "claims/parts.h"

#include <algorithm>

#include "attribution/words.h"
#include "claims/clauses.h"

namespace sayso {
namespace {

/// How many bytes of a stretch of text are what somebody says, and how many name him.
struct Shares {
  std::uint32_t content = 0, naming = 0;
  std::uint32_t attribution = no_index;   ///< whose content it is for the most
};

Shares measure_shares(std::span<const Cover> covers, Span span) {
  Shares shares;
  for (const Cover& cover : covers) {
    const std::uint32_t from = std::max(cover.span.start, span.start), to = std::min(cover.span.end, span.end);
    if (from >= to || cover.part == Role::thought || cover.told) continue;
    if (cover.part != Role::content) { shares.naming += to - from; continue; }
    if (to - from > shares.content) { shares.content = to - from; shares.attribution = cover.attribution; }
  }
  return shares;
}

Part hold(const SentenceView& view, std::size_t segment, Span span) {
  Part part{{segment, segment + 1}, Holder::writer, no_index};
  const Shares shares = measure_shares(view.covers, span);
  const bool names = shares.naming * 3 >= span.length() * 2;   // "the Gazette reported" is no claim, even within what somebody said
  if (shares.content * 2 >= span.length() && shares.content >= shares.naming && !names) {
    part.holder = Holder::content;
    part.attribution = shares.attribution;
  } else if (shares.naming * 3 >= span.length()) {
    part.holder = Holder::naming;
  }
  return part;
}

bool same_holder(const Part& a, const Part& b) { return a.holder == b.holder && a.attribution == b.attribution; }

/// "“Failure to pay,” the bank warned, “will lead …”": the beginning of a quotation, without its verb.
bool is_broken_off(const Article& article, TokenRange opening, TokenRange rest) {
  const auto first = article.tokens.begin() + opening.first;
  using attribution::is_double_mark;
  return is_double_mark(first->word) && is_double_mark(article.tokens[rest.first].word) && std::none_of(first, article.tokens.begin() + opening.last, [](const Token& t) { return is_finite(t.tag); });
}

/// "The factory was expected to close", "The plan was called a disaster by Roe": a cue without a source, or a passive, stands
/// inside of what is said, which is one claim. So is a quotation that is broken off before its verb.
void join_around_cues(const Article& article, const SentenceView& view, std::span<const Attribution> attributions, std::vector<Part>& parts) {
  for (std::size_t k = 1; k + 1 < parts.size(); ++k) {
    const Part &before = parts[k - 1], &after = parts[k + 1];
    if (before.holder != Holder::content || !same_holder(before, after) || parts[k].holder == Holder::content) continue;
    const Attribution& a = attributions[before.attribution];
    const bool passive = a.rule == "attribution.passive" && !a.cue.empty() && article.span_of(tokens_of(view.segments, parts[k].segments)).overlaps(a.cue.front());
    if (!a.sources.empty() && !passive && !is_broken_off(article, tokens_of(view.segments, before.segments), tokens_of(view.segments, after.segments))) continue;
    parts[k - 1].segments.last = after.segments.last;
    parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(k), parts.begin() + static_cast<std::ptrdiff_t>(k) + 2);
    --k;
  }
}

/// "She admitted that it had failed, leaving an estimated 300 without work": a participle after what a named source says
/// goes on with it, though a cue without a source stands in it.
void join_participles(const Article& article, const SentenceView& view, std::span<const Attribution> attributions, std::vector<Part>& parts) {
  for (std::size_t k = 1; k < parts.size(); ++k) {
    const Part &before = parts[k - 1], &here = parts[k];
    if (before.holder != Holder::content || attributions[before.attribution].sourcing != Sourcing::named) continue;
    if (here.holder == Holder::content && !attributions[here.attribution].sources.empty()) continue;
    if (article.tokens[view.segments[here.segments.first].first].tag != Tag::verb_ing) continue;
    const bool rest = k + 2 == parts.size() && parts[k + 1].holder == Holder::content && attributions[parts[k + 1].attribution].sources.empty();
    if (!rest && (k + 1 < parts.size() || here.holder != Holder::content)) continue;
    parts[k - 1].segments.last = parts.back().segments.last;
    parts.resize(k);
  }
}

struct Count {
  std::uint32_t words = 0, verbs = 0;
};

Count count(const Article& article, TokenRange range) {
  Count count;
  for (std::uint32_t at = range.first; at < range.last; ++at) {
    const Token& t = article.tokens[at];
    count.words += t.kind == TokenKind::word || t.kind == TokenKind::number;
    count.verbs += is_finite(t.tag);
  }
  return count;
}

}  // namespace

void split_parts(const Article& article, const SentenceView& view, std::span<const Attribution> attributions, std::vector<Part>& out) {
  out.clear();
  for (std::size_t k = 0; k < view.segments.size(); ++k) {
    const Part part = hold(view, k, article.span_of(view.segments[k]));
    if (!out.empty() && same_holder(out.back(), part)) out.back().segments.last = k + 1;
    else out.push_back(part);
  }
  join_around_cues(article, view, attributions, out);
  join_participles(article, view, attributions, out);
}

std::size_t first_outside_content(std::span<const Part> parts, std::size_t k) {
  const bool content = parts[k].holder == Holder::content;
  while (!content && k > 0 && parts[k - 1].holder != Holder::content) --k;
  return parts[k].segments.first;
}

SegmentRange find_thought(const Article& article, const SentenceView& view, SegmentRange within) {
  const auto thought = std::find_if(view.covers.begin(), view.covers.end(), [](const Cover& c) { return c.part == Role::thought; });
  if (thought == view.covers.end()) return {};
  const auto outside = [&](std::size_t k) { return !thought->span.overlaps(article.span_of(trim_clause(article, view.segments[k]))); };
  while (within.first < within.last && outside(within.first)) ++within.first;
  while (within.first < within.last && outside(within.last - 1)) --within.last;
  return within;
}

bool is_leftover(const Article& article, TokenRange range) {
  const Count c = count(article, range);
  return c.words < 5 || c.verbs == 0;
}

bool is_scrap(const Article& article, TokenRange range) {
  const Count c = count(article, range);
  const bool so = article.tokens[range.first].word == lexicon::words::so && (range.size() == 1 || article.tokens[range.first + 1].kind == TokenKind::punctuation);   // "said so, in this paper"
  return c.verbs == 0 && (c.words < 4 || so);
}

}  // namespace sayso
