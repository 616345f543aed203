// From a verb to a draft: who its source is, and what of the sentence is its content.
#include <algorithm>

#include "attribution/contents.h"
#include "attribution/rules.h"
#include "attribution/words.h"

namespace sayso::attribution {
namespace {

using namespace lexicon;

/// "A 2019 study by the Dunmore Institute for Weather" before "that".
constexpr std::uint32_t longest_head = 14;
/// The verb whose subject is looked for at the beginning of the sentence stands no farther behind it: every search stays linear.
constexpr std::uint32_t longest_clause = 50;
/// A paragraph announced by "The mayor added:" is one of speech, not the rest of the article.
constexpr std::uint32_t longest_block = 250;

/// Do that-clause, infinitive, quotation or colon follow? Weak verbs are cues only then.
bool frame_follows(const Article& article, const Cue& cue, std::uint32_t i, std::uint32_t end) {
  if (i >= end) return false;
  const WordId w = article.tokens[i].word;
  if (w == words::that || w == words::colon || is_double_mark(w)) return true;
  if (w == words::comma && i + 1 < end && is_double_mark(article.tokens[i + 1].word)) return true;
  const bool clause = w == words::how || w == words::whether || w == words::why || is_subject_pronoun(w);
  if (cue.verb == CuesClass::weak_think) return w == words::to || clause;
  return clause && cue.verb == CuesClass::evidence;
}

bool is_weak(CuesClass c) { return c == CuesClass::weak || c == CuesClass::weak_think || c == CuesClass::weak_object; }

bool is_document(const Article& article, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const auto noun = source_nouns.find(article.tokens[i].word);
    if (noun && noun->class_ == SourceNounsClass::document) return true;
  }
  return false;
}

const Draft* last_with_source(std::span<const Draft> before, std::uint32_t sentence) {
  for (std::size_t k = before.size(); k-- > 0 && before[k].sentence == sentence;)
    if (!before[k].sources.empty() && before[k].kind == CueKind::verb) return &before[k];
  return nullptr;
}

/// "…, X said, adding that", "…, X said, without giving details": what comes behind is how X went on, not what X said.
bool begins_gloss(const Article& article, std::uint32_t comma, std::uint32_t end) {
  std::uint32_t i = comma + 1;
  const bool without = i < end && article.tokens[i].word == words::without;
  if (without) ++i;
  if (i >= end || article.tokens[i].has(Token::quoted)) return false;
  const auto match = cues.find(article.tokens[i].word);
  if (!match || (match.forms & ing) == 0) return false;
  return without || match->class_ == CuesClass::say || match->class_ == CuesClass::object || match->class_ == CuesClass::weak || match->class_ == CuesClass::weak_object;
}

/// "As a banker", "When Roe left": it waits for a main clause.
bool opens_sentence(const Article& article, std::uint32_t i) {
  const WordId w = article.tokens[i].word;
  const FunctionWordsClass k = class_of(article, i);
  return k == FunctionWordsClass::subordinator || k == FunctionWordsClass::preposition || k == FunctionWordsClass::adverb_wh || w == words::as || w == words::when;
}

/// "Roe has shown skill, Ruiz says: “…”": a main clause before, not only what opens one.
bool has_main_clause(const Article& article, TokenRange left) {
  if (left.empty() || is_verb(article.tokens[left.first].tag)) return false;   // "Asked by his lawyer, Roe, whether he knew, she said: “…”"
  while (!left.empty() && opens_sentence(article, left.first)) {
    while (!left.empty() && article.tokens[left.first].word != words::comma) ++left.first;
    if (!left.empty()) ++left.first;
  }
  const auto begin = article.tokens.begin();
  if (std::any_of(begin + left.first, begin + left.last, [](const Token& t) { return t.has(Token::quoted); })) return false;   // "To the question, “…,” Roe replied:"
  return std::any_of(begin + left.first, begin + left.last, [](const Token& t) { return is_finite(t.tag); });
}

/// "“C,” X said in an office in Dunmore, | the capital, on Thursday": behind a quotation that has ended and without a verb, it is not said.
bool tells_where(const Article& article, TokenRange said, TokenRange rest) {
  if (!is_double_mark(article.tokens[said.last - 1].word)) return false;
  return std::none_of(article.tokens.begin() + rest.first, article.tokens.begin() + rest.last, [](const Token& t) { return is_finite(t.tag) || t.has(Token::quoted) || is_double_mark(t.word); });
}

/// Source and verb stand after or within what is said: "C, X said", "C, X said, C".
bool draft_parenthesis(const Article& article, TokenRange sentence, std::uint32_t left, std::uint32_t right, Draft& draft) {
  const bool as = left > sentence.first + 1 && article.tokens[left - 1].word == words::as;   // "…, as the mayor has said"
  if (as) --left;
  if (left == sentence.first + 1 && article.tokens[sentence.first].word == words::as && right < sentence.last && article.tokens[right].word == words::comma) {
    add_content(article, {right, sentence.last}, draft);
    return !draft.contents.empty();
  }
  if (!closes_content(article, sentence, left)) return false;
  const bool open = right < sentence.last && article.tokens[right].word == words::comma;
  const bool dash = right < sentence.last && is_long_dash(article.tokens[right]);
  const bool closed = nothing_follows(article, right, sentence.last);
  const bool quotes = right + 1 < sentence.last && article.tokens[right].word == words::colon && is_double_mark(article.tokens[right + 1].word) && article.tokens[left - 1].word == words::comma &&
                      has_main_clause(article, left_content(article, sentence, left));
  if (!open && !closed && !dash && !quotes) return false;
  add_content(article, left_content(article, sentence, left), draft);
  if (draft.contents.empty()) return false;
  if ((open && !begins_gloss(article, right, sentence.last) && !tells_where(article, draft.contents.back(), {right, sentence.last})) || dash || quotes) add_content(article, {right, sentence.last}, draft);
  return true;
}

/// "The mayor added:" and then a paragraph of what she added.
void add_next_paragraph(const Article& article, Draft& draft) {
  const std::uint32_t next = article.sentences[draft.sentence].paragraph + 1;
  if (draft.sentence + 1 < article.sentences.size() && article.sentences[draft.sentence + 1].paragraph < next) return add_content(article, article.sentence_tokens[draft.sentence + 1], draft);
  if (next >= article.paragraphs.size() || article.paragraphs[next].kind == ParagraphKind::boilerplate || article.paragraph_sentences[next].empty()) return;
  const TokenRange sentences = article.paragraph_sentences[next];
  TokenRange range{article.sentence_tokens[sentences.first].first, article.sentence_tokens[sentences.last - 1].last};
  if (range.size() > longest_block) return;
  draft.contents.push_back(range);
}

/// "“What now?” Ruiz asked.": a mark that ends a sentence within the quotation parts it from its speaker. The quotation that ends
/// right before the sentence.
TokenRange quotation_before(const Article& article, TokenRange sentence) {
  if (sentence.first < 2 || !is_double_mark(article.tokens[sentence.first - 1].word)) return {};
  const std::uint32_t close = sentence.first - 1;
  const auto paragraph = [&](std::uint32_t i) { return article.sentences[article.tokens[i].sentence].paragraph; };
  std::uint32_t open = close;
  while (open > 0 && close - open < longest_block && article.tokens[open - 1].has(Token::quoted) && !is_double_mark(article.tokens[open - 1].word)) --open;
  if (open == close || open == 0 || !is_double_mark(article.tokens[open - 1].word) || paragraph(open - 1) != paragraph(sentence.first)) return {};
  return {open - 1, close + 1};
}

/// "two", "12", "several"
bool counts_noun(const Article& article, std::uint32_t i) {
  return article.tokens[i].kind == TokenKind::number || article.tokens[i].tag == Tag::number || is_class(article, i, FunctionWordsClass::determiner);
}

/// "officials | and business leaders from both sides.": where a source ends that closes the sentence; `at` if something else follows.
std::uint32_t end_of_pair(const Article& article, std::uint32_t at, std::uint32_t end) {
  if (at >= end || article.tokens[at].word != words::and_) return at;
  for (std::uint32_t i = at + 1; i < end && i < at + longest_head; ++i) {
    if (is_full_stop(article.tokens[i]) && i + 1 == end) return i;
    if (article.tokens[i].kind != TokenKind::word || is_verb(article.tokens[i].tag)) break;
  }
  return at;
}

/// “C,” said X. / C, says X.
bool draft_inversion(const Article& article, TokenRange sentence, const Cue& cue, const VerbGroup& group, Draft& draft) {
  const bool thinks = cue.verb == CuesClass::think && (cue.forms & third) != 0;   // “…, thinks the sociologist”
  if (cue.verb != CuesClass::say && cue.verb != CuesClass::weak && !thinks) return false;
  if (group.first != cue.tokens.first || (cue.forms & ing) != 0 || group.last >= sentence.last) return false;
  const bool front = group.first == sentence.first;
  if (!front && !closes_content(article, sentence, group.first)) return false;
  const Token& next = article.tokens[group.last];
  const FunctionWordsClass k = class_of(article, group.last);
  const bool phrase = next.has(Token::capitalized) || k == FunctionWordsClass::article || k == FunctionWordsClass::possessive ||
                      next.word == words::he || next.word == words::she || next.word == words::one || source_nouns.starts(next.word) ||
                      (group.last + 1 < sentence.last && next.kind == TokenKind::word && article.tokens[group.last + 1].entity == Entity::person) ||   // "says van Roe"
                      (group.last + 1 < sentence.last && counts_noun(article, group.last) && source_nouns.starts(article.tokens[group.last + 1].word));   // "said two colleagues"
  if (!phrase || is_class(article, group.last, FunctionWordsClass::conjunction)) return false;
  TokenRange source = source_after(article, group.last, sentence.last);
  if (source.empty() || is_date_word(article.tokens[source.first])) return false;   // "…, said Thursday."
  source.last = end_of_pair(article, source.last, sentence.last);
  const std::uint32_t right = skip_adjuncts(article, source.last, sentence.last);
  const bool quoted = !front && (is_double_mark(article.tokens[group.first - 1].word) || is_double_mark(article.tokens[group.first - (group.first > 1 ? 2 : 1)].word));
  const bool ends = right >= sentence.last || ends_clause(article.tokens[right]);
  const TokenRange left = front ? TokenRange{} : left_content(article, sentence, group.first);
  const auto has = [&](auto test) { return left.size() > 1 && std::any_of(article.tokens.begin() + left.first, article.tokens.begin() + left.last - 1, test); };
  const bool apposed = has([](const Token& t) { return t.word == words::comma; }) && !has([](const Token& t) { return is_finite(t.tag); });
  if (!front && !quoted && apposed) return false;   // "Ana Ruiz, head of the bank, said the market collapsed."
  if (front ? !(right < sentence.last && (article.tokens[right].word == words::colon || article.tokens[right].word == words::comma)) : (!quoted && !ends)) return false;
  draft.sources.push_back(source);
  if (!front) add_content(article, left, draft);
  if (right < sentence.last && (front || (article.tokens[right].word == words::comma && !begins_gloss(article, right, sentence.last)) || article.tokens[right].word == words::colon))
    add_content(article, {right, sentence.last}, draft);
  draft.rule = rule::inversion;
  return !draft.contents.empty();
}

/// Behind "as saying" within a few words.
std::uint32_t find_as_saying(const Article& article, std::uint32_t i, std::uint32_t end) {
  for (std::uint32_t k = i; k + 1 < end && k < i + longest_head && (!ends_clause(article.tokens[k]) || article.tokens[k].word == words::comma); ++k) {
    if (article.tokens[k].word != words::as) continue;
    const auto match = cues.find(article.tokens[k + 1].word);
    return match && match->class_ == CuesClass::say && (match.forms & ing) != 0 ? k + 2 : no_index;
  }
  return no_index;
}

/// "The agency quoted Jane Roe as saying that C".
bool draft_saying(const Article& article, TokenRange sentence, const Cue& cue, const VerbGroup& group, Draft& draft) {
  const auto row = cues.find(article.tokens[cue.tokens.first].word);
  if (!row || (row->form != "quote" && row->form != "cite" && row->form != "report")) return false;
  const std::uint32_t saying = find_as_saying(article, group.last, sentence.last);
  if (saying == no_index || saying < group.last + 3) return false;
  TokenRange source{group.last, saying - 2};
  if (article.tokens[source.last - 1].word == words::comma) --source.last;   // "the sponsors, a firm in Ohio, as saying"
  draft.cue = {saying - 2, saying};
  draft.sources.push_back(source);
  add_content(article, {saying, sentence.last}, draft);
  draft.rule = rule::verb;
  return !draft.contents.empty();
}

/// "The court was told that C", "C, the hearing was told".
bool draft_heard(const Article& article, TokenRange sentence, const VerbGroup& group, TokenRange subject, Draft& draft) {
  draft.sources.assign(1, subject);
  draft.rule = rule::passive;
  const std::uint32_t after = skip_adjuncts(article, group.last, sentence.last);
  if (!nothing_follows(article, after, sentence.last)) add_content(article, {after, sentence.last}, draft);
  else if (closes_content(article, sentence, subject.first)) add_content(article, left_content(article, sentence, subject.first), draft);
  return !draft.contents.empty();
}

/// "was told", "is expected to", "was accused by X of": the source, if there is one, follows "by".
bool draft_passive(const Article& article, TokenRange sentence, const Cue& cue, const VerbGroup& group, Draft& draft) {
  if (is_weak(cue.verb) && cue.verb != CuesClass::weak_think) return false;
  std::uint32_t i = group.last;
  std::uint32_t by = no_index;
  for (std::uint32_t k = i; k < sentence.last && k < i + 8 && (!ends_clause(article.tokens[k]) || is_double_mark(article.tokens[k].word)); ++k)
    if (article.tokens[k].word == words::by && !article.tokens[k].has(Token::quoted)) { by = k; break; }
  const auto evidential = evidentials.find(article.tokens[cue.tokens.first].word);
  const bool appraises = evidential && evidential->class_ == EvidentialsClass::appraisal;
  for (std::uint32_t k = i; k < by && by != no_index; ++k)
    if (article.tokens[k].word == words::to) by = no_index;   // "is expected to be driven up by a treaty"
  if (appraises && by != i && !(by != no_index && is_double_mark(article.tokens[by - 1].word))) by = no_index;   // "is seen as a commitment by the council"; but “…” by Roe
  if (by != no_index) {
    const TokenRange source = source_after(article, by + 1, sentence.last);
    if (!source.empty() && can_be_source(article, source)) { draft.sources.push_back(source); i = source.last; }
  }
  const TokenRange subject = source_before(article, sentence.first, group.first);
  if (by == no_index && cue.verb == CuesClass::say && takes_recipient(article, cue) && !subject.empty() && is_hearing(article, subject.last - 1)) return draft_heard(article, sentence, group, subject, draft);
  const std::uint32_t saying = find_as_saying(article, i, sentence.last);
  if (by == no_index && saying != no_index && !subject.empty()) {   // "was quoted in the Gazette as saying"
    draft.cue.last = saying;
    draft.sources.push_back(subject);
    add_content(article, {saying, sentence.last}, draft);
    draft.rule = rule::passive;
    return can_be_source(article, subject) && !draft.contents.empty();
  }
  const bool told = takes_recipient(article, cue) && i < sentence.last && (article.tokens[i].word == words::that || !draft.sources.empty());   // "he was told by her that"
  if (!subject.empty() && article.tokens[subject.first].word != words::it && !told) draft.contents.push_back(subject);
  if (appraises && (i >= sentence.last || article.tokens[i].word != words::as)) return false;   // "was seen in the park", "was seen by the guard"
  if (draft.sources.empty()) {
    const WordId next = i < sentence.last ? article.tokens[i].word : WordId{0};
    const bool expects = appraises || cue.verb == CuesClass::think || cue.verb == CuesClass::say || cue.verb == CuesClass::weak_think || cue.verb == CuesClass::object;
    const bool it = !subject.empty() && article.tokens[subject.first].word == words::it;
    const bool believed = evidential && (evidential->class_ == EvidentialsClass::belief || evidential->class_ == EvidentialsClass::either);
    const bool appraised = next == words::as || next == words::of || next == words::for_ || next == words::with;   // "is seen as", "are credited with"
    const bool place = next == words::in || next == words::on || next == words::by || next == words::at || next == words::with || next == words::of || nothing_follows(article, i, sentence.last);
    if (!expects || !(it || next == words::to || next == words::that || next == words::as || (believed && (place || appraised)))) return false;
    draft.impersonal = true;
    if (cue.verb == CuesClass::object) draft.impersonal = next == words::as || (believed && appraised);
  }
  add_content(article, {i, sentence.last}, draft);
  draft.rule = draft.sources.empty() ? rule::impersonal : rule::passive;
  return !draft.contents.empty();
}

/// "criticized by X", without a helping verb.
bool draft_by(const Article& article, TokenRange sentence, const VerbGroup& group, Draft& draft) {
  const TokenRange by = source_after(article, group.last + 1, sentence.last);
  if (by.empty() || !can_be_source(article, by)) return false;
  draft.sources.push_back(by);
  draft.rule = rule::passive;
  if (by.last < sentence.last) add_content(article, {by.last, sentence.last}, draft);
  if (draft.contents.empty()) {
    const TokenRange head = source_before(article, sentence.first, group.first);
    if (!head.empty()) draft.contents.push_back(head);
  }
  return !draft.contents.empty();
}

/// The source of "…, adding that" and of "a statement saying that".
TokenRange source_of_participle(const Article& article, TokenRange sentence, const VerbGroup& group, std::span<const Draft> before, const Draft& draft) {
  const Token& t = article.tokens[group.first - 1];
  if (t.word == words::comma || t.word == words::and_) {
    const Draft* last = last_with_source(before, draft.sentence);
    return last != nullptr ? last->sources.front() : source_after(article, subject_start(article, sentence.first, group.first), group.first);
  }
  if (t.word == words::by) {   // "The firm responded by | saying that"
    std::uint32_t verb = group.first - 1;
    while (verb > sentence.first && verb + longest_head > group.first && !is_finite(article.tokens[verb].tag) && article.tokens[verb].word != words::comma) --verb;
    const TokenRange subject = is_finite(article.tokens[verb].tag) ? source_before(article, sentence.first, verb) : TokenRange{};
    return !subject.empty() && can_be_source(article, subject) ? subject : TokenRange{};
  }
  const TokenRange source = source_before(article, sentence.first, group.first);
  return is_document(article, source) ? source : TokenRange{};
}

/// "Jane Roe, | head of the harbour board said": the comma that should close the apposition was left out.
TokenRange with_name(const Article& article, TokenRange sentence, TokenRange source) {
  if (source.empty() || source.first < sentence.first + 3 || article.tokens[source.first - 1].word != words::comma) return source;
  std::uint32_t head = source.first;   // "vice-commissioner", "former head"
  while (head + 1 < source.last && !source_nouns.find(article.tokens[head].word) && !is_class(article, head, FunctionWordsClass::article) && !is_capital(article, head)) ++head;
  const auto office = source_nouns.find(article.tokens[head].word);
  if (!office || office.forms != 1 || is_capital(article, head) || (office->class_ != SourceNounsClass::role && office->class_ != SourceNounsClass::title)) return source;
  std::uint32_t name = source.first - 1;
  while (name > sentence.first && article.tokens[name - 1].entity == Entity::person && is_capital(article, name - 1)) --name;
  return source.first - name > 2 ? TokenRange{name, source.last} : source;
}

/// "Admitting that it had failed, Jane Roe said …": who says so is the subject of the clause behind the comma.
TokenRange main_subject(const Article& article, TokenRange sentence, std::uint32_t from) {
  const std::uint32_t end = std::min(sentence.last, from + longest_clause);
  std::uint32_t comma = from;
  const auto parts = [&](std::uint32_t i) {   // “overlooked,” too
    return article.tokens[i].word == words::comma && (!article.tokens[i].has(Token::quoted) || (i + 1 < end && is_double_mark(article.tokens[i + 1].word)));
  };
  while (comma < end && !parts(comma)) ++comma;
  std::uint32_t verb = comma;
  while (verb < end && !is_finite(article.tokens[verb].tag)) ++verb;
  if (verb >= end) return {};
  const std::uint32_t first = comma + 1 < end && is_double_mark(article.tokens[comma + 1].word) ? comma + 2 : comma + 1;
  const TokenRange subject = source_before(article, first, verb);
  return !subject.empty() && subject.first == first && can_be_source(article, subject) ? subject : TokenRange{};
}

/// "The bank looked at 900 firms | and found that …": the subject of the clause that "and" goes on with; empty if another one begins
/// between.
TokenRange first_subject(const Article& article, TokenRange sentence, std::uint32_t end) {
  const std::uint32_t from = subject_start(article, sentence.first, end);
  if (end > from + longest_clause) return {};
  std::uint32_t verb = from;
  while (verb < end && !is_finite(article.tokens[verb].tag) && !article.tokens[verb].has(Token::quoted)) ++verb;
  if (verb == from || verb == end) return {};
  for (std::uint32_t i = verb + 1; i < end; ++i) {
    const Token& t = article.tokens[i];
    if (is_finite(t.tag) || is_subject_pronoun(t.word) || t.word == words::that || t.word == words::semicolon || t.word == words::colon || t.has(Token::quoted)) return {};
  }
  while (verb > from + 1 && is_adverb(article, verb - 1)) --verb;   // "Roe never missed"
  const TokenRange subject = source_before(article, from, verb);
  return !subject.empty() && subject.first == from && can_be_source(article, subject) ? subject : TokenRange{};
}

/// "A study by Roe that looked at 300 babies | found …": the document before "that", if one verb alone stands between.
TokenRange document_before_that(const Article& article, TokenRange sentence, std::uint32_t end) {
  std::uint32_t that = sentence.first;
  bool document = false;
  for (; that < end && that < sentence.first + longest_head && article.tokens[that].word != words::that && article.tokens[that].word != words::which; ++that) {
    if (article.tokens[that].kind == TokenKind::punctuation || is_finite(article.tokens[that].tag)) return {};
    const auto noun = source_nouns.find(article.tokens[that].word);
    document = document || (noun && noun->class_ == SourceNounsClass::document);
  }
  if (!document || that + 2 >= end || end > that + longest_clause || that == sentence.first + longest_head || !is_finite(article.tokens[that + 1].tag)) return {};
  for (std::uint32_t i = that + 2; i < end; ++i) {
    const Token& t = article.tokens[i];
    if (is_finite(t.tag) || t.word == words::and_ || t.word == words::that || (ends_clause(t) && !t.has(Token::glued))) return {};
  }
  return {sentence.first, that};
}

/// The subject, or that of the verb before: "said … and warned".
TokenRange source_of_verb(const Article& article, TokenRange sentence, const VerbGroup& group, std::span<const Draft> before, Draft& draft) {
  const bool ends = group.last == sentence.last || ends_clause(article.tokens[group.last]);
  if (ends)
    if (const TokenRange documents = documents_before(article, sentence.first, group.first); !documents.empty()) return documents;
  const bool by_means = group.infinitive && group.first > sentence.first + 2 && is_noun(article.tokens[group.first - 2].tag);   // "used the stage to tell us that"
  if (by_means)
    if (const TokenRange subject = first_subject(article, sentence, group.first - 1); !subject.empty()) return subject;
  if (const TokenRange document = document_before_that(article, sentence, group.first); !document.empty()) return document;
  const TokenRange source = source_before(article, sentence.first, group.first);
  if (!source.empty() || group.first == sentence.first) return source;
  const WordId w = article.tokens[group.first - 1].word;
  const bool joined = w == words::and_ || w == words::but_ || w == words::comma || w == words::or_ || is_adverb(article, group.first - 1);
  const Draft* last = last_with_source(before, draft.sentence);
  if (joined && last == nullptr && (w == words::and_ || w == words::but_)) {
    const TokenRange subject = first_subject(article, sentence, group.first - 1);
    if (!subject.empty()) draft.rule = rule::shared_subject;
    return subject;
  }
  if (!joined || last == nullptr) return source;
  draft.rule = rule::shared_subject;
  return last->sources.front();
}

/// Is all that follows somebody who is told, and where: no clause, no quotation?
bool is_recipient(const Article& article, std::uint32_t first, std::uint32_t end) {
  if (end - first > 16) return false;
  for (std::uint32_t i = first; i < end; ++i) {
    const Token& t = article.tokens[i];
    if (is_finite(t.tag) || t.tag == Tag::verb_base || t.tag == Tag::wh_word || t.word == words::that || t.word == words::to || t.word == words::colon || t.word == words::comma || is_double_mark(t.word)) return false;
  }
  return true;
}

/// What follows a verb whose source is known; true if the frame is one that the rules trust.
bool draft_following(const Article& article, TokenRange sentence, const Cue& cue, const VerbGroup& group, TokenRange source, Draft& draft) {
  const bool bare_participle = (cue.forms & participle) != 0 && !group.helped;
  const bool says = cue.verb == CuesClass::say || cue.verb == CuesClass::weak;
  const std::uint32_t left = source.empty() ? group.first : source.first;
  std::uint32_t i = group.last;
  if (i < sentence.last && takes_recipient(article, cue) && cue.tokens.size() == 1) i = skip_recipient(article, i, sentence.last);
  const std::uint32_t after = says || takes_recipient(article, cue) ? skip_adjuncts(article, i, sentence.last) : i;
  const bool shows = cue.verb == CuesClass::evidence;   // "…, data from the bank showed on Monday"
  if (draft.rule == rule::verb && (says || shows || cue.verb == CuesClass::think) && draft_parenthesis(article, sentence, left, shows ? skip_adjuncts(article, i, sentence.last) : after, draft)) {
    draft.rule = rule::parenthesis;
    return true;
  }
  if (draft.rule == rule::verb && after != sentence.last && takes_recipient(article, cue) && closes_content(article, sentence, left) && is_recipient(article, i, sentence.last) &&
      draft_parenthesis(article, sentence, left, sentence.last, draft)) {   // "C, the mayor told reporters at the harbour."
    draft.rule = rule::parenthesis;
    return true;
  }
  bool fits = true;
  const bool framed = frame_follows(article, cue, after, sentence.last);
  if (is_weak(cue.verb) && !framed) fits = cue.verb == CuesClass::weak && is_document(article, source) && !bare_participle;
  if (cue.verb == CuesClass::evidence && !framed) fits = fits && is_document(article, source);
  // "said in the statement the town": an adjunct that leads nowhere is content
  std::uint32_t start = after;
  if (start >= sentence.last || is_full_stop(article.tokens[start])) start = i;
  if (start < sentence.last && article.tokens[start].word == words::comma && start > i && !says && !(start + 1 < sentence.last && is_double_mark(article.tokens[start + 1].word))) start = i;
  add_content(article, {start, sentence.last}, draft);
  if (draft.contents.empty() && says && after + 1 == sentence.last && article.tokens[after].word == words::colon) add_next_paragraph(article, draft);
  const bool alone = draft.rule == rule::verb && says && left == sentence.first && !source.empty() && (nothing_follows(article, after, sentence.last) || begins_gloss(article, after, sentence.last) || (takes_recipient(article, cue) && is_recipient(article, i, sentence.last)));
  if (alone)
    if (const TokenRange quotation = quotation_before(article, sentence); !quotation.empty()) {
      draft.contents = {quotation};
      draft.rule = rule::parenthesis;
    }
  if (draft.contents.empty() && closes_content(article, sentence, left)) add_content(article, left_content(article, sentence, left), draft);
  return fits && !draft.contents.empty();
}

}  // namespace

bool takes_recipient(const Article& article, const Cue& cue) {
  const auto match = cues.find(article.tokens[cue.tokens.first].word);
  if (!match) return false;
  const std::string_view form = match->form;
  return form == "tell" || form == "ask" || form == "inform" || form == "assure" || form == "reassure" || form == "remind" || form == "notify" ||
         form == "warn" || form == "urge" || form == "advise" || form == "convince" || form == "persuade";
}

bool draft_verb(const Article& article, TokenRange sentence, const Cue& cue, std::span<const Draft> before, Draft& draft) {
  const VerbGroup group = verb_group(article, sentence, cue);
  draft.cue = {group.first, group.last};
  draft.kind = CueKind::verb;
  draft.stance = cue.attitude ? Stance::attitude : Stance::report;
  if (group.passive) return draft_passive(article, sentence, cue, group, draft) && !group.infinitive;
  if (!group.infinitive && draft_inversion(article, sentence, cue, group, draft)) return true;
  draft.sources.clear();
  draft.contents.clear();
  draft.rule = rule::verb;
  const bool bare_participle = (cue.forms & participle) != 0 && !group.helped;
  const bool told = article.tokens[cue.tokens.first].tag == Tag::verb_past && cue.verb == CuesClass::say && !source_before(article, sentence.first, group.first).empty();   // "Roe said by 1987 …"
  if (group.last < sentence.last && bare_participle && !told && article.tokens[group.last].word == words::by) return draft_by(article, sentence, group, draft);

  if (draft_saying(article, sentence, cue, group, draft)) return true;

  TokenRange source;
  if ((cue.forms & ing) != 0 && !group.progressive) {
    source = group.first == sentence.first ? main_subject(article, sentence, group.last) : source_of_participle(article, sentence, group, before, draft);
    if (source.empty()) return false;
    draft.rule = rule::participle;
  } else {
    source = with_name(article, sentence, source_of_verb(article, sentence, group, before, draft));
  }
  const bool speaks = !source.empty() && can_be_source(article, source) && !group.infinitive && cue.verb != CuesClass::candidate;
  if (!source.empty()) draft.sources.push_back(source);
  const bool opens = draft.rule == rule::participle && source.first >= group.last;
  return draft_following(article, {sentence.first, opens ? source.first - 1 : sentence.last}, cue, group, source, draft) && speaks;
}

}  // namespace sayso::attribution
