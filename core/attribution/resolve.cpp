// Who a source is: its name, its kind, and whether a reader could find it. Pronouns, surnames and descriptions are
// taken for the last source that fits; when none does within reach, the name is left out rather than guessed.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "attribution/bodies.h"
#include "attribution/drafts.h"
#include "attribution/kinds.h"
#include "attribution/people.h"
#include "attribution/rules.h"
#include "attribution/unnamed.h"
#include "attribution/words.h"
#include "text/one_of.h"

namespace sayso::attribution {
namespace {

using namespace lexicon;

/// "he" is nobody who was last named more than this many sentences ago.
constexpr std::uint32_t pronoun_reach = 12;

/// "He" is a named source rather than an unnamed one that spoke so few sentences later.
constexpr std::uint32_t unnamed_reach = 3;

/// A subject is looked for before the first verb of its sentence, if that stands among so many words.
constexpr std::uint32_t farthest_verb = 30;

/// "He" who never spoke was a sentence's subject no more than this many sentences ago.
constexpr std::uint32_t subject_reach = 3;

struct Entity {
  std::string name;
  SourceKind kind = SourceKind::unknown;
  Sourcing sourcing = Sourcing::named;
  std::uint32_t sentence = 0;
  bool plural = false;
  Gender gender = Gender::unknown;
  std::optional<Unnamed> unnamed = {};
};

class Resolution {
 public:
  explicit Resolution(const Article& article) : article_(article), people_(article) { list_names(); }

  void resolve(const Draft& draft, Attribution& a) {
    const std::uint32_t sentence = draft.sources.empty() ? draft.sentence : article_.tokens[draft.sources.front().first].sentence;
    read_names(sentence);
    if (draft.impersonal && draft.sources.empty()) return set(a, {"", SourceKind::vague, Sourcing::vague, sentence, false, Gender::unknown});
    if (draft.sources.empty()) return set(a, {"", SourceKind::unknown, Sourcing::vague, sentence, false, Gender::unknown});
    const TokenRange source = draft.sources.front();
    Entity entity = source.size() == 1 && is_pronoun(source.first) ? of_pronoun(source.first, sentence) : of_phrase(source, sentence);
    judge_kind(draft, source, entity);
    if (draft.kind == CueKind::according && entity.kind == SourceKind::unknown && entity.name.empty()) entity.sourcing = Sourcing::vague;   // "according to this view"
    set(a, entity);
    if (entity.kind != SourceKind::unknown) remember(std::move(entity));
  }

 private:
  [[nodiscard]] bool is_pronoun(std::uint32_t i) const {
    const WordId w = article_.tokens[i].word;
    const FunctionWordsClass k = class_of(article_, i);
    return is_subject_pronoun(w) || w == words::who || w == words::which || k == FunctionWordsClass::possessive || w == words::him || w == words::them;
  }

  static void set(Attribution& a, const Entity& entity) {
    a.name = entity.name;
    a.source_kind = entity.kind;
    a.sourcing = entity.sourcing;
    if (entity.sourcing == Sourcing::anonymous) a.unnamed = entity.unnamed.value_or(Unnamed{});
  }

  void remember(Entity entity) {
    const bool person = entity.kind == SourceKind::person || entity.kind == SourceKind::anonymous;
    if (entity.plural || entity.kind == SourceKind::group || entity.kind == SourceKind::vague) last_plural_ = entity;
    else if (person) {
      last_person_ = entity;
      if (entity.sourcing == Sourcing::named && !entity.name.empty()) last_named_[static_cast<std::size_t>(entity.gender)] = entity;
      people_.note_speaker(entity.name, entity.sentence, entity.gender);
    }
    else last_thing_ = entity;
    last_ = std::move(entity);
  }

  [[nodiscard]] static bool fits(const std::optional<Entity>& entity, std::uint32_t sentence) {
    return entity && sentence - entity->sentence <= pronoun_reach;
  }

  Entity of_pronoun(std::uint32_t i, std::uint32_t sentence) {
    const WordId w = article_.tokens[i].word;
    Entity entity{"", SourceKind::person, Sourcing::named, sentence, false, Gender::unknown};
    const auto take = [&](const std::optional<Entity>& from) {
      if (!fits(from, sentence)) return false;
      entity = *from;
      entity.sentence = sentence;
      return true;
    };
    if (w == words::i || w == words::we || w == words::my || w == words::our) {
      entity.kind = SourceKind::author;
      return entity;
    }
    if (w == words::who || w == words::which || w == words::whose) {
      const bool apart = i > 0 && (article_.tokens[i - 1].word == words::comma || is_long_dash(article_.tokens[i - 1]));
      if (const Person* p = people_.ending_at(apart ? i - 1 : i); p && w != words::which) return of_person(*p, sentence);
      const TokenRange before = source_before(article_, article_.sentence_tokens[sentence].first, i > 0 && article_.tokens[i - 1].word == words::comma ? i - 1 : i);
      if (before.empty()) return entity;
      const bool place = w != words::which && article_.tokens[before.last - 1].entity == sayso::Entity::place;   // "voters in Ohio who": no town is "who"
      return of_phrase(place ? before : nearest_part(before), sentence);
    }
    if (w == words::they || w == words::their || w == words::them) {
      const bool body = fits(last_thing_, sentence) && last_thing_->kind == SourceKind::organization && last_thing_->sourcing == Sourcing::named && fits(last_plural_, sentence) &&
                        last_thing_->sentence > last_plural_->sentence + (last_plural_->sourcing == Sourcing::named ? 1 : 0);
      const auto take_speaker = [&](const std::optional<Entity>& from) { return from && from->kind != SourceKind::document && take(from); };   // a report is never "they"
      if (body ? take(last_thing_) : take(last_plural_) || take_speaker(last_thing_) || take_speaker(last_)) return entity;   // a body that spoke after the group
      return {"", SourceKind::vague, Sourcing::vague, sentence, true, Gender::unknown};
    }
    if (w == words::it || w == words::its) {
      if (const TokenRange subject = subject_before(i, sentence); !subject.empty()) return of_phrase(subject, sentence);
      if (take(last_thing_)) return entity;
      return {"", SourceKind::unknown, Sourcing::named, sentence, false, Gender::unknown};
    }
    if (!is_gendered(w)) return entity;
    const Gender gender = w == words::she || w == words::her ? Gender::female : Gender::male;
    if (take(person_meant(i, sentence, gender))) entity.gender = gender;
    return entity;
  }

  /// "The army shelled the town after what | it says was an attack": the subject of the sentence itself.
  [[nodiscard]] TokenRange subject_before(std::uint32_t i, std::uint32_t sentence) const {
    const std::uint32_t first = article_.sentence_tokens[sentence].first;
    if (i == first || article_.tokens[i - 1].word != words::what) return {};
    std::uint32_t verb = first;
    while (verb < i && verb < first + farthest_verb && !is_finite(article_.tokens[verb].tag)) ++verb;
    const TokenRange subject = verb + 1 < i && is_finite(article_.tokens[verb].tag) ? source_before(article_, first, verb) : TokenRange{};
    return !subject.empty() && subject.first == first && subject.size() > 1 ? subject : TokenRange{};
  }

  [[nodiscard]] static bool is_gendered(WordId w) {
    return w == words::he || w == words::his || w == words::him || w == words::she || w == words::her;
  }

  /// Whom "he" or "the senator" at token i means: the subject of this sentence so far; who spoke in the sentence before, else
  /// its subject; who spoke last, else who was a subject last.
  [[nodiscard]] std::optional<Entity> person_meant(std::uint32_t i, std::uint32_t sentence, Gender gender) const {
    const auto subject = [&](std::uint32_t s) -> std::optional<Entity> {
      const Person* p = people_.subject_of(s, i);
      if (!p || !may_be(p->gender, gender)) return std::nullopt;
      return of_person(*p, s);
    };
    if (auto here = subject(sentence)) return here;
    std::optional<Entity> speaker = speaker_of(sentence, gender);
    if (speaker && speaker->sentence + 1 >= sentence) return speaker;
    const bool begins = sentence == 0 || article_.sentences[sentence - 1].paragraph != article_.sentences[sentence].paragraph;
    if (!begins)
      if (auto before = subject(sentence - 1)) return before;
    if (speaker) return speaker;
    for (std::uint32_t s = sentence; s-- > 0 && s + subject_reach >= sentence;)
      if (auto before = subject(s)) return before;
    return std::nullopt;
  }

  [[nodiscard]] static Entity of_person(const Person& p, std::uint32_t sentence) {
    return {p.name, SourceKind::person, Sourcing::named, sentence, false, p.gender};
  }

  /// Who of that gender spoke last: a named source rather than an unnamed one that spoke a little later.
  [[nodiscard]] std::optional<Entity> speaker_of(std::uint32_t sentence, Gender gender) const {
    std::optional<Entity> named;
    for (const Gender g : {Gender::unknown, Gender::female, Gender::male}) {
      const std::optional<Entity>& entity = last_named_[static_cast<std::size_t>(g)];
      if (fits(entity, sentence) && may_be(g, gender) && (!named || entity->sentence > named->sentence)) named = entity;
    }
    const bool unnamed = fits(last_person_, sentence) && last_person_->sourcing != Sourcing::named && may_be(last_person_->gender, gender);
    if (unnamed && !(named && named->sentence + unnamed_reach >= last_person_->sentence)) return last_person_;
    return named;
  }

  /// "with help from Labor Secretary Jane Roe, who …": the relative belongs to what stands right before it.
  [[nodiscard]] TokenRange nearest_part(TokenRange range) const {
    for (std::uint32_t i = range.last; i-- > range.first + 1;)
      if (is_class(article_, i - 1, FunctionWordsClass::preposition) && article_.tokens[i - 1].word != words::of) return {i, range.last};
    return range;
  }

  /// "the senator", "the Democratic nominee": somebody who was named before.
  [[nodiscard]] bool describes_person(const Phrase& phrase) const {
    if (!phrase.role || !phrase.definite || phrase.plural || phrase.kind == SourceKind::anonymous) return false;
    if (phrase.name.empty()) return true;
    return !is_capital(article_, phrase.name.last - 1);   // the name only tells where he belongs: "the Ohio senator"
  }

  /// Behind "Jane Roe's" or "her", which tell of somebody else: "Jane Roe's doctor".
  [[nodiscard]] std::uint32_t after_owner(TokenRange range) const {
    if (is_class(article_, range.first, FunctionWordsClass::possessive)) return range.first + 1;
    for (std::uint32_t i = range.first + 1; i < range.last; ++i)
      if (is_possessive_mark(article_, i)) return i + 1;
    return range.first;
  }

  /// "Jane Roe and Richard Doe", "Roe and Doe": two people who speak as one.
  [[nodiscard]] std::optional<Entity> of_pair(TokenRange range, std::uint32_t sentence) const {
    for (std::uint32_t i = range.first + 1; i + 1 < range.last; ++i) {
      if (article_.tokens[i].word == words::comma || is_possessive_mark(article_, i)) return std::nullopt;
      if (article_.tokens[i].word != words::and_) continue;
      const Person* one = people_.ending_at(i);
      for (std::uint32_t k = i + 2; one && k <= range.last && k < i + 8; ++k)
        if (const Person* other = people_.ending_at(k); other && k == range.last) return Entity{one->name + " and " + other->name, SourceKind::group, Sourcing::named, sentence, true, Gender::unknown};
      return std::nullopt;
    }
    return std::nullopt;
  }

  /// "The study" after "a poll by Example University": the document that spoke last, if it did a short while ago.
  [[nodiscard]] bool continues_document(const Phrase& phrase, std::uint32_t sentence) const {
    return phrase.definite && phrase.needs_antecedent && last_thing_ && last_thing_->kind == SourceKind::document && last_thing_->sentence + subject_reach >= sentence;
  }

  [[nodiscard]] static bool is_insider(const Phrase& phrase) {
    const auto noun = source_nouns.find(phrase.noun);
    return noun && noun->has(SourceNounsTrait::insider);
  }

  /// "The second official", "the senior Roe adviser": insiders who speak without a name were told of before, and this is one.
  [[nodiscard]] bool speaks_unnamed(const Phrase& phrase) const {
    const auto known = nouns_.find(phrase.noun);
    return unnamed_insiders_ && is_insider(phrase) && !(known != nouns_.end() && known->second.sourcing == Sourcing::named);
  }

  Entity of_insider(TokenRange range, Entity entity) {
    entity.kind = SourceKind::anonymous;
    entity.sourcing = Sourcing::anonymous;
    entity.name.clear();
    entity.unnamed = read_unnamed(article_, range);
    return entity;
  }

  Entity of_phrase(TokenRange range, std::uint32_t sentence) {
    if (const auto pair = of_pair(range, sentence)) return *pair;
    const Phrase phrase = read_phrase(article_, range);
    Entity entity{std::string(phrase.name.empty() ? "" : article_.slice(article_.span_of(phrase.name))), phrase.kind, phrase.sourcing, sentence, phrase.plural,
                  people_.title_gender({range.first, phrase.name.empty() ? range.last : phrase.name.first})};
    std::uint32_t named_in = 0;
    if (describes_person(phrase)) {
      const std::uint32_t owned = after_owner(range);
      if (const Person* p = people_.of_description({owned, range.last})) return of_person(*p, sentence);
      if (const Person* p = owned > range.first + 1 ? people_.of_description(range) : nullptr) return of_person(*p, sentence);
      if (speaks_unnamed(phrase)) return of_insider(range, std::move(entity));
      if (owned > range.first) return phrase.name.empty() ? entity : of_name(phrase, std::move(entity));
      if (const auto meant = person_meant(range.first, sentence, entity.gender); meant && meant->sourcing == Sourcing::named && people_.may_be_called(meant->name, phrase.noun)) {
        entity.name = meant->name;
        named_in = meant->sentence;
        entity.gender = meant->gender;
      }
    }
    if (!phrase.name.empty() && !describes_person(phrase)) return of_name(phrase, std::move(entity));
    if (phrase.definite && phrase.noun != 0) {
      const auto known = nouns_.find(phrase.noun);
      const bool unnamed = known != nouns_.end() && known->second.sourcing == Sourcing::anonymous;
      if (known != nouns_.end() && !(unnamed && !entity.name.empty() && named_in > known->second.sentence + unnamed_reach)) {
        if (entity.name.empty() || unnamed) entity.name = known->second.name;   // "the official" of "an official said"
        entity.kind = known->second.kind;
        entity.sourcing = known->second.sourcing;
        if (unnamed) entity.unnamed = known->second.unnamed;
      } else if (phrase.needs_antecedent) {
        entity.sourcing = introduced_.contains(phrase.noun) || mentioned_.contains(phrase.noun) || research_ ? Sourcing::named : Sourcing::vague;
      }
    }
    if (entity.name.empty() && continues_document(phrase, sentence)) {
      entity.name = last_thing_->name;
      if (last_thing_->sourcing == Sourcing::named) entity.sourcing = Sourcing::named;
    }
    if (phrase.kind == SourceKind::group && entity.sourcing == Sourcing::vague && known_groups_.contains(phrase.noun) && (phrase.definite || (article_.tokens[range.first].word == phrase.noun && source_nouns.find(phrase.noun)->has(SourceNounsTrait::body)))) entity.sourcing = Sourcing::named;
    const bool share = phrase.needs_antecedent && (phrase.noun == 0 || phrase.kind == SourceKind::group);   // "38% of workers", of a survey
    if (share && (research_ || tells_research(sentence))) entity.sourcing = Sourcing::named;
    if (phrase.kind == SourceKind::group && phrase.noun != 0 && research_ && source_nouns.find(phrase.noun)->has(SourceNounsTrait::asked) && (phrase.definite || phrase.needs_antecedent || range.last - range.first == 1)) entity.sourcing = Sourcing::named;
    if (entity.sourcing == Sourcing::anonymous && !entity.unnamed) entity.unnamed = read_unnamed(article_, range);
    unnamed_insiders_ = unnamed_insiders_ || (entity.sourcing == Sourcing::anonymous && is_insider(phrase));
    if (phrase.noun != 0 && entity.sourcing == Sourcing::anonymous) nouns_[phrase.noun] = entity;
    if (entity.name.empty() && entity.sourcing == Sourcing::named && is_known_body(phrase)) entity.name = word_text(phrase.noun);
    if (entity.name.empty() && entity.sourcing == Sourcing::named && entity.kind == SourceKind::organization) {
      entity.name = range.size() <= 3 ? body_meant(phrase, sentence) : place_name(range);
    }
    return entity;
  }

  /// "Dunmore said it would close two mines": a single name of nobody known that calls itself "it" is a body's, from then on.
  void judge_kind(const Draft& draft, TokenRange source, Entity& entity) {
    if (entity.kind != SourceKind::person || entity.name.empty() || entity.gender != Gender::unknown) return;
    const bool opens = article_.tokens[source.first].has(Token::first) && !fits(last_thing_, entity.sentence);   // nothing else is "it"
    const bool bare = opens && source.size() == 1 && article_.slice(article_.tokens[source.first]) == entity.name;
    if (bare && !draft.contents.empty() && calls_itself_it(article_, draft)) bodies_.insert(entity.name);
    if (bodies_.contains(entity.name)) entity.kind = SourceKind::organization;
  }

  /// "The airline", "the group": the body that was named last.
  [[nodiscard]] std::string body_meant(const Phrase& phrase, std::uint32_t sentence) const {
    if (!phrase.definite || phrase.plural || !fits(last_thing_, sentence) || last_thing_->kind != SourceKind::organization || last_thing_->sourcing != Sourcing::named) return {};
    return stands_for_body(phrase.noun, last_thing_->name) ? last_thing_->name : std::string();
  }

  /// "Government in Athens": a body that has no name but where it is.
  [[nodiscard]] std::string place_name(TokenRange range) const {
    const TokenRange rest{range.first + 1, range.last};
    if (range.size() < 4 || range.size() > 6 || article_.tokens[range.first].word != words::the || article_.tokens[range.last - 2].word != words::in || !is_capital(article_, range.last - 1)) return {};
    return std::string(article_.slice(article_.span_of(rest)));
  }

  /// "Police", "prosecutors": known without a name of their own.
  [[nodiscard]] static bool is_known_body(const Phrase& phrase) {
    const auto noun = source_nouns.find(phrase.noun);
    return noun && noun->class_ == SourceNounsClass::collective;
  }

  /// A surname stands for the last full name that ends with it.
  Entity of_name(const Phrase& phrase, Entity entity) {
    const std::string key(article_.slice(article_.tokens[phrase.name.last - 1]));
    if (phrase.name.size() == 1) {
      if (const Person* p = people_.of_surname(key, entity.sentence, entity.gender)) {
        entity.name = p->name;
        if (entity.kind == SourceKind::unknown) entity.kind = SourceKind::person;
      } else if (const auto later = all_names_.find(key); later != all_names_.end() && entity.kind != SourceKind::organization) {
        entity.name = std::string(article_.slice(article_.span_of(later->second)));   // introduced late
        entity.kind = SourceKind::person;
      } else if (const Person* bearer = people_.of_family_name(key, entity.gender); bearer && entity.kind != SourceKind::organization) {
        entity.name = bearer->name;
        entity.kind = SourceKind::person;
      }
    }
    if (entity.gender == Gender::unknown) entity.gender = people_.gender_of(entity.name);
    if (entity.kind == SourceKind::unknown) {
      const sayso::Entity label = article_.tokens[phrase.name.first].entity;
      const bool body = label == sayso::Entity::organization || label == sayso::Entity::place || article_.tokens[phrase.name.first].has(Token::all_caps);
      entity.kind = body ? SourceKind::organization : SourceKind::person;
    }
    if (phrase.noun != 0 && entity.sourcing == Sourcing::named) nouns_[phrase.noun] = entity;
    return entity;
  }

  /// "Example Company's lawyers", "officials at the Justice Department", "State Department officials".
  [[nodiscard]] bool belongs(std::uint32_t noun, std::uint32_t name) const {
    const Token& t = article_.tokens[name];
    if (t.entity != sayso::Entity::organization && t.entity != sayso::Entity::person) return false;
    return name + 1 == noun || (name + 2 == noun && is_possessive_mark(article_, name + 1)) || name > noun;
  }

  /// Notes a noun such as "poll" that stands near a name: "a poll by Example University", "the Example poll".
  void note_noun(std::uint32_t i, TokenRange sentence) {
    if (!source_nouns.starts(article_.tokens[i].word) || is_capital(article_, i)) return;
    const auto noun = source_nouns.find(article_.tokens[i].word);
    if (!noun || (noun->class_ != SourceNounsClass::document && noun->class_ != SourceNounsClass::group && noun->class_ != SourceNounsClass::role)) return;
    mentioned_.insert(article_.tokens[i].word);
    const std::uint32_t name = name_near(i, sentence);
    if (name == no_index) return;
    introduced_.insert(article_.tokens[i].word);
    research_ = research_ || noun->has(SourceNounsTrait::research);
    if (noun->class_ == SourceNounsClass::group && belongs(i, name)) known_groups_.insert(article_.tokens[i].word);
  }

  /// The first word of a name around token i: who made the poll.
  [[nodiscard]] std::uint32_t name_near(std::uint32_t i, TokenRange sentence) const {
    const std::uint32_t from = i > sentence.first + 4 ? i - 4 : sentence.first, to = std::min(i + 6, sentence.last);
    for (std::uint32_t k = from; k < to; ++k) {
      const Token& t = article_.tokens[k];
      if (k != i && t.has(Token::capitalized) && (t.entity != sayso::Entity::none || !t.has(Token::first)) && class_of(article_, k) == FunctionWordsClass::punctuation) return k;
    }
    return no_index;
  }

  /// "In a poll by Example University, 28 percent said": the sentence itself names who asked.
  [[nodiscard]] bool tells_research(std::uint32_t sentence) {
    if (research_read_ == sentence) return research_here_;
    research_read_ = sentence;
    research_here_ = false;
    const TokenRange tokens = article_.sentence_tokens[sentence];
    for (std::uint32_t i = tokens.first; i < tokens.last && !research_here_; ++i) {
      const auto noun = source_nouns.find(article_.tokens[i].word);
      research_here_ = noun && noun->has(SourceNounsTrait::research) && name_near(i, tokens) != no_index;
    }
    return research_here_;
  }

  /// The first full name for every surname of the article, for those who are introduced late.
  void list_names() {
    for (std::uint32_t i = 0; i < article_.tokens.size(); ++i) {
      if (article_.tokens[i].entity != sayso::Entity::person || !is_name_word(article_, i)) continue;
      std::uint32_t last = i + 1;
      while (last < article_.tokens.size() && article_.tokens[last].sentence == article_.tokens[i].sentence && article_.tokens[last].entity == sayso::Entity::person && is_name_part(article_, last)) ++last;
      const TokenRange name = without_titles(article_, {i, last});
      if (name.size() >= 2 && looks_like_person(article_, name)) all_names_.try_emplace(std::string(article_.slice(article_.tokens[name.last - 1])), name);
      i = last - 1;
    }
  }

  /// Full names up to the end of a sentence, so that surnames find them.
  void read_names(std::uint32_t sentence) {
    for (; noted_ < article_.sentence_tokens[sentence].first; ++noted_) note_noun(noted_, article_.sentence_tokens[article_.tokens[noted_].sentence]);
    people_.read(sentence);
  }

  const Article& article_;
  People people_;
  std::uint32_t noted_ = 0;
  std::unordered_set<std::string> bodies_;     ///< names that turned out to be no person's
  std::unordered_set<WordId> introduced_, mentioned_, known_groups_;
  bool research_ = false;   ///< a study, report or poll was introduced with its maker
  bool unnamed_insiders_ = false;              ///< an official, an aide … spoke without a name
  bool research_here_ = false;                 ///< … in this very sentence:
  std::uint32_t research_read_ = no_index;
  std::unordered_map<std::string, TokenRange> all_names_;
  std::unordered_map<WordId, Entity> nouns_;
  std::optional<Entity> last_, last_person_, last_plural_, last_thing_;
  std::array<std::optional<Entity>, 3> last_named_;   ///< by gender
};

}  // namespace

void resolve_sources(const Article& article, std::span<const Draft> drafts, std::span<Attribution> attributions) {
  Resolution resolution(article);
  for (std::size_t k = 0; k < drafts.size(); ++k) resolution.resolve(drafts[k], attributions[k]);
}

}  // namespace sayso::attribution
