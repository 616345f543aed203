#include "attribution/kinds.h"

#include "attribution/bodies.h"
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

struct Noun {
  WordId word = 0;            ///< 0 if only a longer phrase is listed: "coast guard"
  const SourceNounsRow* row = nullptr;
  std::uint32_t at = no_index;
  bool plural = false;
  [[nodiscard]] bool is(NounClass c) const { return row && row->class_ == c; }
  [[nodiscard]] bool has(Trait t) const { return row && row->has(t); }
};

/// The last listed noun of a range that is not part of a name.
Noun last_noun(const Article& article, TokenRange range, TokenRange name) {
  for (std::uint32_t i = range.last; i-- > range.first;) {
    if (i >= name.first && i < name.last) continue;
    const auto match = noun_ending_at(article, range.first, i);
    if (!match) continue;
    const FunctionWordsClass k = class_of(article, i);
    if (k == FunctionWordsClass::conjunction || k == FunctionWordsClass::adverb) continue;
    const WordId word = article.tokens[i].word, before = article.tokens[i > range.first ? i - 1 : i].word;
    return {source_nouns.find(word) ? word : source_nouns.find(before) ? before : WordId{0}, match.row, i, match.forms != 1};
  }
  return {};
}

bool has_number(const Article& article, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Token& t = article.tokens[i];
    if (t.kind == TokenKind::number || t.word == words::one) return true;
    if (is_one_of(lexicon::word_text(t.word), {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})) return true;
  }
  return false;
}

bool is_familiar(const Article& article, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last; ++i)
    if (is_one_of(article.slice(article.tokens[i]), {"familiar", "briefed", "condition", "anonymity", "unnamed", "unidentified", "anonymous"})) return true;
  return false;
}

bool has_institution(const Article& article, TokenRange range, std::uint32_t head) {
  for (std::uint32_t i = range.first; i < head; ++i) {
    const auto noun = source_nouns.find(article.tokens[i].word);
    if (noun && (noun->class_ == NounClass::institution || noun->class_ == NounClass::collective || noun->class_ == NounClass::role)) return true;
  }
  return false;
}

bool has_owner(const Article& article, TokenRange range, std::uint32_t head) {
  for (std::uint32_t i = range.first; i < head; ++i)
    if (is_possessive_mark(article, i) || is_class(article, i, FunctionWordsClass::possessive)) return true;
  return false;
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

/// "data released Friday by state regulators": a body made it.
bool has_maker(const Article& article, TokenRange range, std::uint32_t noun) {
  for (std::uint32_t i = noun + 1; i + 1 < range.last; ++i) {
    if (article.tokens[i].word != words::by) continue;
    for (std::uint32_t k = i + 1; k < range.last; ++k) {
      const auto body = source_nouns.find(article.tokens[k].word);
      if (body && !article.tokens[k].has(Token::capitalized) && (body->class_ == NounClass::institution || body->class_ == NounClass::collective)) return true;
    }
  }
  return false;
}

/// "federal data", "official figures", "state records": a government stands behind them.
bool is_official(const Article& article, TokenRange range, std::uint32_t head) {
  for (std::uint32_t i = range.first; i < head; ++i)
    if (is_one_of(lexicon::word_text(article.tokens[i].word), {"census", "federal", "government", "ministry", "official", "state"})) return true;
  return false;
}

void judge_document(const Article& article, TokenRange range, const Noun& noun, Phrase& phrase) {
  phrase.kind = SourceKind::document;
  const bool study = noun.has(Trait::study);
  if (phrase.definite && has_owner(article, range, noun.at)) return;   // "the firm's annual report"
  phrase.needs_antecedent = study && phrase.definite;
  if (study && !phrase.definite && !has_institution(article, range, noun.at) && !is_official(article, range, noun.at) && !has_maker(article, range, noun.at)) phrase.sourcing = Sourcing::vague;
}

/// "Former prosecutors", "other detectives": not the body that does the work.
bool is_former(const Article& article, TokenRange range) {
  return is_one_of(article.slice(article.tokens[range.first]), {"former", "Former", "some", "Some", "other", "Other", "many", "Many", "several", "Several", "retired", "Retired"});
}

/// "Police officials": a body that is known without a name speaks through them.
bool is_of_known_body(const Article& article, TokenRange range, std::uint32_t head) {
  if (head == range.first || is_former(article, range)) return false;
  const auto before = source_nouns.find(article.tokens[head - 1].word);
  return before && before->class_ == NounClass::collective;
}

void judge_group(const Article& article, TokenRange range, const Noun& noun, Phrase& phrase) {
  const bool counted = has_number(article, {range.first, noun.at + 1});
  phrase.kind = SourceKind::group;
  phrase.sourcing = Sourcing::vague;
  if (counted && article.tokens[range.first].word == words::the) phrase.sourcing = Sourcing::named;   // "the two senators": of whom the article has told
  else if (counted) phrase.kind = SourceKind::anonymous, phrase.sourcing = Sourcing::anonymous;
  else if (is_of_known_body(article, range, noun.at)) phrase.sourcing = Sourcing::named;
  else if (noun.has(Trait::body) && has_owner(article, range, noun.at)) phrase.sourcing = Sourcing::named;   // "the company's lawyers" speak for one who is known
}

/// "55 percent of voters": whoever asked them tells it.
void judge_share(Phrase& phrase) {
  phrase.kind = SourceKind::group;
  phrase.sourcing = Sourcing::vague;
  phrase.needs_antecedent = phrase.plural = true;
}

void judge_common(const Article& article, TokenRange range, const Noun& noun, Phrase& phrase) {
  phrase.noun = noun.word;
  phrase.plural = noun.plural || noun.is(NounClass::group) || noun.is(NounClass::collective);
  if (is_familiar(article, range)) {
    phrase.kind = SourceKind::anonymous;
    phrase.sourcing = Sourcing::anonymous;
    return;
  }
  switch (noun.row->class_) {
    case NounClass::document: return judge_document(article, range, noun, phrase);
    case NounClass::anonymous:
      phrase.kind = SourceKind::anonymous;
      phrase.sourcing = Sourcing::anonymous;
      return;
    case NounClass::collective:
      phrase.kind = SourceKind::organization;
      if (is_former(article, range)) phrase.kind = SourceKind::group, phrase.sourcing = Sourcing::vague;
      return;
    case NounClass::institution: case NounClass::outlet:
      phrase.kind = SourceKind::organization;
      if (!phrase.definite && (phrase.plural || article.tokens[range.first].word == words::a || article.tokens[range.first].word == words::an || article.tokens[range.first].word == words::one)) phrase.sourcing = Sourcing::vague;
      return;
    case NounClass::group:
      if (noun.has(Trait::share)) return judge_share(phrase);
      return judge_group(article, range, noun, phrase);
    case NounClass::role: case NounClass::title: case NounClass::honorific:
      phrase.role = true;
      phrase.kind = SourceKind::person;
      if (phrase.plural) { phrase.kind = SourceKind::group; phrase.sourcing = phrase.definite ? Sourcing::named : Sourcing::vague; }
      else if (noun.has(Trait::voice) || (!phrase.definite && noun.has(Trait::court))) phrase.kind = SourceKind::organization;   // speaks for a body that the article is about; what a judge finds is on record
      else if (!phrase.definite) { phrase.kind = SourceKind::anonymous; phrase.sourcing = Sourcing::anonymous; }
      return;
  }
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

/// A name inside: is it the source itself, or does it only tell where the source belongs ("Justice Department officials")?
void judge_named(const Article& article, TokenRange range, TokenRange core, Phrase& phrase) {
  const Noun noun = last_noun(article, core, phrase.name);
  if (is_nationals(article, core, phrase.name, noun)) {
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
