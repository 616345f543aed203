// What a quantity counts, and whether it is told as a change.
#include "quantities/detectors.h"
#include "text/one_of.h"

namespace sayso {
namespace {

using namespace lexicon;

// A noun phrase beyond this is no head of a figure.
constexpr std::uint32_t longest_phrase = 7;
constexpr std::uint32_t longest_look_back = 14;

FunctionWordsClass class_of(const Passage& p, std::uint32_t i) {
  const auto row = function_words.find(p.word(i));
  return row ? row->class_ : FunctionWordsClass::negation;
}

bool is_determiner(const Passage& p, std::uint32_t i) {
  if (!p.is_function_word(i)) return false;
  const FunctionWordsClass c = class_of(p, i);
  return c == FunctionWordsClass::article || c == FunctionWordsClass::determiner || c == FunctionWordsClass::possessive;
}

bool is_content(const Passage& p, std::uint32_t i) {
  return p.is_word(i) && !p.is_function_word(i);
}

/// Ends like a plural, or is one: the head of what is counted.
bool is_plural(std::string_view word) {
  if (is_one_of(word, {"people", "children", "men", "women", "police", "troops", "feet", "teeth", "mice", "fish", "sheep", "cattle", "staff", "media", "data", "species", "series", "alumni", "clergy", "bacteria", "criteria"})) return true;
  if (word.size() < 4 || word.back() != 's') return false;
  const std::string_view tail = word.substr(word.size() - 2);
  return tail != "ss" && tail != "us" && tail != "is" && word.substr(word.size() - 2) != "'s";
}

bool is_past_verb(std::string_view word) {
  if (is_one_of(word, {"said", "say", "went", "took", "got", "fell", "rose", "won", "lost", "left", "made", "came", "gave", "told", "saw", "found", "held", "kept", "think", "believe", "want", "know", "grew", "became", "met", "fled"})) return true;
  return word.size() > 4 && word.substr(word.size() - 2) == "ed";
}

/// The noun phrase that begins at i: determiners, adjectives, nouns; up to the first plural, or to where it must end.
TokenRange read_phrase(const Passage& p, std::uint32_t i) {
  std::uint32_t at = i;
  const std::uint32_t limit = i + longest_phrase;
  while (at < limit && (is_determiner(p, at) || p.word(at) == words::other || p.word(at) == words::own)) ++at;
  const std::uint32_t start = at;
  while (at < limit && p.has(at)) {
    if (p.word(at) == words::dash && p.glued(at) && p.glued(at + 1)) { ++at; continue; }
    if (p.is_number(at) && at > start && p.is_hyphen(at - 1)) { ++at; continue; }
    if (!is_content(p, at)) {
      const bool genitive = at > start && (p.text(at) == "'s" || p.text(at) == "’s");
      if (!genitive) break;
      ++at;
      continue;
    }
    const std::string_view word = p.text(at);
    if (at > start && is_past_verb(word) && !(p.word(at - 1) == words::dash)) break;
    ++at;
    if (is_plural(word) && !(p.word(at) == words::dash && p.glued(at))) break;
  }
  while (at > start && (p.word(at - 1) == words::dash || p.text(at - 1) == "'s" || p.text(at - 1) == "’s")) --at;
  return at > start ? TokenRange{i, at} : TokenRange{};
}

/// The noun phrase that ends before token `end`: back over content words and their determiner.
TokenRange read_phrase_before(const Passage& p, std::uint32_t end) {
  std::uint32_t at = end;
  while (at > p.first && end - at < longest_phrase && (is_content(p, at - 1) || (p.word(at - 1) == words::dash && p.glued(at)) || p.text(at - 1) == "'s" || p.text(at - 1) == "’s")) --at;
  while (at < end && !is_content(p, at)) ++at;
  return at < end ? TokenRange{at, end} : TokenRange{};
}

/// Back from a figure over the verb group and prepositional phrases to the subject of its clause.
TokenRange read_subject(const Passage& p, std::uint32_t first) {
  const std::uint32_t lowest = first > p.first + longest_look_back ? first - longest_look_back : p.first;
  std::uint32_t verb = p.last;
  for (std::uint32_t i = first; i-- > lowest;) {
    const auto row = function_words.find(p.word(i));
    const bool auxiliary = row && (row->class_ == FunctionWordsClass::auxiliary || row->class_ == FunctionWordsClass::modal);
    if (auxiliary || changes.find(p.word(i)) || (is_content(p, i) && is_past_verb(p.text(i)) && !p.capitalized(i))) verb = i;
    else if (verb != p.last) break;
  }
  if (verb == p.last || verb == p.first) return {};
  std::uint32_t end = verb;
  // "Fentanyl, a synthetic drug, is": the subject stands before the apposition.
  if (end > p.first + 3 && p.word(end - 1) == words::comma)
    for (std::uint32_t k = end - 2; k > p.first && k + 10 > end; --k)
      if (p.word(k) == words::comma) { end = k; break; }
  while (end > p.first && (class_of(p, end - 1) == FunctionWordsClass::adverb || p.word(end - 1) == words::to)) --end;
  TokenRange phrase = read_phrase_before(p, end);
  // "trafficking of fentanyl", "deaths from drugs": the head stands before its preposition.
  while (!phrase.empty() && phrase.first >= p.first + 2 && (p.word(phrase.first - 1) == words::of || (is_determiner(p, phrase.first - 1) && p.word(phrase.first - 2) == words::of))) {
    const std::uint32_t of = p.word(phrase.first - 1) == words::of ? phrase.first - 1 : phrase.first - 2;
    const TokenRange head = read_phrase_before(p, of);
    if (head.empty() || phrase.last - head.first > 10) break;
    phrase.first = head.first;
  }
  return phrase;
}

}  // namespace

Span read_counted(const Passage& p, const Found& found) {
  const Quantity& q = found.quantity;
  if (q.role == QuantityRole::temporal && q.kind != QuantityKind::duration) return {};
  std::uint32_t at = found.last;
  if (q.kind == QuantityKind::rate && !p.text(found.last).empty()) {
    // The noun stands inside: "150 overdose deaths per day".
    std::uint32_t i = found.first;
    while (i < found.last && p.token(i).start < q.number.end) ++i;
    const TokenRange inside = q.unit.empty() && q.currency.empty() ? read_phrase(p, i) : TokenRange{};
    if (!inside.empty() && inside.last <= found.last && p.word(inside.first) != words::per && !is_determiner(p, inside.first)) return p.span(inside.first, inside.last);
  }
  TokenRange phrase;
  const bool age = q.kind == QuantityKind::age;
  const bool needs_of = q.kind == QuantityKind::multiple || q.kind == QuantityKind::frequency || q.kind == QuantityKind::score || (q.kind == QuantityKind::percent && p.word(at) != words::of && !is_content(p, at));
  if (p.word(at) == words::of && !age) {
    phrase = read_phrase(p, at + 1);
    const WordId w = p.word(at + 1);
    if ((w == words::which || w == words::whom) && found.first > p.first + 1) {       // "companies, many of which"
      const std::uint32_t end = p.word(found.first - 1) == words::comma ? found.first - 1 : found.first;
      phrase = read_phrase_before(p, end);
    }
  } else if (!needs_of && !age) {
    if (p.word(at) == words::dash && p.glued(at)) ++at;
    while (p.word(at) == words::more || p.word(at) == words::other || p.word(at) == words::such || p.word(at) == words::less || p.word(at) == words::fewer) ++at;
    if (is_content(p, at) && !(is_past_verb(p.text(at)) && (!is_content(p, at + 1)))) phrase = read_phrase(p, at);
  }
  if (!phrase.empty()) return p.span(phrase.first, phrase.last);
  if (age) {
    std::uint32_t end = found.first;
    while (end > p.first && (p.is_article(end - 1) || p.word(end - 1) == words::comma || class_of(p, end - 1) == FunctionWordsClass::preposition || class_of(p, end - 1) == FunctionWordsClass::possessive || class_of(p, end - 1) == FunctionWordsClass::auxiliary)) --end;
    if (found.quantity.span.length() != 0 && is_content(p, found.last) && p.is_article(found.first - 1)) phrase = read_phrase(p, found.last);
    if (phrase.empty()) phrase = read_phrase_before(p, end);
  } else if (found.first > p.first + 1 && p.word(found.first - 1) == words::of) {      // "a dose of two milligrams"
    const std::uint32_t word = change_word_before(p, found.first - 1);
    phrase = word == p.last || word + 2 < found.first ? read_phrase_before(p, found.first - 1) : read_subject(p, word);
  } else {
    phrase = read_subject(p, found.first);
  }
  return phrase.empty() ? Span{} : p.span(phrase.first, phrase.last);
}

std::uint32_t change_word_before(const Passage& p, std::uint32_t first) {
  constexpr std::uint32_t far = 5;
  for (std::uint32_t back = 1; back <= far && first >= p.first + back; ++back) {
    const std::uint32_t i = first - back;
    if (p.token(i).kind == TokenKind::punctuation && p.word(i) != words::double_close && !p.is_hyphen(i)) return p.last;
    if (const auto row = changes.match(p.tokens(), i); row && row.length <= back) {
      if (row->class_ == ChangesClass::comparative_up || row->class_ == ChangesClass::comparative_down) continue;
      return i;
    }
  }
  return p.last;
}

std::optional<Change> read_change(const Passage& p, std::uint32_t first, std::uint32_t last) {
  Change change;
  const std::uint32_t word = change_word_before(p, first);
  if (word != p.last) {
    const auto row = changes.match(p.tokens(), word);
    change.direction = row->class_ == ChangesClass::up ? Direction::up : row->class_ == ChangesClass::down ? Direction::down : Direction::none;
    if (first > p.first) {
      if (p.word(first - 1) == words::to) change.form = ChangeForm::to;
      if (p.word(first - 1) == words::from) change.form = ChangeForm::from;
    }
    return change;
  }
  if (const auto row = changes.find(p.word(last)); row && (row.forms & lexicon::base) != 0 && (row->class_ == ChangesClass::comparative_up || row->class_ == ChangesClass::comparative_down || ((row->class_ == ChangesClass::up || row->class_ == ChangesClass::down) && p.text(last) != "up" && p.text(last) != "off" && p.text(last) != "down"))) {
    if (p.word(last) == words::more && is_content(p, last + 1) && is_plural(p.text(last + 1))) return std::nullopt;
    change.direction = row->class_ == ChangesClass::comparative_up || row->class_ == ChangesClass::up ? Direction::up : Direction::down;
    return change;
  }
  return std::nullopt;
}

}  // namespace sayso
