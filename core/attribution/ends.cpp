// Where what is said ends although the sentence goes on: at the writer's own main clause.
#include "attribution/drafts.h"
#include "attribution/words.h"

namespace sayso::attribution {
namespace {

/// A subordinate clause that opens a sentence has at most this many words before it: "Yet, even though".
constexpr std::uint32_t longest_opening = 3;
/// A verb farther behind its subject than this is not looked for.
constexpr std::uint32_t farthest_verb = 16;

bool subordinates(const Article& article, std::uint32_t i) {
  const WordId w = article.tokens[i].word;
  if (w == words::than || w == words::whether) return false;
  return is_class(article, i, FunctionWordsClass::subordinator) || w == words::as || w == words::when || w == words::after || w == words::before || w == words::since || w == words::until;
}

/// "Asked where he was, Roe …": a participle that opens the sentence waits for another, too.
bool opens_with_participle(const Article& article, TokenRange sentence, const Draft& draft) {
  return draft.cue.first == sentence.first && draft.sources.empty() && article.tokens[draft.cue.first].tag != Tag::verb_base;
}

/// "As the mayor announces that", "Yet, though they claim that": does the cue stand in a clause that waits for another?
bool is_in_opening_clause(const Article& article, TokenRange sentence, std::uint32_t cue) {
  std::uint32_t i = sentence.first;
  while (i < cue && i < sentence.first + longest_opening && !subordinates(article, i)) {
    if (article.tokens[i].word != words::comma && !is_adverb(article, i) && !is_class(article, i, FunctionWordsClass::conjunction)) return false;
    ++i;
  }
  if (i >= cue || !subordinates(article, i)) return false;
  for (; i < cue; ++i)
    if (ends_clause(article.tokens[i])) return false;
  return true;
}

/// A subject and its verb, before the next comma: "he is set to", "the council has".
bool begins_clause(const Article& article, std::uint32_t first, std::uint32_t end) {
  if (first >= end) return false;
  const Token& t = article.tokens[first];
  const FunctionWordsClass k = class_of(article, first);
  const bool subject = is_subject_pronoun(t.word) || k == FunctionWordsClass::article || k == FunctionWordsClass::possessive || is_noun(t.tag) || t.tag == Tag::determiner || t.tag == Tag::there || t.tag == Tag::adjective;
  if (!subject || t.has(Token::quoted)) return false;
  for (std::uint32_t i = first + 1; i < end && i < first + farthest_verb && !ends_clause(article.tokens[i]); ++i) {
    const Token& u = article.tokens[i];
    if (u.word == words::that || u.tag == Tag::wh_word || u.tag == Tag::conjunction) return false;
    if (is_finite(u.tag)) return true;
  }
  return false;
}

bool has_verb(const Article& article, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last; ++i)
    if (is_finite(article.tokens[i].tag)) return true;
  return false;
}

/// Everything from `end` on is the writer's.
void cut_contents(const Article& article, std::uint32_t end, Draft& draft) {
  std::erase_if(draft.contents, [&](TokenRange content) { return content.first >= end; });
  for (TokenRange& content : draft.contents) {
    if (content.last <= end) continue;
    content.last = end;
    while (content.size() > 1 && (article.tokens[content.last - 1].word == words::comma || is_long_dash(article.tokens[content.last - 1]))) --content.last;
  }
}

/// The comma at which the main clause begins, or no index. Behind "if she rejects the plan" it may be the first.
std::uint32_t main_clause_after(const Article& article, TokenRange content, std::uint32_t end, bool supposes) {
  for (std::uint32_t i = content.first + 1; i + 1 < content.last; ++i) {
    const Token& t = article.tokens[i];
    if (t.word == words::comma && !t.has(Token::quoted) && begins_clause(article, i + 1, end) && (supposes || has_verb(article, {content.first, i}))) return i;
  }
  return no_index;
}

/// The end of a quotation behind which the writer goes on: “… good,” and it has.
std::uint32_t clause_behind_quote(const Article& article, TokenRange content, std::uint32_t end) {
  const std::uint32_t first = content.first + (article.tokens[content.first].word == words::that ? 1U : 0U);
  if (first >= content.last || !is_double_mark(article.tokens[first].word)) return no_index;
  std::uint32_t close = first + 1;
  while (close < content.last && !is_double_mark(article.tokens[close].word)) ++close;
  if (close + 2 >= content.last || article.tokens[close - 1].word != words::comma) return no_index;
  const WordId w = article.tokens[close + 1].word;
  if (w != words::and_ && w != words::but_) return no_index;
  for (std::uint32_t i = close + 2; i < content.last; ++i)
    if (article.tokens[i].has(Token::quoted) || is_double_mark(article.tokens[i].word)) return no_index;
  return begins_clause(article, close + 2, end) || is_finite(article.tokens[close + 2].tag) ? close + 1 : no_index;
}

/// "Her proposal for paid leave | is vague", "his fears of a flood | were shared": the noun is the subject, and the verb that
/// follows is the writer's. A clause within what is proposed has a word that opens it.
std::uint32_t verb_of_noun(const Article& article, TokenRange content, std::uint32_t cue_end) {
  for (std::uint32_t i = cue_end; i < content.last; ++i) {
    const Token& t = article.tokens[i];
    if (ends_clause(t) || t.word == words::that || t.word == words::to || t.tag == Tag::wh_word || t.tag == Tag::wh_adverb || t.tag == Tag::pronoun) return no_index;
    const FunctionWordsClass k = class_of(article, i);
    const bool plain = t.tag == Tag::verb_third || t.tag == Tag::modal || k == FunctionWordsClass::auxiliary || k == FunctionWordsClass::modal;
    if (plain && is_finite(t.tag) && i > content.first + 1) return i;
  }
  return no_index;
}

}  // namespace

void cut_at_main_clause(const Article& article, Draft& draft) {
  if (draft.contents.empty()) return;
  if (draft.kind == CueKind::noun && draft.contents.front().first >= draft.cue.last && draft.contents.front().first <= draft.cue.last + 1) {
    if (const std::uint32_t verb = verb_of_noun(article, draft.contents.front(), draft.cue.last); verb != no_index) cut_contents(article, verb, draft);
  }
  if (draft.kind != CueKind::verb) return;
  const TokenRange sentence = article.sentence_tokens[draft.sentence];
  const TokenRange content = draft.contents.front();
  if (content.first < draft.cue.last || content.last > sentence.last) return;
  std::uint32_t end = clause_behind_quote(article, content, sentence.last);
  const bool asked = opens_with_participle(article, sentence, draft);
  if (end == no_index && article.tokens[content.first - 1].word != words::comma && (asked || is_in_opening_clause(article, sentence, draft.cue.first)))
    end = main_clause_after(article, content, sentence.last, asked || article.tokens[sentence.first].word == words::if_);
  if (end != no_index) cut_contents(article, end, draft);
}

}  // namespace sayso::attribution
