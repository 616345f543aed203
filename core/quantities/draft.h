// An amount on its way to a quantity, and the steps that may settle what kind it is.
#pragma once

#include "quantities/terms.h"
#include "text/one_of.h"

namespace sayso {

/// The amount, and the quantity as far as it is known; `first` and `last` widen as words are taken in.
struct Draft {
  const Passage& p;
  const Amount& a;
  Quantity& q;
  std::uint32_t first, last;
  std::string_view rule;
};

// Each returns true if it settled the kind.
bool age_by_old(Draft& d);
bool age_by_aged(Draft& d);
bool age_by_decade(Draft& d);
bool age_by_people(Draft& d);
bool age_by_apposition(Draft& d);
bool age_by_copula(Draft& d);
bool ratio_in(Draft& d);
bool fraction_over(Draft& d);
bool ratio_to(Draft& d);
bool multiple_times(Draft& d);
bool make_score(Draft& d);
/// On top of whatever kind there is.
bool make_rate(Draft& d);

}  // namespace sayso
