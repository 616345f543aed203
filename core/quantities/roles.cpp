// Which role a quantity plays: only a statistic can be a figure without a source.
#include <algorithm>

#include "quantities/decimal.h"
#include "quantities/detectors.h"

namespace sayso {
namespace {

using namespace lexicon;

bool is_furniture(const Passage& p) {
  const Sentence& sentence = p.article.sentences[p.token(p.first).sentence];
  return p.article.paragraphs[sentence.paragraph].kind == ParagraphKind::boilerplate;
}

/// "the seven members", "all five", "a six-month", "its nine seats": known which.
bool is_definite(const Passage& p, const Found& found) {
  if (p.word(found.last) == words::dash) return true;
  if (found.first == p.first) return false;
  const auto row = function_words.find(p.word(found.first - 1));
  if (row && (row->class_ == FunctionWordsClass::article || row->class_ == FunctionWordsClass::determiner || row->class_ == FunctionWordsClass::possessive)) return true;
  return p.text(found.first - 1) == "top" || p.text(found.first - 1) == "number" || p.text(found.first - 1) == "last";
}

/// "two officials": a small whole number in words counts what is in view.
bool is_small_count(const Passage& p, const Found& found) {
  const Quantity& q = found.quantity;
  if (q.kind != QuantityKind::count || q.bound == Bound::order_of_magnitude) return false;
  const std::string& value = q.value.empty() ? (q.high.empty() ? q.low : q.high) : q.value;
  if (value.empty() || value.size() > 2 || value.find('.') != value.npos) return false;
  const bool words = !p.article.text.empty() && q.bound == Bound::exact && !(p.article.text[q.number.start] >= '0' && p.article.text[q.number.start] <= '9');
  if (q.span.start < q.number.start) return false;       // "only two", "just four": the number is the point
  if (!words || value.front() == '-' || Decimal::parse(value).compare(Decimal(12)) > 0) return false;
  return Decimal::parse(value).compare(Decimal(5)) < 0 || is_definite(p, found);
}

/// A duration that is the point of what is said ("more than two hours", "lasts seven minutes"), not one that dates
/// something ("two years ago", "a three-week trial").
bool is_measured_duration(const Passage& p, const Found& found) {
  const Quantity& q = found.quantity;
  if (q.rule != "quantities.duration" || q.value.empty() == (q.low.empty() && q.high.empty())) return false;
  if (p.article.slice(q.span).find('-') != std::string_view::npos) return false;
  const std::string_view next = p.text(found.last);
  for (const std::string_view word : {"ago", "later", "earlier", "before", "after", "old", "from"}) if (next == word) return false;
  if ((q.bound != Bound::exact && q.bound != Bound::nearly) || q.span.start < q.number.start) return true;
  if (next == "of" && p.text(found.last + 1) != "the") return true;
  for (const std::string_view word : {"for", "within", "took", "take", "takes", "taken", "lasted", "last", "lasts", "lasting", "spent", "spend", "spending", "spends"})
    if (found.first > p.first && p.text(found.first - 1) == word) return true;
  return q.unit == "hour" || q.unit == "minute";
}

}  // namespace

QuantityRole decide_role(const Passage& p, const Found& found) {
  const Quantity& q = found.quantity;
  if (is_furniture(p)) return QuantityRole::furniture;
  switch (q.kind) {
    case QuantityKind::identifier: return QuantityRole::furniture;
    case QuantityKind::duration:
      if (is_measured_duration(p, found)) return QuantityRole::statistic;
      [[fallthrough]];
    case QuantityKind::date: case QuantityKind::period: case QuantityKind::time:
      return q.role == QuantityRole::vague ? QuantityRole::vague : QuantityRole::temporal;
    case QuantityKind::ordinal: return QuantityRole::ordinal;
    case QuantityKind::vague: return QuantityRole::vague;
    case QuantityKind::age: case QuantityKind::score: return QuantityRole::count;
    case QuantityKind::frequency: return q.timex.empty() ? QuantityRole::statistic : QuantityRole::temporal;
    default: break;
  }
  if (q.kind == QuantityKind::fraction && q.bound == Bound::vague) return QuantityRole::vague;     // "the majority"
  if (q.kind == QuantityKind::count && q.bound == Bound::exact && p.word(found.last) == words::dash && p.glued(found.last)) return QuantityRole::count;   // "50-state poll"
  return is_small_count(p, found) ? QuantityRole::count : QuantityRole::statistic;
}

}  // namespace sayso
