// One entry per real source, with the words attributed to it.
#include <string>
#include <unordered_map>

#include "attribution/attribution.h"
#include "attribution/rules.h"

namespace sayso {
namespace {

std::uint32_t count_words(const Article& article, std::span<const Span> spans, std::size_t& at) {
  std::uint32_t count = 0;
  for (const Span& span : spans) {
    // attributions are nearly sorted: start from where the last one was, else from the beginning of the span
    while (at > 0 && article.tokens[at].start > span.start) --at;
    while (at < article.tokens.size() && article.tokens[at].start < span.start) ++at;
    for (std::size_t i = at; i < article.tokens.size() && article.tokens[i].start < span.end; ++i)
      count += article.tokens[i].kind == TokenKind::word || article.tokens[i].kind == TokenKind::number;
    if (at == article.tokens.size() && at > 0) --at;
  }
  return count;
}

}  // namespace

std::vector<Source> merge_sources(const Article& article, std::span<const Attribution> attributions) {
  std::vector<Source> sources;
  std::unordered_map<std::string, std::size_t> known;
  std::size_t at = 0;
  for (std::uint32_t i = 0; i < attributions.size(); ++i) {
    const Attribution& a = attributions[i];
    if (a.name.empty() || a.rule == attribution::rule::credit) continue;   // who took the picture says nothing
    const auto [entry, fresh] = known.try_emplace(a.name, sources.size());
    if (fresh) sources.push_back({a.name, a.source_kind, {}, 0});
    Source& source = sources[entry->second];
    source.attributions.push_back(i);
    if (article.tokens.empty()) continue;
    source.words += count_words(article, a.contents, at);
  }
  return sources;
}

}  // namespace sayso
