#include "quantities/numerals.h"

#include "quantities/numeral_reader.h"

namespace sayso {

std::optional<Numeral> NumeralReader::read() {
  out_.first = at_;
  const bool found = p_.is_number(at_) ? read_digits() : is_bare_point() ? read_bare_point() : read_words();
  if (!found) return std::nullopt;
  out_.last = at_;
  return out_;
}

std::optional<Numeral> read_numeral(const Passage& p, std::uint32_t i, bool currency) {
  if (!p.has(i)) return std::nullopt;
  return NumeralReader(p, i, currency).read();
}

std::uint32_t numeral_start(const Passage& p, std::uint32_t i) {
  using Class = lexicon::NumberWordsClass;
  if (i == p.first || i <= p.floor) return i;
  const auto row = lexicon::number_words.find(p.word(i));
  if (!row || !p.is_article(i - 1)) return i;
  switch (row->class_) {
    case Class::hundred: case Class::magnitude: case Class::dozen: case Class::half: case Class::quarter: case Class::ordinal:
    case Class::couple: case Class::some: case Class::majority: return i - 1;
    default: return i;
  }
}

}  // namespace sayso
