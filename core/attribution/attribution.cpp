#include "attribution/attribution.h"

#include <algorithm>

#include "attribution/drafts.h"
#include "attribution/interview.h"
#include "attribution/judge.h"
#include "attribution/reach.h"
#include "attribution/rules.h"
#include "attribution/unnamed.h"
#include "attribution/words.h"

namespace sayso {
namespace {

using namespace attribution;

/// A sentence with more candidates than this is a list or a transcript without punctuation: the rules alone must do, which
/// keeps the cost of a text of nothing but cues within bounds.
constexpr std::size_t most_cues = 40;

/// "…, adding that", "… and asked": a verb without a source of its own goes on with that of its sentence.
void share_source(const Article& article, std::span<const Draft> before, Draft& draft) {
  if (before.empty() || before.back().sources.empty() || draft.cue.first == 0) return;
  const Token& t = article.tokens[draft.cue.first - 1];
  if (t.word != words::comma && t.word != words::and_ && t.word != words::but_ && !is_double_mark(t.word)) return;
  for (const TokenRange source : before.back().sources)
    for (const TokenRange content : draft.contents)
      if (source.first < content.last && content.first < source.last) return;
  draft.sources = before.back().sources;
  draft.impersonal = false;
}

/// "was supported by some recovery in trade": an amount of something is nobody.
bool is_amount(const Article& article, TokenRange source) {
  if (source.size() < 2 || article.tokens[source.first].word != words::some) return false;
  std::uint32_t i = source.first + 1;
  while (i + 1 < source.last && article.tokens[i].tag == Tag::adjective) ++i;
  return article.tokens[i].tag == Tag::noun && !lexicon::source_nouns.starts(article.tokens[i].word) && (i + 1 == source.last || !is_noun(article.tokens[i + 1].tag));
}

/// "is denied", "were intended": nobody says so, unlike "is believed"; "it seems", "she appears to": the writer does.
bool has_no_teller(const Article& article, const Candidate& candidate, Draft& draft) {
  if (draft.kind != CueKind::verb) return false;
  const auto evidential = lexicon::evidentials.find(article.tokens[candidate.cue.tokens.first].word);
  using Class = lexicon::EvidentialsClass;
  if (evidential && evidential->class_ == Class::seeming) return true;
  const bool infers = evidential && (evidential->class_ == Class::inference || evidential->class_ == Class::either);
  draft.inferred = infers && !candidate.group.passive;
  if (!draft.sources.empty()) return draft.rule == rule::passive && is_amount(article, draft.sources.front());
  if (candidate.group.passive) return !(evidential && (evidential->class_ == Class::belief || evidential->class_ == Class::either || evidential->class_ == Class::appraisal));
  return infers;
}

/// "The firms earned more, indicating growth", "we expect it to fall, suggesting no change": the fact does so, not its subject. Whoever
/// reported before in the sentence goes on, and so may a person.
bool is_inferred_from_fact(const Article& article, std::span<const Draft> before, const Draft& draft) {
  if (draft.rule != rule::participle || draft.sources.empty() || draft.cue.first == 0 || article.tokens[draft.cue.first - 1].word != words::comma) return false;
  const auto evidential = lexicon::evidentials.find(article.tokens[draft.cue.first].word);
  if (!evidential || (evidential->class_ != lexicon::EvidentialsClass::inference && evidential->class_ != lexicon::EvidentialsClass::either)) return false;
  const TokenRange source = draft.sources.front();
  for (const Draft& other : before)
    if (other.stance == Stance::report && !other.sources.empty() && other.sources.front().first == source.first) return false;
  const WordId word = article.tokens[source.first].word;
  if (word == words::we || word == words::i) return true;
  const SourceKind kind = read_phrase(article, source).kind;
  return kind == SourceKind::organization || kind == SourceKind::group;
}

/// "X said …, according to Y": whose account it is does not belong to what X said.
void cut_accounts(const Article& article, std::span<Draft> drafts) {
  for (const Draft& account : drafts) {
    if (account.kind != CueKind::according || account.sources.empty()) continue;
    for (Draft& other : drafts)
      for (TokenRange& content : other.contents) {
        if (&other != &account && content.first == account.cue.first && content.last > account.sources.front().last + 2) {   // "According to Y, X said …"
          content.first = account.sources.front().last;
          while (content.size() > 1 && ends_clause(article.tokens[content.first]) && !is_double_mark(article.tokens[content.first].word)) ++content.first;
        }
        if (&other == &account || content.first >= account.cue.first || content.last <= account.cue.first || content.last > account.sources.front().last + 1) continue;
        content.last = account.cue.first;
        while (content.size() > 1 && ends_clause(article.tokens[content.last - 1]) && !is_double_mark(article.tokens[content.last - 1].word)) --content.last;
      }
    for (Draft& other : drafts)
      if (other.contents.size() > 1) std::erase_if(other.contents, [&](TokenRange content) { return &other != &account && content.first >= account.cue.first && content.last <= account.sources.front().last + 1; });
  }
}

/// "… must close, people familiar | with the matter said": a content ends where the source of another begins.
void cut_at_sources(const Article& article, std::span<Draft> drafts) {
  for (const Draft& teller : drafts)
    for (const TokenRange source : teller.sources)
      for (Draft& other : drafts)
        for (TokenRange& content : other.contents) {
          if (&other == &teller || content.first >= source.first || content.last <= source.first || content.last >= source.last) continue;
          content.last = source.first;
          while (content.size() > 1 && ends_clause(article.tokens[content.last - 1])) --content.last;
        }
}

/// "does not expect a rise | but expects growth": a thing that somebody thinks of ends where his next thought begins; "said it was old,
/// | adding that it would close": and so does what he says.
void cut_at_shared(const Article& article, std::span<Draft> drafts) {
  for (const Draft& next : drafts) {
    if (next.cue.first == 0) continue;
    const std::uint32_t end = next.cue.first - 1;
    const WordId w = article.tokens[end].word;
    const bool adds = next.rule == rule::participle && w == words::comma && !next.sources.empty();
    if (!adds && (next.rule != rule::shared_subject || (w != words::and_ && w != words::but_))) continue;
    for (Draft& other : drafts) {
      if (other.sources.empty() || other.sources.front().first != next.sources.front().first || other.contents.size() != 1) continue;
      TokenRange& content = other.contents.front();
      const auto begin = article.tokens.begin();
      if (content.first < other.cue.last || content.first >= end || content.last <= end) continue;
      if (adds || std::none_of(begin + content.first, begin + end, [](const Token& t) { return is_finite(t.tag); })) content.last = end;
    }
  }
}

/// "Officials said the mayor knew of the plan": who knew is the mayor. A cue's last source is its own; one that stands before
/// the cue of another, whose source it is too, is that other's alone.
void leave_sources(std::span<Draft> drafts) {
  for (const Draft& teller : drafts)
    for (Draft& told : drafts) {
      if (told.sources.size() < 2 || teller.cue.empty() || teller.sources.empty() || told.sources.back().first < teller.cue.last) continue;
      std::erase_if(told.sources, [&](TokenRange source) {
        return source.last <= teller.cue.first && std::any_of(teller.sources.begin(), teller.sources.end(), [&](TokenRange s) { return s.first == source.first; });
      });
    }
}

std::vector<Draft> draft_attributions(const Article& article) {
  std::vector<Draft> drafts;
  std::vector<Cue> cues;
  for (std::uint32_t s = 0; s < article.sentences.size(); ++s) {
    if (article.paragraphs[article.sentences[s].paragraph].kind == ParagraphKind::boilerplate) continue;
    cues.clear();
    find_cues(article, s, cues);
    const std::size_t first = drafts.size();
    for (const Cue& cue : cues) {
      const Candidate candidate = look_at(article, s, cue, std::span(drafts).subspan(first));
      const bool crowded = cues.size() > most_cues;
      if (!(crowded ? candidate.fits : is_cue(article, candidate))) continue;
      Draft draft = candidate.draft;
      if (!crowded) reach_out(article, candidate, draft);
      cut_at_main_clause(article, draft);
      if (draft.sources.empty() && candidate.cue.kind == CueKind::verb && !candidate.group.passive) share_source(article, std::span(drafts).subspan(first), draft);
      const bool wish = draft.kind == CueKind::verb && draft.stance == Stance::attitude && draft.sources.empty() && draft.rule != rule::impersonal;   // "apps to encourage students": nobody wishes
      const bool orphan = draft.kind == CueKind::noun && draft.sources.empty() && !candidate.fits;   // "claims of consent are false"
      if (!draft.contents.empty() && !orphan && !wish && !has_no_teller(article, candidate, draft) && !is_inferred_from_fact(article, std::span(drafts).subspan(first), draft)) drafts.push_back(std::move(draft));
    }
    if (cues.size() <= most_cues) {
      cut_accounts(article, std::span(drafts).subspan(first));
      cut_at_sources(article, std::span(drafts).subspan(first));
      leave_sources(std::span(drafts).subspan(first));
      cut_at_shared(article, std::span(drafts).subspan(first));
    }
  }
  return drafts;
}

std::vector<Span> spans_of(const Article& article, std::span<const TokenRange> ranges) {
  std::vector<Span> spans;
  for (const TokenRange& range : ranges) {
    if (range.empty()) continue;
    const Span span = article.span_of(range);
    if (!spans.empty() && span.start < spans.back().end) spans.back().end = std::max(spans.back().end, span.end);
    else spans.push_back(span);
  }
  return spans;
}

Speech speech_of(const Article& article, std::span<const TokenRange> contents) {
  std::uint32_t quoted = 0, all = 0;
  for (const TokenRange& range : contents)
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const Token& t = article.tokens[i];
      if (t.kind != TokenKind::word && t.kind != TokenKind::number) continue;
      ++all;
      quoted += t.has(Token::quoted);
    }
  return quoted == 0 ? Speech::indirect : quoted * 20 >= all * 19 ? Speech::direct : Speech::mixed;
}

Attribution make_attribution(const Article& article, const Draft& draft) {
  Attribution a;
  if (!draft.cue.empty()) a.cue.push_back(article.span_of(draft.cue));
  a.sources = spans_of(article, draft.sources);
  a.contents = spans_of(article, draft.contents);
  a.speech = speech_of(article, draft.contents);
  a.stance = draft.stance;
  a.rule = draft.rule;
  return a;
}

std::uint32_t position(const Draft& draft) {
  return draft.cue.empty() ? draft.contents.front().first : draft.cue.first;
}

/// "The outcome showed that …": a thing that no list knows as one that tells.
void drop_inferences(std::span<const Draft> drafts, std::vector<Attribution>& attributions) {
  std::size_t kept = 0;
  for (std::size_t k = 0; k < attributions.size(); ++k) {
    if (drafts[k].inferred && attributions[k].source_kind == SourceKind::unknown && attributions[k].name.empty()) continue;
    if (kept != k) attributions[kept] = std::move(attributions[k]);
    ++kept;
  }
  attributions.resize(kept);
}

std::uint32_t start_of(const Attribution& a) { return a.cue.empty() ? a.contents.front().start : a.cue.front().start; }

}  // namespace

std::vector<Attribution> find_attributions(const Article& article, std::span<const Quote> quotes, std::span<const Link> links) {
  std::vector<Draft> drafts = draft_attributions(article);
  attach_quotes(article, quotes, drafts);
  for (Draft& draft : drafts)
    std::sort(draft.contents.begin(), draft.contents.end(), [](TokenRange a, TokenRange b) { return a.first < b.first; });
  std::stable_sort(drafts.begin(), drafts.end(), [](const Draft& a, const Draft& b) { return position(a) < position(b); });
  std::vector<Attribution> attributions;
  attributions.reserve(drafts.size());
  for (const Draft& draft : drafts) attributions.push_back(make_attribution(article, draft));
  resolve_sources(article, drafts, attributions);
  drop_inferences(drafts, attributions);
  name_answers(article, find_interview(article), attributions);
  find_reasons(article, attributions);
  if (!links.empty()) {
    add_links(article, links, attributions);
    std::stable_sort(attributions.begin(), attributions.end(), [](const Attribution& a, const Attribution& b) { return start_of(a) < start_of(b); });
  }
  link_chains(attributions);
  return attributions;
}

}  // namespace sayso
