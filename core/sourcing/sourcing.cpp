// The verdict on every claim and every statistic, by a table of rows: the first row that knows decides.
#include "sourcing/sourcing.h"

#include <algorithm>
#include <array>
#include <optional>

#include "lexicons.h"
#include "sourcing/wording.h"

namespace sayso {
namespace {

struct Verdict {
  Sourcing sourcing = Sourcing::none;
  std::uint32_t attribution = no_index;
  bool carried = false;
};

/// What the rows may look at: one passage of one sentence.
struct Case {
  const Article& article;
  std::span<const Attribution> attributions;
  std::span<const Cover> covers;
  const Carried& carried;
  std::uint32_t sentence;
  Span span;
  const Hunch* hunch;       ///< of a claim; null for a bare figure
  bool tells_figure;        ///< it is a figure, or a claim that holds one

  /// Do the words point to people who are not named? Of a bare figure nobody knows better.
  [[nodiscard]] bool looks_weak() const { return hunch == nullptr || hunch->sourcing == Sourcing::vague; }
  [[nodiscard]] bool looks_named() const { return hunch != nullptr && hunch->sourcing == Sourcing::named; }
};

std::uint32_t shared(Span a, Span b) {
  const std::uint32_t from = std::max(a.start, b.start), to = std::min(a.end, b.end);
  return from < to ? to - from : 0;
}

/// Do the contents hold at least half of the passage, or a third of one that has source and cue in it, too? Half it must be of
/// what somebody thinks: "guards who wanted to force a confession" does not make it a thought that she was beaten.
bool holds(const Case& c, std::uint32_t attribution, Role part = Role::content) {
  std::uint32_t held = 0;
  for (const Cover& cover : c.covers)
    if (cover.attribution == attribution && cover.part == part) held += shared(cover.span, c.span);
  const Attribution& a = c.attributions[attribution];
  const bool within = !a.cue.empty() && c.span.contains(a.cue.front());
  return held * (within && part != Role::thought ? 3 : 2) >= c.span.length();
}

/// "If they agree to stop it, it would be a crime, say analysts": who tells of somebody's wish answers for it; and people
/// without a name answer for what they tell of others.
bool has_teller(const Case& c, std::uint32_t attribution) {
  const Attribution& a = c.attributions[attribution];
  if (a.parent == no_index || !holds(c, a.parent)) return false;
  const Attribution& teller = c.attributions[a.parent];
  const bool nameless = teller.sourcing == Sourcing::anonymous || (teller.sourcing == Sourcing::vague && teller.source_kind == SourceKind::group);
  return teller.stance == Stance::report && (a.stance == Stance::attitude || nameless);
}

/// The attribution whose content holds at least half of the passage. A report goes before an attitude, a named source
/// before an unnamed one: somebody identifiable who says what others are said to think answers for it.
std::uint32_t best_cover(const Case& c) {
  const auto rank = [&](std::uint32_t a) {
    return static_cast<int>(c.attributions[a].sourcing) * 2 + (c.attributions[a].stance == Stance::attitude ? 1 : 0);
  };
  std::uint32_t best = no_index;
  for (const Cover& cover : c.covers) {
    if (cover.part != Role::content || !cover.span.overlaps(c.span) || !holds(c, cover.attribution) || has_teller(c, cover.attribution)) continue;
    if (best == no_index || rank(cover.attribution) < rank(best)) best = cover.attribution;
  }
  return best;
}

/// Nobody tells what somebody said that somebody said that somebody said.
constexpr std::uint32_t longest_chain = 4;

/// Where a chain begins: of "the Gazette reported that an official said …" it is the official. Only what somebody is told
/// to have said leads on, and only if it holds the passage too. What people without a name tell is theirs; for experts or
/// voters who are told to have said something, the one who tells of them answers.
std::uint32_t origin_of(const Case& c, std::uint32_t a) {
  for (std::uint32_t link = 0; link < longest_chain && c.attributions[a].sourcing != Sourcing::anonymous; ++link) {
    const std::uint32_t outer = a;
    for (const Cover& cover : c.covers) {
      const Attribution& inner = c.attributions[cover.attribution];
      if (inner.parent != outer || cover.part != Role::content || inner.stance != Stance::report) continue;
      const bool nameless = inner.rule == "attribution.noun" && inner.sources.empty();   // "denied accusations that"
      const bool tells = nameless || (!inner.sources.empty() && (inner.sourcing == Sourcing::named || is_insider(c.article, inner.sources.front())));
      if (tells && holds(c, cover.attribution)) a = cover.attribution;
    }
    if (a == outer) break;
  }
  return a;
}

/// The attribution that answers for the passage: where the chain begins that covers it best.
std::uint32_t cover_of(const Case& c) {
  const std::uint32_t a = best_cover(c);
  return a == no_index ? a : origin_of(c, a);
}

std::optional<Verdict> judge_in_sentence(const Case& c, Sourcing wanted) {
  const std::uint32_t a = cover_of(c);
  if (a == no_index || c.attributions[a].sourcing != wanted) return {};
  // what is anonymous is so in plain words, whatever was guessed; and a chain was guessed by its named end
  if (wanted == Sourcing::vague && c.looks_named() && a == best_cover(c)) return {};
  return Verdict{wanted, a, false};
}

/// "We expect prices to fall", "the law promotes trade": the writer may tell what he has in mind himself, and a law has no mind.
/// "We all know that …" he says of everybody.
bool tells_own_mind(const Case& c, const Attribution& a) {
  if (a.source_kind == SourceKind::document) return true;
  if (a.source_kind == SourceKind::organization && a.sourcing == Sourcing::named && !a.cue.empty() && tells_aim(c.article, a.cue.front())) return true;   // "the organizers hope to": what a body means to do it tells
  return a.source_kind == SourceKind::author && !a.cue.empty() && !tells_knowledge(c.article, a.cue.front());
}

/// "The party wants to hide how badly it lost", "we all know that …": nobody says how the writer can tell.
std::optional<Verdict> judge_mind(const Case& c) {
  if (c.looks_weak() || !c.hunch->writers) return {};
  const std::uint32_t a = best_cover(c);
  if (a == no_index || (c.attributions[a].stance != Stance::attitude && c.attributions[a].source_kind != SourceKind::author) || tells_own_mind(c, c.attributions[a])) return {};
  return Verdict{Sourcing::none, no_index, false};
}

std::optional<Verdict> judge_named(const Case& c) { return judge_in_sentence(c, Sourcing::named); }
std::optional<Verdict> judge_anonymous(const Case& c) { return judge_in_sentence(c, Sourcing::anonymous); }
std::optional<Verdict> judge_vague(const Case& c) { return judge_in_sentence(c, Sourcing::vague); }

/// "The researchers found": no name here, yet the article has told by then who they are.
std::optional<Verdict> judge_known(const Case& c) {
  if (c.looks_weak()) return {};
  const std::uint32_t a = cover_of(c);
  if (a == no_index || a != best_cover(c)) return {};
  if (c.attributions[a].sourcing == Sourcing::named || c.attributions[a].sources.empty() || c.attributions[a].source_kind == SourceKind::anonymous) return {};
  const Span source = c.attributions[a].sources.front();
  if (c.looks_named() ? is_anybody(c.article, source) : !is_definite(c.article, source)) return {};
  return Verdict{Sourcing::named, a, false};
}

/// Quoted words whose speaker was not made out: readers find them nearby.
bool is_bare_quote(const Attribution& a) {
  return a.sources.empty() && a.sourcing == Sourcing::vague && (a.rule == "attribution.floating-quote" || a.rule == "attribution.quote-in-sentence");
}

/// "“The dam will break.”", and no word of who says so.
std::optional<Verdict> judge_quoted(const Case& c) {
  if (!is_quoted(c.article, c.span)) return {};
  if (const std::uint32_t a = cover_of(c); a != no_index && is_bare_quote(c.attributions[a])) return Verdict{Sourcing::named, a, false};
  const std::uint32_t before = c.carried.sure ? c.carried.attribution : no_index;
  if (before != no_index && cover_of(c) == no_index && is_bare_quote(c.attributions[before])) return Verdict{Sourcing::named, before, true};
  return {};
}

/// "Officials believe": they may well have said so, but nobody knows who.
std::optional<Verdict> judge_thought(const Case& c) {
  if (c.looks_named()) return {};
  for (const Cover& cover : c.covers)
    if (cover.part == Role::thought && holds(c, cover.attribution, Role::thought)) return Verdict{Sourcing::vague, cover.attribution, false};
  return {};
}

std::optional<Verdict> judge_carried(const Case& c) {
  if (c.carried.attribution == no_index || !(c.carried.sure || (c.hunch != nullptr && c.hunch->carried))) return {};
  const Attribution& a = c.attributions[c.carried.attribution];
  if (a.sourcing != Sourcing::vague || c.looks_weak()) return Verdict{a.sourcing, c.carried.attribution, true};
  // "The records show … He earned 340 points": readers take it for known who that was; but not who "critics" are
  if (!a.sources.empty() && is_anybody(c.article, a.sources.front())) return {};
  return Verdict{Sourcing::named, c.carried.attribution, true};
}

/// "I saw": the writer answers for it.
std::optional<Verdict> judge_testimony(const Case& c) {
  if (!tells_own_past(c.article, c.article.sentence_tokens[c.sentence], c.span)) return {};
  return Verdict{Sourcing::named, no_index, false};
}

/// No attribution could be found, but the words as a whole are those of hearsay, and one of them shows it. It answers for no
/// figure: "Amid fears of war, 40 percent of the families have left".
std::optional<Verdict> judge_hinted(const Case& c) {
  if (c.tells_figure || !c.looks_weak() || hint_in(c.article, c.span).empty()) return {};
  return Verdict{Sourcing::vague, no_index, false};
}

std::optional<Verdict> judge_none(const Case&) { return Verdict{Sourcing::none, no_index, false}; }

struct Row {
  Rule rule;
  std::optional<Verdict> (*judge)(const Case&);
};

constexpr std::array table = {
    Row{{"sourcing.mind", "What somebody has in mind is told as if one could see it.", "The party wants {c1=none:to hide how badly it lost the young voters since 2010}.", "The party lost the young voters in 2010, its leader Ana Ruiz said."}, judge_mind},
    Row{{"sourcing.named", "The sentence names who says it.", "{c1=named:About 40 percent of the bees in the country died last winter}, keeper Ana Ruiz said.", "About 40 percent of the bees in the country died last winter."}, judge_named},
    Row{{"sourcing.known", "The source has no name here, but the article has told who is meant.",
         "The Dunmore Bee Institute opened the hives on Monday. Its researchers counted the dead bees.\n\n{c1=named:About 40 percent of the bees in the country died last winter}, the researchers said. The institute is in Dunmore.\n\nThe keepers will meet again in May.",
         "About 40 percent of the bees in the country died last winter."}, judge_known},
    Row{{"sourcing.quoted", "It is quoted word for word; the speaker stands nearby.",
         "The keepers met in Dunmore on Monday.\n\n“{c1=named:About 40 percent of the bees in the country died last winter because of the drought}.”",
         "About 40 percent of the bees in the country died last winter because of the drought."}, judge_quoted},
    Row{{"sourcing.anonymous", "The sentence gives a source without its name.", "{c1=anonymous:The minister took bribes for years}, people familiar with the matter said.", "The minister took bribes for years."}, judge_anonymous},
    Row{{"sourcing.vague", "The sentence points to nobody in particular.", "Experts say {c1=vague:the dam will break within ten years}.", "The dam will break within ten years."}, judge_vague},
    Row{{"sourcing.thought", "It is told as what unnamed people think or fear.", "Many officials believe that {c1=vague:more than 300 people died in the flood}.", "More than 300 people died in the flood."}, judge_thought},
    Row{{"sourcing.carried", "The source of an earlier sentence is still speaking.",
         "The keepers met in Dunmore on Monday.\n\n{c1=named:About 40 percent of the bees in the country died last winter}, keeper Ana Ruiz said. {c2=named:They died because of the drought}.\n\nThe keepers will meet again in May.",
         "About 40 percent of the bees in the country died last winter.\n\nThey died because of the drought."}, judge_carried},
    Row{{"sourcing.testimony", "The writer tells what they saw themselves.", "{c1=named:In 1998 I watched as guards beat the prisoners with iron bars}.", "In 1998 she watched as guards beat the prisoners with iron bars."}, judge_testimony},
    Row{{"sourcing.hinted", "A word such as “alleged” or “fears” points to somebody, but not to whom.", "{c1=vague:There are growing fears about the safety of the dam}.", "Amid fears of war, 40 percent of the families have left the valley."}, judge_hinted},
    Row{{"sourcing.none", "Nobody stands behind it but the writer.", "{c1=none:About 40 percent of the bees in the country died last winter}.", "{c1=named:About 40 percent of the bees in the country died last winter}, keeper Ana Ruiz said."}, judge_none},
};

struct Decision {
  Verdict verdict;
  const Row* row = nullptr;
};

Decision decide(const Case& c) {
  for (const Row& row : table)
    if (const auto verdict = row.judge(c)) return {*verdict, &row};
  return {{}, &table.back()};
}

/// A person by name, others in the words of the text if the name is in them: "the White House", "a 2018 report by …".
std::string source_name(const Article& article, const Attribution& a) {
  if (a.source_kind == SourceKind::author) return "the writer";
  const bool words = !a.sources.empty() && !is_pronoun(article, a.sources.front());
  const bool alone = a.source_kind == SourceKind::person && !(words && names_more(article, a.sources.front(), a.name));
  if (alone || !words) return !a.name.empty() || !words ? a.name : head_words(article, a.sources.front());
  const std::string head = head_words(article, a.sources.front());
  return a.name.empty() || head.find(a.name) != std::string::npos ? head : a.name;
}

/// ", as reported by the Gazette": who hands on what the source said.
std::string told_by(const Case& c, const Attribution& a) {
  if (a.parent == no_index) return "";
  const Attribution& outer = c.attributions[a.parent];
  const bool known = outer.stance == Stance::report && outer.sourcing == Sourcing::named && !(outer.name.empty() && outer.source_kind == SourceKind::unknown);
  // "Beijing demanded that …" hands nothing on; who is named in turn need not be doubted for it
  if (a.sourcing == Sourcing::named && outer.rule != "attribution.according" && outer.rule != "attribution.parenthesis" && outer.rule != "attribution.inversion") return "";
  const std::string who = known ? source_name(c.article, outer) : std::string();
  if (who.empty() || who == source_name(c.article, a)) return "";
  if (a.rule == "attribution.noun" && a.sources.empty()) return ", " + who + " only speaks of it; the origin is unnamed";   // "denied accusations that"
  return ", as reported by " + who + (a.sourcing == Sourcing::vague ? "; the origin is unnamed" : "");
}

/// " (“on condition of anonymity”)": why there is no name, unless the source's own words tell it.
std::string excuse_of(const Case& c, const Attribution& a) {
  if (!a.unnamed || a.unnamed->reason.empty() || (!a.sources.empty() && a.sources.front().contains(a.unnamed->reason))) return "";
  return " (“" + std::string(c.article.slice(a.unnamed->reason)) + "”)";
}

/// The second half of `because`: true of this very passage, readable without the table.
std::string explain_verdict(const Case& c, const Decision& d) {
  const Attribution* a = d.verdict.attribution == no_index ? nullptr : &c.attributions[d.verdict.attribution];
  const std::string who = a ? source_name(c.article, *a) : std::string();
  if (d.row->judge == judge_testimony) return "the writer answers for it";
  if (d.row->judge == judge_mind) return "it is what somebody has in mind, and nobody tells how that is known";
  if (d.row->judge == judge_hinted) return "“" + std::string(hint_in(c.article, c.span)) + "” points to somebody, but not to whom";
  if (d.row->judge == judge_quoted) return "quoted word for word, but who is quoted could not be made out";
  if (!a) return "no source is given for it";
  if (d.verdict.carried) return std::string(c.carried.why) + (who.empty() ? "" : ": " + who);
  const std::string chain = told_by(c, *a);
  if (d.verdict.sourcing == Sourcing::named) return (who.empty() ? "its source was introduced before" : "said to come from " + who) + chain;
  if (d.verdict.sourcing == Sourcing::anonymous) return (who.empty() ? "its source is not named" : "its source is not named: “" + who + "”" + excuse_of(c, *a)) + chain;
  return (who.empty() ? "nobody in particular is its source" : "its source is nobody in particular: “" + who + "”") + chain;
}

std::uint32_t sentence_at(const Article& article, Span span) {
  const auto& s = article.sentences;
  const auto next = std::partition_point(s.begin(), s.end(), [&](const Sentence& x) { return x.span.start <= span.start; });
  return next == s.begin() ? 0 : static_cast<std::uint32_t>(next - s.begin() - 1);
}

void derive(const Case& c, const Decision& d, Claim& claim) {
  for (const Cover& cover : c.covers) {
    static constexpr std::array<std::string_view, 4> roles = {"source", "cue", "content", "thought"};
    claim.derivation.push_back("in the sentence: " + std::string(roles[static_cast<std::size_t>(cover.part)]) + " “" + std::string(c.article.slice(cover.span)) + "”");
  }
  claim.derivation.push_back("from before: " + std::string(c.carried.why.empty() ? "nothing carries over" : c.carried.why));
  for (const Row& row : table) {
    claim.derivation.push_back(std::string(row.rule.id) + (&row == d.row ? ": decides" : ": does not apply"));
    if (&row == d.row) break;
  }
}

}  // namespace

void judge_sourcing(const Article& article, std::span<const Attribution> attributions, const Coverage& coverage, std::span<const Carried> carried,
                    std::span<const Hunch> hunches, std::span<Quantity> quantities, std::span<Claim> claims, const Options& options) {
  const auto case_of = [&](Span span, std::uint32_t s, const Hunch* hunch, bool tells_figure) {
    return Case{article, attributions, coverage.of(s), carried[s], s, span, hunch, tells_figure};
  };
  for (std::size_t k = 0; k < claims.size(); ++k) {
    Claim& claim = claims[k];
    const bool tells_figure = claim.kind == ClaimKind::figure || std::any_of(claim.quantities.begin(), claim.quantities.end(), [&](std::uint32_t q) { return quantities[q].role == QuantityRole::statistic; });
    const Case c = case_of(claim.span, claim.sentence, &hunches[k], tells_figure);
    const Decision d = decide(c);
    claim.sourcing = d.verdict.sourcing;
    claim.attribution = d.verdict.attribution;
    claim.carried = d.verdict.carried;
    claim.because += "; " + explain_verdict(c, d);
    if (options.explain) derive(c, d, claim);
  }
  std::size_t next_claim = 0;
  for (Quantity& q : quantities) {
    if (q.role != QuantityRole::statistic || article.sentences.empty()) continue;
    while (next_claim < claims.size() && claims[next_claim].span.end <= q.span.start) ++next_claim;
    const bool claimed = next_claim < claims.size() && claims[next_claim].span.contains(q.span);
    const Decision d = decide(case_of(q.span, sentence_at(article, q.span), claimed ? &hunches[next_claim] : nullptr, true));
    q.sourcing = d.verdict.sourcing;
    q.attribution = d.verdict.attribution;
  }
}

Summary summarize(std::span<const Quantity> quantities, std::span<const Claim> claims) {
  const auto count = [&](Sourcing s) { return static_cast<std::uint32_t>(std::count_if(claims.begin(), claims.end(), [s](const Claim& c) { return c.sourcing == s; })); };
  Summary summary;
  summary.claims = static_cast<std::uint32_t>(claims.size());
  summary.named = count(Sourcing::named);
  summary.anonymous = count(Sourcing::anonymous);
  summary.vague = count(Sourcing::vague);
  summary.none = count(Sourcing::none);
  for (const Quantity& q : quantities) {
    summary.quantities += q.role == QuantityRole::statistic;
    summary.quantities_without_source += q.sourcing.has_value() && *q.sourcing != Sourcing::named;
  }
  return summary;
}

namespace {
constexpr std::array plain_rules = [] {
  std::array<Rule, table.size()> out{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = table[i].rule;
  return out;
}();
}  // namespace

constinit const std::span<const Rule> sourcing_rules{plain_rules};

}  // namespace sayso
