// The ids of the room's rules, as drafts carry them; their table is in rules.cpp.
#pragma once

#include <string_view>

namespace sayso::attribution::rule {

inline constexpr std::string_view verb = "attribution.verb";
inline constexpr std::string_view parenthesis = "attribution.parenthesis";
inline constexpr std::string_view inversion = "attribution.inversion";
inline constexpr std::string_view passive = "attribution.passive";
inline constexpr std::string_view impersonal = "attribution.impersonal";
inline constexpr std::string_view participle = "attribution.participle";
inline constexpr std::string_view shared_subject = "attribution.shared-subject";
inline constexpr std::string_view noun = "attribution.noun";
inline constexpr std::string_view according = "attribution.according";
inline constexpr std::string_view hearsay = "attribution.hearsay";
inline constexpr std::string_view poll = "attribution.poll";
inline constexpr std::string_view colon = "attribution.colon";
inline constexpr std::string_view floating_quote = "attribution.floating-quote";
inline constexpr std::string_view quote_in_sentence = "attribution.quote-in-sentence";
inline constexpr std::string_view credit = "attribution.credit";
inline constexpr std::string_view link = "attribution.link";

}  // namespace sayso::attribution::rule
