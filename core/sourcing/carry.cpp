#include "sourcing/carry.h"

#include <algorithm>

#include "attribution/interview.h"
#include "lexicons.h"
#include "text/one_of.h"
#include "text/text.h"

namespace sayso {
namespace {

/// Behind so many sentences nobody remembers who was named last.
constexpr std::uint32_t reach_back = 8;

/// "An estimated", "it is said": nobody is meant who could go on speaking.
bool is_nobody(const Attribution& a) { return a.rule == "attribution.impersonal" || a.rule == "attribution.hearsay"; }

/// The attribution of the sentence that a next sentence may go on summarising: its last that reports.
std::uint32_t last_reporter(std::span<const Cover> covers, std::span<const Attribution> attributions) {
  std::uint32_t found = no_index;
  for (const Cover& cover : covers) {
    const Attribution& a = attributions[cover.attribution];
    if (cover.part == Role::content && a.stance == Stance::report && !is_nobody(a)) found = cover.attribution;
  }
  return found;
}

bool is_quoted(const Article& article, TokenRange tokens) {
  std::uint32_t quoted = 0;
  for (std::uint32_t at = tokens.first; at < tokens.last; ++at) quoted += article.tokens[at].has(Token::quoted);
  return quoted * 3 >= tokens.size() * 2;
}

/// Words with which a sentence goes on in the voice of the one before: "He", "They", "It also", "The report".
bool goes_on(const Article& article, TokenRange tokens) {
  using namespace lexicon;
  const std::span<const Token> sentence(article.tokens.data() + tokens.first, tokens.size());
  for (std::size_t at = 0; at < std::min<std::size_t>(sentence.size(), 4); ++at) {
    const WordId w = sentence[at].word;
    if (w == words::he || w == words::she || w == words::they || w == words::also) return true;
  }
  return false;
}

/// Does the sentence name the source? Then it tells of it, and not after it.
bool names(const Article& article, TokenRange tokens, const Attribution& a) {
  if (a.source_kind != SourceKind::person || a.name.empty()) return false;
  const std::size_t space = a.name.rfind(' ');
  const std::string_view surname = std::string_view(a.name).substr(space == std::string::npos ? 0 : space + 1);
  for (std::uint32_t at = tokens.first; at < tokens.last; ++at)
    if (article.slice(article.tokens[at]) == surname) return true;
  return false;
}

/// "Vanmoor has left the council": a sentence about somebody else is the writer's.
bool tells_of_another(const Article& article, TokenRange tokens, const Attribution& a) {
  if (a.source_kind != SourceKind::person || a.name.empty() || tokens.empty()) return false;
  std::uint32_t i = tokens.first;
  if (article.tokens[i].has(Token::quoted) || article.tokens[i].entity != Entity::person) return false;
  for (; i < tokens.last && article.tokens[i].entity == Entity::person; ++i)
    if (a.name.find(article.slice(article.tokens[i])) != std::string::npos) return false;
  return i < tokens.last && is_finite(article.tokens[i].tag);
}

/// "In tests", "During the later trials": whoever made them tells what came of them.
bool tells_of_tests(const Article& article, TokenRange tokens) {
  constexpr std::uint32_t longest = 4;
  if (tokens.empty() || !is_one_of(article.slice(article.tokens[tokens.first]), {"In", "During"})) return false;
  for (std::uint32_t i = tokens.first + 1; i < tokens.last && i < tokens.first + longest; ++i) {
    const Token& t = article.tokens[i];
    if (is_one_of(article.slice(t), {"tests", "trials", "experiments", "simulations"})) return true;
    if (t.tag != Tag::determiner && t.tag != Tag::adjective && t.tag != Tag::possessive && t.tag != Tag::number) return false;
  }
  return false;
}

/// In an interview who is asked says whatever is no question.
void carry_answers(const Article& article, std::span<const Attribution> attributions, std::vector<Carried>& carried) {
  const Interview interview = find_interview(article);
  const std::uint32_t who = interview.sentences.empty() ? no_index : answering(interview, attributions);
  if (who == no_index) return;
  for (std::uint32_t s = interview.sentences.first; s < interview.sentences.last; ++s)
    if (!is_question(article, s)) carried[s] = {who, true, "an answer in the interview"};
}

}  // namespace

std::vector<std::uint32_t> credit_quotes(const Article& article, std::span<const Quote> quotes, std::span<const Attribution> attributions) {
  std::vector<std::uint32_t> credit(quotes.size(), no_index);
  for (std::uint32_t a = 0; a < attributions.size(); ++a)
    for (const Span content : attributions[a].contents) {
      auto q = std::partition_point(quotes.begin(), quotes.end(), [&](const Quote& quote) { return quote.span.end <= content.start; });
      for (; q != quotes.end() && q->span.start < content.end; ++q)
        if (q->span.overlaps(content)) credit[static_cast<std::size_t>(q - quotes.begin())] = a;
    }
  for (std::size_t i = 1; i < quotes.size(); ++i) {
    if (credit[i] != no_index) continue;
    const bool same_paragraph = quotes[i].paragraph == quotes[i - 1].paragraph;
    if (quotes[i].continues || same_paragraph) credit[i] = credit[i - 1];
  }
  for (std::size_t i = quotes.size(); i-- > 1;)      // the speaker may be named after the first part: “A. “B,” she said.
    if (credit[i - 1] == no_index && quotes[i].continues) credit[i - 1] = credit[i];
  (void)article;
  return credit;
}

std::vector<Carried> carry_sources(const Article& article, std::span<const Quote> quotes, std::span<const Attribution> attributions,
                                   const Coverage& coverage) {
  const std::vector<std::uint32_t> credit = credit_quotes(article, quotes, attributions);
  std::vector<Carried> carried(article.sentences.size());
  std::uint32_t speaker = no_index, named = no_index, named_sentence = 0;
  std::size_t quote = 0;
  for (std::uint32_t s = 0; s < article.sentences.size(); ++s) {
    const Sentence& sentence = article.sentences[s];
    const TokenRange tokens = article.sentence_tokens[s];
    if (tokens.empty()) continue;
    const bool quoted = is_quoted(article, tokens), turns = s > 0 && sentence.paragraph != article.sentences[s - 1].paragraph;
    if (turns && !quoted && !goes_on(article, tokens)) speaker = no_index;
    while (quote < quotes.size() && quotes[quote].span.end <= sentence.span.start) ++quote;
    if (quoted && quote < quotes.size() && quotes[quote].span.overlaps(sentence.span) && credit[quote] != no_index) speaker = credit[quote];
    const bool lost = speaker != no_index && attributions[speaker].sourcing == Sourcing::vague && named != no_index && s - named_sentence <= reach_back;
    if (lost) carried[s] = {named, quoted, quoted ? "quoted after the last source with a name" : "told after the last source with a name"};
    else if (speaker != no_index && (quoted || !(names(article, tokens, attributions[speaker]) || tells_of_another(article, tokens, attributions[speaker])))) carried[s] = {speaker, quoted, quoted ? "the quotation goes on" : "still told after the same source"};
    else if (named != no_index && s - named_sentence <= reach_back && tells_of_tests(article, tokens)) carried[s] = {named, true, "what tests showed, told after the last source with a name"};
    const std::uint32_t reporter = last_reporter(coverage.of(s), attributions);
    if (reporter != no_index) speaker = reporter;
    if (speaker != no_index && attributions[speaker].sourcing == Sourcing::named) named = speaker, named_sentence = s;
  }
  carry_answers(article, attributions, carried);
  return carried;
}

}  // namespace sayso
