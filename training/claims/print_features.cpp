// Prints what the claim models see, as the core itself sees it: print_features < ARTICLES.jsonl > FEATURES.jsonl
// In: {"id", "text"} a line. Out: one line per sentence. Offsets are UTF-8 bytes.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "attribution/attribution.h"
#include "claims/features.h"
#include "quantities/quantities.h"
#include "quotes/quotes.h"
#include "text/tags.h"
#include "text/text.h"

using namespace sayso;
using nlohmann::json;

namespace {

json span_json(Span s) { return json::array({s.start, s.end}); }

void print_article(const std::string& id, const std::string& text) {
  Article article = split_article(text, {});
  tag_words(article);
  const auto quotes = pair_quotes(article);
  const auto quantities = find_quantities(article, "");
  const auto attributions = find_attributions(article, quotes, {});
  SentenceReader reader(article, quantities, attributions);
  std::vector<std::uint32_t> keys, features;
  for (std::uint32_t s = 0; s < article.sentences.size(); ++s) {
    if (article.sentence_tokens[s].empty()) continue;
    const SentenceView& view = reader.read(s);
    const Passage sentence{article, view, view.tokens};
    collect_word_keys(article, view.tokens, keys);
    features.clear();
    collect_sentence_features(sentence, keys, attributions, features);
    json row{{"id", id}, {"sentence", s}, {"paragraph", article.sentences[s].paragraph}, {"span", span_json(article.sentences[s].span)},
             {"features", features}, {"keys", keys}, {"segments", json::array()}, {"tokens", json::array()}, {"covers", json::array()}, {"tags", json::array()}, {"quoted", json::array()}};
    for (std::uint32_t t = view.tokens.first; t < view.tokens.last; ++t) {
      row["tokens"].push_back(span_json(article.tokens[t].span()));
      row["tags"].push_back(static_cast<int>(article.tokens[t].tag));
      row["quoted"].push_back(article.tokens[t].has(Token::quoted) ? 1 : 0);
    }
    for (std::size_t k = 0; k < view.segments.size(); ++k) {
      features.clear();
      collect_segment_features(sentence, k, keys, attributions, features);
      row["segments"].push_back({{"first", view.segments[k].first - view.tokens.first}, {"last", view.segments[k].last - view.tokens.first}, {"features", features}});
    }
    for (const Cover& c : view.covers)
      row["covers"].push_back({c.span.start, c.span.end, c.attribution, static_cast<int>(c.part), static_cast<int>(attributions[c.attribution].sourcing), static_cast<int>(attributions[c.attribution].stance)});
    std::cout << row.dump(-1, ' ', false, json::error_handler_t::replace) << '\n';
  }
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    const json row = json::parse(line);
    print_article(row.at("id").get<std::string>(), row.at("text").get<std::string>());
  }
}
