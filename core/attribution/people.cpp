#include "attribution/people.h"

#include <algorithm>

#include "attribution/kinds.h"
#include "attribution/words.h"
#include "text/one_of.h"

namespace sayso::attribution {
namespace {

using namespace lexicon;

/// No more people of one surname, or of one description, are kept apart: keeps every search bounded.
constexpr std::size_t most_alike = 8;

/// A surname is his who spoke under it no more than this many sentences ago.
constexpr std::uint32_t speaker_reach = 8;

/// "Jr." and "Sr." are no surnames.
bool is_suffix(std::string_view text) { return is_one_of(text, {"Jr", "Sr", "II", "III"}); }

std::uint32_t surname_at(const Article& article, TokenRange name) {
  std::uint32_t i = name.last - 1;
  while (i > name.first && (article.tokens[i].kind != TokenKind::word || is_suffix(article.slice(article.tokens[i])))) --i;
  return i;
}

template <class T>
void keep_last(std::vector<T>& list, T value) {
  if (list.size() == most_alike) list.erase(list.begin());
  list.push_back(value);
}

/// Titles that are written short before a name and in full without it.
std::uint32_t long_title(std::string_view form) {
  static constexpr std::string_view pairs[][2] = {{"sen", "senator"}, {"sens", "senator"}, {"gov", "governor"}, {"gen", "general"}, {"rep", "representative"}, {"prof", "professor"}};
  for (const auto& pair : pairs)
    if (pair[0] == form) return find_word(pair[1]);
  return 0;
}

WordId head_noun(WordId word) {
  const auto noun = source_nouns.find(word);
  if (!noun || (noun->class_ != SourceNounsClass::role && noun->class_ != SourceNounsClass::title)) return 0;
  const std::uint32_t full = long_title(noun->form);
  return full != 0 ? static_cast<WordId>(full) : word;
}

}  // namespace

Gender People::title_gender(TokenRange titles) const {
  for (std::uint32_t i = titles.first; i < titles.last; ++i) {
    const auto title = source_nouns.find(article_.tokens[i].word);
    if (!title) continue;
    if (title->has(SourceNounsTrait::she)) return Gender::female;
    if (title->has(SourceNounsTrait::he)) return Gender::male;
  }
  return Gender::unknown;
}

/// "his wife", "the mayor’s brother in Ohio": what the noun tells that heads the words beside a name.
Gender People::role_gender(TokenRange words) const {
  std::uint32_t head = no_index;
  for (std::uint32_t i = words.first; i < words.last && !is_class(article_, i, FunctionWordsClass::preposition); ++i)
    if (const auto noun = source_nouns.find(article_.tokens[i].word); noun && noun->class_ == SourceNounsClass::role && !is_possessive_mark(article_, i + 1)) head = i;
  return head == no_index ? Gender::unknown : title_gender({head, head + 1});
}

/// Where the words begin that introduce a name: "Republican nominee" before "Donald Roe".
std::uint32_t People::description_start(std::uint32_t name) const {
  std::uint32_t i = name;
  for (std::uint32_t steps = 0; i > 0 && steps < 5; --i, ++steps) {
    const Token& t = article_.tokens[i - 1];
    const bool inner = t.kind == TokenKind::word ? !function_words.find(t.word) && !is_verb(t.tag) : t.word == words::dash || (t.word == words::stop && t.has(Token::glued));
    if (!inner || t.sentence != article_.tokens[name].sentence) break;
  }
  return i;
}

/// Where "the mayor’s spokeswoman" before a comma begins; the comma itself if no person's noun stands there.
std::uint32_t People::owned_start(std::uint32_t comma) const {
  if (comma == 0 || head_noun(article_.tokens[comma - 1].word) == 0) return comma;
  std::uint32_t i = comma;
  for (std::uint32_t steps = 0; i > 0 && steps < 6; --i, ++steps) {
    const Token& t = article_.tokens[i - 1];
    if (t.kind != TokenKind::word || is_verb(t.tag) || t.sentence != article_.tokens[comma].sentence) break;
  }
  return i;
}

void People::describe(std::uint32_t person, TokenRange range) {
  Description description{person, {}};
  std::size_t n = 0;
  for (std::uint32_t i = range.first; i < range.last && n < description.words.size(); ++i)
    if (is_word(article_, i) && !function_words.find(article_.tokens[i].word)) description.words[n++] = article_.tokens[i].hash;
  for (std::uint32_t i = range.first; i < range.last; ++i)
    if (const WordId noun = head_noun(article_.tokens[i].word)) {
      keep_last(by_noun_[noun], description);
      keep_last(people_[person].roles, noun);
    }
}

const Person* People::of_description(TokenRange phrase) const {
  std::uint32_t best = 0, person = no_index;
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    const auto known = by_noun_.find(head_noun(article_.tokens[i].word));
    if (known == by_noun_.end()) continue;
    for (const Description& description : known->second) {
      std::uint32_t shared = 0;
      for (std::uint32_t k = phrase.first; k < phrase.last; ++k)
        shared += is_word(article_, k) && std::find(description.words.begin(), description.words.end(), article_.tokens[k].hash) != description.words.end();
      if (shared >= std::max(best, 2U)) { best = shared; person = description.person; }
    }
  }
  return person == no_index ? nullptr : &people_[person];
}

bool People::may_be_called(std::string_view name, WordId noun) const {
  const std::uint32_t person = find(name);
  if (person == no_index) return false;
  const auto& roles = people_[person].roles;
  return std::find(roles.begin(), roles.end(), head_noun(noun)) != roles.end();
}

/// The person a name stands for, made if he is new; no_index if it is nobody's.
std::uint32_t People::person_of(TokenRange run, TokenRange name, Gender gender) {
  const std::uint32_t last = surname_at(article_, name);
  const std::string surname(article_.slice(article_.tokens[last]));
  const std::string full(article_.slice(article_.span_of(name)));
  if (name.first == last) {
    if (const Person* known = of_surname(surname, article_.tokens[last].sentence, gender)) return static_cast<std::uint32_t>(known - people_.data());
    const bool introduced = run.first < name.first && article_.tokens[last].entity == Entity::person;   // "President Roe"
    if (!introduced) return no_index;
  } else {
    bool person = false;
    for (std::uint32_t i = name.first; i < name.last; ++i) person = person || article_.tokens[i].entity == Entity::person;
    if (!person || !looks_like_person(article_, name)) return no_index;
    const std::string_view given = article_.slice(article_.tokens[name.first]);
    for (const std::uint32_t k : by_surname_[surname]) {
      Person& p = people_[k];
      if (p.name == p.surname && may_be(p.gender, gender)) {   // "President Roe" becomes "Jane Roe"
        p.name = full;
        by_name_.emplace(full, k);
      }
      if (p.name.ends_with(full)) {   // "Jane Roe" after "Universe Jane Roe"
        p.name = full;
        by_name_.emplace(full, k);
      }
      if (p.name.starts_with(given) && may_be(p.gender, gender)) return k;
    }
    const auto row = first_names.find(article_.tokens[name.first].word);
    if (gender == Gender::unknown && row) gender = row->class_ == FirstNamesClass::she ? Gender::female : Gender::male;
  }
  by_name_.emplace(full, static_cast<std::uint32_t>(people_.size()));
  people_.push_back({full, surname, gender, 0, 0, {}});
  for (std::uint32_t i = name.first; i < last; ++i)   // "Zhang" of "Zhang Wei", "Zahid" of "Ahmad Zahid Hamidi"
    if (is_name_word(article_, i)) keep_last(by_part_[std::string(article_.slice(article_.tokens[i]))], static_cast<std::uint32_t>(people_.size() - 1));
  keep_last(by_surname_[surname], static_cast<std::uint32_t>(people_.size() - 1));
  return static_cast<std::uint32_t>(people_.size() - 1);
}

void People::read_name(TokenRange run) {
  const TokenRange name = without_titles(article_, run);
  const std::uint32_t start = description_start(run.first);
  const Gender gender = title_gender({start, name.first});
  const std::uint32_t person = person_of(run, name, gender);
  if (person == no_index) return;
  Person& p = people_[person];
  const auto learn_gender = [&](TokenRange words) { if (p.gender == Gender::unknown) p.gender = role_gender(words); };
  ++p.mentions;
  if (p.gender == Gender::unknown) p.gender = gender;
  if (start < name.first) describe(person, {start, name.first});
  const std::uint32_t size = static_cast<std::uint32_t>(article_.tokens.size());
  if (name.last + 1 < size && article_.tokens[name.last].word == words::comma) {   // "Jane Roe, the Democratic nominee,"
    std::uint32_t end = name.last + 1;
    while (end < size && end < name.last + 8 && !ends_clause(article_.tokens[end]) && !is_verb(article_.tokens[end].tag)) ++end;
    describe(person, {name.last + 1, end});
    learn_gender({name.last + 1, end});
  }
  if (start > 0 && article_.tokens[start - 1].word == words::comma && start == name.first) {   // "The mayor’s spokeswoman, Jane Roe,"
    const std::uint32_t first = owned_start(start - 1);
    if (first + 1 < start) describe(person, {first, start - 1});
    learn_gender({first, start - 1});
  }
  ends_[name.last] = person;
  const std::uint32_t sentence = article_.tokens[name.first].sentence;
  const bool governed = start > 0 && article_.tokens[start - 1].sentence == sentence && is_class(article_, start - 1, FunctionWordsClass::preposition);
  const bool owner = name.last < size && is_possessive_mark(article_, name.last);
  if (subjects_[sentence].person == no_index && !governed && !owner && !past_subject_ && !article_.tokens[name.first].has(Token::quoted)) subjects_[sentence] = {person, name.first};
}

/// "Jane Roe runs the mill. She …": the subject of the sentence before goes on.
void People::carry_subject(std::uint32_t pronoun) {
  const std::uint32_t s = article_.tokens[pronoun].sentence;
  if (s == 0 || subjects_[s].person != no_index || article_.sentences[s - 1].paragraph != article_.sentences[s].paragraph) return;
  const std::uint32_t person = subjects_[s - 1].person;
  if (person != no_index && may_be(people_[person].gender, article_.tokens[pronoun].word == words::she ? Gender::female : Gender::male)) subjects_[s] = {person, pronoun};
}

void People::read(std::uint32_t sentence) {
  const std::uint32_t end = article_.sentence_tokens[sentence].last;
  for (; at_ < end; ++at_) {
    const Token& t = article_.tokens[at_];
    if (t.has(Token::first)) past_subject_ = false;
    if (!t.has(Token::quoted) && !past_subject_ && (t.word == words::he || t.word == words::she)) carry_subject(at_);
    if (!t.has(Token::quoted) && (is_finite(t.tag) || is_subject_pronoun(t.word))) past_subject_ = true;
    if (!is_name_word(article_, at_)) continue;
    std::uint32_t last = at_ + 1;
    while (last < end && article_.tokens[last].sentence == article_.tokens[at_].sentence && is_name_part(article_, last)) ++last;
    while (last > at_ + 1 && !is_name_word(article_, last - 1)) --last;
    read_name({at_, last});
    at_ = last - 1;
  }
}

const Person* People::of_surname(std::string_view surname, std::uint32_t sentence, Gender gender) const {
  const auto known = by_surname_.find(std::string(surname));
  if (known == by_surname_.end()) return nullptr;
  const Person* best = nullptr;
  for (const std::uint32_t k : known->second) {
    const Person& p = people_[k];
    if (!may_be(p.gender, gender)) continue;
    const auto standing = [&](const Person& q) { return q.spoke != 0 && q.spoke + speaker_reach > sentence ? q.spoke : 0; };
    if (!best || standing(p) > standing(*best) || (standing(p) == standing(*best) && p.mentions > best->mentions)) best = &p;
  }
  return best;
}

const Person* People::of_family_name(std::string_view name, Gender gender) const {
  const auto known = by_part_.find(std::string(name));
  if (known == by_part_.end() || known->second.size() != 1) return nullptr;
  const Person& p = people_[known->second.front()];
  return may_be(p.gender, gender) ? &p : nullptr;
}

const Person* People::subject_of(std::uint32_t sentence, std::uint32_t before) const {
  const Subject& subject = subjects_[sentence];
  return subject.person != no_index && subject.at < before ? &people_[subject.person] : nullptr;
}

const Person* People::ending_at(std::uint32_t token) const {
  const auto known = ends_.find(token);
  return known == ends_.end() ? nullptr : &people_[known->second];
}

std::uint32_t People::find(std::string_view name) const {
  const auto known = by_name_.find(std::string(name));
  return known == by_name_.end() ? no_index : known->second;
}

Gender People::gender_of(std::string_view name) const {
  const std::uint32_t person = find(name);
  return person == no_index ? Gender::unknown : people_[person].gender;
}

void People::note_speaker(std::string_view name, std::uint32_t sentence, Gender gender) {
  const std::uint32_t person = find(name);
  if (person == no_index) return;
  people_[person].spoke = sentence + 1;
  if (people_[person].gender == Gender::unknown) people_[person].gender = gender;
}

}  // namespace sayso::attribution
