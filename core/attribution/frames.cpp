// From a noun, "according to", an adverb, a poll, a colon or a credit to a draft.
#include "attribution/contents.h"
#include "attribution/rules.h"
#include "attribution/words.h"

namespace sayso::attribution {
namespace {

using namespace lexicon;

constexpr std::uint32_t longest_caption = 80;

/// "the council listened to Ana Ruiz" before "’s claim": the name alone, with what stands before it in the same phrase.
TokenRange owner_before(const Article& article, std::uint32_t first, std::uint32_t end) {
  TokenRange source = source_before(article, first, end);
  if (source.empty()) {   // "on Donald Roe’s claim"
    source = {end, end};
    while (source.first > first && is_capital(article, source.first - 1)) --source.first;
    return source;
  }
  for (std::uint32_t i = source.last; i-- > source.first + 1;) {   // "The talks began with | the bank’s forecast"
    if (!is_class(article, i, FunctionWordsClass::preposition) || article.tokens[i].word == words::of || !is_finite(article.tokens[i - 1].tag)) continue;
    if (i + 1 < source.last) source.first = i + 1;
    break;
  }
  std::uint32_t name = source.last;
  while (name > source.first && is_capital(article, name - 1)) --name;
  while (name < source.last && name > source.first && (is_noun(article.tokens[name - 1].tag) || article.tokens[name - 1].tag == Tag::adjective || article.tokens[name - 1].tag == Tag::determiner)) --name;
  if (name < source.last) source.first = name;
  return source;
}

/// "a medicine believed to cure …": a participle without "is" tells only of what follows.
bool is_reduced(const Article& article, TokenRange sentence, const Cue& cue) {
  const std::uint32_t at = cue.tokens.first;
  if (article.tokens[at].tag == Tag::adverb || article.tokens[at].tag == Tag::determiner || article.tokens[cue.tokens.last - 1].word != words::to) return false;
  std::uint32_t before = at;
  while (before > sentence.first && (is_adverb(article, before - 1) || article.tokens[before - 1].tag == Tag::adverb)) --before;
  return before > sentence.first && !is_class(article, before - 1, FunctionWordsClass::auxiliary) && !is_class(article, at, FunctionWordsClass::auxiliary);
}

/// The clause around "reportedly".
void draft_hearsay(const Article& article, TokenRange sentence, const Cue& cue, Draft& draft) {
  draft.rule = rule::hearsay;
  draft.impersonal = true;
  const bool it = article.tokens[cue.tokens.first].word == words::it;
  const bool reduced = is_reduced(article, sentence, cue);
  std::uint32_t first = cue.tokens.first, last = cue.tokens.last;
  while (!it && !reduced && first > sentence.first && cue.tokens.first - first < longest_content && !ends_clause(article.tokens[first - 1])) --first;
  while (last < sentence.last && last - cue.tokens.last < longest_content && (it ? !is_full_stop(article.tokens[last]) : !ends_clause(article.tokens[last])) && !(reduced && is_finite(article.tokens[last].tag))) ++last;
  const bool opens = first + 1 == cue.tokens.first && is_class(article, first, FunctionWordsClass::preposition);   // "With an estimated growth of"
  if (!opens) add_content(article, {first, cue.tokens.first}, draft);
  add_content(article, {cue.tokens.last, last}, draft);
}

void draft_credit(const Article& article, TokenRange sentence, const Cue& cue, Draft& draft) {
  draft.rule = rule::credit;
  const std::uint32_t name = cue.tokens.last + 1;
  std::uint32_t last = name;
  while (last < sentence.last && article.tokens[last].word != words::round_close && !(is_full_stop(article.tokens[last]) && last + 2 >= sentence.last)) ++last;
  draft.sources.push_back({name, last});
  const std::uint32_t paragraph = article.sentences[draft.sentence].paragraph;
  const std::uint32_t first = article.sentence_tokens[article.paragraph_sentences[paragraph].first].first;
  if (cue.tokens.first - first > longest_caption) return;
  const bool bracket = cue.tokens.first > first && article.tokens[cue.tokens.first - 1].word == words::round_open;
  add_content(article, {first, cue.tokens.first - (bracket ? 1U : 0U)}, draft);
}

void draft_colon(const Article& article, TokenRange sentence, const Cue& cue, Draft& draft) {
  draft.rule = rule::colon;
  draft.sources.push_back({sentence.first, cue.tokens.first});
  add_content(article, {cue.tokens.last, sentence.last}, draft);
}

void draft_signature(const Article& article, TokenRange sentence, const Cue& cue, Draft& draft) {
  draft.rule = rule::colon;
  draft.sources.push_back({cue.tokens.last, sentence.last});
  add_content(article, {sentence.first, cue.tokens.first}, draft);
}

void draft_poll(const Article& article, TokenRange sentence, const Cue& cue, Draft& draft) {
  draft.rule = rule::poll;
  std::uint32_t comma = cue.tokens.last;
  while (comma < sentence.last && article.tokens[comma].word != words::comma) ++comma;
  draft.sources.push_back({cue.tokens.last, comma});
  add_content(article, {comma, sentence.last}, draft);
}

void draft_according(const Article& article, TokenRange sentence, const Cue& cue, Draft& draft) {
  draft.rule = rule::according;
  const std::uint32_t at = cue.tokens.first;
  const bool front = at == sentence.first || (at == sentence.first + 1 && !ends_clause(article.tokens[sentence.first]));
  const TokenRange source = source_after(article, cue.tokens.last, sentence.last, front);
  const auto is_him = [&](WordId w) { return w == words::him || w == words::her || w == words::them; };
  if (source.empty()) return;
  const Token& lone = article.tokens[source.first];
  if (source.size() == 1 && !can_be_source(article, source) && !is_him(lone.word) && !names_trade(article, source.first)) return;   // "according to plan"
  draft.sources.push_back(source);
  const std::uint32_t right = skip_adjuncts(article, source.last, sentence.last);
  if (!front) add_content(article, left_content(article, sentence, at), draft);
  if (right < sentence.last && (front || article.tokens[right].word == words::comma)) add_content(article, {right, sentence.last}, draft);
}

/// "She expressed fears that …": whose they are stands before the verb.
bool follows_own_verb(const Article& article, TokenRange sentence, std::uint32_t noun) {
  for (std::uint32_t i = noun, steps = 0; i > sentence.first && steps < 4; --i, ++steps) {
    const Token& t = article.tokens[i - 1];
    if (ends_clause(t) || is_class(article, i - 1, FunctionWordsClass::preposition)) return false;
    if (voicing_verbs.find(t.word)) return true;
  }
  return false;
}

/// "There are fears that …", "amid speculation he will …", "denied accusations that …": somebody says so, but not who.
bool is_rumor(const Article& article, TokenRange sentence, const Cue& cue) {
  const auto noun = cue_nouns.find(article.tokens[cue.tokens.first].word);
  if (!noun || !noun->has(CueNounsTrait::rumor) || cue.tokens.last + 2 >= sentence.last) return false;
  const Token& next = article.tokens[cue.tokens.last];
  const bool many = cue.forms != 1 || noun->form == "speculation";   // not "the only claim they have"
  if (next.word != words::that && (!many || !is_subject_pronoun(next.word) || next.word == words::it)) return false;
  const WordId first = article.tokens[cue.tokens.first > sentence.first ? cue.tokens.first - 1 : cue.tokens.first].word;
  if (first == words::the || first == words::this_) return false;   // "the claim that", told before
  return !follows_own_verb(article, sentence, cue.tokens.first);
}

}  // namespace

bool draft_noun(const Article& article, TokenRange sentence, const Cue& cue, Draft& draft) {
  const std::uint32_t at = cue.tokens.first, next = cue.tokens.last;
  draft.cue = cue.tokens;
  draft.kind = CueKind::noun;
  draft.stance = cue.attitude ? Stance::attitude : Stance::report;
  draft.rule = rule::noun;
  const WordId w = next < sentence.last ? article.tokens[next].word : WordId{0};
  const bool framed = w == words::that || w == words::of || w == words::for_;
  std::uint32_t i = at;
  while (i > sentence.first && class_of(article, i - 1) == FunctionWordsClass::punctuation && article.tokens[i - 1].kind == TokenKind::word && i + 3 > at) --i;
  bool owned = false;
  if (i > sentence.first) {
    const WordId owner = article.tokens[i - 1].word;
    if (owner == words::apostrophe_s || owner == words::apostrophe_) {
      const TokenRange source = owner_before(article, sentence.first, i - 1);
      owned = !source.empty() && can_be_source(article, source);
      if (!source.empty()) draft.sources.push_back(source);
    } else if (is_class(article, i - 1, FunctionWordsClass::possessive)) {
      draft.sources.push_back({i - 1, i});
      owned = true;
    }
  }
  if (next < sentence.last) add_content(article, {next + (w == words::of || w == words::for_ ? 1U : 0U), sentence.last}, draft);
  draft.impersonal = draft.sources.empty() && is_rumor(article, sentence, cue);
  return ((framed && owned) || draft.impersonal) && !draft.contents.empty();
}

bool draft_phrase(const Article& article, TokenRange sentence, const Cue& cue, Draft& draft) {
  draft.cue = cue.tokens;
  draft.kind = cue.kind;
  switch (cue.kind) {
    case CueKind::hearsay: draft_hearsay(article, sentence, cue, draft); break;
    case CueKind::credit: draft_credit(article, sentence, cue, draft); break;
    case CueKind::colon: draft_colon(article, sentence, cue, draft); break;
    case CueKind::signature: draft_signature(article, sentence, cue, draft); break;
    case CueKind::poll: draft_poll(article, sentence, cue, draft); break;
    default: draft_according(article, sentence, cue, draft); break;
  }
  return !draft.contents.empty();
}

}  // namespace sayso::attribution
