#include "attribution/proper_names.h"

#include <algorithm>
#include <iterator>

#include "attribution/words.h"
#include "text/one_of.h"

namespace sayso::attribution {

using namespace lexicon;

using NounClass = SourceNounsClass;

namespace {

bool is_office(WordId word) {
  const auto noun = source_nouns.find(word);
  return noun && (noun->class_ == NounClass::role || noun->class_ == NounClass::title || noun->class_ == NounClass::honorific);
}

/// "the Doha-based airline", "a California-born singer": where somebody belongs.
bool tells_origin(const Article& article, std::uint32_t i) {
  if (i + 2 >= article.tokens.size() || article.tokens[i + 1].word != words::dash || !article.tokens[i + 2].has(Token::glued)) return false;
  return is_one_of(article.slice(article.tokens[i + 2]), {"based", "born", "owned", "led", "backed", "listed", "made", "run", "trained"});
}

/// "Park Geun-hye said", not "the Jane Roe-era rules": what the hyphen joins ends a name of two words, and no noun follows.
bool ends_given_name(const Article& article, std::uint32_t dash) {
  if (dash < 2 || dash + 2 >= article.tokens.size()) return false;
  const Token& rest = article.tokens[dash + 1];
  const bool person = article.tokens[dash - 1].entity == Entity::person || article.tokens[dash - 2].entity == Entity::person;
  const bool names = person && is_capital(article, dash - 1) && is_capital(article, dash - 2) && article.tokens[dash - 2].sentence == rest.sentence;
  return names && is_noun(rest.tag) && !is_noun(article.tokens[dash + 2].tag) && article.tokens[dash + 2].tag != Tag::adjective;
}

/// "General Motors" is no general.
bool names_body(const Article& article, std::uint32_t i, std::uint32_t end) {
  const auto phrase = source_nouns.match(std::span(article.tokens).first(end), i);
  return phrase && phrase.length > 1 && phrase->class_ == NounClass::institution;
}

/// "British Airways", "Perfect World": an adjective that opens the sentence and a name, not "Former" or "Many".
bool opens_name(const Article& article, std::uint32_t i) {
  const Token& t = article.tokens[i];
  if (names_body(article, i, static_cast<std::uint32_t>(std::min<std::size_t>(article.tokens.size(), i + 2)))) return true;
  if (t.tag != Tag::adjective || i + 1 >= article.tokens.size() || source_nouns.starts(t.word) || function_words.find(t.word)) return false;
  const Token& next = article.tokens[i + 1];
  if (next.sentence != t.sentence || !is_capital(article, i + 1) || next.entity == Entity::person || function_words.find(next.word)) return false;
  return !is_one_of(article.slice(t), {"Former", "Late", "Senior", "Top", "Chief", "Acting", "Outgoing", "Incoming", "New", "Local"}) && !is_office(next.word);
}

bool is_honorific(WordId word) {
  const auto noun = source_nouns.find(word);
  return noun && noun->class_ == NounClass::honorific;
}

bool is_nobiliary(std::string_view text) {
  return is_one_of(text, {"de", "van", "von", "der", "bin", "al", "la", "del", "di", "da"});
}

}  // namespace

bool is_name_word(const Article& article, std::uint32_t i) {
  const Token& t = article.tokens[i];
  if (t.kind != TokenKind::word) return false;
  if (!t.has(Token::capitalized)) return t.has(Token::glued) && i > 2 && article.tokens[i - 1].word == words::dash && ends_given_name(article, i - 1);
  if (t.has(Token::first) && (t.tag == Tag::number || article.slice(t) == "Half")) return false;   // "Two in three farmers", "Half said"
  const auto row = function_words.find(t.word);
  if (!row && t.entity != Entity::none) return !tells_origin(article, i);
  if (is_date_word(t)) return false;   // "a statement Thursday"
  if (tells_origin(article, i)) return false;
  const bool initials = t.has(Token::all_caps) && i + 2 < article.tokens.size() && article.tokens[i + 1].word == words::dash && article.tokens[i + 2].has(Token::all_caps) && article.tokens[i + 2].has(Token::glued);   // "KING-TV"
  if (!row && t.has(Token::first) && t.tag != Tag::name && !initials && !opens_name(article, i)) return false;
  if (!row && t.has(Token::first) && source_nouns.starts(t.word) && i + 1 < article.tokens.size() && !article.tokens[i + 1].has(Token::capitalized) &&
      !article.tokens[i + 1].has(Token::glued)) return source_nouns.find(t.word) && source_nouns.find(t.word)->class_ == NounClass::outlet;
  if (!row) return !(t.has(Token::first) && cue_phrases.starts(t.word));
  if (row->class_ == FunctionWordsClass::modal && (t.entity == Entity::person || t.tag == Tag::name)) return true;   // "May said"
  return t.has(Token::all_caps) && !t.has(Token::first) && t.word != words::i && t.end - t.start >= 2;
}

bool is_name_part(const Article& article, std::uint32_t i) {
  if (is_name_word(article, i)) return true;
  const Token& t = article.tokens[i];
  if (i + 1 >= article.tokens.size() || article.tokens[i + 1].sentence != t.sentence) return false;
  const bool next = is_name_word(article, i + 1);
  if (t.word == words::a && t.has(Token::capitalized) && !t.has(Token::first)) return i + 2 < article.tokens.size() && article.tokens[i + 1].word == words::stop && is_name_word(article, i + 2);   // "John A. Roe"
  if (t.word == words::of && article.tokens[i - 1].entity == Entity::person && !is_office(article.tokens[i - 1].word)) return false;   // "Jane Roe of Example University"
  if (t.word == words::of || t.word == words::ampersand) return next;
  if (t.word == words::dash && t.has(Token::glued)) return next || (article.tokens[i + 1].has(Token::glued) && article.tokens[i + 1].tag == Tag::name);   // "Geun-hye"
  if (t.word == words::stop && t.has(Token::glued)) return next && (article.tokens[i - 1].end - article.tokens[i - 1].start == 1 || abbreviations.starts(article.tokens[i - 1].word));
  return next && t.kind == TokenKind::word && is_nobiliary(article.slice(t));
}

TokenRange without_titles(const Article& article, TokenRange name) {
  if (name.size() >= 5 && is_office(article.tokens[name.first].word) && article.tokens[name.first + 1].word == words::of) name.first += 3;   // "Secretary of State"
  if (article.tokens[name.last - 1].entity == Entity::organization) return name;   // "Justice Department" is no justice
  for (std::uint32_t i = name.last - 1; i-- > name.first;) {   // "Labor Secretary Jane Roe": all up to the last title
    const auto noun = source_nouns.find(article.tokens[i].word);
    if (!noun || (noun->class_ != NounClass::honorific && noun->class_ != NounClass::title && noun->class_ != NounClass::role)) continue;
    if (article.tokens[i + 1].word == words::of || names_body(article, i, name.last)) break;
    name.first = i + 1;
    break;
  }
  while (name.size() > 1 && (article.tokens[name.first].word == words::stop || article.tokens[name.first].word == words::dash)) ++name.first;
  return name;
}

bool is_organization(const Article& article, TokenRange name) {
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    const auto noun = source_nouns.find(article.tokens[i].word);
    if (noun && (noun->class_ == NounClass::institution || noun->class_ == NounClass::collective || noun->class_ == NounClass::outlet)) return true;
    const auto phrase = source_nouns.match(std::span(article.tokens).first(name.last), i);
    if (phrase && phrase->class_ == NounClass::institution) return true;
    if (article.tokens[i].has(Token::all_caps) && article.tokens[i].end - article.tokens[i].start >= 2 && name.size() <= 2) return true;
  }
  if (name.size() > 1 && body_words.find(article.tokens[name.last - 1].word)) return true;   // "Dunmore Holdings"
  return name.first > 0 && article.tokens[name.first - 1].word == words::the && name.size() >= 1;
}

bool looks_like_person(const Article& article, TokenRange name) {
  if (name.size() < 2 || name.size() > 6 || is_organization(article, name)) return false;
  bool shouted = true, short_form = false;
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    const Token& t = article.tokens[i];
    const bool caps = t.has(Token::all_caps);
    shouted = shouted && (caps || t.kind != TokenKind::word);
    short_form = short_form || (caps && t.end - t.start >= 2);
    if (t.word == words::of || t.word == words::ampersand || source_nouns.starts(t.word) || cue_phrases.starts(t.word)) return false;
  }
  return shouted || !short_form;
}

bool has_entity(const Article& article, TokenRange range, Entity entity) {
  for (std::uint32_t i = range.first; i < range.last; ++i)
    if (article.tokens[i].entity == entity) return true;
  return false;
}

bool is_country_adjective(const Article& article, TokenRange name) {
  const std::string_view text = name.empty() ? std::string_view{} : article.slice(article.span_of(name));
  constexpr std::string_view endings[] = {"ese", "ican", "ian", "ish", "ean"};
  return std::any_of(std::begin(endings), std::end(endings), [&](std::string_view ending) { return text.ends_with(ending); }) ||
         is_one_of(text, {"U.S.", "US", "U.K.", "UK", "Western", "Israeli", "French", "German", "Greek", "Iraqi", "Democratic", "GOP"});
}

bool names_purpose(const Article& article, TokenRange range, std::uint32_t i) {
  const WordId w = article.tokens[i].word;
  if (i == range.first || (w != words::for_ && w != words::on)) return false;
  const Token& before = article.tokens[i - 1];
  const auto noun = source_nouns.find(before.word);
  if (!before.has(Token::capitalized) || !noun || (noun->class_ != NounClass::institution && noun->class_ != NounClass::collective)) return false;
  const std::uint32_t next = i + 1 < range.last && is_class(article, i + 1, FunctionWordsClass::article) ? i + 2 : i + 1;
  return next < range.last && is_capital(article, next);
}

TokenRange first_name_run(const Article& article, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (!is_name_word(article, i)) continue;
    std::uint32_t last = i + 1;
    while (last < range.last && is_name_part(article, last)) ++last;
    while (last > i + 1 && !is_name_word(article, last - 1)) --last;
    return {i, last};
  }
  return {};
}

/// "Ministry of Health and Welfare", "Department for Work and Pensions": what follows "and" is a part of the body's name.
bool names_two_fields(const Article& article, TokenRange run, TokenRange next) {
  if (next.first != run.last + 1 || article.tokens[run.last].word != words::and_) return false;
  bool body = false;
  for (std::uint32_t i = run.first; i < run.last; ++i) {
    const auto noun = source_nouns.find(article.tokens[i].word);
    if (body && (article.tokens[i].word == words::of || article.tokens[i].word == words::for_ || article.tokens[i].word == words::on)) return true;
    body = noun && noun->class_ == NounClass::institution;
  }
  return false;
}

TokenRange name_run(const Article& article, TokenRange core) {
  TokenRange run = first_name_run(article, core);
  const TokenRange first = run;
  while (!run.empty() && run.last < core.last) {
    const TokenRange next = first_name_run(article, {run.last, core.last});
    if (next.empty()) return run.first == first.first ? run : first;
    run = names_purpose(article, core, run.last) || names_two_fields(article, run, next) ? TokenRange{run.first, next.last} : next;
  }
  return run;
}

/// Words of office before a name: "Foreign and Commonwealth Office Minister".
constexpr std::uint32_t longest_title = 5;

TokenRange person_apposed(const Article& article, TokenRange range) {
  for (std::uint32_t i = range.first + 1; i + 2 < range.last; ++i) {
    const bool parted = article.tokens[i - 1].word == words::comma;   // "Jane Roe, who runs the mill," not "One of those who came, Jane Roe,"
    if (parted && (article.tokens[i].word == words::who || article.tokens[i].word == words::which)) return {};
    if (article.tokens[i].word != words::comma) continue;
    std::uint32_t first = i + 1;
    const auto is_title = [&](std::uint32_t k) { return (is_capital(article, k) && article.tokens[k].entity != Entity::person) || (article.tokens[k].word == words::stop && article.tokens[k].has(Token::glued)); };
    while (first + 2 < range.last && first < i + longest_title && is_title(first)) ++first;   // "Agriculture Secretary Jane Roe", "Dr. Jane Roe"
    if (article.tokens[first].entity != Entity::person) first = i + 1;
    if (!is_name_word(article, first) || (article.tokens[first].entity != Entity::person && !first_names.find(article.tokens[first].word))) continue;
    std::uint32_t last = first + 1;
    while (last < range.last && is_name_part(article, last)) ++last;
    const WordId next = last < range.last ? article.tokens[last].word : WordId{0};
    const bool ends = last == range.last || next == words::comma || next == words::and_ || next == words::of;
    if (ends && last >= first + 2) return without_titles(article, {first, last});
  }
  return {};
}

TokenRange person_at_head(const Article& article, TokenRange range) {
  bool body = false;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Token& t = article.tokens[i];
    if (t.word == words::comma || t.word == words::who || t.word == words::which) return {};
    if (is_possessive_mark(article, i)) return {};
    body = body || (is_capital(article, i) && source_nouns.find(t.word) && source_nouns.find(t.word)->class_ == NounClass::institution);
    if (body && t.word == words::and_) return {};   // "Ministry of Health and Welfare"
    const bool office_of = t.word == words::of && i > range.first && i + 1 < range.last && is_capital(article, i + 1) && is_capital(article, i - 1);
    if (i > range.first && !office_of && is_class(article, i, FunctionWordsClass::preposition)) return {};
    const bool given = first_names.find(t.word) && i + 1 < range.last && is_name_part(article, i + 1);
    if ((t.entity != Entity::person && !given) || !is_name_word(article, i) || is_office(t.word)) continue;
    if (i > range.first && names_body(article, i - 1, range.last)) return {};
    std::uint32_t last = i + 1;
    while (last < range.last && (article.tokens[last].entity == Entity::person || (is_name_part(article, last) && (article.tokens[last].tag != Tag::noun || article.tokens[last - 1].word == words::dash)))) ++last;
    while (last > i + 1 && !is_name_word(article, last - 1) && article.tokens[last - 1].tag != Tag::name) --last;
    const bool ends = last == range.last || (!is_possessive_mark(article, last) && !is_noun(article.tokens[last].tag) && article.tokens[last].tag != Tag::adjective);
    if (!ends) return {};
    const auto noun = source_nouns.find(article.tokens[last - 1].word);
    if (noun && (noun->class_ == NounClass::outlet || noun->class_ == NounClass::institution)) return {};   // "Global Times"
    return without_titles(article, {i, last});
  }
  return {};
}

TokenRange person_behind_office(const Article& article, TokenRange range) {
  std::uint32_t first = range.last;
  while (first > range.first && article.tokens[first - 1].entity == Entity::person && is_name_part(article, first - 1)) --first;
  if (first + 1 == range.last && first > range.first && is_capital(article, first - 1) && !is_office(article.tokens[first - 1].word)) --first;   // a given name taken for a part of the body's
  if (range.last - first < 2 || first == range.first) return {};
  std::uint32_t office = first;   // "… Dr Jane Roe"
  while (office > range.first && is_honorific(article.tokens[office - 1].word)) --office;
  const bool plain = is_office(article.tokens[range.first].word);   // "head of the bank Jane Roe", not "a friend of the actor Jane Roe"
  if (office == range.first || is_office(article.tokens[office - 1].word) || (!plain && !is_capital(article, office - 1)) || is_class(article, office - 1, FunctionWordsClass::preposition) || article.tokens[office - 1].entity == Entity::person) return {};
  for (; office > range.first; --office) {
    if (article.tokens[office].word == words::comma || is_possessive_mark(article, office)) return {};
    if (is_class(article, office, FunctionWordsClass::preposition) && is_office(article.tokens[office - 1].word)) return {first, range.last};
  }
  return {};
}

}  // namespace sayso::attribution
