#include "attribution/kinds.h"

#include "attribution/bodies.h"
#include "attribution/common_nouns.h"
#include "attribution/proper_names.h"
#include "attribution/words.h"
#include "text/one_of.h"

namespace sayso::attribution {
namespace {

using namespace lexicon;

using NounClass = SourceNounsClass;
using Trait = SourceNounsTrait;

/// "the European Union (EU) source", not "Jane Roe (D-Ohio)".
bool noun_behind_bracket(const Article& article, std::uint32_t open, std::uint32_t end) {
  for (std::uint32_t i = open; i + 1 < end && i < open + 6; ++i)
    if (article.tokens[i].word == words::round_close) return is_noun(article.tokens[i + 1].tag);
  return false;
}

/// "Supporters of Jane Roe": capitalized only because it opens the sentence.
bool opens_group(const Article& article, std::uint32_t i) {
  const auto noun = source_nouns.find(article.tokens[i].word);
  return noun && noun->class_ == NounClass::group && article.tokens[i].has(Token::first);
}

/// Where the head phrase ends: before a comma, a relative pronoun or the first preposition.
std::uint32_t core_end(const Article& article, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Token& t = article.tokens[i];
    if (t.word == words::round_open && i > range.first && !noun_behind_bracket(article, i, range.last)) return i;
    if (t.word == words::comma || is_long_dash(t) || (i > range.first && is_verb(t.tag) && !t.has(Token::capitalized) && article.tokens[i - 1].word != words::dash) || t.word == words::who || t.word == words::which || t.word == words::whose || t.word == words::that) return i > range.first ? i : range.last;
    const bool within_name = t.word == words::of && i > range.first && i + 1 < range.last && is_capital(article, i - 1) && is_capital(article, i + 1) &&
                             article.tokens[i - 1].entity != Entity::person && !opens_group(article, i - 1);
    if (i > range.first && !within_name && is_class(article, i, FunctionWordsClass::preposition) && !names_purpose(article, range, i)) return i;
  }
  return range.last;
}

bool is_definite(const Article& article, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last && i < range.first + 12; ++i) {
    const WordId w = article.tokens[i].word;
    if (i == range.first && (w == words::the || w == words::this_ || w == words::that || w == words::these || w == words::those || is_class(article, i, FunctionWordsClass::possessive))) return true;
    if (w == words::apostrophe_s) return true;
    if (i > range.first && is_class(article, i, FunctionWordsClass::preposition)) return false;   // "a member of the mayor’s staff"
  }
  return false;
}

/// "Ohio", not "the Ohio Institute".
bool is_mere_place(const Article& article, TokenRange name) {
  for (std::uint32_t i = name.first; i < name.last; ++i)
    if (article.tokens[i].entity != Entity::place || article.tokens[i].word == words::the) return false;
  return true;
}

/// "Chinese policymakers": a nationality is no name.
bool is_nationals(const Article& article, TokenRange core, TokenRange name, const Noun& noun) {
  return noun.at == no_index && name.last < core.last && is_country_adjective(article, name) && article.tokens[core.last - 1].tag == Tag::nouns;
}

/// "Many Danes", "some Somalis".
bool counts_nationals(const Article& article, TokenRange core) {
  if (core.size() != 2 || !is_one_of(article.slice(article.tokens[core.first]), {"many", "Many", "some", "Some", "several", "Several", "few", "Few", "most", "Most"})) return false;
  const Token& last = article.tokens[core.last - 1];
  return article.slice(last).ends_with('s') && !last.has(Token::all_caps);
}

/// A name inside: is it the source itself, or does it only tell where the source belongs ("Justice Department officials")?
void judge_named(const Article& article, TokenRange range, TokenRange core, Phrase& phrase) {
  const Noun noun = last_noun(article, core, phrase.name);
  if (is_nationals(article, core, phrase.name, noun) || counts_nationals(article, core)) {
    phrase.kind = SourceKind::group;
    phrase.sourcing = Sourcing::vague;
    phrase.plural = true;
    phrase.name = {};
    return;
  }
  const bool heads = phrase.name.last == core.last || noun.at == no_index || noun.at < phrase.name.first;
  if (heads && phrase.name.first < core.last) {
    const Noun inside = last_noun(article, phrase.name, {});
    const Token& head = article.tokens[phrase.name.last - 1];
    const auto listed = source_nouns.find(head.word);
    if (listed && listed->class_ == NounClass::group && !is_organization(article, {phrase.name.first, phrase.name.last - 1})) {   // "Republicans", not "Office for Refugees"
      phrase.kind = SourceKind::group;
      phrase.sourcing = Sourcing::vague;
      phrase.plural = true;
      return;
    }
    const WordId first = article.tokens[range.first].word;
    const bool anyone = first == words::a || first == words::an || first == words::one || first == words::another;
    if (listed && listed->class_ == NounClass::role && anyone) {   // "a New Hampshire Republican"
      phrase.kind = SourceKind::anonymous;
      phrase.sourcing = Sourcing::anonymous;
      phrase.role = true;
      phrase.name = {};
      phrase.noun = head.word;
      return;
    }
    const TokenRange bare = without_titles(article, phrase.name);
    const bool titled = bare.first > phrase.name.first || (noun.at != no_index && (noun.is(NounClass::role) || noun.is(NounClass::title) || noun.is(NounClass::honorific)));
    const bool body = !titled && calls_it_body(article, range, core.last, phrase.name.first);
    if (inside.at != no_index && inside.is(NounClass::document)) phrase.kind = SourceKind::document;
    else if (body) phrase.kind = SourceKind::organization;
    else if (!titled && is_organization(article, phrase.name)) phrase.kind = SourceKind::organization;
    else if (titled || looks_like_person(article, bare)) phrase.kind = SourceKind::person;
    phrase.name = bare;
    if (noun.at != no_index) phrase.noun = noun.word;
    return;
  }
  if (noun.at == no_index) { phrase.kind = SourceKind::unknown; return; }
  const TokenRange name = phrase.name;
  judge_common(article, range, noun, phrase);
  const bool country = is_country_adjective(article, name);
  const bool body = phrase.kind != SourceKind::group ? !(noun.has(Trait::study) && is_mere_place(article, name)) : (noun.has(Trait::body) && !has_entity(article, name, Entity::place) && (has_entity(article, name, Entity::organization) || !article.tokens[name.first].has(Token::first) || article.tokens[name.first].tag == Tag::name || name.size() > 1));
  if (phrase.sourcing == Sourcing::vague && !country && body) phrase.sourcing = Sourcing::named;   // "Justice Department officials", "a Fox News poll"
  if (phrase.sourcing == Sourcing::anonymous && !country && phrase.role && phrase.kind == SourceKind::anonymous) {
    // "a State Department spokesman", "… representative" speaks for the office; "a senior Justice Department official" does not sign
    if (noun.has(Trait::voice)) { phrase.kind = SourceKind::organization; phrase.sourcing = Sourcing::named; }
  }
  if ((phrase.kind != SourceKind::person && phrase.kind != SourceKind::document && country) || phrase.kind == SourceKind::anonymous) phrase.name = {};
  if (phrase.role && phrase.kind == SourceKind::person) phrase.name = {};   // "the Republican nominee" is a description, no name
  if (phrase.role && has_entity(article, name, Entity::person)) phrase.name = {};   // "Mayor Jane Roe’s spokeswoman"
  if (phrase.name.empty() || phrase.role) return;
  phrase.name = core;   // "Biden administration", "Example University study": the whole phrase names it
  while (phrase.name.size() > 1 && class_of(article, phrase.name.first) != FunctionWordsClass::punctuation) ++phrase.name.first;
}

/// "by", "from", also over "the": what follows made it.
bool is_maker(WordId before) { return before == words::by || before == words::from || before == words::the; }

/// The first name behind the head phrase that is no day: "a poll released Sunday by Example University".
TokenRange name_behind(const Article& article, TokenRange range) {
  TokenRange topic;   // "a report on Brexit by Example University": told of only if nobody made it
  for (TokenRange rest = range;;) {
    const TokenRange name = first_name_run(article, rest);
    if (name.empty()) return topic;
    const WordId before = name.first > range.first ? article.tokens[name.first - 1].word : WordId{0};
    const bool about = before == words::on || before == words::about;
    if (about && topic.empty()) topic = name;
    if (!about && (name.size() > 1 || !calendar.find(article.tokens[name.first].word))) return name;
    rest.first = name.last;
  }
}

/// A name behind the head: "a spokesman for the Example Company", "a study by Example University", "the mayor, Jane Roe".
void judge_outside(const Article& article, TokenRange range, TokenRange core, TokenRange outside, const Noun& noun, Phrase& phrase) {
  if (article.tokens[core.last].word == words::comma && outside.first == core.last + 1) {
    const bool body = noun.is(NounClass::institution);   // "the regulator, Example Board,"
    phrase.name = body ? outside : without_titles(article, outside);
    phrase.kind = body ? SourceKind::organization : SourceKind::person;
    phrase.sourcing = Sourcing::named;
    return;
  }
  if (noun.is(NounClass::document) && phrase.sourcing == Sourcing::named && is_maker(article.tokens[outside.first - 1].word) && !is_mere_place(article, outside)) {
    phrase.needs_antecedent = false;   // "the latest figures from the Example Fund"
    phrase.name = outside;
    return;
  }
  const bool listed = noun.is(NounClass::role) || noun.is(NounClass::document) || noun.is(NounClass::institution) || noun.is(NounClass::group);
  if (!listed || phrase.sourcing == Sourcing::named || is_country_adjective(article, outside)) return;
  if (noun.is(NounClass::role) && !noun.has(Trait::voice)) return;
  if (noun.is(NounClass::document) && is_mere_place(article, outside) && !is_maker(article.tokens[outside.first - 1].word)) return;   // "a poll in Ohio"
  if (noun.is(NounClass::group) && (!noun.has(Trait::body) || !has_entity(article, {outside.first, range.last}, Entity::organization))) return;
  if (cue_phrases.starts(article.tokens[outside.first].word) && outside.size() == 1) return;   // "released in May"
  if (phrase.kind == SourceKind::anonymous && noun.is(NounClass::role)) phrase.kind = SourceKind::organization;
  if (phrase.kind == SourceKind::anonymous) return;
  phrase.sourcing = Sourcing::named;
  phrase.name = outside;
}

/// "38%", "half", "nine in 10", "a third": shares of people, whom somebody must have asked.
bool tells_share(const Article& article, TokenRange core) {
  for (std::uint32_t i = core.first; i < core.last; ++i) {
    const Token& t = article.tokens[i];
    if (t.word == words::percent_sign) return true;
    if (t.word == words::in && i > core.first && i + 1 < core.last && article.tokens[i + 1].kind == TokenKind::number) return true;   // "nine in 10"
    if (is_one_of(article.slice(t), {"half", "Half", "third", "quarter", "quarters", "thirds", "majority"})) return true;
  }
  return false;
}

/// "One in five", "about three in ten voters".
bool tells_odds(const Article& article, TokenRange range) {
  for (std::uint32_t i = range.first + 1; i + 1 < range.last && i < range.first + 4; ++i)
    if (article.tokens[i].word == words::in && has_number(article, {i - 1, i}) && has_number(article, {i + 1, i + 2})) return true;
  return false;
}

/// "38% of the workers", "half of those asked", "an employee": no listed noun at all.
void judge_unlisted(const Article& article, TokenRange range, TokenRange core, Phrase& phrase) {
  if (tells_share(article, core)) return judge_share(phrase);
  if (!phrase.definite && names_trade(article, core.last - 1)) {
    phrase.kind = SourceKind::group;
    phrase.sourcing = Sourcing::vague;
    return;
  }
  const WordId first = article.tokens[range.first].word;
  const bool indefinite = first == words::a || first == words::an || first == words::one;
  phrase.kind = indefinite ? SourceKind::anonymous : SourceKind::unknown;
  phrase.sourcing = indefinite ? Sourcing::anonymous : phrase.definite ? Sourcing::named : Sourcing::vague;
}

/// No name in the head phrase.
void judge_unnamed(const Article& article, TokenRange range, TokenRange core, Phrase& phrase) {
  if (range.size() == 1 && article.tokens[range.first].word == words::those) {   // "there are those who say"
    phrase.kind = SourceKind::group;
    phrase.sourcing = Sourcing::vague;
    return;
  }
  if (tells_odds(article, range)) return judge_share(phrase);
  const Noun noun = last_noun(article, core, {});
  if (noun.at == no_index) return judge_unlisted(article, range, core, phrase);
  if (noun.is(NounClass::group) && tells_share(article, core)) return judge_share(phrase);   // "a 54% majority"
  judge_common(article, range, noun, phrase);
  const TokenRange outside = name_behind(article, range);
  if (outside.empty() || outside.first < core.last) return;
  const bool apart = outside.first > core.last + 2 && article.tokens[core.last].word == words::comma;   // "The study, published in the Gazette,"
  if (apart && phrase.kind == SourceKind::document) phrase.needs_antecedent = false;
  judge_outside(article, range, core, outside, noun, phrase);
}

/// The person that the phrase names, at its head or behind it: "the mayor, Jane Roe".
TokenRange find_person(const Article& article, TokenRange range, TokenRange core) {
  if (range.size() > 2 && article.tokens[range.first].word != words::one && opens_group(article, range.first) && is_class(article, range.first + 1, FunctionWordsClass::preposition)) return {};   // "Friends of Jane Roe"
  if (const TokenRange person = person_at_head(article, range); !person.empty()) return person;
  if (const TokenRange person = person_behind_office(article, range); !person.empty()) return person;
  const bool named = is_capital(article, core.last - 1) && article.tokens[core.last - 1].word != words::one;   // "One of the engineers, Jane Roe,"
  return named ? TokenRange{} : person_apposed(article, range);
}

/// "Scans of children", "Traditionalists who …": a plural that is capitalized because it opens the sentence.
bool is_opening_plural(const Article& article, TokenRange range, TokenRange core) {
  const Token& t = article.tokens[core.first];
  return core.size() == 1 && range.size() > 1 && t.has(Token::first) && article.slice(t).ends_with('s');
}

/// "Sayani, 32, said": a capitalized word that is in no list.
bool is_unlisted_name(const Article& article, TokenRange core) {
  const Token& t = article.tokens[core.first];
  return core.size() == 1 && t.has(Token::capitalized) && t.tag != Tag::number && !tells_share(article, core) && !function_words.find(t.word) && !source_nouns.starts(t.word) &&
         (t.tag != Tag::nouns || t.has(Token::all_caps));
}

/// "Poll: …", "Report: …".
bool is_bare_study(const Article& article, TokenRange core) {
  if (core.size() != 1) return false;
  const auto noun = source_nouns.find(article.tokens[core.first].word);
  return noun && noun->class_ == NounClass::document && noun.forms == 1 && noun->has(Trait::study);
}

}  // namespace

Phrase read_phrase(const Article& article, TokenRange range) {
  Phrase phrase;
  phrase.definite = is_definite(article, range);
  const TokenRange core{range.first, core_end(article, range)};
  if (const TokenRange person = find_person(article, range, core); !person.empty()) {
    phrase.name = person;
    const bool body = (person.size() > 1 && body_words.find(article.tokens[person.last - 1].word)) || calls_it_body(article, range, core.last, person.first);
    phrase.kind = body ? SourceKind::organization : SourceKind::person;
    return phrase;
  }
  phrase.name = name_run(article, core);
  if (is_opening_plural(article, range, core)) phrase.name = {};
  if (phrase.name.empty() && is_unlisted_name(article, core)) {
    phrase.name = core;
    return phrase;
  }
  if (is_bare_study(article, core)) phrase.name = {};
  if (phrase.name.empty()) judge_unnamed(article, range, core, phrase);
  else judge_named(article, range, core, phrase);
  return phrase;
}

}  // namespace sayso::attribution
