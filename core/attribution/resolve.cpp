// Who a source is: its name, its kind, and whether a reader could find it. Pronouns, surnames and descriptions are
// taken for the last source that fits; when none does within reach, the name is left out rather than guessed.
#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "attribution/drafts.h"
#include "attribution/kinds.h"
#include "attribution/rules.h"
#include "attribution/words.h"

namespace sayso::attribution {
namespace {

using namespace lexicon;

/// "he" is nobody who was last named more than this many sentences ago.
constexpr std::uint32_t pronoun_reach = 12;

/// "He" is a named source rather than an unnamed one that spoke so few sentences later.
constexpr std::uint32_t unnamed_reach = 3;

struct Entity {
  std::string name;
  SourceKind kind = SourceKind::unknown;
  Sourcing sourcing = Sourcing::named;
  std::uint32_t sentence = 0;
  bool plural = false;
  WordId gender = 0;        ///< words::he or words::she, where a first name or a title tells
};

class Resolution {
 public:
  explicit Resolution(const Article& article) : article_(article) { list_names(); }

  void resolve(const Draft& draft, Attribution& a) {
    const std::uint32_t sentence = draft.sources.empty() ? draft.sentence : article_.tokens[draft.sources.front().first].sentence;
    read_names(sentence);
    if (draft.impersonal && draft.sources.empty()) return set(a, {"", SourceKind::vague, Sourcing::vague, sentence, false});
    if (draft.sources.empty()) return set(a, {"", SourceKind::unknown, Sourcing::vague, sentence, false});
    const TokenRange source = draft.sources.front();
    Entity entity = source.size() == 1 && is_pronoun(source.first) ? of_pronoun(source.first, sentence) : of_phrase(source, sentence);
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
  }

  void remember(Entity entity) {
    const bool person = entity.kind == SourceKind::person || entity.kind == SourceKind::anonymous;
    if (entity.plural || entity.kind == SourceKind::group || entity.kind == SourceKind::vague) last_plural_ = entity;
    else if (person) {
      last_person_ = entity;
      if (entity.gender != 0) (entity.gender == words::he ? last_he_ : last_she_) = entity;
      if (entity.sourcing == Sourcing::named) last_named_ = entity;
    }
    else last_thing_ = entity;
    last_ = std::move(entity);
  }

  [[nodiscard]] static bool fits(const std::optional<Entity>& entity, std::uint32_t sentence) {
    return entity && sentence - entity->sentence <= pronoun_reach;
  }

  Entity of_pronoun(std::uint32_t i, std::uint32_t sentence) {
    const WordId w = article_.tokens[i].word;
    Entity entity{"", SourceKind::person, Sourcing::named, sentence, false};
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
      const TokenRange before = source_before(article_, article_.sentence_tokens[sentence].first, i > 0 && article_.tokens[i - 1].word == words::comma ? i - 1 : i);
      return before.empty() ? entity : of_phrase(nearest_part(before), sentence);
    }
    if (w == words::they || w == words::their || w == words::them) {
      if (take(last_plural_) || take(last_thing_) || take(last_)) return entity;
      return {"", SourceKind::vague, Sourcing::vague, sentence, true};
    }
    if (w == words::it || w == words::its) {
      if (take(last_thing_)) return entity;
      return {"", SourceKind::unknown, Sourcing::named, sentence, false};
    }
    if (last_person_ && last_person_->gender != 0 && last_person_->gender != w && take(w == words::he ? last_he_ : last_she_)) return entity;
    const bool mentioned_later = last_name_ && (!last_person_ || last_name_->sentence > last_person_->sentence);
    if (mentioned_later && sentence - last_name_->sentence <= 1 && !fits(last_person_, sentence) && take(last_name_)) return entity;
    const bool unnamed = last_person_ && last_person_->sourcing != Sourcing::named;
    if (unnamed && last_named_ && last_named_->sentence + unnamed_reach >= last_person_->sentence && take(last_named_)) return entity;
    if (take(last_person_) || take(last_name_)) return entity;
    return entity;
  }

  /// "with help from Labor Secretary Jane Roe, who …": the relative belongs to what stands right before it.
  [[nodiscard]] TokenRange nearest_part(TokenRange range) const {
    for (std::uint32_t i = range.last; i-- > range.first + 1;)
      if (is_class(article_, i - 1, FunctionWordsClass::preposition) && article_.tokens[i - 1].word != words::of) return {i, range.last};
    return range;
  }

  Entity of_phrase(TokenRange range, std::uint32_t sentence) {
    const Phrase phrase = read_phrase(article_, range);
    Entity entity{std::string(phrase.name.empty() ? "" : article_.slice(article_.span_of(phrase.name))), phrase.kind, phrase.sourcing, sentence, phrase.plural};
    if (!phrase.name.empty()) return of_name(phrase, std::move(entity));
    if (phrase.definite && phrase.role && last_person_ && fits(last_person_, sentence) && last_person_->sourcing == Sourcing::named) {
      entity.name = last_person_->name;   // "the spokesman", after the one who was named
    }
    if (phrase.definite && phrase.noun != 0) {
      const auto known = nouns_.find(phrase.noun);
      if (known != nouns_.end()) {
        if (entity.name.empty()) entity.name = known->second.name;
        entity.kind = known->second.kind;
        entity.sourcing = known->second.sourcing;
      } else if (phrase.needs_antecedent) {
        entity.sourcing = introduced_.contains(phrase.noun) || mentioned_.contains(phrase.noun) || research_ ? Sourcing::named : Sourcing::vague;
      }
    }
    if (phrase.kind == SourceKind::group && entity.sourcing == Sourcing::vague && known_groups_.contains(phrase.noun) && (phrase.definite || article_.tokens[range.first].word == phrase.noun)) entity.sourcing = Sourcing::named;
    if (phrase.kind == SourceKind::group && phrase.definite && research_ && is_research(phrase.noun)) entity.sourcing = Sourcing::named;
    if (phrase.noun != 0 && entity.sourcing == Sourcing::anonymous) nouns_[phrase.noun] = entity;
    return entity;
  }

  /// "The researchers" of a study that was introduced.
  [[nodiscard]] static bool is_research(WordId noun) {
    const std::string_view form = source_nouns.find(noun)->form;
    return form == "researchers" || form == "scientists" || form == "economists" || form == "respondents" || form == "participants" || form == "academics";
  }

  /// A surname stands for the last full name that ends with it.
  Entity of_name(const Phrase& phrase, Entity entity) {
    entity.gender = gender_of(phrase.name);
    const std::string key(article_.slice(article_.tokens[phrase.name.last - 1]));
    if (phrase.name.size() == 1) {
      auto full = full_names_.find(key);
      const auto later = all_names_.find(key);
      if (full == full_names_.end() && later != all_names_.end() && entity.kind != SourceKind::organization) full = full_names_.insert(*later).first;
      if (full != full_names_.end()) {
        entity.name = std::string(article_.slice(article_.span_of(full->second)));
        entity.gender = gender_of(full->second);
        if (entity.kind == SourceKind::unknown) entity.kind = SourceKind::person;
      }
    }
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
    const std::uint32_t from = i > sentence.first + 4 ? i - 4 : sentence.first, to = std::min(i + 6, sentence.last);
    for (std::uint32_t k = from; k < to; ++k) {
      const Token& t = article_.tokens[k];
      if (k != i && t.has(Token::capitalized) && (t.entity != sayso::Entity::none || !t.has(Token::first)) && class_of(article_, k) == FunctionWordsClass::punctuation) {
        introduced_.insert(article_.tokens[i].word);
        research_ = research_ || noun->form == "study" || noun->form == "report" || noun->form == "survey" || noun->form == "poll" || noun->form == "paper" || noun->form == "analysis" || noun->form == "research";
        if (noun->class_ == SourceNounsClass::group && belongs(i, k)) known_groups_.insert(article_.tokens[i].word);
        return;
      }
    }
  }

  [[nodiscard]] WordId gender_of(TokenRange name) const {
    if (name.first > 0) {
      const std::uint32_t before = name.first > 1 && article_.tokens[name.first - 1].word == words::stop ? name.first - 2 : name.first - 1;
      const auto title = source_nouns.find(article_.tokens[before].word);
      if (title && title->class_ == SourceNounsClass::honorific) {
        if (title->form == "mr" || title->form == "sir" || title->form == "lord") return words::he;
        if (title->form == "mrs" || title->form == "ms" || title->form == "miss" || title->form == "lady" || title->form == "dame") return words::she;
      }
    }
    const auto first = first_names.find(article_.tokens[name.first].word);
    if (!first || name.size() < 2) return 0;
    return first->class_ == FirstNamesClass::he ? words::he : words::she;
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
    const std::uint32_t end = article_.sentence_tokens[sentence].last;
    for (; noted_ < article_.sentence_tokens[sentence].first; ++noted_) note_noun(noted_, article_.sentence_tokens[article_.tokens[noted_].sentence]);
    for (; at_ < end; ++at_) {
      if (!is_name_word(article_, at_)) continue;
      std::uint32_t last = at_ + 1;
      while (last < end && article_.tokens[last].sentence == article_.tokens[at_].sentence && is_name_part(article_, last)) ++last;
      while (last > at_ + 1 && !is_name_word(article_, last - 1)) --last;
      const TokenRange name = without_titles(article_, {at_, last});
      if (name.size() >= 2 && looks_like_person(article_, name)) {
        full_names_[std::string(article_.slice(article_.tokens[name.last - 1]))] = name;
        last_name_ = Entity{std::string(article_.slice(article_.span_of(name))), SourceKind::person, Sourcing::named, article_.tokens[at_].sentence, false};
      }
      at_ = last - 1;
    }
  }

  const Article& article_;
  std::uint32_t at_ = 0, noted_ = 0;
  std::unordered_set<WordId> introduced_, mentioned_, known_groups_;
  bool research_ = false;   ///< a study, report or poll was introduced with its maker
  std::unordered_map<std::string, TokenRange> full_names_, all_names_;
  std::unordered_map<WordId, Entity> nouns_;
  std::optional<Entity> last_, last_person_, last_plural_, last_thing_, last_name_, last_named_, last_he_, last_she_;
};

}  // namespace

void resolve_sources(const Article& article, std::span<const Draft> drafts, std::span<Attribution> attributions) {
  Resolution resolution(article);
  for (std::size_t k = 0; k < drafts.size(); ++k) resolution.resolve(drafts[k], attributions[k]);
}

}  // namespace sayso::attribution
