// Links as sources: a link laid over a claim or its verb shows where the claim comes from. A link over a mere name leads
// to a profile or a topic page and tells nothing, nor does one to the outlet's own tag or search pages.
#include <algorithm>

#include "attribution/drafts.h"
#include "attribution/rules.h"
#include "attribution/words.h"

namespace sayso::attribution {
namespace {

TokenRange tokens_in(const Article& article, Span span) {
  const auto first = std::partition_point(article.tokens.begin(), article.tokens.end(), [&](const Token& t) { return t.end <= span.start; });
  auto last = first;
  while (last != article.tokens.end() && last->start < span.end) ++last;
  return {static_cast<std::uint32_t>(first - article.tokens.begin()), static_cast<std::uint32_t>(last - article.tokens.begin())};
}

bool lies_on_claim(const Article& article, TokenRange tokens) {
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    const Token& t = article.tokens[i];
    if (is_verb(t.tag) || t.kind == TokenKind::number) return true;
    if (lexicon::source_nouns.find(t.word) && lexicon::source_nouns.find(t.word)->class_ == lexicon::SourceNounsClass::document) return true;
  }
  return false;
}

bool has_named_source(std::span<const Attribution> attributions, Span sentence) {
  return std::any_of(attributions.begin(), attributions.end(), [&](const Attribution& a) {
    return a.sourcing == Sourcing::named && a.stance == Stance::report && std::any_of(a.contents.begin(), a.contents.end(), [&](Span c) { return c.overlaps(sentence); });
  });
}

}  // namespace

void add_links(const Article& article, std::span<const Link> links, std::vector<Attribution>& attributions) {
  const std::size_t found = attributions.size();
  std::uint32_t last_sentence = no_index;
  std::size_t near = 0;
  for (const Link& link : links) {
    const TokenRange tokens = tokens_in(article, link.span);
    if (link.internal || link.host.empty() || tokens.empty() || !lies_on_claim(article, tokens)) continue;
    const std::uint32_t sentence = article.tokens[tokens.first].sentence;
    const Span span = article.sentences[sentence].span;
    const ParagraphKind kind = article.paragraphs[article.sentences[sentence].paragraph].kind;
    if (sentence == last_sentence || kind == ParagraphKind::boilerplate || kind == ParagraphKind::heading) continue;
    // attributions stand in text order: only those near the sentence can cover it
    while (near < found && !attributions[near].contents.empty() && attributions[near].contents.back().end + 4000 < span.start) ++near;
    if (has_named_source(std::span(attributions).subspan(near, std::min<std::size_t>(found - near, 64)), span)) continue;
    last_sentence = sentence;
    Attribution a;
    a.sources = {article.span_of(tokens)};
    a.contents = {span};
    a.source_kind = SourceKind::document;
    a.name = link.host;
    a.sourcing = Sourcing::named;
    a.rule = rule::link;
    attributions.push_back(std::move(a));
  }
}

}  // namespace sayso::attribution
