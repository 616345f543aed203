#include "attribution/judge.h"

#include "attribution/deciders.h"
#include "attribution/rules.h"
#include "models.h"

namespace sayso::attribution {
namespace {

const model::LinearModel<2> judge{models::judge};

bool fill(const Article& article, std::uint32_t sentence, const Cue& cue, std::span<const Draft> before, Draft& draft) {
  const TokenRange tokens = article.sentence_tokens[sentence];
  switch (cue.kind) {
    case CueKind::verb: return draft_verb(article, tokens, cue, before, draft);
    case CueKind::noun: return draft_noun(article, tokens, cue, draft);
    default: return draft_phrase(article, tokens, cue, draft);
  }
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

Frame frame_of(const Article& article, const Candidate& c) {
  if (!c.fits) return Frame::open;
  const auto evidential = lexicon::evidentials.find(article.tokens[c.cue.tokens.first].word);
  if (c.draft.rule == rule::impersonal && evidential &&   // "is expected in May", "is seen as"
      (evidential->class_ == lexicon::EvidentialsClass::belief || evidential->class_ == lexicon::EvidentialsClass::appraisal)) return Frame::plain;
  if (c.cue.kind != CueKind::verb || c.group.passive) return Frame::open;
  if (c.draft.rule == rule::parenthesis) return Frame::parenthesis;
  const bool stands_for = c.cue.verb == lexicon::CuesClass::favor && c.source.kind == SourceKind::person;   // "Jane Roe supports the dam"
  return c.cue.verb == lexicon::CuesClass::say || c.draft.rule == rule::inversion || stands_for ? Frame::plain : Frame::open;
}

bool is_cue(const Article& article, const Candidate& candidate) {
  if (const auto decided = decide_by_rule(article, candidate)) return *decided;
  const auto scores = judge.sum(JudgeFeatures(article, candidate).collect());
  return balance.takes(scores[1] - scores[0], frame_of(article, candidate));
}

}  // namespace sayso::attribution
