#include "attribution/judge.h"

#include "attribution/rules.h"
#include "models.h"

namespace sayso::attribution {
namespace {

const model::LinearModel<8> judge{models::judge};

/// The balance between false and missed attributions, set on the development articles: a lower value doubts more.
constexpr int leniency = -18;
/// How much less a plain frame is doubted.
constexpr int frame_trust = 20, parenthesis_trust = 30;

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

/// "…, as the mayor has said", "As the mayor said, …", "was quoted as saying": closed frames.
bool is_as_frame(const Article& article, const Candidate& c) {
  if (c.draft.sources.empty()) return false;
  if (c.draft.contents.front().first >= article.sentence_tokens[c.draft.sentence].last) return true;   // "The mayor added:" and a paragraph
  const std::uint32_t first = c.draft.sources.front().first;
  const bool as_source = first > 0 && article.tokens[first - 1].word == words::as && c.draft.rule == rule::parenthesis;
  return as_source || (c.group.passive && c.draft.cue.last > c.cue.tokens.last);
}

/// "The song is called “Harbour”": nobody is said to call it so.
bool only_names(const Article& article, const Candidate& c) {
  if (!c.group.passive || c.fits) return false;
  const auto match = lexicon::cues.find(article.tokens[c.cue.tokens.first].word);
  return match && (match->form == "call" || match->form == "name" || match->form == "title" || match->form == "dub" || match->form == "label");
}

/// A sure reporting verb with its source, or a frame that says what it is: "…, prosecutors allege."
bool is_plain_frame(const Article& article, const Candidate& c) {
  const auto evidential = lexicon::evidentials.find(article.tokens[c.cue.tokens.first].word);
  if (c.draft.rule == rule::impersonal && evidential && evidential->class_ == lexicon::EvidentialsClass::belief) return true;   // "is expected in May"
  return c.cue.kind == CueKind::verb && !c.group.passive && (c.cue.verb == lexicon::CuesClass::say || c.draft.rule == rule::parenthesis || c.draft.rule == rule::inversion);
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
  if (only_names(article, candidate)) return false;
  if (candidate.cue.kind == CueKind::according && candidate.cue.tokens.size() == 2) return candidate.fits;   // "according to"
  if (candidate.fits && candidate.cue.kind == CueKind::colon && is_body(article, candidate.cue)) return true;
  if (candidate.fits && (candidate.cue.kind == CueKind::poll || is_as_frame(article, candidate))) return true;
  if (candidate.fits && (is_claim_that(article, candidate.cue) || (candidate.cue.kind == CueKind::noun && candidate.draft.impersonal))) return true;
  decltype(judge)::Scores scores{};
  JudgeFeatures(article, candidate).visit([&](std::uint32_t feature) { judge.add(feature, scores); });
  const bool plain = candidate.fits && is_plain_frame(article, candidate);
  const int trust = !plain ? 0 : candidate.draft.rule == rule::parenthesis ? parenthesis_trust : frame_trust;
  return scores[1] + leniency + trust > scores[0];
}

}  // namespace sayso::attribution
