// Prints what the claim models see, as the core itself sees it: print_features < ARTICLES.jsonl > FEATURES.jsonl
// In: {"id", "text"} a line. Out: one line per sentence. Offsets are UTF-8 bytes.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "attribution/attribution.h"
#include "claims/borders.h"
#include "claims/features.h"
#include "claims/parts.h"
#include "claims/rules.h"
#include "claims/surroundings.h"
#include "claims/weigh.h"
#include "quantities/quantities.h"
#include "quotes/quotes.h"
#include "text/names.h"
#include "text/tags.h"
#include "text/text.h"

using namespace sayso;
using nlohmann::json;

namespace {

/// The rows of the rule tables that fire, as features: 0, 1 ... the rules, 100, 101 ... the restraints.
void add_rows(const Passage& passage, std::uint32_t group, std::vector<std::uint32_t>& out) {
  for (std::uint32_t i = 0; i < claim_rule_rows.size(); ++i)
    if (!claim_rule_rows[i].find(passage).empty()) out.push_back(model::feature(group, i));
  for (std::uint32_t i = 0; i < restraint_rows.size(); ++i)
    if (!restraint_rows[i].find(passage).empty()) out.push_back(model::feature(group, 100 + i));
}

json span_json(Span s) { return json::array({s.start, s.end}); }

void print_article(const std::string& id, const std::string& text) {
  Article article = split_article(text, {});
  tag_words(article);
  label_names(article);
  const auto quotes = pair_quotes(article);
  const auto quantities = find_quantities(article, "");
  const auto attributions = find_attributions(article, quotes, {});
  const Coverage coverage(article, attributions);
  const Surroundings surroundings(article, attributions, coverage);
  const SentenceViews views(article, quantities, coverage);
  const Scales scales(article, attributions, coverage, views);
  std::vector<std::uint32_t> keys, features;
  std::vector<Part> parts;
  for (std::uint32_t s = 0; s < article.sentences.size(); ++s) {
    if (article.sentence_tokens[s].empty()) continue;
    const SentenceView view = views.of(s);
    const Passage sentence{article, view, view.tokens};
    collect_word_keys(article, view.tokens, keys);
    features.clear();
    collect_sentence_features(sentence, keys, attributions, features);
    add_rows(sentence, group::rule, features);
    std::vector<std::int16_t> facts;
    collect_facts(sentence, rows_firing(sentence), surroundings, facts);
    std::vector<std::uint32_t> setting;
    collect_place(article, s, setting);
    surroundings.collect(s, keys.front(), setting);
    json row{{"id", id}, {"sentence", s}, {"paragraph", article.sentences[s].paragraph}, {"span", span_json(article.sentences[s].span)},
             {"facts", facts}, {"weights", {scales.need(s), scales.stand(s)}}, {"features", features}, {"setting", setting}, {"keys", keys}, {"kind", static_cast<int>(article.paragraphs[article.sentences[s].paragraph].kind)}, {"segments", json::array()}, {"tokens", json::array()}, {"covers", json::array()}, {"words", json::array()}, {"quoted", json::array()}};
    for (std::uint32_t t = view.tokens.first; t < view.tokens.last; ++t) {
      row["tokens"].push_back(span_json(article.tokens[t].span()));
      row["words"].push_back(article.tokens[t].kind == TokenKind::word || article.tokens[t].kind == TokenKind::number ? 1 : 0);
      row["quoted"].push_back(article.tokens[t].has(Token::quoted) ? 1 : 0);
    }
    for (std::size_t k = 0; k < view.segments.size(); ++k) {
      features.clear();
      collect_segment_features(sentence, k, keys, attributions, features);
      add_rows(Passage(article, view, view.segments[k]), group::segment_rule, features);
      row["segments"].push_back({{"first", view.segments[k].first - view.tokens.first}, {"last", view.segments[k].last - view.tokens.first}, {"features", features}});
    }
    row["parts"] = json::array();
    split_parts(article, view, attributions, parts);
    for (const Part& part : parts) {
      json borders = json::array();
      for (std::size_t k = part.segments.first; k <= part.segments.last && part.segments.first + 1 < part.segments.last; ++k) {
        features.clear();
        collect_border_features(article, view.segments, part.segments, k, features);
        borders.push_back(features);
      }
      const bool named = part.holder == Holder::naming || (part.holder == Holder::content && attributions[part.attribution].sourcing == Sourcing::named);
      row["parts"].push_back({{"first", part.segments.first}, {"last", part.segments.last}, {"carved", !named}, {"borders", borders}});
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
