// The list of passes, and nothing else.
#include "attribution/attribution.h"
#include "claims/claims.h"
#include "claims/coverage.h"
#include "invariants.h"
#include "language/language.h"
#include "quantities/quantities.h"
#include "quotes/quotes.h"
#include "sayso/sayso.h"
#include "sourcing/carry.h"
#include "sourcing/sourcing.h"
#include "text/names.h"
#include "text/tags.h"
#include "text/text.h"

namespace sayso {

Report analyze(std::string_view text, const Options& options) {
  text = text.substr(0, no_index - 1);
  Article article = split_article(text, options.blocks);
  Report report;
  report.document = describe_document(article, options);
  if (report.document.lang == "en" || report.document.words == 0) {     // figures alone read the same
    tag_words(article);
    label_names(article);
    const std::vector<Quote> quotes = pair_quotes(article);
    report.quantities = find_quantities(article, options.date);
    report.attributions = find_attributions(article, quotes, options.links);
    report.sources = merge_sources(article, report.attributions);
    const Coverage coverage(article, report.attributions);
    const std::vector<Carried> carried = carry_sources(article, quotes, report.attributions, coverage);
    auto [claims, hunches] = find_claims(article, report.quantities, report.attributions, coverage, carried, options);
    report.claims = std::move(claims);
    judge_sourcing(article, report.attributions, coverage, carried, hunches, report.quantities, report.claims, options);
    report.summary = summarize(report.quantities, report.claims);
  }
  report.paragraphs = std::move(article.paragraphs);
  report.sentences = std::move(article.sentences);
#ifdef SAYSO_CHECK_INVARIANTS
  check_invariants(report, text);
#endif
  return report;
}

}  // namespace sayso
