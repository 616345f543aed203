// What the passes inside the attribution room hand to each other. Everything is in token indices.
//
//   find_cues        where a word or phrase may signal an attribution
//   draft_*          whether it does, and with it its source and content
//   is_cue           the judge: a learned model that reads the rules' draft and the words around
//   reach_out        a learned model that says how far source and content reach
//   attach_quotes    quotations that have no cue go to the speaker nearby
#pragma once

#include <span>
#include <vector>

#include "layers.h"
#include "lexicons.h"

namespace sayso::attribution {

enum class CueKind : std::uint8_t { verb, noun, according, hearsay, poll, colon, credit, signature };

/// A place where an attribution may hang: the word itself, before anything around it was looked at.
struct Cue {
  TokenRange tokens;
  CueKind kind = CueKind::verb;
  lexicon::CuesClass verb = lexicon::CuesClass::say;
  std::uint8_t forms = 0;
  bool attitude = false;
  std::uint32_t lemma = 0;             ///< hash of the lexicon's form
};

/// One attribution in the making.
struct Draft {
  TokenRange cue;                      ///< empty for a quotation without a cue
  std::vector<TokenRange> sources, contents;
  Stance stance = Stance::report;
  CueKind kind = CueKind::verb;
  bool impersonal = false;             ///< "it is believed that": nobody is there to be found
  bool inferred = false;               ///< "shows", "seems": of a thing, it is the writer who infers
  std::uint32_t sentence = 0;
  std::string_view rule;
};

/// The verb and what belongs to it on its left: "did not", "has repeatedly".
struct VerbGroup {
  std::uint32_t first = 0, last = 0;
  bool passive = false, infinitive = false, progressive = false, helped = false, negated = false;
};

void find_cues(const Article& article, std::uint32_t sentence, std::vector<Cue>& out);
/// A colon or a dash that sets a source off from what it says: "Poll: Ruiz leads", "Dam unsafe: police".
void find_set_off(const Article& article, TokenRange sentence, std::vector<Cue>& out);
VerbGroup verb_group(const Article& article, TokenRange sentence, const Cue& cue);

/// The noun phrase that ends right before token `end`; empty if there is none. Never reaches before `first`.
TokenRange source_before(const Article& article, std::uint32_t first, std::uint32_t end);
/// "…, figures kept by the Tax Office" right before token `end`: from the documents to there; empty if no clause of theirs opens.
TokenRange documents_before(const Article& article, std::uint32_t first, std::uint32_t end);
/// The noun phrase that begins at token `first`, its apposition included; empty if there is none.
/// `enclosed`: more of the sentence must follow, as after "According to X, a lawyer, …".
TokenRange source_after(const Article& article, std::uint32_t first, std::uint32_t end, bool enclosed = false);

/// "report | earlier this month": where a time that ends at `end` begins; `end` if there is none.
std::uint32_t before_time(const Article& article, std::uint32_t first, std::uint32_t end);

/// "Six in 10", "nearly nine out of ten", "another" before a verb: where they begin; `end` if they do not stand there.
std::uint32_t odds_before(const Article& article, std::uint32_t first, std::uint32_t end);

/// Where the subject of a sentence begins: behind "Strikingly," and "In Dunmore,".
std::uint32_t subject_start(const Article& article, std::uint32_t first, std::uint32_t end);

/// Has it a word that can speak: a name, a pronoun, a noun of the list?
bool can_be_source(const Article& article, TokenRange range);
/// "hydrologists", "statisticians": a plural that no list needs to know.
bool names_trade(const Article& article, std::uint32_t i);
/// "court", "inquest", "jurors": what is told there is told in public.
bool is_hearing(const Article& article, std::uint32_t i);

bool draft_verb(const Article& article, TokenRange sentence, const Cue& cue, std::span<const Draft> before, Draft& draft);
bool draft_noun(const Article& article, TokenRange sentence, const Cue& cue, Draft& draft);
bool draft_phrase(const Article& article, TokenRange sentence, const Cue& cue, Draft& draft);

/// Ends the contents where the writer's own main clause begins: "As she says that it works, | others leave."
void cut_at_main_clause(const Article& article, Draft& draft);

void attach_quotes(const Article& article, std::span<const Quote> quotes, std::vector<Draft>& drafts);

/// Name, kind and verdict of every attribution, in text order: who "he" and "the spokesman" are.
void resolve_sources(const Article& article, std::span<const Draft> drafts, std::span<Attribution> attributions);
/// One attribution to the linked page for every sentence with a link on its claim and no named source of its own.
void add_links(const Article& article, std::span<const Link> links, std::vector<Attribution>& attributions);
void link_chains(std::span<Attribution> attributions);

}  // namespace sayso::attribution
