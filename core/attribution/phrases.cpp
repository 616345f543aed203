// Noun phrases without a parser: from a verb or a preposition outwards, to where a phrase must end.
#include "attribution/drafts.h"
#include "attribution/words.h"
#include "text/one_of.h"

namespace sayso::attribution {
namespace {

using namespace lexicon;

/// No source is longer; keeps every search linear.
constexpr std::uint32_t longest_phrase = 45;
/// "a newly found two-page": no more words stand between an article and its noun.
constexpr std::uint32_t longest_modifier = 6;
/// "figures kept by the Tax Office in the town of Dunmore" before "show".
constexpr std::uint32_t longest_documents = 14;

/// "who" or "which" within reach to the left, with no punctuation between.
std::uint32_t relative_before(const Article& article, std::uint32_t first, std::uint32_t i) {
  for (std::uint32_t k = i, steps = 0; k > first && steps < 12; --k, ++steps) {
    const Token& t = article.tokens[k - 1];
    if (ends_clause(t)) return no_index;
    if (t.word == words::who || t.word == words::whose || t.word == words::whom) return k - 1;
  }
  return no_index;
}

/// The token at which a walk to the left passes round brackets.
std::uint32_t bracket_before(const Article& article, std::uint32_t first, std::uint32_t close) {
  for (std::uint32_t k = close, steps = 0; k > first && steps < 8; --k, ++steps)
    if (article.tokens[k - 1].word == words::round_open) return k - 1;
  return no_index;
}

/// Takes "X and Y" when both are names, "X or Y" too.
bool joins_names(const Article& article, std::uint32_t first, std::uint32_t i) {
  return i > first && is_capital(article, i - 1) && (is_capital(article, i + 1) || article.tokens[i + 1].word == words::the);
}

/// Punctuation that stands inside a phrase: "U.S.", "Jane-Ann", "R&D".
bool is_inner_mark(const Token& t, bool last) {
  return (t.word == words::stop && t.has(Token::glued) && !last) || (t.word == words::dash && t.has(Token::glued)) || t.word == words::ampersand ||
         t.word == words::percent_sign || t.word == words::apostrophe_ || t.word == words::dollar || t.word == words::slash;
}

/// Words over which no phrase reaches to the left.
bool ends_phrase(const Article& article, std::uint32_t limit, std::uint32_t k, std::uint32_t end) {
  const Token& t = article.tokens[k];
  const FunctionWordsClass class_ = class_of(article, k);
  if (t.kind == TokenKind::invalid || t.word == words::as || class_ == FunctionWordsClass::subordinator || class_ == FunctionWordsClass::adverb_wh) return true;
  if (class_ == FunctionWordsClass::conjunction && (t.word == words::but_ || t.word == words::yet || k + 1 >= end || !joins_names(article, limit, k))) return true;
  if (class_ == FunctionWordsClass::negation && t.word == words::n_t) return true;
  const bool conjoins = t.word == words::before || t.word == words::after || t.word == words::since || t.word == words::until;
  if (conjoins && k + 1 < end && k + 5 >= end && can_be_source(article, {k + 1, end})) return true;   // "minutes before police said", "came after the minister said"
  if (t.word == words::that || t.word == words::which || t.word == words::what || t.word == words::whatever) return true;
  if (is_subject_pronoun(t.word) && k + 1 < end && t.word != words::it && t.word != words::you) return true;
  if (class_ == FunctionWordsClass::adverb && t.word != words::now && t.word != words::then && t.word != words::own) return true;
  if (t.tag == Tag::verb_past && class_ != FunctionWordsClass::auxiliary && function_words.find(t.word)) return true;
  if (t.tag != Tag::verb_ing || k == limit || is_noun(article.tokens[k - 1].tag) || article.tokens[k - 1].word == words::the) return false;
  return !(article.tokens[k - 1].tag == Tag::adjective && k + 1 < end && is_noun(article.tokens[k + 1].tag));   // not "a new working paper"
}

/// A finite verb: no phrase reaches over it but by "who".
bool is_clause_verb(const Article& article, std::uint32_t k, bool over_past) {
  const Tag tag = article.tokens[k].tag;
  const FunctionWordsClass class_ = class_of(article, k);
  return class_ == FunctionWordsClass::auxiliary || class_ == FunctionWordsClass::modal || tag == Tag::verb_third || tag == Tag::verb_present || tag == Tag::verb_base ||
         tag == Tag::modal || (tag == Tag::verb_past && !over_past);
}

/// "Vanmoor also said": a capital that opens the sentence right before a verb is a name, whatever tag a rare word got.
bool is_opening_name(const Article& article, std::uint32_t k, std::uint32_t end) {
  const Token& t = article.tokens[k];
  return k + 1 == end && t.has(Token::first) && t.has(Token::capitalized) && !function_words.find(t.word) && !cues.starts(t.word) && t.tag != Tag::adverb && t.tag != Tag::verb_ing;
}

/// "state-run", "Bay-Hill": behind a hyphen no verb begins.
bool ends_compound(const Article& article, std::uint32_t limit, std::uint32_t k) {
  return k > limit + 1 && article.tokens[k].kind == TokenKind::word && article.tokens[k - 1].word == words::dash && article.tokens[k - 1].has(Token::glued) && article.tokens[k - 2].kind == TokenKind::word;
}

/// Walks left from `end` over one noun phrase with its prepositional phrases.
std::uint32_t walk_left(const Article& article, std::uint32_t first, std::uint32_t end, bool over_past) {
  const std::uint32_t limit = end > first + longest_phrase ? end - longest_phrase : first;
  std::uint32_t i = end;
  while (i > limit) {
    const std::uint32_t k = i - 1;
    const Token& t = article.tokens[k];
    std::uint32_t next = k;
    if (t.word == words::round_close) next = bracket_before(article, limit, k);
    else if (t.kind == TokenKind::punctuation) next = is_inner_mark(t, i == end) ? k : no_index;
    else if (is_opening_name(article, k, end) || ends_compound(article, limit, k)) next = k;
    else if (t.kind == TokenKind::invalid || (t.kind == TokenKind::word && ends_phrase(article, limit, k, end))) next = no_index;
    else if (i == end && (t.tag == Tag::verb_third || t.tag == Tag::verb_base) && source_nouns.find(t.word)) next = k;   // "the Institute's figures indicate"
    else if (t.kind == TokenKind::word && is_clause_verb(article, k, over_past) && !(t.word == words::apostrophe_s && t.has(Token::glued))) next = relative_before(article, limit, k);
    if (next == no_index) break;
    i = next;
  }
  return i;
}

bool begins_phrase(const Article& article, std::uint32_t i) {
  const FunctionWordsClass k = class_of(article, i);
  return k == FunctionWordsClass::article || k == FunctionWordsClass::possessive || k == FunctionWordsClass::determiner;
}

/// A phrase never begins with a preposition: "in a statement Jane Roe" leaves "Jane Roe".
std::uint32_t after_adverbial(const Article& article, std::uint32_t first, std::uint32_t end) {
  if (first >= end || !is_class(article, first, FunctionWordsClass::preposition)) return first;
  for (std::uint32_t i = end; i-- > first + 2;) {
    const FunctionWordsClass before = class_of(article, i - 1);
    const bool noun_before = before == FunctionWordsClass::punctuation && article.tokens[i - 1].kind != TokenKind::punctuation;
    if (begins_phrase(article, i) && noun_before) return i;
    if (is_capital(article, i) && noun_before && !is_capital(article, i - 1)) {
      if (source_nouns.starts(article.tokens[i - 1].word) && i + 1 < end) continue;
      return i;
    }
  }
  return end;
}

TokenRange trim(const Article& article, TokenRange range) {
  while (!range.empty()) {
    const FunctionWordsClass k = class_of(article, range.first);
    const TokenKind kind = article.tokens[range.first].kind;
    if (k == FunctionWordsClass::conjunction || k == FunctionWordsClass::adverb || (k == FunctionWordsClass::punctuation && kind == TokenKind::punctuation)) ++range.first;
    else break;
  }
  while (!range.empty() && article.tokens[range.last - 1].kind == TokenKind::punctuation && article.tokens[range.last - 1].word != words::stop &&
         article.tokens[range.last - 1].word != words::round_close && article.tokens[range.last - 1].word != words::apostrophe_)
    --range.last;
  while (range.size() > 1 && is_date_word(article.tokens[range.last - 1])) --range.last;   // "lawmakers Thursday" before "said"
  range.last = before_time(article, range.first, range.last);
  return range;
}

/// ", a lawyer in Ohio,", ", 45,", ", who runs the town,", ", D-Ohio,": what may stand between a name and its verb.
bool begins_apposition(const Article& article, std::uint32_t i) {
  const Token& t = article.tokens[i];
  if (t.word == words::who || t.word == words::whose || t.word == words::which || t.kind == TokenKind::number) return true;
  const FunctionWordsClass k = class_of(article, i);
  if (k == FunctionWordsClass::article || k == FunctionWordsClass::possessive || t.word == words::one || t.word == words::himself || t.word == words::herself) return true;
  if (source_nouns.starts(t.word)) return true;
  if (is_capital(article, i) && i + 1 < article.tokens.size() && is_possessive_mark(article, i + 1)) return true;   // "Jane Roe, Ohio’s governor,"
  return (t.has(Token::capitalized) && t.end - t.start == 1) || lexicon::abbreviations.starts(t.word) || (k == FunctionWordsClass::punctuation && !t.has(Token::capitalized) && t.kind == TokenKind::word);
}

bool can_head(const Article& article, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Token& t = article.tokens[i];
    if (t.kind != TokenKind::word) continue;
    if (t.has(Token::capitalized) && class_of(article, i) == FunctionWordsClass::punctuation) return true;
    if (source_nouns.starts(t.word)) return true;
  }
  return false;
}

/// "…, police and fire officials" before a verb: where the phrase joined to the one at `first` begins, if it opens a clause.
std::uint32_t joined_start(const Article& article, std::uint32_t limit, std::uint32_t first) {
  if (first < limit + 2 || (article.tokens[first - 1].word != words::and_ && article.tokens[first - 1].word != words::or_)) return first;
  std::uint32_t i = first - 1;
  while (i > limit && first - i < 6 && article.tokens[i - 1].kind == TokenKind::word && (is_noun(article.tokens[i - 1].tag) || article.tokens[i - 1].tag == Tag::adjective || article.tokens[i - 1].tag == Tag::determiner)) --i;
  const bool opens = i == limit || article.tokens[i - 1].word == words::comma || is_double_mark(article.tokens[i - 1].word);
  return opens && can_be_source(article, {i, first - 1}) && is_noun(article.tokens[first - 2].tag) ? i : first;
}

TokenRange plain_before(const Article& article, std::uint32_t first, std::uint32_t end) {
  if (end <= first) return {};
  end = before_time(article, first, end);
  if (const std::uint32_t odds = odds_before(article, first, end); odds != end) return {odds, end};
  const WordId w = article.tokens[end - 1].word;
  if (is_subject_pronoun(w) || w == words::who || w == words::which || w == words::whom) return {end - 1, end};
  const auto walk = [&](bool over_past) {
    TokenRange range = trim(article, {walk_left(article, first, end, over_past), end});
    range.first = after_adverbial(article, range.first, range.last);
    return trim(article, range);
  };
  TokenRange range = walk(false);
  if (!range.empty() && can_head(article, range)) range.first = joined_start(article, first, range.first);
  // "A report published Wednesday said": a participle that looked like a past tense
  return !range.empty() && can_head(article, range) ? range : walk(true);
}

/// "figures", "data"
bool is_plural(const Article& article, std::uint32_t i) {
  const std::string_view text = article.slice(article.tokens[i]);
  return text.ends_with('s') || text == "data";
}

/// "her lawyer", "the supervision agency" before a name
bool is_role(const Article& article, std::uint32_t i) {
  const auto noun = source_nouns.find(article.tokens[i].word);
  return noun && (noun->class_ == SourceNounsClass::role || noun->class_ == SourceNounsClass::institution) && noun.forms == 1 && !is_capital(article, i);
}

/// "Jane Roe, a lawyer in Ohio," before a verb: from the name to the closing comma.
TokenRange apposed_before(const Article& article, std::uint32_t first, std::uint32_t end) {
  const std::uint32_t limit = end > first + longest_phrase ? end - longest_phrase : first;
  for (std::uint32_t i = end - 1; i > limit; --i) {
    const Token& t = article.tokens[i - 1];
    if (is_double_mark(t.word) || t.word == words::semicolon || t.word == words::colon || is_long_dash(t)) return {};
    if (t.word != words::comma || i >= end - 1) continue;
    const bool short_aside = i + 2 == end && is_adverb(article, i);   // "The firm, too,"
    const bool role = i + 1 < end && is_capital(article, i) && is_capital(article, end - 2) && is_role(article, i - 2);   // "her lawyer, Jane Roe,"
    const bool place = i >= first + 2 && article.tokens[i].entity == sayso::Entity::place && article.tokens[i - 2].entity == sayso::Entity::place;   // "police in Dunmore, Ohio,"
    if (!begins_apposition(article, i) && !short_aside && !place && !role) continue;
    TokenRange name = plain_before(article, first, i - 1);
    if (!name.empty() && can_head(article, name) && article.tokens[i - 2].word != words::comma) return {name.first, end - 1};
  }
  return {};
}

/// "The group – a charity –" before a verb: from the name to the closing dash.
TokenRange dashed_before(const Article& article, std::uint32_t first, std::uint32_t end) {
  const std::uint32_t limit = end > first + longest_phrase ? end - longest_phrase : first;
  for (std::uint32_t i = end - 1; i > limit + 1; --i) {
    const Token& t = article.tokens[i - 1];
    if (is_double_mark(t.word) || t.word == words::semicolon || t.word == words::colon || is_full_stop(t)) return {};
    if (!is_long_dash(t) || i >= end - 1) continue;
    const TokenRange name = begins_apposition(article, i) ? plain_before(article, first, i - 1) : TokenRange{};
    return !name.empty() && can_head(article, name) ? TokenRange{name.first, end - 1} : TokenRange{};
  }
  return {};
}

/// "Jane Roe, author of “The Bridge,”" before a verb: a title at the end of an apposition.
TokenRange titled_before(const Article& article, std::uint32_t first, std::uint32_t end) {
  std::uint32_t open = end - 1;
  while (open > first && end - open < longest_phrase && !is_double_mark(article.tokens[open - 1].word)) --open;
  if (open < first + 3 || !is_double_mark(article.tokens[open - 1].word) || !is_class(article, open - 2, FunctionWordsClass::preposition)) return {};
  const TokenRange name = apposed_before(article, first, open - 1);
  return name.empty() ? name : TokenRange{name.first, end};
}

/// "by the Tax Office" behind "a tally"
bool names_maker(const Article& article, std::uint32_t by, std::uint32_t end) {
  const std::uint32_t next = by + 1 < end && is_class(article, by + 1, FunctionWordsClass::article) ? by + 2 : by + 1;
  return article.tokens[by].word == words::by && next < end && is_capital(article, next);
}

/// Does an adverbial begin here, after which no source goes on: "in a statement", "on Monday", "at a rally"?
bool begins_adverbial(const Article& article, std::uint32_t i, std::uint32_t end, bool named) {
  const WordId w = article.tokens[i].word;
  if (w == words::in || w == words::by ? bool(cue_phrases.match(std::span(article.tokens).first(end), i)) : cue_phrases.starts(w)) return true;
  if (!named && names_maker(article, i, end)) return false;
  if (w == words::of || w == words::from || w == words::for_ || w == words::with) return w == words::for_ && !named;
  if (w == words::in || w == words::on || w == words::at || w == words::during || w == words::after || w == words::before || w == words::to || w == words::about || w == words::by) return named || w != words::in;
  return is_class(article, i, FunctionWordsClass::subordinator) || is_adverb(article, i);
}

std::uint32_t walk_right(const Article& article, std::uint32_t first, std::uint32_t end) {
  bool named = false;
  bool headed = false;   // until its noun has come, "a newly found tally" goes on, whatever tags its words got
  std::uint32_t i = first;
  for (; i < end && i < first + longest_phrase; ++i) {
    const Token& t = article.tokens[i];
    const bool opens = begins_phrase(article, first) && !headed && i > first && i < first + longest_modifier && t.kind == TokenKind::word && !function_words.find(t.word);
    if (opens) {
      headed = i + 1 == end || is_noun(t.tag) || is_class(article, i + 1, FunctionWordsClass::preposition) || ends_clause(article.tokens[i + 1]);
      named = named || (is_capital(article, i) && !is_date_word(t));
      continue;
    }
    if (t.word == words::round_open) {
      std::uint32_t k = i;
      while (k < end && k < i + 8 && article.tokens[k].word != words::round_close) ++k;
      if (k == end || k == i + 8) break;
      i = k;
      continue;
    }
    if (t.kind == TokenKind::punctuation) {
      const bool title_stop = t.word == words::stop && t.has(Token::glued) && i + 1 < end && i > first && (abbreviations.starts(article.tokens[i - 1].word) || article.tokens[i - 1].end - article.tokens[i - 1].start == 1);
      if (!title_stop && !(t.word == words::dash && t.has(Token::glued)) && t.word != words::ampersand && t.word != words::percent_sign && t.word != words::apostrophe_) break;
      continue;
    }
    if (i > first && begins_adverbial(article, i, end, named)) break;
    const FunctionWordsClass k = class_of(article, i);
    if (i > first && k == FunctionWordsClass::conjunction && !(i + 1 < end && is_capital(article, i - 1) && is_capital(article, i + 1))) break;
    if ((k == FunctionWordsClass::auxiliary || k == FunctionWordsClass::modal) && t.word != words::apostrophe_s) break;
    if (i > first && (is_subject_pronoun(t.word) || t.word == words::that || t.tag == Tag::verb_past || (t.tag == Tag::verb_third && !(is_noun(article.tokens[i - 1].tag) && source_nouns.find(t.word))) || t.tag == Tag::verb_present)) break;
    named = named || is_capital(article, i);
  }
  return i;
}

/// Where an apposition that begins after the comma at `comma` ends.
std::uint32_t apposition_end(const Article& article, std::uint32_t comma, std::uint32_t end) {
  std::uint32_t i = comma + 1;
  for (; i < end && i < comma + longest_phrase; ++i) {
    const Token& t = article.tokens[i];
    const bool inner_stop = t.word == words::stop && t.has(Token::glued) && i + 1 < end;
    if (ends_clause(t) && !inner_stop && !(t.word == words::dash && t.has(Token::glued))) break;
    if (cue_phrases.find(t.word) && !is_capital(article, i)) break;
    if ((t.word == words::in || t.word == words::during) && i + 1 < end && (article.tokens[i + 1].word == words::a || article.tokens[i + 1].word == words::an) && i > comma + 2) break;
  }
  return i;
}

}  // namespace

std::uint32_t before_time(const Article& article, std::uint32_t first, std::uint32_t end) {
  if (end < first + 4 || !is_one_of(word_text(article.tokens[end - 1].word), {"week", "month", "year", "summer", "morning"})) return end;
  if (!is_one_of(word_text(article.tokens[end - 2].word), {"this", "last", "next"})) return end;
  const std::uint32_t start = end - 2;
  return is_one_of(word_text(article.tokens[start - 1].word), {"earlier", "later"}) ? start - 1 : start;
}

std::uint32_t odds_before(const Article& article, std::uint32_t first, std::uint32_t end) {
  const auto counts = [&](std::uint32_t i) { return article.tokens[i].kind == TokenKind::number || article.tokens[i].tag == Tag::number; };
  const auto opens = [&](std::uint32_t i) { return i == first || ends_clause(article.tokens[i - 1]) || is_class(article, i - 1, FunctionWordsClass::conjunction) || is_class(article, i - 1, FunctionWordsClass::subordinator); };
  if (end < first + 1) return end;
  const WordId last = article.tokens[end - 1].word;
  if (last == words::another || last == words::one) return opens(end - 1) ? end - 1 : end;
  if (end < first + 3 || !counts(end - 1) || (article.tokens[end - 2].word != words::in && article.tokens[end - 2].word != words::of)) return end;
  std::uint32_t i = end - 3;
  if (!counts(i) && i > first) --i;   // "nine out of 10"
  if (!counts(i)) return end;
  while (i > first && (is_adverb(article, i - 1) || article.tokens[i - 1].word == words::about)) --i;
  return opens(i) ? i : end;
}

std::uint32_t subject_start(const Article& article, std::uint32_t first, std::uint32_t end) {
  const bool adverbial = is_class(article, first, FunctionWordsClass::preposition);
  const bool aside = first + 2 < end && article.tokens[first + 1].word == words::comma && article.tokens[first].entity == Entity::none && !begins_apposition(article, first + 2);
  if (!adverbial && !aside && !is_adverb(article, first)) return first;
  for (std::uint32_t i = first + 1; i + 1 < end && i < first + 12; ++i)
    if (article.tokens[i].word == words::comma) return i + 1;
  return first;
}

TokenRange documents_before(const Article& article, std::uint32_t first, std::uint32_t end) {
  const std::uint32_t limit = end > first + longest_documents ? end - longest_documents : first;
  for (std::uint32_t i = end; i-- > limit + 1;) {
    const Token& t = article.tokens[i];
    const auto noun = source_nouns.find(t.word);
    if (is_double_mark(t.word) || t.word == words::semicolon || t.word == words::colon || is_subject_pronoun(t.word) || (is_finite(t.tag) && !noun)) return {};
    if (!noun || noun->class_ != SourceNounsClass::document || !is_plural(article, i) || is_capital(article, i)) continue;
    std::uint32_t start = i;
    while (start > limit && (is_noun(article.tokens[start - 1].tag) || article.tokens[start - 1].tag == Tag::adjective)) --start;
    if (start > limit && (article.tokens[start - 1].word == words::comma || is_double_mark(article.tokens[start - 1].word))) return {start, end - (article.tokens[end - 1].word == words::comma ? 1U : 0U)};
  }
  return {};
}

TokenRange source_before(const Article& article, std::uint32_t first, std::uint32_t end) {
  if (end <= first) return {};
  if (is_double_mark(article.tokens[end - 1].word)) return titled_before(article, first, end);
  if (article.tokens[end - 1].word == words::comma && end - 1 > first) return apposed_before(article, first, end);
  if (is_long_dash(article.tokens[end - 1]) && end - 1 > first) return dashed_before(article, first, end);
  return plain_before(article, first, end);
}

TokenRange source_after(const Article& article, std::uint32_t first, std::uint32_t end, bool enclosed) {
  if (first >= end) return {};
  const WordId w = article.tokens[first].word;
  if (is_subject_pronoun(w)) return {first, first + 1};
  TokenRange range{first, walk_right(article, first, end)};
  if (range.empty()) return {};
  const bool relative = range.size() > 1 && range.last < end && article.tokens[range.last - 1].word == words::who && is_verb(article.tokens[range.last].tag);
  while (relative && range.last < end && range.size() < longest_phrase && !ends_clause(article.tokens[range.last])) ++range.last;   // "said a lawyer who declined to be named"
  if (range.last + 2 < end && article.tokens[range.last].word == words::comma) {
    const WordId next = article.tokens[range.last + 1].word;
    const FunctionWordsClass k = class_of(article, range.last + 1);
    const auto noun = source_nouns.find(next);
    const bool office = noun && noun->class_ == SourceNounsClass::role && noun.forms == 1;
    const bool apposed = next == words::who || next == words::whose || k == FunctionWordsClass::article || office ||
                         article.tokens[range.last + 1].kind == TokenKind::number;
    if (apposed && is_capital(article, range.last - 1)) {
      const std::uint32_t last = apposition_end(article, range.last, end);
      if (!enclosed || (last + 3 < end && article.tokens[last].word == words::comma)) range.last = last;
    }
  }
  return trim(article, range);
}

}  // namespace sayso::attribution
