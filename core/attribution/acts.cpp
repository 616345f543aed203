// What is done with a verb that otherwise reports: "claimed the crown", "raised their fists", "welcomed the guests".
#include "attribution/judge.h"
#include "attribution/rules.h"

namespace sayso::attribution {
namespace {

using namespace lexicon;

/// A finite verb farther behind a cue than this is hardly that of its object.
constexpr std::uint32_t farthest_verb = 12;

/// Does a person stand there, counted or named: "two preachers", "Jane Roe", not "Jane Roe's mistake"?
bool is_person(const Article& article, std::uint32_t first, std::uint32_t end) {
  const auto enters = [&](std::uint32_t i) {   // "two preachers into the country", "him to the palace", not "him to stay"
    if (i >= end) return false;
    const Token& t = article.tokens[i];
    return t.word == words::into || (t.word == words::to && i + 1 < end && article.tokens[i + 1].tag != Tag::verb_base);
  };
  for (std::uint32_t i = first; i < end && i < first + farthest_verb; ++i) {
    const Token& t = article.tokens[i];
    if (i == first && t.tag == Tag::pronoun) return enters(i + 1);
    if (is_noun(t.tag) && i + 1 < end && is_noun(article.tokens[i + 1].tag)) continue;
    if (is_noun(t.tag)) {
      const auto noun = source_nouns.find(t.word);
      using Class = SourceNounsClass;
      const bool owner = i + 1 < end && is_possessive_mark(article, i + 1);
      const bool goes_on = enters(i + 1) || (i + 1 < end && article.tokens[i + 1].word == words::who);
      return !owner && (goes_on || t.entity == Entity::person || (noun && (noun->class_ == Class::role || noun->class_ == Class::group)));
    }
    if (t.kind != TokenKind::number && t.tag != Tag::number && t.tag != Tag::adjective && t.tag != Tag::determiner) return false;
  }
  return false;
}

/// "the crown", "Ohio", "500 families": a thing that has an article, a name or a number.
bool is_marked_thing(const Article& article, std::uint32_t first) {
  const Token& t = article.tokens[first];
  const FunctionWordsClass k = class_of(article, first);
  return k == FunctionWordsClass::article || k == FunctionWordsClass::possessive || t.entity != Entity::none || t.kind == TokenKind::number || t.tag == Tag::number;
}

/// "concerns about the dam", "a new set of plans": a thing that is told, whatever is done with it.
bool is_told(const Article& article, std::uint32_t first, std::uint32_t end) {
  for (std::uint32_t i = first; i < end && i < first + farthest_verb; ++i) {
    const Token& t = article.tokens[i];
    const auto noun = source_nouns.find(t.word);
    if (cue_nouns.find(t.word) || told_nouns.find(t.word) || (noun && noun->class_ == SourceNounsClass::document)) return true;
    const bool goes_on = is_noun(t.tag) || t.tag == Tag::adjective || t.tag == Tag::determiner || t.tag == Tag::possessive || t.tag == Tag::number || t.kind == TokenKind::number || t.word == words::of;
    if (!goes_on && !is_possessive_mark(article, i)) return false;
  }
  return false;
}

/// "its first engine", not "about the engine", "again", "guilty".
bool begins_object(const Article& article, std::uint32_t first) {
  const Token& t = article.tokens[first];
  return is_marked_thing(article, first) || is_noun(t.tag) || t.tag == Tag::adjective || t.tag == Tag::determiner || t.tag == Tag::possessive;
}

bool is_deed(const Article& article, std::uint32_t first, std::uint32_t end) {
  return begins_object(article, first) && !is_told(article, first, end);
}

}  // namespace

bool is_thing(const Article& article, std::uint32_t first, std::uint32_t end) {
  for (std::uint32_t i = first; i < end && i < first + farthest_verb; ++i) {
    const Token& t = article.tokens[i];
    if (is_finite(t.tag) || t.tag == Tag::participle) return false;
    if (ends_clause(t) || t.tag == Tag::wh_word || t.tag == Tag::conjunction || t.word == words::that) return i > first;
  }
  return first + farthest_verb >= end;
}

bool is_act(const Article& article, const Candidate& c) {
  if (c.cue.kind != CueKind::verb || c.group.passive || c.draft.rule == rule::inversion || c.cue.tokens.size() != 1) return false;
  const auto act = acts.find(article.tokens[c.cue.tokens.first].word);
  const std::uint32_t first = c.cue.tokens.last, end = article.sentence_tokens[c.draft.sentence].last;
  if (!act || first >= end || !is_thing(article, first, end)) return false;
  switch (act->class_) {
    case ActsClass::person: return is_person(article, first, end);
    case ActsClass::thing: return is_marked_thing(article, first);
    case ActsClass::deed: return is_deed(article, first, end);
    case ActsClass::trait: return c.source.kind == SourceKind::person && is_deed(article, first, end);
  }
  return false;
}

}  // namespace sayso::attribution
