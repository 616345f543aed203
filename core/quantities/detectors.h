// What the rows of the detector table (quantities.cpp) share.
#pragma once

#include "quantities/passage.h"

namespace sayso {

/// A quantity just found and the token after it.
struct Found {
  Quantity quantity;
  std::uint32_t first = 0, last = 0;
};

// Each looks at token `at` and the few around it; true if a quantity was found that begins at or before `at`.
bool find_identifier(const Passage& p, std::uint32_t at, Found& out);
bool find_clock_time(const Passage& p, std::uint32_t at, Found& out);
bool find_date(const Passage& p, std::uint32_t at, Found& out);
bool find_amount(const Passage& p, std::uint32_t at, Found& out);
bool find_multiple(const Passage& p, std::uint32_t at, Found& out);
bool find_ordinal(const Passage& p, std::uint32_t at, Found& out);
bool find_vague(const Passage& p, std::uint32_t at, Found& out);

/// Span, number and rule in one go.
void place(const Passage& p, Found& found, std::uint32_t first, std::uint32_t last, std::string_view rule);

/// What the quantity counts: the head noun phrase after it, or its subject before it. Empty if there is none.
[[nodiscard]] Span read_counted(const Passage& p, const Found& found);

/// Which role a quantity plays, by its kind and its place.
[[nodiscard]] QuantityRole decide_role(const Passage& p, const Found& found);

/// The change verb or noun that governs the number at `first`, if any ("rose by 5 percent", "an increase of 5 percent").
[[nodiscard]] std::optional<Change> read_change(const Passage& p, std::uint32_t first, std::uint32_t last);
/// The token where that change word stands; p.last if there is none.
[[nodiscard]] std::uint32_t change_word_before(const Passage& p, std::uint32_t first);

}  // namespace sayso
