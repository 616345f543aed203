#include "attribution/mend.h"

#include <algorithm>

#include "attribution/contents.h"
#include "attribution/rules.h"

namespace sayso::attribution {
namespace {

/// A content of fewer tokens may be only the beginning of one.
constexpr std::uint32_t shortest_content = 8;
/// The name of a programme in quotation marks.
constexpr std::uint32_t longest_title = 6;
/// A bracket in the midst of what is said is no longer than this.
constexpr std::uint32_t longest_bracket = 16;

/// A source that only the rules see, or see whole, is kept, and taken out of what the model calls content.
void keep_ruled_source(const Candidate& candidate, Draft& draft) {
  draft.sources = candidate.draft.sources;
  std::vector<TokenRange> contents;
  for (const TokenRange content : draft.contents) {
    TokenRange rest = content;
    for (const TokenRange source : draft.sources) {
      if (source.last <= rest.first || source.first >= rest.last) continue;
      if (source.first > rest.first) contents.push_back({rest.first, source.first});
      rest.first = std::min(source.last, rest.last);
    }
    if (!rest.empty()) contents.push_back(rest);
  }
  if (contents.empty()) contents = candidate.draft.contents;
  draft.contents = std::move(contents);
}

/// Can it be read as somebody or something at all: not "taken some steps", "free", "the"?
bool is_phrase(const Article& article, TokenRange range) {
  const Token& first = article.tokens[range.first];
  const bool verb = is_verb(first.tag) && !first.has(Token::capitalized) && !lexicon::source_nouns.starts(first.word);
  if (verb && (range.size() == 1 || !is_noun(article.tokens[range.first + 1].tag))) return false;
  if (can_be_source(article, range)) return true;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Token& t = article.tokens[i];
    if (is_noun(t.tag) || t.tag == Tag::pronoun || t.tag == Tag::possessive || t.kind == TokenKind::number) return true;
    if (t.word == words::that || t.word == words::both || t.word == words::another) return true;
  }
  return false;
}

/// A run that is no phrase gives way to the rules' source, or to none.
void refuse_sources(const Article& article, const Candidate& candidate, Draft& draft) {
  const std::size_t found = draft.sources.size();
  std::erase_if(draft.sources, [&](TokenRange range) { return !is_phrase(article, range); });
  if (found == 0 || !draft.sources.empty()) return;
  if (!candidate.draft.sources.empty() && can_be_source(article, candidate.draft.sources.front())) keep_ruled_source(candidate, draft);
}

/// Words no source ends with: "the manager | that", "many provinces | to", "a report | earlier this month".
void drop_tail(const Article& article, TokenRange& source) {
  const auto loose = [&](std::uint32_t i) {
    const Token& t = article.tokens[i];
    return t.word == words::comma || t.word == words::that || t.word == words::to || (t.tag == Tag::preposition && !t.has(Token::capitalized)) || is_long_dash(t);
  };
  while (source.size() > 1 && loose(source.last - 1)) --source.last;
  source.last = before_time(article, source.first, source.last);
}

/// "Dunmore | province": a name that the rules see right before the run belongs to it.
void add_name(const Article& article, const Candidate& candidate, TokenRange& source) {
  if (!candidate.fits || candidate.draft.sources.size() != 1) return;
  const TokenRange ruled = candidate.draft.sources.front();
  if (ruled.last < source.last || ruled.first >= source.first) return;
  while (source.first > ruled.first && is_capital(article, source.first - 1) && class_of(article, source.first - 1) == FunctionWordsClass::punctuation && !is_date_word(article.tokens[source.first - 1])) --source.first;
}

bool says(const Token& t) {
  const auto cue = lexicon::cues.find(t.word);
  return cue && cue->class_ == lexicon::CuesClass::say && is_finite(t.tag);
}

/// "hackers who | city officials" before "say are", "a probe | the agency" before "said was": what they speak of stands before them.
void drop_antecedent(const Article& article, TokenRange& source) {
  for (std::uint32_t i = source.last - 1; i > source.first; --i) {
    if (is_verb(article.tokens[i].tag) && !lexicon::source_nouns.starts(article.tokens[i].word)) return;
    const TokenRange rest{i, source.last};
    const Token& before = article.tokens[i - 1];
    const bool relative = before.word == words::who || before.word == words::whom;
    const bool opens = is_class(article, i, FunctionWordsClass::article) || is_class(article, i, FunctionWordsClass::determiner);
    const bool bare = opens && is_noun(before.tag) && rest.size() > 1;
    const bool told = says(before);   // "Jane Roe said | the firm" before "had pledged"
    const bool speaks = can_be_source(article, rest);
    if (told && !speaks) source.last = i - 1;   // "Jane Roe said | the policy would": Roe
    else if ((relative || bare || told) && speaks) source = rest;
    else continue;
    return;
  }
}

/// "Two officials, who": neither the pronoun of a clause that is not there nor the comma before it belongs to the source.
void drop_pronoun(const Article& article, TokenRange& source) {
  const WordId last = article.tokens[source.last - 1].word;
  if (source.size() < 2 || (last != words::who && last != words::which)) return;
  --source.last;
  if (source.size() > 1 && article.tokens[source.last - 1].word == words::comma) --source.last;
}

/// "says a study by the National Library": who made a document belongs to the source.
void add_maker(const Article& article, Draft& draft) {
  const std::uint32_t end = article.sentence_tokens[draft.sentence].last;
  for (TokenRange& source : draft.sources) {
    if (source.last + 1 >= end) continue;
    const auto noun = lexicon::source_nouns.find(article.tokens[source.last - 1].word);
    const WordId next = article.tokens[source.last].word;
    if (!noun || noun->class_ != lexicon::SourceNounsClass::document || (next != words::by && next != words::from && next != words::of)) continue;
    const TokenRange maker = source_after(article, source.last + 1, end);
    if (maker.empty() || !can_be_source(article, maker)) continue;
    const TokenRange grown{source.first, maker.last};
    bool free = true;
    for (const TokenRange content : draft.contents) free = free && (content.last <= source.last || content.first >= grown.last);
    if (free) source = grown;
  }
}

/// "said a lawyer who declined to be named": a relative clause behind the cue goes on to its end.
void finish_relative(const Article& article, Draft& draft) {
  const std::uint32_t end = article.sentence_tokens[draft.sentence].last;
  for (TokenRange& source : draft.sources) {
    if (source.first < draft.cue.last || source.size() < 2) continue;
    const std::uint32_t from = source.size() > 3 ? source.last - 3 : source.first + 1;
    bool relative = false;
    for (std::uint32_t i = from; i < source.last; ++i) relative = relative || article.tokens[i].word == words::who;
    if (!relative) continue;
    while (source.last < end && !ends_clause(article.tokens[source.last])) ++source.last;
    std::erase_if(draft.contents, [&](TokenRange content) { return content.first >= source.first && content.last <= source.last; });
    for (TokenRange& content : draft.contents)
      if (content.first > source.first && content.first < source.last) content.first = source.last;
  }
}

/// A short beginning of what is said goes on to the end of its clause, and over a comma: "that as of Tuesday, …".
void extend(const Article& article, const Candidate& candidate, Draft& draft) {
  if (!candidate.fits || candidate.draft.contents.size() != 1 || (candidate.cue.verb != lexicon::CuesClass::say && candidate.cue.verb != lexicon::CuesClass::evidence)) return;
  const TokenRange ruled = candidate.draft.contents.front();
  TokenRange& last = draft.contents.back();
  if (ruled.first < candidate.cue.tokens.last || last.first < candidate.cue.tokens.last) return;
  if (last.size() >= shortest_content) return;
  while (last.last < ruled.last && !ends_clause(article.tokens[last.last]) && !is_class(article, last.last, FunctionWordsClass::conjunction)) ++last.last;
  bool clause = article.tokens[last.first].word != words::that;
  for (std::uint32_t i = last.first; i < last.last; ++i) clause = clause || is_finite(article.tokens[i].tag);
  if (!clause && last.last < ruled.last && article.tokens[last.last].word == words::comma) last.last = ruled.last;
}

/// "said the bridge, the road and the gate were closed", "said the town, which has two parks, is safe": what is said has a verb.
void finish_list(const Article& article, const Candidate& candidate, Draft& draft) {
  const auto cue = lexicon::cues.find(article.tokens[candidate.cue.tokens.first].word);
  if (!cue || cue->form != "say" || !candidate.fits || candidate.draft.contents.size() != 1 || draft.contents.size() != 1) return;
  const TokenRange ruled = candidate.draft.contents.front();
  TokenRange& content = draft.contents.front();
  if (ruled.first < candidate.cue.tokens.last || content.first != ruled.first || content.last + 1 >= ruled.last || article.tokens[content.last].word != words::comma) return;
  const auto finite = [](const Token& t) { return is_finite(t.tag); };
  const auto begin = article.tokens.begin();
  if (std::any_of(begin + content.first, begin + content.last, finite) || std::none_of(begin + content.last, begin + ruled.last, finite)) return;
  const Tag next = article.tokens[content.last + 1].tag;
  if (next == Tag::determiner || next == Tag::possessive || next == Tag::wh_word || is_noun(next)) content.last = ruled.last;
}

/// "($44.6 million; 41 million euros)": no content ends within round brackets.
void close_bracket(const Article& article, std::uint32_t end, TokenRange& content) {
  std::uint32_t open = no_index;
  for (std::uint32_t i = content.last; i > content.first && content.last - i < longest_bracket && open == no_index; --i) {
    if (article.tokens[i - 1].word == words::round_close) return;
    if (article.tokens[i - 1].word == words::round_open) open = i - 1;
  }
  if (open == no_index) return;
  for (std::uint32_t i = content.last; i < end && i < open + 2 * longest_bracket; ++i)
    if (article.tokens[i].word == words::round_close) {
      content.last = i + 1;
      return;
    }
}

/// "says once the waiter came, he left": the clause that opens what is said belongs to it.
void take_opening_clause(const Article& article, const Candidate& candidate, Draft& draft) {
  if (!candidate.fits || candidate.cue.verb != lexicon::CuesClass::say || candidate.draft.contents.size() != 1) return;
  const TokenRange ruled = candidate.draft.contents.front();
  if (ruled.first != candidate.cue.tokens.last || draft.contents.front().first < ruled.first) return;
  const bool that = article.tokens[ruled.first].word == words::that && ruled.first + 1 < ruled.last;   // "argued that although he confessed, he …"
  const WordId w = article.tokens[ruled.first + (that ? 1 : 0)].word;
  if (w != words::once && w != words::if_ && w != words::although && w != words::though && !(that && (w == words::while_ || w == words::when))) return;
  draft.contents.front().first = ruled.first;
  for (std::uint32_t i = ruled.first; i < ruled.last; ++i) {
    if (article.tokens[i].word != words::comma) continue;
    if (draft.contents.back().last <= i + 1) draft.contents.back().last = ruled.last;   // its main clause was left out
    break;
  }
  draft.contents = {TokenRange{ruled.first, draft.contents.back().last}};
}

/// "told by the hotel | manager": the noun that the rules see behind the run heads it.
void add_head(const Article& article, const Candidate& candidate, Draft& draft) {
  if (!candidate.fits || candidate.draft.sources.size() != 1 || draft.sources.size() != 1) return;
  const TokenRange ruled = candidate.draft.sources.front();
  TokenRange& source = draft.sources.front();
  if (source.first < draft.cue.last || ruled.first > source.first || ruled.last <= source.last || !is_noun(article.tokens[source.last - 1].tag)) return;
  while (source.last < ruled.last && is_noun(article.tokens[source.last].tag)) ++source.last;
  for (TokenRange& content : draft.contents)
    if (content.first < source.last && content.last > source.last) content.first = source.last;
}

/// "He | was told by Jane Roe that": whom somebody tells is no content.
void drop_told(const Article& article, const Candidate& candidate, Draft& draft) {
  if (!candidate.fits || !candidate.group.passive || !takes_recipient(article, candidate.cue)) return;
  const auto before = [&](TokenRange content) { return content.last <= candidate.group.first; };
  const auto& ruled = candidate.draft.contents;
  if (std::any_of(ruled.begin(), ruled.end(), before)) return;
  std::erase_if(draft.contents, before);
  if (draft.contents.empty()) draft.contents = ruled;
}

/// "reminded the audience | he was a doctor": who is told is no part of what is.
void drop_recipient(const Article& article, const Candidate& candidate, Draft& draft) {
  if (!candidate.fits || candidate.draft.contents.size() != 1 || candidate.draft.rule != rule::verb) return;
  const std::uint32_t first = candidate.draft.contents.front().first, next = candidate.cue.tokens.last;
  TokenRange& content = draft.contents.front();
  if (content.first < next || content.first >= first || first >= content.last) return;
  if (is_subject_pronoun(article.tokens[first].word) || article.tokens[first].word == words::that) content.first = first;
}

/// "told the paper at | the time | that …", "told them on | the day | that": when it was told is no part of it.
void drop_moment(const Article& article, Draft& draft) {
  TokenRange& content = draft.contents.front();
  if (is_double_mark(article.tokens[content.first].word) && content.first > draft.cue.last) {   // "told ABC’s “Nightline” that"
    std::uint32_t close = content.first + 1;
    while (close < content.last && close < content.first + longest_title && !is_double_mark(article.tokens[close].word)) ++close;
    if (close + 1 < content.last && is_double_mark(article.tokens[close].word) && article.tokens[close + 1].word == words::that) content.first = close + 1;
    return;
  }
  if (content.size() < 4 || content.first < draft.cue.last + 1 || article.tokens[content.first + 2].word != words::that) return;
  const bool moment = article.slice(article.tokens[content.first + 1]) == "time" || lexicon::calendar.find(article.tokens[content.first + 1].word);
  if (is_class(article, content.first, FunctionWordsClass::article) && moment) content.first += 2;
}

/// "the law, which Roe said had cost jobs, | was repealed": the clause that tells of the law ends before its verb.
void close_relative(const Article& article, Draft& draft) {
  TokenRange& content = draft.contents.back();
  if (draft.sources.size() != 1 || content.first < draft.cue.last) return;
  const std::uint32_t first = draft.sources.front().first;
  if (first < 2 || draft.sources.front().last > draft.cue.first || article.tokens[first - 2].word != words::comma) return;
  if (article.tokens[first - 1].word != words::which && article.tokens[first - 1].word != words::who) return;
  for (std::uint32_t i = content.first; i + 1 < content.last; ++i)
    if (article.tokens[i].word == words::comma && is_finite(article.tokens[i + 1].tag)) {
      content.last = i;
      return;
    }
}

/// "puts the death toll | at 500": the amount belongs to what somebody puts there.
void take_amount(const Article& article, const Candidate& candidate, Draft& draft) {
  TokenRange& last = draft.contents.back();
  const std::uint32_t end = article.sentence_tokens[draft.sentence].last;
  const auto cue = lexicon::cues.find(article.tokens[candidate.cue.tokens.first].word);
  if (!cue || cue->form != "put" || last.first < candidate.cue.tokens.last || last.last >= end || article.tokens[last.last].word != words::at) return;
  while (last.last < end && !ends_clause(article.tokens[last.last])) ++last.last;
}

/// "says that the poorer quarters, despite …, have": what is said after "that" has a verb, however far behind.
void find_verb(const Article& article, Draft& draft) {
  TokenRange& last = draft.contents.back();
  if (last.first < draft.cue.last || article.tokens[last.first].word != words::that) return;
  for (std::uint32_t i = last.first; i < last.last; ++i)
    if (is_finite(article.tokens[i].tag)) return;
  std::uint32_t end = article.sentence_tokens[draft.sentence].last;
  while (end > last.last && article.tokens[end - 1].kind == TokenKind::punctuation) --end;
  last.last = std::max(last.last, end);
}

}  // namespace

void skip_citation(const Article& article, Draft& draft) {
  TokenRange& content = draft.contents.front();
  if (article.slice(article.tokens[content.first]) != "citing") return;
  for (std::uint32_t i = content.first; i + 2 < content.last; ++i)
    if (article.tokens[i].word == words::comma && article.tokens[i + 1].word == words::that) {
      content.first = i + 1;
      return;
    }
}

void mend_contents(const Article& article, const Candidate& candidate, Draft& draft) {
  const bool opens = candidate.draft.rule == rule::participle && !candidate.draft.sources.empty() && candidate.draft.sources.front().first >= candidate.cue.tokens.last;   // "Admitting that, Jane Roe …"
  if (candidate.fits && (candidate.draft.rule == rule::parenthesis || opens)) draft.contents = candidate.draft.contents;   // as far as the commas say
  extend(article, candidate, draft);
  find_verb(article, draft);
  drop_recipient(article, candidate, draft);
  take_opening_clause(article, candidate, draft);
  skip_citation(article, draft);
  take_amount(article, candidate, draft);
  finish_list(article, candidate, draft);
  close_bracket(article, article.sentence_tokens[draft.sentence].last, draft.contents.back());
}

void mend_sources(const Article& article, const Candidate& candidate, Draft& draft) {
  refuse_sources(article, candidate, draft);
  if (candidate.draft.impersonal && candidate.cue.kind == CueKind::noun)   // "he cited reports that …": not his
    std::erase_if(draft.sources, [&](TokenRange source) { return source.first < candidate.cue.tokens.first; });
  const auto strays = [&](TokenRange source) { return std::any_of(draft.contents.begin(), draft.contents.end(), [&](TokenRange content) { return source.first < content.last && content.first < source.last; }); };
  if (candidate.fits && candidate.draft.rule == rule::parenthesis && std::any_of(draft.sources.begin(), draft.sources.end(), strays)) draft.sources = candidate.draft.sources;   // "The plan, | Roe and Doe said, will"
  if (draft.sources.size() != 1 && candidate.fits) keep_ruled_source(candidate, draft);
  for (TokenRange& source : draft.sources) {
    if (source.size() > 1 && is_possessive_mark(article, source.last - 1)) --source.last;
    while (source.size() > 1 && article.tokens[source.first].kind == TokenKind::punctuation && ends_clause(article.tokens[source.first])) ++source.first;
    drop_pronoun(article, source);
    add_name(article, candidate, source);
    if (source.last <= draft.cue.first) drop_antecedent(article, source);
    drop_tail(article, source);
  }
  drop_moment(article, draft);
  close_relative(article, draft);
  add_head(article, candidate, draft);
  drop_told(article, candidate, draft);
  add_maker(article, draft);
  finish_relative(article, draft);
}

}  // namespace sayso::attribution
