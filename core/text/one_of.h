// A few words that only one rule asks for, in the rule. More than a few belong in a lexicon.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace sayso {

/// Letter case counts. The first letter decides most questions.
inline bool is_one_of(std::string_view text, std::initializer_list<std::string_view> list) {
  return !text.empty() && std::any_of(list.begin(), list.end(), [&](std::string_view word) { return word.front() == text.front() && word == text; });
}

}  // namespace sayso
