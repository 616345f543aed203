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

/// "two officials": a small whole number in words counts what is in view.
bool is_small_count(const Passage& p, const Found& found) {
  const Quantity& q = found.quantity;
  if (q.kind != QuantityKind::count || q.bound == Bound::order_of_magnitude) return false;
  const std::string& value = q.value.empty() ? (q.high.empty() ? q.low : q.high) : q.value;
  if (value.empty() || value.size() > 2 || value.find('.') != value.npos) return false;
  const bool words = !p.is_number(found.first) && q.bound == Bound::exact;
  return words && Decimal::parse(value).compare(Decimal(12)) <= 0;
}

}  // namespace

QuantityRole decide_role(const Passage& p, const Found& found) {
  const Quantity& q = found.quantity;
  if (is_furniture(p)) return QuantityRole::furniture;
  switch (q.kind) {
    case QuantityKind::identifier: return QuantityRole::furniture;
    case QuantityKind::date: case QuantityKind::period: case QuantityKind::time: case QuantityKind::duration:
      return q.role == QuantityRole::vague ? QuantityRole::vague : QuantityRole::temporal;
    case QuantityKind::ordinal: return QuantityRole::ordinal;
    case QuantityKind::vague: return QuantityRole::vague;
    case QuantityKind::age: return q.value.empty() && (!q.low.empty() || !q.high.empty()) && q.rule != "quantities.age-apposition" ? QuantityRole::statistic : QuantityRole::count;
    case QuantityKind::score: return QuantityRole::count;
    case QuantityKind::frequency: return q.timex.empty() && !q.per.empty() ? QuantityRole::statistic : q.timex.empty() ? QuantityRole::count : QuantityRole::temporal;
    default: break;
  }
  return is_small_count(p, found) ? QuantityRole::count : QuantityRole::statistic;
}

}  // namespace sayso
