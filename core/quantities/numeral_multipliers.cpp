// What stands behind a number and makes it larger: "1.2 million", "$3bn", "1.3m voters".
#include "quantities/numeral_reader.h"

namespace sayso {

using namespace lexicon;

/// "1.2 million", "$3bn", "a nine-billion population", "6 million million".
void NumeralReader::read_multiplier() {
  for (int round = 0; round < 2; ++round) {
    std::uint32_t i = at_;
    if (hyphened(i)) ++i;
    const auto r = row(i);
    if (!r) return;
    if (r->class_ == Class::dozen && !out_.multiplied) { out_.value.multiply(12); out_.multiplied = true; out_.plain = false; at_ = i + 1; return; }
    if (r->class_ != Class::magnitude && !(r->class_ == Class::short_magnitude && i == at_ && is_short_multiplier(i))) return;
    if (r->class_ == Class::short_magnitude && out_.multiplied) return;
    out_.value.shift(shift_of(*r.row));
    out_.shift += shift_of(*r.row);
    out_.multiplied = true;
    out_.plain = false;
    at_ = i + 1;
  }
}

/// "bn" always; "m", "k", "b", "t" only where metres, kelvins, bytes and tonnes are ruled out.
bool NumeralReader::is_short_multiplier(std::uint32_t i) {
  const std::string_view text = p_.text(i);
  const bool glued = p_.glued(i);
  if (p_.is_number(i + 1) && p_.glued(i + 1)) return false;    // "3m2"
  if (is_slash(i + 1)) return false;
  if (text.size() >= 2) return text != "mm" && text != "MM" ? true : currency_;
  if (currency_) return text != "M" && text != "B" ? glued : true;
  if (!glued) return (text == "k" || text == "M" || text == "G") && !p_.has(i + 1);
  if (text == "M" || text == "B" || ((text == "b" || text == "G") && !p_.has(i + 1))) return !p_.is_number(i + 1);
  if (text == "k") return true;
  if (text == "K") return counts_things(i + 1) || (out_.plain && p_.length(at_ - 1) < 3);   // else kelvins
  if (text != "m") return false;
  out_.money_multiplier = true;
  return counts_things(i + 1);
}

/// After "1.3m": a plural that is counted in millions ("registered voters"), not "pole", "tall", "of", a full stop.
bool NumeralReader::counts_things(std::uint32_t i) const {
  constexpr std::uint32_t farthest_noun = 4;
  if (p_.word(i) == words::more && p_.is_word(i + 1)) ++i;
  if (p_.word(i) == words::and_ && p_.is_number(i + 1)) return true;       // "reached 1.3m and 142,000 households"
  for (std::uint32_t k = i; k < i + farthest_noun && p_.is_word(k) && !p_.is_function_word(k) && !p_.glued(k); ++k) {
    const std::string_view noun = p_.text(k);
    if (noun == "people" || noun == "children" || noun == "women" || noun == "men") return true;
    if (noun == "hurdles" || noun == "freestyle") return false;
    if (noun.size() > 3 && noun.back() == 's' && noun[noun.size() - 2] != 's') return true;
  }
  return false;
}

}  // namespace sayso
