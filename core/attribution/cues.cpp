// Where a word or phrase may signal an attribution, and which words around a verb belong to it.
#include <algorithm>

#include "attribution/drafts.h"
#include "attribution/words.h"

namespace sayso::attribution {
namespace {

using namespace lexicon;

/// "has not yet publicly": more helping words and adverbs than this are no verb group.
constexpr std::uint32_t longest_group = 8;

/// "the claim", "his reports", "no comment": a form that is noun and verb alike, used as a noun.
bool is_noun_here(const Article& article, TokenRange sentence, std::uint32_t i) {
  if (i == sentence.first) return false;
  const std::uint32_t before = i - 1;
  const WordId w = article.tokens[before].word;
  if (w == words::that || w == words::who || w == words::which || w == words::all || w == words::many || w == words::some ||
      w == words::most || w == words::several || w == words::few || w == words::both) return false;
  if (w == words::apostrophe_s || (w == words::dash && !is_long_dash(article.tokens[before])) || w == words::one) return true;
  switch (class_of(article, before)) {
    case FunctionWordsClass::article: case FunctionWordsClass::possessive: case FunctionWordsClass::determiner: return true;
    case FunctionWordsClass::preposition: return w != words::to;
    default: return article.tokens[before].kind == TokenKind::number;
  }
}

/// "Ohio and Texas both reported", not "both say": it stands between a subject and its verb.
bool is_floating_both(const Article& article, TokenRange sentence, std::uint32_t i) {
  if (article.tokens[i].word != words::both || i == sentence.first) return false;
  return is_noun(article.tokens[i - 1].tag) || is_subject_pronoun(article.tokens[i - 1].word);
}

/// "the proposed deal", "over alleged abuses": a participle right after an article or a preposition.
bool is_adjective_here(const Article& article, TokenRange sentence, std::uint32_t i) {
  std::uint32_t before = i;
  while (before > sentence.first && i - before < longest_group && is_adverb(article, before - 1)) --before;
  if (before == sentence.first) return false;
  const WordId w = article.tokens[before - 1].word;
  if (w == words::that || w == words::which || w == words::who || w == words::this_ || w == words::all || w == words::many || w == words::some ||
      w == words::most || w == words::several || w == words::few || w == words::those || w == words::these || w == words::both) return false;
  const FunctionWordsClass k = class_of(article, before - 1);
  return k == FunctionWordsClass::article || k == FunctionWordsClass::possessive || k == FunctionWordsClass::determiner || (k == FunctionWordsClass::preposition && w != words::as);
}

std::uint32_t lemma_of(std::string_view form) {
  std::uint32_t hash = 2166136261U;
  for (const char c : form) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

/// "has said", "did not say": the helping word belongs to the verb behind it.
bool helps(const Article& article, TokenRange sentence, std::uint32_t i) {
  if (!is_class(article, i, FunctionWordsClass::auxiliary)) return false;
  std::uint32_t next = i + 1;
  while (next < sentence.last && next < i + longest_group && (is_adverb(article, next) || is_class(article, next, FunctionWordsClass::negation))) ++next;
  return next < sentence.last && (is_verb(article.tokens[next].tag) || is_class(article, next, FunctionWordsClass::auxiliary) || cues.starts(article.tokens[next].word));
}

/// "the Rust Belt states Indiana and Ohio"
bool names_states(const Article& article, TokenRange sentence, std::uint32_t i) {
  return i + 1 < sentence.last && article.tokens[i + 1].entity == Entity::place && article.slice(article.tokens[i]) == "states";
}

/// "figures" before "indicate", whatever tag it got.
bool names_teller(const Article& article, std::uint32_t i) {
  return source_nouns.find(article.tokens[i].word) && !is_class(article, i, FunctionWordsClass::determiner);
}

/// "The Tories accuse Labour", "the figures indicate.", not "a radio show": the plain form needs a plural before it.
bool reports_in_present(const Article& article, TokenRange sentence, std::uint32_t i, const Match<CuesRow>& match) {
  if (i == sentence.first || (match->class_ != CuesClass::object && match->class_ != CuesClass::evidence)) return false;
  if ((match.forms & third) != 0) return true;
  return article.slice(article.tokens[i - 1]).ends_with('s');
}

/// "A Circle Called Rust": a capital between capitals, though the sentence has words in small letters, as no heading has.
bool is_part_of_name(const Article& article, TokenRange sentence, std::uint32_t i) {
  if (i == sentence.first || i + 1 >= sentence.last || !is_capital(article, i) || article.tokens[i].has(Token::all_caps)) return false;
  if (!is_capital(article, i - 1) || !is_capital(article, i + 1) || is_in_heading(article, i)) return false;
  const std::uint32_t first = i - std::min(i - sentence.first, longest_group), last = std::min(sentence.last, i + longest_group);
  for (std::uint32_t k = first; k < last; ++k)
    if (is_word(article, k) && !is_capital(article, k) && !lexicon::function_words.find(article.tokens[k].word)) return true;
  return false;
}

/// "The group - a charity - believes the …", "Roe, 44, denies killing …": what opens a clause behind an aside is a verb, whatever tag it
/// got.
bool closes_aside(const Article& article, TokenRange sentence, std::uint32_t i) {
  if (!is_long_dash(article.tokens[i - 1]) && article.tokens[i - 1].word != words::comma) return false;
  const Token& next = article.tokens[i + 1];
  if (next.tag != Tag::verb_ing && next.tag != Tag::determiner && next.tag != Tag::pronoun && next.tag != Tag::possessive && next.word != words::that) return false;
  return !source_before(article, sentence.first, i).empty();
}

/// "Petrovic agrees that …": between a noun and "that" it is a verb, whatever tag it got, unless it could be a noun ("claims").
bool stands_before_that(const Article& article, TokenRange sentence, std::uint32_t i, std::uint8_t forms) {
  if ((forms & third) == 0 || i == sentence.first || i + 1 >= sentence.last || article.tokens[i + 1].word != words::that) return false;
  return (is_noun(article.tokens[i - 1].tag) || is_capital(article, i - 1)) && !is_capital(article, i) && !cue_nouns.find(article.tokens[i].word);
}

void find_verb(const Article& article, TokenRange sentence, std::uint32_t& i, std::vector<Cue>& out) {
  if (helps(article, sentence, i)) return;
  const auto match = cues.match(std::span(article.tokens).first(sentence.last), i);
  if (!match) return;
  const bool surely = (match->class_ == CuesClass::say || match->class_ == CuesClass::object) && (match.forms & (past | participle)) != 0;
  const bool present = (match->class_ == CuesClass::say || reports_in_present(article, sentence, i, match)) && article.tokens[i].entity == Entity::none && !is_capital(article, i) &&
                       (match.forms & (base | third)) != 0 && i > sentence.first && (is_noun(article.tokens[i - 1].tag) || names_teller(article, i - 1) || (match->class_ == CuesClass::object && is_capital(article, i - 1)));
  const bool closing = present && (i + 1 == sentence.last || ends_clause(article.tokens[i + 1]) || article.tokens[i - 1].entity != Entity::none || article.tokens[i + 1].tag == Tag::verb_ing ||
                                                               article.tokens[i + 1].tag == Tag::determiner || (match->class_ == CuesClass::object && article.tokens[i + 1].entity != Entity::none) || article.tokens[i + 1].tag == Tag::pronoun || article.tokens[i + 1].word == words::that);
  const bool ends = i + 1 == sentence.last || ends_clause(article.tokens[i + 1]);
  const bool shown = match->class_ == CuesClass::evidence && ends && !documents_before(article, sentence.first, i).empty();   // "…, figures from the city show."
  const bool heard = match->form == "hear" && (match.forms & past) != 0 && i > sentence.first && is_hearing(article, i - 1);   // "the court heard that"
  const bool behind_aside = (match->class_ == CuesClass::say || match->class_ == CuesClass::think) && (match.forms & third) != 0 && i > sentence.first + 2 && i + 1 < sentence.last && closes_aside(article, sentence, i);
  const bool behind_quote = match->class_ == CuesClass::say && i > sentence.first + 1 && (is_double_mark(article.tokens[i - 1].word) || is_double_mark(article.tokens[i - 2].word));
  const auto evidential = evidentials.find(article.tokens[i].word);
  const bool feels = match.forms == base || (match.forms & participle) != 0;   // "adamant", "worried"
  const bool felt = evidential && evidential->class_ == EvidentialsClass::felt && feels && i > sentence.first;
  if (!felt && !is_verb(article.tokens[i].tag) && !surely && !closing && !shown && !heard && !behind_quote && !behind_aside && !stands_before_that(article, sentence, i, match.forms) && !((match.forms & third) != 0 && is_in_heading(article, i))) return;
  if ((match.forms & base) != 0 && (match.forms & participle) != 0 && i > sentence.first + 1 && article.tokens[i - 1].word == words::apostrophe_s && is_noun(article.tokens[i - 2].tag)) return;   // "the bank's forecast"
  const bool counted = i > sentence.first && i + 1 < sentence.last && !is_noun(article.tokens[i + 1].tag) && odds_before(article, sentence.first, i) != i;   // "six in 10 say", "another said"
  if (names_states(article, sentence, i) || is_part_of_name(article, sentence, i)) return;
  const bool by_saying = (match.forms & ing) != 0 && i > sentence.first && i + 1 < sentence.last && article.tokens[i - 1].word == words::by && article.tokens[i + 1].word == words::that;   // "responded by saying that"
  if (!counted && !by_saying && ((match.forms & (past | participle)) != 0 ? is_adjective_here(article, sentence, i) : is_noun_here(article, sentence, i))) return;
  Cue cue{{i, i + match.length}, CueKind::verb, match->class_, match.forms, false};
  cue.attitude = cue.verb == CuesClass::think || cue.verb == CuesClass::want || cue.verb == CuesClass::favor || cue.verb == CuesClass::weak_think;
  out.push_back(cue);
  i += match.length - 1;
}

/// "Image: Jane Roe." behind a caption.
void find_credit(const Article& article, TokenRange sentence, std::uint32_t i, std::vector<Cue>& out) {
  if (i + 2 >= sentence.last || article.tokens[i + 1].word != words::colon || !is_capital(article, i) || !is_capital(article, i + 2)) return;
  if (sentence.last - i > 14) return;
  const auto match = cue_phrases.find(article.tokens[i].word);
  if (match && match->class_ == CuePhrasesClass::credit) out.push_back({{i, i + 1}, CueKind::credit, CuesClass::say, 0, false, 4});
}

void find_phrase(const Article& article, TokenRange sentence, std::uint32_t& i, std::vector<Cue>& out) {
  const auto match = cue_phrases.match(std::span(article.tokens).first(sentence.last), i);
  if (!match || match->class_ == CuePhrasesClass::time) return;
  if (match->class_ == CuePhrasesClass::credit) return find_credit(article, sentence, i, out);
  const CueKind kind = match->class_ == CuePhrasesClass::hearsay ? CueKind::hearsay : CueKind::according;
  if (match->class_ == CuePhrasesClass::per) {   // "per the report", never "50 per day" or "Per Olsson"
    if (i + 1 >= sentence.last || is_capital(article, i)) return;
    if (!is_capital(article, i + 1) && article.tokens[i + 1].word != words::the) return;
  }
  out.push_back({{i, i + match.length}, kind, CuesClass::say, 0, false, lemma_of(match->form)});
  i += match.length - 1;
}

/// "In a new Fox News poll, …"
void find_poll(const Article& article, TokenRange sentence, std::vector<Cue>& out) {
  if (article.tokens[sentence.first].word != words::in) return;
  bool poll = false;
  for (std::uint32_t i = sentence.first + 1; i < sentence.last && i < sentence.first + 22 && !is_finite(article.tokens[i].tag); ++i) {
    const Token& t = article.tokens[i];
    if (t.word == words::comma) {
      if (poll) out.push_back({{sentence.first, sentence.first + 1}, CueKind::poll, CuesClass::say, 0, false, 2});
      return;
    }
    const auto noun = source_nouns.find(t.word);
    poll = poll || (noun && (noun->form == "poll" || noun->form == "survey" || noun->form == "study" || noun->form == "polls" || noun->form == "report"));
  }
}

/// "…, the indictment claims.", "…, state media report": verb it is, behind a comma and one noun phrase, where the clause ends.
bool closes_clause(const Article& article, TokenRange sentence, std::uint32_t i) {
  if (i == sentence.first || !is_noun(article.tokens[i - 1].tag) || (i + 1 < sentence.last && !ends_clause(article.tokens[i + 1]))) return false;
  if (i + 1 < sentence.last && is_full_stop(article.tokens[i + 1]) && article.tokens[i - 1].tag == Tag::nouns) return true;   // "…, researchers claim."
  std::uint32_t first = i - 1;
  const auto goes_on = [&](Tag tag) { return is_noun(tag) || tag == Tag::adjective || tag == Tag::determiner || tag == Tag::possessive; };
  while (first > sentence.first && i - first < longest_group && goes_on(article.tokens[first - 1].tag)) --first;
  if (first == sentence.first || !can_be_source(article, {first, i})) return false;
  const WordId before = article.tokens[first - 1].word;
  return before == words::comma || is_double_mark(before);
}

}  // namespace

void find_cues(const Article& article, std::uint32_t number, std::vector<Cue>& out) {
  const TokenRange sentence = article.sentence_tokens[number];
  find_poll(article, sentence, out);
  find_set_off(article, sentence, out);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Token& t = article.tokens[i];
    if (t.has(Token::quoted) || t.word == 0) continue;
    if (cue_phrases.starts(t.word)) {
      const std::size_t found = out.size();
      find_phrase(article, sentence, i, out);
      if (out.size() > found) continue;
    }
    if (cue_nouns.starts(t.word) && is_noun(t.tag) && !(cues.starts(t.word) && closes_clause(article, sentence, i))) {
      const auto noun = cue_nouns.find(t.word);
      if (noun) { out.push_back({{i, i + 1}, CueKind::noun, CuesClass::say, noun.forms, noun->class_ == CueNounsClass::attitude, lemma_of(noun->form) + 1}); continue; }
    }
    if (cues.starts(t.word)) find_verb(article, sentence, i, out);
  }
}

VerbGroup verb_group(const Article& article, TokenRange sentence, const Cue& cue) {
  VerbGroup group{cue.tokens.first, cue.tokens.last};
  bool be = false;
  while (group.first > sentence.first && cue.tokens.first - group.first < longest_group) {
    const std::uint32_t before = group.first - 1;
    const Token& t = article.tokens[before];
    const FunctionWordsClass k = class_of(article, before);
    if (t.word == words::to) { group.infinitive = true; break; }
    if (k == FunctionWordsClass::auxiliary || k == FunctionWordsClass::modal) {
      if (t.word == words::apostrophe_s && (cue.forms & (participle | ing)) == 0) break;
      if (k == FunctionWordsClass::modal && before > sentence.first && t.has(Token::capitalized) && !t.has(Token::all_caps)) break;   // "published in May shows"
      group.helped = true;
      const bool after_it = before > sentence.first && article.tokens[before - 1].word == words::it;
      be = be || is_be(t.word) || (t.word == words::apostrophe_s && after_it && (cue.forms & participle) != 0) || (t.word == words::apostrophe_s && (cue.forms & ing) != 0);
    } else if (k == FunctionWordsClass::negation) {
      group.negated = true;
    } else if (!is_adverb(article, before) && !is_floating_both(article, sentence, before)) {
      break;
    }
    --group.first;
  }
  const auto evidential = evidentials.find(article.tokens[cue.tokens.first].word);
  const bool felt = evidential && evidential->class_ == EvidentialsClass::felt;   // "voters are worried that"
  group.passive = be && !felt && (cue.forms & participle) != 0;
  group.progressive = be && (cue.forms & ing) != 0;
  return group;
}

}  // namespace sayso::attribution
