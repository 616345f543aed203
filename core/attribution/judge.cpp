#include "attribution/judge.h"

#include "models.h"

namespace sayso::attribution {
namespace {

const model::LinearModel<8> judge{models::judge};

/// The balance between false and missed attributions, set on the development articles: a lower value doubts more.
constexpr int leniency = -16;

bool fill(const Article& article, std::uint32_t sentence, const Cue& cue, std::span<const Draft> before, Draft& draft) {
  const TokenRange tokens = article.sentence_tokens[sentence];
  switch (cue.kind) {
    case CueKind::verb: return draft_verb(article, tokens, cue, before, draft);
    case CueKind::noun: return draft_noun(article, tokens, cue, draft);
    default: return draft_phrase(article, tokens, cue, draft);
  }
}

/// "Her claim that …": rare in the training articles, yet plain.
bool is_claim_that(const Article& article, const Cue& cue) {
  return cue.kind == CueKind::noun && !cue.attitude && cue.tokens.last < article.tokens.size() && article.tokens[cue.tokens.last].word == words::that;
}

/// "Poll:", "Report:", "Police:" before what they say.
bool is_body(const Article& article, const Cue& cue) {
  if (cue.tokens.first == 0) return false;
  const auto noun = lexicon::source_nouns.find(article.tokens[cue.tokens.first - 1].word);
  return noun && (noun->class_ == lexicon::SourceNounsClass::document || noun->class_ == lexicon::SourceNounsClass::collective);
}

}  // namespace

Candidate look_at(const Article& article, std::uint32_t sentence, const Cue& cue, std::span<const Draft> before) {
  Candidate candidate{cue, {cue.tokens.first, cue.tokens.last}, {}, false, {}};
  candidate.draft.sentence = sentence;
  if (cue.kind == CueKind::verb) candidate.group = verb_group(article, article.sentence_tokens[sentence], cue);
  candidate.fits = fill(article, sentence, cue, before, candidate.draft);
  if (!candidate.draft.sources.empty()) candidate.source = read_phrase(article, candidate.draft.sources.front());
  return candidate;
}

bool is_cue(const Article& article, const Candidate& candidate) {
  if (is_closed(candidate.cue.kind)) return candidate.fits;
  if (candidate.cue.kind == CueKind::according && candidate.cue.tokens.size() == 2) return candidate.fits;   // "according to"
  if (candidate.fits && candidate.cue.kind == CueKind::colon && is_body(article, candidate.cue)) return true;
  if (candidate.fits && is_claim_that(article, candidate.cue)) return true;
  decltype(judge)::Scores scores{};
  JudgeFeatures(article, candidate).visit([&](std::uint32_t feature) { judge.add(feature, scores); });
  return scores[1] + leniency > scores[0];
}

}  // namespace sayso::attribution
