// The table of claim rules: how each kind of claim shows itself, and how a passage shows that it claims nothing.
#pragma once

#include <span>

#include "claims/passage.h"

namespace sayso {

/// The words by which a rule fires in a passage; empty if it does not.
using Finder = TokenRange (*)(const Passage&);

struct ClaimRule {
  Rule rule;
  ClaimKind kind;
  Finder find;
};

/// In order of precedence: rows that may name the kind of a claim (naming.h).
extern const std::span<const ClaimRule> claim_rule_rows;

/// What speaks against a claim: rows that hold the score back. They mark nothing.
struct Restraint {
  std::string_view name;
  std::string_view sentence;
  Finder find;
};
extern const std::span<const Restraint> restraint_rows;

/// Bit i: the i-th row fires, the restraints after the rules.
std::uint32_t rows_firing(const Passage& passage);

}  // namespace sayso
