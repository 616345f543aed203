#include "attribution/rules.h"

#include "attribution/attribution.h"

namespace sayso {
namespace {

using namespace attribution;

constexpr Rule rows[] = {
    {rule::verb, "A reporting verb has its source before it and what is said after it.",
     "{a1.source:Mayor Ana Ruiz} {a1.cue:said} {a1.content:the bridge would close in May}.", "The bridge closed in May."},
    {rule::parenthesis, "Source and verb stand in commas after or within what is said.",
     "{a1.content:The bridge will close in May}, {a1.source:Ana Ruiz} {a1.cue:said}.", "In May, Ana Ruiz left the council."},
    {rule::inversion, "The verb stands before its source.",
     "{a1.content:“The bridge is unsafe,”} {a1.cue:said} {a1.source:Ana Ruiz, the mayor of Dunmore}.", "Ana Ruiz, 51, closed the bridge."},
    {rule::passive, "The source of a passive verb follows “by”.",
     "{a1.content:The plan} {a1.cue:was criticized} by {a1.source:Ana Ruiz}.", "The plan was printed by the council."},
    {rule::impersonal, "A passive verb without anybody behind it: nobody in particular says so.",
     "{a1.content:The bridge} {a1.cue:is expected} {a1.content:to close in May}.", "The bridge is closed."},
    {rule::participle, "A participle goes on with the source of the sentence.",
     "{a1.source:{a2.source:Ana Ruiz}} {a1.cue:said} {a1.content:the bridge was old}, {a2.cue:adding} {a2.content:that it would close}.", "The bridge is old, ending a long dispute."},
    {rule::shared_subject, "A second verb shares the source of the first.",
     "{a1.source:{a2.source:Ana Ruiz}} {a1.cue:praised} {a1.content:the bridge} but {a2.cue:warned} {a2.content:that it would close}.", "The bridge closed and reopened."},
    {rule::noun, "A noun of reporting with its owner: “her claim that …”.",
     "The council listened to {a1.source:Ana Ruiz}’s {a1.cue:claim} {a1.content:that the bridge was unsafe}.", "The council heard the claim."},
    {rule::according, "“According to” and its like name the source that follows.",
     "{a1.cue:According to} {a1.source:Ana Ruiz}, {a1.content:the bridge is unsafe}.", "The bridge was built according to plan."},
    {rule::hearsay, "Adverbs such as “reportedly” tell that somebody says so, but not who.",
     "{a1.content:The bridge will} {a1.cue:reportedly} {a1.content:close in May}.", "The bridge will probably close in May."},
    {rule::poll, "“In the latest poll, …” reports what the poll found.",
     "{a1.cue:In} {a1.source:a new Dunmore Gazette poll}, {a1.content:Ruiz leads by four points}.", "In a new suit, Ruiz left the hall."},
    {rule::colon, "A colon or a dash sets the source off from what is said, as in headings and transcripts.",
     "{a1.source:Poll}{a1.cue::} {a1.content:Ruiz leads by four points}.", "Bridges: three old ones remain."},
    {rule::credit, "A picture credit names who stands behind the picture, not behind what its caption claims.",
     "{a1.content:The old bridge at dawn}. {a1.cue:Image}: {a1.source:Ana Ruiz}.", "Picture: the old bridge."},
    {rule::floating_quote, "A quotation that fills whole sentences goes to the speaker before it.",
     "{a1.source:{a2.source:Ana Ruiz}} {a1.cue:criticized} {a1.content:the council}. {a2.content:“The bridge is old and unsafe.”}", "“Dunmore Bridge” is its name."},
    {rule::quote_in_sentence, "Quoted words inside a sentence without a cue go to its subject.",
     "{a1.source:Ana Ruiz} came for {a1.content:“a bridge that lasts for years”} in Dunmore.", "The song is called “Bridge”."},
    {rule::link, "A link on the claim or its verb shows where it comes from, if the sentence names nobody.",
     "{a1.content:The bridge {a1.source:{l1=example.org:lost 40 percent}} of its rivets last year.}", "The bridge of {l1=example.org:Ana Ruiz} lost 40 percent of its rivets last year."},
};

}  // namespace

const std::span<const Rule> attribution_rules{rows};

}  // namespace sayso
