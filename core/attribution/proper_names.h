// Proper names inside phrases: which words belong to one, where it begins behind its titles, and whom a phrase is about.
#pragma once

#include "layers.h"

namespace sayso::attribution {

/// A capitalised word that can be part of a name.
bool is_name_word(const Article& article, std::uint32_t i);
/// Also "of", "de", hyphens and initials' stops, between name words.
bool is_name_part(const Article& article, std::uint32_t i);
/// "Labor Secretary Jane Roe" without the office.
TokenRange without_titles(const Article& article, TokenRange name);
/// By its words the name of a body.
bool is_organization(const Article& article, TokenRange name);
/// A first name and a surname, by their shape.
bool looks_like_person(const Article& article, TokenRange name);
/// Is a word of the range labelled so?
bool has_entity(const Article& article, TokenRange range, Entity entity);
/// "Greek", "U.S.", "Republican": tells where somebody belongs, and names nobody.
bool is_country_adjective(const Article& article, TokenRange name);
/// "Committee for a Responsible Budget", "Center on Trade": a preposition inside the name of a body.
bool names_purpose(const Article& article, TokenRange range, std::uint32_t i);
/// The first run of name words in the range.
TokenRange first_name_run(const Article& article, TokenRange range);
/// The run of name words that ends the head phrase ("France coach Jane Roe"), else its first.
TokenRange name_run(const Article& article, TokenRange core);
/// "A lawyer for the council, Jane Roe,": the name behind the comma.
TokenRange person_apposed(const Article& article, TokenRange range);
/// "Secretary of State Jane Roe", "the lawyer Jane Roe, who …": the person whom a phrase is about; empty if a name in it
/// only tells where somebody belongs ("a spokesman for Jane Roe", "Jane Roe’s lawyer").
TokenRange person_at_head(const Article& article, TokenRange range);
/// "Minister for Housing Jane Roe", "chief nutritionist at Dunmore Hospital Dr Jane Roe"; not "a spokesman for Mayor Jane Roe".
TokenRange person_behind_office(const Article& article, TokenRange range);

}  // namespace sayso::attribution
