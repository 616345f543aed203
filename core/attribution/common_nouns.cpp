#include "attribution/common_nouns.h"

#include "attribution/bodies.h"
#include "text/one_of.h"

namespace sayso::attribution {
namespace {

using namespace lexicon;

using NounClass = SourceNounsClass;
using Trait = SourceNounsTrait;

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

}  // namespace

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

}  // namespace sayso::attribution
