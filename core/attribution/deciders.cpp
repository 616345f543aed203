#include "attribution/deciders.h"

#include <algorithm>

#include "attribution/contents.h"
#include "attribution/rules.h"

namespace sayso::attribution {
namespace {

/// "puts the number of those who died at 50": no amount is looked for behind more words.
constexpr std::uint32_t farthest_amount = 12;

/// "Her claim that …": rare in the training articles, yet plain.
bool is_claim_that(const Article& article, const Candidate& c) {
  return c.cue.kind == CueKind::noun && !c.cue.attitude && c.cue.tokens.last < article.tokens.size() && article.tokens[c.cue.tokens.last].word == words::that;
}

/// "Her fears of a flood", "the bank’s claims about": whose they are stands right before.
bool is_owned(const Article& article, const Candidate& c) {
  if (!c.fits || c.cue.kind != CueKind::noun || c.draft.sources.empty() || c.cue.tokens.last >= article.tokens.size()) return false;
  const WordId next = article.tokens[c.cue.tokens.last].word;
  if (next != words::of && next != words::about) return false;
  const std::uint32_t before = c.cue.tokens.first - 1;
  return is_class(article, before, lexicon::FunctionWordsClass::possessive) || is_possessive_mark(article, before);
}

/// "Poll:", "Report:", "Police:" before what they say; in a heading whoever stands there.
bool is_body_before_colon(const Article& article, const Candidate& c) {
  if (c.cue.kind != CueKind::colon || c.cue.tokens.first == 0) return false;
  if (is_in_heading(article, c.cue.tokens.first)) return true;
  const auto noun = lexicon::source_nouns.find(article.tokens[c.cue.tokens.first - 1].word);
  return noun && (noun->class_ == lexicon::SourceNounsClass::document || noun->class_ == lexicon::SourceNounsClass::collective);
}

/// "…, as the mayor has said", "As the mayor said, …", "was quoted as saying": closed frames.
bool is_as_frame(const Article& article, const Candidate& c) {
  if (c.draft.sources.empty()) return false;
  if (c.draft.contents.front().first >= article.sentence_tokens[c.draft.sentence].last) return true;   // "The mayor added:" and a paragraph
  if (c.draft.contents.front().first < article.sentence_tokens[c.draft.sentence].first) return true;   // "“What now?” Ruiz asked."
  const std::uint32_t first = c.draft.sources.front().first;
  const bool as_source = first > 0 && article.tokens[first - 1].word == words::as && c.draft.rule == rule::parenthesis;
  return as_source || (c.draft.cue.last > c.group.last && c.draft.cue.last > c.cue.tokens.last);
}

/// "The dam is unsafe, engineers warn.": a reporting verb with its source behind a comma, and the sentence ends.
bool closes_sentence(const Article& article, const Candidate& c) {
  const bool shows = (c.cue.verb == lexicon::CuesClass::evidence || c.cue.verb == lexicon::CuesClass::say) && c.source.kind == SourceKind::document;   // "…, new figures reveal."
  if (c.draft.rule != rule::parenthesis || (c.cue.verb != lexicon::CuesClass::say && !shows) || c.group.helped || c.group.negated || (c.cue.forms & (lexicon::base | lexicon::third | lexicon::past)) == 0) return false;
  const std::uint32_t end = article.sentence_tokens[c.draft.sentence].last;
  const bool last = c.cue.tokens.last >= end || (shows && article.tokens[c.cue.tokens.last].word == words::comma) || (c.cue.tokens.last + 1 >= end && is_full_stop(article.tokens[c.cue.tokens.last]));
  return last && !c.draft.sources.empty() && c.source.kind != SourceKind::unknown && c.source.kind != SourceKind::vague;
}

/// "denies beating the boy", "admitted taking the money": what somebody says of his own doings.
bool owns_up(const Article& article, const Candidate& c) {
  if (c.cue.kind != CueKind::verb || c.group.passive || c.group.infinitive || c.draft.sources.empty() || c.cue.tokens.last >= article.tokens.size()) return false;
  const auto cue = lexicon::cues.find(article.tokens[c.cue.tokens.first].word);
  return cue && (cue->form == "deny" || cue->form == "admit") && article.tokens[c.cue.tokens.last].tag == Tag::verb_ing;
}

/// "The song is called “Harbour”": nobody is said to call it so.
bool only_names(const Article& article, const Candidate& c) {
  if (!c.group.passive || c.fits) return false;
  const auto match = lexicon::cues.find(article.tokens[c.cue.tokens.first].word);
  return match && (match->form == "call" || match->form == "name" || match->form == "title" || match->form == "dub" || match->form == "label");
}

/// "Jane Roe warned of 500 deaths".
bool warns_of(const Article& article, const Candidate& c) {
  if (!c.fits || c.cue.kind != CueKind::verb || c.cue.tokens.size() != 2 || c.group.passive || c.draft.sources.empty()) return false;
  const auto cue = lexicon::cues.find(article.tokens[c.cue.tokens.first].word);
  return cue && cue->form == "warn";
}

/// "… 36%": what a poll gives somebody.
bool holds_share(const Article& article, std::span<const TokenRange> contents) {
  return std::any_of(contents.begin(), contents.end(), [&](TokenRange content) {
    const auto begin = article.tokens.begin();
    return std::any_of(begin + content.first, begin + content.last, [](const Token& t) { return t.word == words::percent_sign; });
  });
}

/// "The council puts the cost at 5 million", "a poll has the party on 36%".
bool is_estimate(const Article& article, const Candidate& c) {
  if (c.cue.kind != CueKind::verb || c.group.passive || c.draft.sources.empty() || c.source.kind == SourceKind::unknown) return false;
  const auto cue = lexicon::cues.find(article.tokens[c.cue.tokens.first].word);
  const bool poll = c.source.kind == SourceKind::document && cue && (cue->form == "have" || cue->form == "give" || cue->form == "put");
  if (!cue || (cue->form != "put" && !poll)) return false;
  if (poll) return holds_share(article, c.draft.contents);
  const std::uint32_t end = article.sentence_tokens[c.draft.sentence].last;
  for (std::uint32_t i = c.cue.tokens.last; i + 1 < end && i < c.cue.tokens.last + farthest_amount && !ends_clause(article.tokens[i]); ++i) {
    if (article.tokens[i].word != words::at) continue;
    for (std::uint32_t k = i + 1; k < end && k < i + 4; ++k)   // "at between $20 and $70", "at more than 50"
      if (article.tokens[k].kind == TokenKind::number || article.tokens[k].tag == Tag::number) return true;
    return false;
  }
  return false;
}

bool is_quoted(const Article& article, std::span<const TokenRange> contents) {
  return std::any_of(contents.begin(), contents.end(), [&](TokenRange content) {
    const auto begin = article.tokens.begin();
    return std::any_of(begin + content.first, begin + content.last, [](const Token& t) { return t.has(Token::quoted) || is_double_mark(t.word); });
  });
}

/// "Brown’s repeated attacks", "wrote under the name of Roe".
bool is_no_verb_of_his(const Article& article, const Candidate& c) {
  const std::uint32_t next = c.cue.tokens.last;
  if (c.cue.kind != CueKind::verb || next >= article.tokens.size()) return false;
  if (article.tokens[c.group.first].word == words::apostrophe_s && (c.cue.forms & lexicon::participle) != 0 && is_noun(article.tokens[next].tag)) return true;
  const auto cue = lexicon::cues.find(article.tokens[c.cue.tokens.first].word);
  return cue && cue->form == "write" && article.slice(article.tokens[next]) == "under";
}

/// "discussed the war", "had “not surprised” him", "her comments on “the film” made her rich": no words that report.
bool only_deals_with(const Article& article, const Candidate& c) {
  if (c.cue.kind != CueKind::verb) return false;
  const auto cue = lexicon::cues.find(article.tokens[c.cue.tokens.first].word);
  if (!cue) return false;
  const bool begins = (cue->form == "begin" || cue->form == "start" || cue->form == "continue") && !is_quoted(article, c.draft.contents);   // "Asia, which begins Wednesday"
  const std::uint32_t first = c.draft.sources.size() == 1 ? c.draft.sources.front().first : 0, next = c.cue.tokens.last;
  const bool only_calls = first > 0 && is_subject_pronoun(article.tokens[first].word) && article.tokens[first - 1].word == words::what && next < article.tokens.size() && article.tokens[next].word == words::as;   // "in what he acknowledged as a mistake"
  const bool discusses = cue->form == "discuss" && is_thing(article, next, article.sentence_tokens[c.draft.sentence].last);
  return begins || only_calls || discusses || (cue->form == "make" && c.draft.rule == rule::inversion) || (cue->form == "have" && !is_estimate(article, c));
}

/// "… although Roe confessed, he …": the clause waits for the main one, and tells nothing of its own.
bool only_concedes(const Article& article, const Candidate& c) {
  if (c.cue.kind != CueKind::verb || c.group.passive || c.draft.sources.size() != 1 || c.draft.sources.front().first == 0 || c.cue.tokens.last >= article.tokens.size()) return false;
  const TokenRange source = c.draft.sources.front();
  const WordId before = article.tokens[source.first - 1].word;
  const std::uint32_t next = c.cue.tokens.last;
  if (next + 1 >= article.tokens.size() || is_double_mark(article.tokens[next + 1].word)) return false;   // "though one said, “…”"
  return source.last == c.group.first && article.tokens[next].word == words::comma && (before == words::although || before == words::though);
}

/// "When asked, Jane Roe said …": what was asked is not told.
bool tells_nothing(const Article& article, const Candidate& c) {
  const std::uint32_t next = c.cue.tokens.last;
  if (c.cue.kind != CueKind::verb || (c.cue.forms & lexicon::participle) == 0 || c.group.helped || !c.draft.sources.empty() || next >= article.tokens.size() || article.tokens[next].word != words::comma) return false;
  const std::uint32_t before = c.group.first;
  return before > 0 && (article.tokens[before - 1].word == words::when || article.tokens[before - 1].word == words::as || article.tokens[before - 1].word == words::if_);
}

/// "Data published in journals show …", "a suit filed by the union cost …": where a document came out, or whose it is, is not what it
/// tells.
bool tells_where_published(const Article& article, const Candidate& c) {
  if (c.cue.kind != CueKind::verb || c.group.helped || article.tokens[c.cue.tokens.first].tag != Tag::participle) return false;
  const auto cue = lexicon::cues.find(article.tokens[c.cue.tokens.first].word);
  if (cue && cue->form == "file") return true;
  return cue && c.source.kind == SourceKind::document && (cue->form == "publish" || cue->form == "release" || cue->form == "issue");
}

/// "Roe took the stand to say that …": what somebody does something for is done.
bool tells_by_means(const Article& article, const Candidate& c) {
  if (c.cue.kind != CueKind::verb || !c.group.infinitive || c.cue.verb != lexicon::CuesClass::say || c.draft.sources.empty() || c.draft.contents.empty()) return false;
  const std::uint32_t before = c.group.first - 2, content = c.draft.contents.front().first;
  if (c.group.first < 2 || !is_noun(article.tokens[before].tag) || c.draft.sources.front().last >= before) return false;
  const bool clause = article.tokens[content].word == words::that || is_subject_pronoun(article.tokens[content].word);
  return clause && (c.source.kind == SourceKind::person || c.source.kind == SourceKind::organization);
}

/// "came for “a bridge”", "became known as “the Bridge”": whose words those are the quotation tells. "opened the letters", "puts the
/// flag on the roof": it is done.
bool tells_only_what_is_done(const Article& article, const Candidate& c) {
  if (c.fits || c.cue.kind != CueKind::verb || is_estimate(article, c)) return false;
  const std::uint32_t next = c.cue.tokens.last, end = article.sentence_tokens[c.draft.sentence].last;
  const auto cue = lexicon::cues.find(article.tokens[c.cue.tokens.first].word);
  if (!cue || next + 1 >= end) return false;
  const bool before_quotation = is_class(article, next, lexicon::FunctionWordsClass::preposition) && is_double_mark(article.tokens[next + 1].word);
  if (c.cue.verb == lexicon::CuesClass::candidate) return before_quotation || cue->form == "become" || (cue->form != "count" && is_thing(article, next, end));   // "counted 5,000 firms" tells
  if (cue->form == "list") return article.tokens[next].tag == Tag::adverb || article.tokens[next].word == words::to;   // "listed sharply to starboard"
  return cue->form == "put" && is_thing(article, next, end);
}

/// "two colleagues who declined to be named": why there is no name is no report.
bool excuses_no_name(const Article& article, const Candidate& c) {
  const TokenRange sentence = article.sentence_tokens[c.draft.sentence];
  return static_cast<bool>(lexicon::anonymity.match(std::span(article.tokens).first(sentence.last), c.cue.tokens.first));
}

/// "is seen as a sign", "are credited with saving lives", "is expected in May"; "she is adamant that": closed frames, rare in the
/// training articles.
bool is_appraisal(const Article& article, const Candidate& c) {
  using Class = lexicon::EvidentialsClass;
  const auto evidential = lexicon::evidentials.find(article.tokens[c.cue.tokens.first].word);
  if (!evidential || c.cue.tokens.last >= article.tokens.size()) return false;
  const WordId next = article.tokens[c.cue.tokens.last].word;
  const bool clause = next == words::that || (c.fits && is_class(article, c.cue.tokens.last, lexicon::FunctionWordsClass::article) && !is_thing(article, c.cue.tokens.last, article.sentence_tokens[c.draft.sentence].last));   // "concerned the council will"
  if (evidential->class_ == Class::felt) return clause && c.group.helped && !c.draft.sources.empty();
  if (evidential->class_ == Class::appraisal) return c.group.passive;
  return c.draft.rule == rule::impersonal && evidential->class_ == Class::belief;
}

/// What courts are told there is told in public, whoever tells it; "heard arguments" tells nothing.
enum class Hearing : std::uint8_t { none, told, nothing };

Hearing read_hearing(const Article& article, const Candidate& c) {
  if (c.cue.kind != CueKind::verb || c.draft.sources.empty() || c.draft.contents.empty() || c.source.noun == 0) return Hearing::none;
  const auto cue = lexicon::cues.find(article.tokens[c.cue.tokens.first].word);
  const auto noun = lexicon::source_nouns.find(c.source.noun);
  if (!cue || !noun) return Hearing::none;
  const bool hearing = noun->has(lexicon::SourceNounsTrait::hearing), court = noun->has(lexicon::SourceNounsTrait::court);
  if (c.group.passive) return hearing && c.fits && c.draft.rule == rule::passive && cue->form == "tell" ? Hearing::told : Hearing::none;   // "the court was told"
  const std::uint32_t end = article.sentence_tokens[c.draft.sentence].last;
  const std::uint32_t after = skip_adjuncts(article, c.cue.tokens.last, end);   // "ruled on Monday that"
  const bool clause = !is_thing(article, c.cue.tokens.last, end) || !is_thing(article, after, end);
  if (cue->form == "hear" && hearing) return clause ? Hearing::told : Hearing::nothing;
  const bool holds = cue->form == "hold" && after < end && article.tokens[after].word == words::that;
  return (cue->form == "rule" || holds) && court && clause ? Hearing::told : Hearing::none;
}

/// "The court heard that …", "A judge ruled the death was …".
bool tells_court(const Article& article, const Candidate& c) { return read_hearing(article, c) == Hearing::told; }
/// "The court heard arguments."
bool hears_nothing(const Article& article, const Candidate& c) { return read_hearing(article, c) == Hearing::nothing; }

/// "The review found 11% were unsafe", "trade figures show a fall".
bool is_finding(const Article& article, const Candidate& c) {
  if (!c.fits || c.cue.kind != CueKind::verb || c.group.passive || c.draft.sources.empty()) return false;
  if (c.cue.verb == lexicon::CuesClass::evidence && c.source.kind == SourceKind::document && !c.group.helped && !c.group.negated) return true;
  const auto cue = lexicon::cues.find(article.tokens[c.cue.tokens.first].word);
  return cue && cue->form == "find" && (c.source.kind == SourceKind::document || c.source.kind == SourceKind::organization);
}

/// "The province plans to close …": what somebody known means to do is his to tell.
bool is_aim(const Article& article, const Candidate& c) {
  if (!c.fits || c.cue.kind != CueKind::verb || c.group.passive || c.group.negated || c.draft.sources.empty() || (c.group.helped && !c.group.progressive)) return false;
  const std::uint32_t next = c.cue.tokens.last;
  if (!lexicon::aims.find(article.tokens[c.cue.tokens.first].word) || next + 1 >= article.sentence_tokens[c.draft.sentence].last) return false;
  const WordId source = article.tokens[c.draft.sources.front().first].word;
  const bool somebody = source != words::you && (is_subject_pronoun(source) || c.source.kind == SourceKind::person || c.source.kind == SourceKind::organization || c.source.kind == SourceKind::group);
  return somebody && article.tokens[next].word == words::to && article.tokens[next + 1].tag == Tag::verb_base;
}

/// "Officials see the town as a model": what somebody takes something for.
bool takes_for(const Article& article, const Candidate& c) {
  constexpr std::uint32_t farthest = 8;   // words between "see" and "as"
  if (c.cue.kind != CueKind::verb || c.group.passive || c.group.infinitive || c.draft.sources.empty()) return false;
  if (c.source.kind != SourceKind::person && c.source.kind != SourceKind::organization && c.source.kind != SourceKind::group) return false;
  const auto cue = lexicon::cues.find(article.tokens[c.cue.tokens.first].word);
  if (!cue || (cue->form != "see" && cue->form != "view" && cue->form != "regard")) return false;
  const std::uint32_t next = c.cue.tokens.last, end = std::min(article.sentence_tokens[c.draft.sentence].last, next + farthest);
  for (std::uint32_t i = next; i + 1 < end && !ends_clause(article.tokens[i]); ++i)
    if (article.tokens[i].word == words::as) return i > next && is_noun(article.tokens[i - 1].tag);
  return false;
}

/// "Roe agrees that the dam is unsafe": a verb of saying or thinking between somebody and "that".
bool states_that(const Article& article, const Candidate& c) {
  if (c.cue.kind != CueKind::verb || c.group.passive || c.draft.sources.empty() || c.cue.tokens.last >= article.sentence_tokens[c.draft.sentence].last) return false;
  if (c.cue.verb != lexicon::CuesClass::say && c.cue.verb != lexicon::CuesClass::think) return false;
  return article.tokens[c.cue.tokens.last].word == words::that && (c.source.kind == SourceKind::person || c.source.kind == SourceKind::organization);
}

bool is_closed_kind(const Article&, const Candidate& c) { return is_closed(c.cue.kind); }
/// "according to"
bool is_according_to(const Article&, const Candidate& c) { return c.cue.kind == CueKind::according && c.cue.tokens.size() == 2; }
bool is_poll(const Article&, const Candidate& c) { return c.cue.kind == CueKind::poll; }
/// "There are fears of a flood."
bool is_nobodys_noun(const Article&, const Candidate& c) { return c.cue.kind == CueKind::noun && c.draft.impersonal; }

/// What a rule answers where it applies. Some are asked only of candidates that fit a frame, and some leave it to the frames.
enum class Answer : std::uint8_t { no, yes, as_it_fits, yes_if_it_fits };

struct Decider {
  bool (*applies)(const Article&, const Candidate&);
  Answer answer;
};

// The first row that answers decides.
constexpr Decider deciders[] = {
    {is_closed_kind, Answer::as_it_fits},
    {only_names, Answer::no},
    {is_act, Answer::no},
    {tells_nothing, Answer::no},
    {only_deals_with, Answer::no},
    {is_no_verb_of_his, Answer::no},
    {only_concedes, Answer::no},
    {tells_where_published, Answer::no},
    {tells_only_what_is_done, Answer::no},
    {excuses_no_name, Answer::no},
    {is_according_to, Answer::as_it_fits},
    {tells_court, Answer::yes},
    {hears_nothing, Answer::no},
    {is_aim, Answer::yes},
    {tells_by_means, Answer::yes},
    {is_estimate, Answer::yes},
    {takes_for, Answer::yes},
    {is_body_before_colon, Answer::yes_if_it_fits},
    {is_poll, Answer::yes_if_it_fits},
    {is_as_frame, Answer::yes_if_it_fits},
    {closes_sentence, Answer::yes_if_it_fits},
    {is_appraisal, Answer::yes_if_it_fits},
    {owns_up, Answer::yes_if_it_fits},
    {is_claim_that, Answer::yes_if_it_fits},
    {is_owned, Answer::yes_if_it_fits},
    {is_nobodys_noun, Answer::yes_if_it_fits},
    {is_finding, Answer::yes_if_it_fits},
    {warns_of, Answer::yes_if_it_fits},
    {states_that, Answer::yes_if_it_fits},
};

}  // namespace

std::optional<bool> decide_by_rule(const Article& article, const Candidate& c) {
  for (const Decider& row : deciders) {
    if ((row.answer == Answer::yes_if_it_fits && !c.fits) || !row.applies(article, c)) continue;
    return row.answer == Answer::as_it_fits ? c.fits : row.answer != Answer::no;
  }
  return {};
}

}  // namespace sayso::attribution
