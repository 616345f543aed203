#include "claims/rules.h"

#include <algorithm>
#include <array>

#include "claims/claims.h"

namespace sayso {
namespace {

using Class = lexicon::ClaimWordsClass;

TokenRange one(std::uint32_t at) { return {at, at + 1}; }

/// The first claim word of a class.
template <Class wanted>
TokenRange find_class(const Passage& p) {
  for (const WordHit& hit : p.hits)
    if (hit.class_ == wanted) return hit.tokens;
  return {};
}

template <class Test>
TokenRange find_token(const Passage& p, Test test) {
  for (std::uint32_t at = p.tokens.first; at < p.tokens.last; ++at)
    if (test(p.article.tokens[at])) return one(at);
  return {};
}

TokenRange tokens_in(const Passage& p, Span span) {
  TokenRange range = p.tokens;
  while (!range.empty() && p.article.tokens[range.first].start < span.start) ++range.first;
  while (!range.empty() && p.article.tokens[range.last - 1].end > span.end) --range.last;
  return range;
}

TokenRange find_figure(const Passage& p) {
  for (const Quantity& q : p.quantities)
    if (q.role == QuantityRole::statistic) return tokens_in(p, q.span);
  return {};
}

/// A year that is over, told with a past tense: "in 1998".
TokenRange find_past_year(const Passage& p) {
  const auto tells_past = [](const Token& t) { return t.tag == Tag::verb_past; };
  if (find_token(p, tells_past).empty()) return {};
  for (const Quantity& q : p.quantities)
    if (q.kind == QuantityKind::date && q.timex.size() == 4) return tokens_in(p, q.span);
  return {};
}

TokenRange find_statement(const Passage& p) {
  const TokenRange word = find_token(p, [](const Token& t) { return t.kind == TokenKind::word; });
  return word.empty() ? p.tokens : word;
}

TokenRange find_question(const Passage& p) {
  return find_token(p, [](const Token& t) { return t.word == lexicon::words::question; });
}

/// "I", "we", "you": the writer or a speaker about themselves or to the reader.
TokenRange find_person(const Passage& p) {
  return find_token(p, [](const Token& t) {
    using namespace lexicon;
    return t.word == words::i || t.word == words::we || t.word == words::you || t.word == words::me || t.word == words::us;
  });
}

TokenRange find_topic(const Passage& p) {
  const Sentence& sentence = p.article.sentences[p.view.sentence];
  return p.article.paragraphs[sentence.paragraph].kind == ParagraphKind::heading ? p.tokens : TokenRange{};
}

/// A passage of four words or fewer says hardly anything that could be checked.
TokenRange find_fragment(const Passage& p) {
  std::uint32_t count = 0;
  for (std::uint32_t at = p.tokens.first; at < p.tokens.last && count <= 4; ++at) count += p.article.tokens[at].kind == TokenKind::word;
  return count <= 4 ? p.tokens : TokenRange{};
}

constexpr std::array claim_table = {
    ClaimRule{{"claims.figure", "States a figure.", "{c1.figure:More than 40,000 trees died in the valley last year}.", "The trees stand in the valley."},
              ClaimKind::figure, find_figure},
    ClaimRule{{"claims.prediction", "Says what may be so, or will or would happen.", "{c1.prediction:The strike will drive the small shops out of business}.", "The shops are on the square."},
              ClaimKind::prediction, find_class<Class::prediction>},
    ClaimRule{{"claims.comparison", "Ranks or compares.", "{c1.comparison:The harbour is now the largest and the most expensive in Europe}.", "The harbour is in the region."},
              ClaimKind::comparison, find_class<Class::comparison>},
    ClaimRule{{"claims.allegation", "Tells of wrongdoing.", "{c1.allegation:The firm secretly dumped poison into the river for years}.", "The firm stands on the river."},
              ClaimKind::allegation, find_class<Class::allegation>},
    ClaimRule{{"claims.cause", "Says that one thing brings about another.", "{c1.cause:The flood was caused by the collapse of the upper dam}.", "The dam is made of brick."},
              ClaimKind::cause, find_class<Class::cause>},
    ClaimRule{{"claims.past-year", "Tells what was so in a year gone by.", "{c1.history:The army expelled the villagers from the valley in 1998}.", "The mine lies in the north."},
              ClaimKind::history, find_past_year},
    ClaimRule{{"claims.generalization", "Says what a group generally does, thinks or is.", "{c1.generalization:Many farmers in the region do not trust the banks}.", "A farmer walked by."},
              ClaimKind::generalization, find_class<Class::generalization>},
    ClaimRule{{"claims.history", "Tells a past event or state of affairs that is not common knowledge.", "{c1.history:For decades the islanders had been ruled by foreign merchants}.", "The islanders wear hats."},
              ClaimKind::history, find_class<Class::history>},
    ClaimRule{{"claims.motive", "Tells what somebody aims at, believes or feels.", "{c1.motive:The whole campaign was designed to frighten the farmers}.", "The farmers sit on the fence."},
              ClaimKind::motive, find_class<Class::motive>},
    ClaimRule{{"claims.trend", "Says that something grows or shrinks, or by how much.", "{c1.figure:House prices in the north have soared since spring}.", "The houses in the north are white."},
              ClaimKind::figure, find_class<Class::trend>},
    ClaimRule{{"claims.science", "States a medical, scientific or technical finding.", "{c1.science:The infection spreads to the brain and then to the liver of young birds}.", "The birds sat on the fence."},
              ClaimKind::science, find_class<Class::science>},
    ClaimRule{{"claims.policy", "Says what a law, a rule or a deal contains or does.", "{c1.policy:The new law forbids tenants to keep dogs}.", "The tenants keep dogs."},
              ClaimKind::policy, find_class<Class::policy>},
    ClaimRule{{"claims.statement", "Asserts something that could be checked and challenged.", "{c1.other:The bridge has been unsafe since the flood}.", "What a day!"},
              ClaimKind::other, find_statement},
};

constexpr std::array restraint_table = {
    Restraint{"opinion", "judges or says what ought to be", find_class<Class::opinion>},
    Restraint{"request", "tells of a request, a demand or a courtesy", find_class<Class::request>},
    Restraint{"routine", "tells of a routine event, a job or a place", find_class<Class::routine>},
    Restraint{"certainty", "stresses or concedes", find_class<Class::certainty>},
    Restraint{"question", "asks", find_question},
    Restraint{"person", "speaks of I, we or you", find_person},
    Restraint{"heading", "is a heading", find_topic},
    Restraint{"fragment", "has hardly any words", find_fragment},
};

constexpr std::array plain_rules = [] {
  std::array<Rule, claim_table.size()> out{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = claim_table[i].rule;
  return out;
}();

}  // namespace

constinit const std::span<const ClaimRule> claim_rule_rows{claim_table};
constinit const std::span<const Restraint> restraint_rows{restraint_table};
constinit const std::span<const Rule> claim_rules{plain_rules};

std::uint32_t rows_firing(const Passage& passage) {
  std::uint32_t bits = 0, bit = 0;
  for (const ClaimRule& row : claim_table) bits |= (row.find(passage).empty() ? 0U : 1U) << bit++;
  for (const Restraint& row : restraint_table) bits |= (row.find(passage).empty() ? 0U : 1U) << bit++;
  return bits;
}

}  // namespace sayso
