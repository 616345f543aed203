// Numbers that are names: "Section 230", "F-16", "Covid-19", phone numbers, citations. Recognised so as not to be marked.
#include <algorithm>

#include "quantities/detectors.h"
#include "quantities/numerals.h"

namespace sayso {
namespace {

using namespace lexicon;

bool emit(const Passage& p, Found& out, std::uint32_t first, std::uint32_t last, std::string_view rule) {
  out.quantity = Quantity{};
  out.quantity.kind = QuantityKind::identifier;
  out.quantity.role = QuantityRole::furniture;
  place(p, out, std::max(first, p.floor), last, rule);
  return true;
}

/// Over "-12", "/3", ".4", ",5" and letters that are glued to a number; never far.
std::uint32_t glued_tail(const Passage& p, std::uint32_t i) {
  constexpr std::uint32_t longest = 12;
  std::uint32_t at = i;
  while (at < i + longest && p.glued(at) && (p.is_number(at) || (p.is_word(at) && p.length(at) <= 3 && !p.is_function_word(at)) ||
         ((p.is_hyphen(at) || p.word(at) == words::slash || p.word(at) == words::colon || p.word(at) == words::stop) && p.glued(at + 1) && (p.is_number(at + 1) || (p.is_word(at + 1) && p.length(at + 1) <= 3))))) ++at;
  return at;
}

/// "Section 230", "S&P 500", "Route 66", "Fig. 3", "Boeing 737".
bool by_designation(const Passage& p, std::uint32_t at, Found& out) {
  if (at == p.first) return false;
  std::uint32_t before = at - 1;
  if (p.word(before) == words::hash || p.word(before) == words::stop || (p.word(before) == words::dash && p.glued(at)) || p.word(before) == words::round_open) {
    if (before == p.first) return p.word(before) == words::hash && p.glued(at) && emit(p, out, before, glued_tail(p, at + 1), "quantities.designation");
    if (p.word(before) == words::stop && !p.glued(before)) return false;
    --before;
  }
  // The longest designation that ends here; two words at most before an ampersand ("S&P").
  for (const std::uint32_t length : {3U, 2U, 1U}) {
    if (before + 1 < p.first + length || before + 1 - length < p.floor) continue;
    const std::uint32_t first = before + 1 - length;
    const auto match = designations.match(p.tokens().first(before + 1), first);
    if (!match || match.length != length || match->class_ == DesignationsClass::after_names) continue;
    if (match->class_ == DesignationsClass::ranked) return false;
    if (match->class_ == DesignationsClass::named && (!p.capitalized(before) || (p.token(before).has(Token::first) && p.length(before) < 4))) continue;
    const bool letter = length == 1 && p.length(before) == 1;
    if (letter && !p.glued(at) && before + 1 == at) continue;
    // "in article 5 people": a sign, unit or magnitude after the number speaks against a name; "section 6B" does not.
    const bool lettered = match->class_ == DesignationsClass::before && p.glued(at + 1) && p.length(at + 1) == 1 && p.token(at + 1).has(Token::capitalized);
    if (p.word(at + 1) == words::percent_sign || (!lettered && p.is_word(at + 1) && number_words.find(p.word(at + 1)) && !p.is_function_word(at + 1))) return false;
    std::uint32_t last = glued_tail(p, at + 1);
    while ((p.is_hyphen(last) || p.word(last) == words::and_ || p.word(last) == words::comma || p.word(last) == words::to) && p.is_number(last + 1) && last < at + 12 && match->class_ == DesignationsClass::before && p.word(last) != words::comma) last = glued_tail(p, last + 2);
    return emit(p, out, first, last, "quantities.designation");
  }
  return false;
}

/// "F-16", "G7", "COVID-19", "A1", "5-FU", "MH370": letters glued to digits.
bool by_letters(const Passage& p, std::uint32_t at, Found& out) {
  if (at == p.first || !p.glued(at)) return false;
  std::uint32_t before = at - 1;
  const bool hyphen = p.word(before) == words::dash || p.word(before) == words::en_dash || p.word(before) == words::slash;
  if (hyphen) { if (!p.glued(before) || before == p.first) return false; --before; }
  if (!p.is_word(before) || before < p.floor) return false;
  const Token& word = p.token(before);
  const bool quarter = !hyphen && p.length(at) == 1 && (p.text(before) == "Q" || p.text(before) == "q");       // "Q1"
  if (!hyphen && (quarter || p.text(before) == "FY" || currencies.find(word.word))) return false;
  if (!hyphen && (p.length(before) == 1 || word.has(Token::capitalized)) && !units.starts(word.word)) return emit(p, out, before, glued_tail(p, at + 1), "quantities.letters-and-digits");
  const bool name = word.has(Token::capitalized) || word.has(Token::all_caps) || !hyphen;
  if (!name || p.is_function_word(before) || p.calendar(before, CalendarClass::month) || number_words.find(p.word(before)) || currencies.find(p.word(before))) {
    if (!(p.length(before) == 1 && word.has(Token::capitalized))) return false;
  }
  if (hyphen && p.word(before + 1) == words::slash) return false;
  if (hyphen && p.calendar(before, CalendarClass::part_of)) return false;
  std::uint32_t first = before;
  if (first > p.first && p.glued(first) && p.is_hyphen(first - 1) && first - 1 > p.first && p.glued(first - 1)) first -= 2;
  return emit(p, out, first, glued_tail(p, at + 1), "quantities.letters-and-digits");
}

/// "737 MAX", "10 Downing Street", "9/11", "24/7", "911".
bool by_company(const Passage& p, std::uint32_t at, Found& out) {
  const auto n = short_number(p.text(at));
  if (!n) return false;
  if (*n == 9 && p.word(at + 1) == words::slash && p.text(at + 2) == "11" && p.word(at + 3) != words::slash) return emit(p, out, at, at + 3, "quantities.designation");
  if (*n == 24 && p.word(at + 1) == words::slash && p.text(at + 2) == "7") return emit(p, out, at, at + 3, "quantities.designation");
  for (std::uint32_t i = at + 1; i <= at + 3 && p.capitalized(i) && p.is_word(i); ++i) {
    const auto row = designations.find(p.word(i));
    if (i > at + 1 && row && row->class_ == DesignationsClass::after_names && !(p.is_function_word(at - 1) && at > p.first && (p.text(at - 1) == "about" || p.text(at - 1) == "than"))) return emit(p, out, at, i + 1, "quantities.address");
  }
  return false;
}

/// "555-0123", "+1 202 555 0123", "(202) 555-0123".
bool by_phone(const Passage& p, std::uint32_t at, Found& out) {
  const bool abroad = at > p.first && p.text(at - 1) == "+" && p.glued(at);      // "+1 202 555 0143"
  if (abroad) {
    std::uint32_t end = at, count = 0;
    for (; end < at + 8 && (p.is_number(end) || p.is_hyphen(end)); ++end) count += p.is_number(end) ? p.length(end) : 0;
    if (count >= 8 && p.is_number(end - 1)) return emit(p, out, at - 1, end, "quantities.phone-number");
  }
  std::uint32_t i = at, groups = 0, digits = 0;
  bool zero = false;
  while (i < at + 12 && p.is_number(i)) {
    const std::string_view text = p.text(i);
    if (text.find_first_of(".,") != text.npos && groups != 0) break;
    zero = zero || (groups > 0 && text[0] == '0');
    digits += p.length(i);
    ++groups;
    ++i;
    if (p.word(i) == words::dash && p.glued(i) && p.is_number(i + 1) && p.glued(i + 1)) ++i;
    else break;
  }
  if (groups < 2 || p.is_hyphen(i - 1)) return false;
  const bool dated = groups == 3 && digits <= 8 && (p.length(at) == 4 || p.length(i - 1) == 4) && p.length(at + 2) <= 2;     // "2023-10-03"
  if (dated) return false;
  const bool local = groups == 2 && p.length(at) == 3 && p.length(at + 2) == 4;
  if (!(groups >= 3 && digits >= 7) && !local) return false;
  return emit(p, out, at, i, "quantities.phone-number");
}

/// "3D", "16S", "39A", "2016b": capital letters glued to a number that are no unit and no multiplier.
bool by_glued_letters(const Passage& p, std::uint32_t at, Found& out) {
  if (!p.glued(at + 1) || !p.is_word(at + 1) || p.length(at) > 6) return false;
  const Token& letters = p.token(at + 1);
  const bool exponent = p.text(at + 1) == "e" || p.text(at + 1) == "E";
  const bool mixed = p.glued(at + 2) && p.is_number(at + 2) && p.length(at + 1) <= 4 && !exponent;        // "3a5"
  const bool plain = letters.has(Token::capitalized) && p.length(at + 1) <= 3 && !units.find(letters.word) && !number_words.find(letters.word) && !currencies.find(letters.word) &&
                     !p.calendar(at + 1, CalendarClass::clock);
  const bool currency = at > p.first && currencies.starts(p.word(at - 1));
  if ((!mixed && !plain) || currency || p.text(at).find_first_of(".,") != std::string_view::npos) return false;
  if (mixed && units.match(p.tokens(), at + 1).length == 2) return false;      // "5km2"
  return emit(p, out, at, glued_tail(p, at + 1), "quantities.letters-and-digits");
}

/// "1-1-2-3-5", "12/34/56/78": a chain of numbers is a code. Taken whole, however long.
bool by_chain(const Passage& p, std::uint32_t at, Found& out) {
  constexpr std::uint32_t shortest_chain = 4;     // numbers; three may be a date
  std::uint32_t i = at, numbers = 0;
  while (p.is_number(i)) {
    ++numbers;
    ++i;
    const bool mark = p.is_hyphen(i) || p.word(i) == words::slash || p.word(i) == words::colon;
    if (!mark || !p.glued(i) || !p.glued(i + 1)) break;
    ++i;
  }
  if (numbers < shortest_chain) return false;
  return emit(p, out, at, p.is_number(i - 1) ? i : i - 1, "quantities.designation");
}

/// "[12]", "[3, 4]", and versions or addresses such as "3.2.1".
bool by_citation(const Passage& p, std::uint32_t at, Found& out) {
  if (at > p.first && p.word(at - 1) == words::square_open && p.glued(at) && p.is_number(at)) {
    std::uint32_t i = at;
    while (i < at + 24 && (p.is_number(i) || p.word(i) == words::comma || p.is_hyphen(i) || p.word(i) == words::semicolon)) ++i;
    if (p.word(i) == words::square_close) return emit(p, out, at - 1, i + 1, "quantities.citation");
  }
  const std::string_view text = p.text(at);
  if (text.size() < 40 && std::count(text.begin(), text.end(), '.') >= 2 && plain_digits(text).empty()) return emit(p, out, at, at + 1, "quantities.version");
  return false;
}

/// "1." or "2)" at the head of a line.
bool by_list_number(const Passage& p, std::uint32_t at, Found& out) {
  if (at != p.first || !p.is_number(at) || p.length(at) > 2 || !p.has(at + 2)) return false;
  const Sentence& sentence = p.article.sentences[p.token(at).sentence];
  const ParagraphKind kind = p.article.paragraphs[sentence.paragraph].kind;
  if ((kind == ParagraphKind::heading || kind == ParagraphKind::list) && p.capitalized(at + 1) && !p.glued(at + 1) && p.article.paragraphs[sentence.paragraph].span.start == p.token(at).start)
    return emit(p, out, at, at + 1, "quantities.list-number");
  if (p.word(at + 1) != words::stop && p.word(at + 1) != words::round_close) return false;
  return p.glued(at + 1) && emit(p, out, at, at + 2, "quantities.list-number");
}

/// "(Smith et al., 2011)", "Harris (1993)", "2010a": the year of a citation.
bool by_cited_year(const Passage& p, std::uint32_t at, Found& out) {
  const auto year = short_number(p.text(at));
  if (!year || p.length(at) != 4 || *year < 1500 || *year > 2199 || at < p.first + 2) return false;
  if (p.glued(at + 1) && p.is_word(at + 1) && p.length(at + 1) == 1 && p.text(at + 1) != "s") return emit(p, out, at, at + 2, "quantities.citation");
  const WordId before = p.word(at - 1);
  std::uint32_t name = at - 2;
  if (before == words::stop && p.text(name) == "al") return emit(p, out, at, at + 1, "quantities.citation");
  if (before != words::comma && before != words::round_open) return false;
  if (p.word(name) == words::stop && name > p.first) --name;
  if (p.text(name) == "al") return emit(p, out, at, at + 1, "quantities.citation");
  // One name, a comma, the year, then the bracket or the next citation.
  const WordId after = p.word(at + 1);
  const bool listed = before == words::comma && (after == words::round_close || after == words::semicolon) && p.capitalized(name) && !p.calendar(name, CalendarClass::month) && (p.word(name - 1) == words::round_open || p.word(name - 1) == words::and_ || p.word(name - 1) == words::ampersand || p.word(name - 1) == words::semicolon);
  return listed && emit(p, out, at, at + 1, "quantities.citation");
}

/// "(7)" after a word, "&#233;", "48:29", "G 1", "number 3".
bool by_marks(const Passage& p, std::uint32_t at, Found& out) {
  const auto n = short_number(p.text(at));
  if (!n || at == p.first) return false;
  if (p.word(at - 1) == words::hash && p.glued(at)) return emit(p, out, at - 1, at + 1, "quantities.list-number");
  const bool bracketed = p.word(at - 1) == words::round_open && p.word(at + 1) == words::round_close && p.length(at) <= 3;
  if (bracketed && (at < p.first + 2 || !p.capitalized(at - 2))) return emit(p, out, at, at + 1, "quantities.citation");
  if (p.word(at + 1) == words::colon && p.glued(at + 1) && p.glued(at + 2) && p.is_number(at + 2) && *n > 24 && p.length(at + 2) <= 3) return emit(p, out, at, at + 3, "quantities.version");
  return false;
}

using Way = bool (*)(const Passage&, std::uint32_t, Found&);
constexpr Way ways[] = {by_list_number, by_designation, by_letters, by_glued_letters, by_company, by_phone, by_chain, by_citation, by_cited_year, by_marks};

}  // namespace

bool find_identifier(const Passage& p, std::uint32_t at, Found& out) {
  if (!p.is_number(at)) return false;
  return std::any_of(std::begin(ways), std::end(ways), [&](Way way) { return way(p, at, out); });
}

}  // namespace sayso
