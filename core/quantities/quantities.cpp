#include "quantities/quantities.h"

#include <algorithm>

#include "quantities/dates.h"
#include "quantities/joins.h"

namespace sayso {
namespace {

using namespace lexicon;

/// What may make a token worth a look. Nearly all tokens have none of it.
enum Trigger : std::uint8_t { number = 1, number_word = 2, calendar_word = 4, quantifier = 8 };

std::uint8_t triggers_of(const Token& token) {
  if (token.kind == TokenKind::number) return number;
  if (token.word == 0) return 0;
  return static_cast<std::uint8_t>((number_words.starts(token.word) ? number_word : 0) | (calendar.starts(token.word) ? calendar_word : 0) |
                                   (quantifiers.starts(token.word) ? quantifier : 0));
}

struct Detector {
  std::uint8_t triggers;
  bool (*find)(const Passage&, std::uint32_t, Found&);
};

// Precedence is the order of the rows: the first that finds something at a token takes it.
constexpr Detector detectors[] = {
    {number, find_identifier},
    {number | number_word | calendar_word, find_clock_time},
    {number | number_word | calendar_word, find_date},
    {number_word, find_multiple},
    {number | number_word, find_amount},
    {number | number_word, find_ordinal},
    {quantifier, find_vague},
};

bool find_at(const Passage& p, std::uint32_t at, std::uint8_t triggers, Found& found) {
  return std::any_of(std::begin(detectors), std::end(detectors), [&](const Detector& row) {
    return (row.triggers & triggers) != 0 && row.find(p, at, found);
  });
}

void finish(const Passage& p, Found& found) {
  Quantity& q = found.quantity;
  q.role = decide_role(p, found);
  if (q.kind != QuantityKind::identifier) q.counted = read_counted(p, found);
  if (q.role == QuantityRole::temporal && q.kind != QuantityKind::duration) q.change.reset();
}

/// "rose from 2.5% to 3%": the second end takes its direction from the first.
void carry_change(const Passage& p, const Quantity& before, Found& found) {
  if (found.quantity.change || !before.change || before.change->form != ChangeForm::from || found.first < p.first + 2) return;
  if (p.word(found.first - 1) != words::to || p.token(found.first - 2).end != before.span.end) return;
  found.quantity.change = Change{before.change->direction, ChangeForm::to};
}

void find_in_sentence(Passage& p, std::vector<Quantity>& out) {
  Found found;       // every detector that finds something writes all of it
  for (std::uint32_t i = p.first; i < p.last; ++i) {
    const std::uint8_t triggers = triggers_of(p.token(i));
    if (triggers == 0 || !find_at(p, i, triggers, found)) continue;
    finish(p, found);
    if (!out.empty()) carry_change(p, out.back(), found);
    const bool joined = p.floor > p.first && !out.empty() && join_to_previous(p, out.back(), found);
    if (!joined) out.push_back(std::move(found.quantity));
    p.floor = found.last;
    i = std::max(i, found.last - 1);
  }
}

/// The first full date in a line that stands apart at the head of the article: "Published: July 25, 2023".
Day date_of_line(const Article& article, TokenRange sentence) {
  const Passage p{article, {}, sentence.first, sentence.last, sentence.first};
  for (std::uint32_t i = p.first; i < p.last; ++i) {
    const auto read = p.is_number(i) ? read_numeric_date(p, i) : read_month(p, i);
    if (read && read->day.year != 0 && read->day.month != 0 && read->day.day != 0) return read->day;
  }
  return {};
}

/// The article's own date, from its head: a byline, a line "Updated …", a line that holds little but a date.
Day own_date(const Article& article) {
  constexpr std::size_t head = 12;                 // paragraphs
  constexpr std::uint32_t longest_line = 16;       // tokens
  for (std::size_t k = 0; k < std::min(head, article.paragraphs.size()); ++k) {
    const TokenRange sentences = article.paragraph_sentences[k];
    if (sentences.size() != 1) continue;
    const TokenRange line = article.sentence_tokens[sentences.first];
    const bool apart = article.paragraphs[k].kind == ParagraphKind::boilerplate || article.paragraphs[k].kind == ParagraphKind::heading;
    if (!apart || line.size() > longest_line) continue;
    if (const Day day = date_of_line(article, line); day.year != 0) return day;
  }
  return {};
}

/// News has a quantity in so many bytes. To move those found, with all their strings, costs as much as to find them.
constexpr std::size_t usual_distance = 120;

}  // namespace

std::vector<Quantity> find_quantities(const Article& article, std::string_view date) {
  std::vector<Quantity> out;
  out.reserve(article.text.size() / usual_distance);
  const auto given = parse_day(date);
  const Day today = given ? *given : own_date(article);
  for (const TokenRange& sentence : article.sentence_tokens) {
    Passage p{article, today, sentence.first, sentence.last, sentence.first};
    find_in_sentence(p, out);
  }
  return out;
}

}  // namespace sayso
