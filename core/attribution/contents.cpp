// From a candidate cue to a draft: what it takes as source, and how far its content goes.
#include <algorithm>

#include "attribution/drafts.h"
#include "attribution/rules.h"
#include "attribution/words.h"

namespace sayso::attribution {
namespace {

using namespace lexicon;

constexpr std::uint32_t longest_adjunct = 16;
constexpr std::uint32_t longest_caption = 80;
constexpr std::uint32_t longest_block = 250;
/// The rules' contents end here; what is said in a longer sentence is a list or a transcript.
constexpr std::uint32_t longest_content = 120;

/// Without the commas, dashes and the full stop at its ends; quotation marks stay.
TokenRange trim_content(const Article& article, TokenRange range) {
  const auto loose = [&](std::uint32_t i) {
    const Token& t = article.tokens[i];
    return t.word == words::comma || t.word == words::semicolon || t.word == words::colon || is_long_dash(t);
  };
  while (!range.empty() && (loose(range.first) || article.tokens[range.first].word == words::stop)) ++range.first;
  while (!range.empty() && (loose(range.last - 1) || article.tokens[range.last - 1].word == words::stop)) --range.last;
  return range;
}

bool has_word(const Article& article, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last; ++i)
    if (article.tokens[i].kind == TokenKind::word || article.tokens[i].kind == TokenKind::number) return true;
  return false;
}

void add_content(const Article& article, TokenRange range, Draft& draft) {
  if (range.size() > longest_content) (range.first < draft.cue.first ? range.first = range.last - longest_content : range.last = range.first + longest_content);
  range = trim_content(article, range);
  if (!range.empty() && has_word(article, range)) draft.contents.push_back(range);
}

/// "told reporters", "assured him": the one spoken to belongs to nobody.
std::uint32_t skip_recipient(const Article& article, std::uint32_t i, std::uint32_t end) {
  const WordId w = article.tokens[i].word;
  if (w == words::me || w == words::him || w == words::her || w == words::us || w == words::them || w == words::you) return i + 1;
  if (w == words::that || w == words::to || is_double_mark(w) || w == words::comma || w == words::colon) return i;
  for (std::uint32_t k = i; k < end && k < i + longest_adjunct; ++k) {
    const Token& t = article.tokens[k];
    if (t.word == words::that || t.word == words::to || t.word == words::about || t.word == words::of || t.word == words::how || t.word == words::why ||
        t.word == words::what || t.word == words::whether || t.word == words::if_ || ends_clause(t)) return k;
    if (k > i && (is_subject_pronoun(t.word) || is_class(article, k, FunctionWordsClass::article))) return k;
    if (is_class(article, k, FunctionWordsClass::auxiliary) && t.word != words::apostrophe_s) return i;
  }
  return i;
}

/// "in a statement", "on Monday", "to reporters in Dayton": up to the word that opens the content. `closed` tells that
/// nothing follows but punctuation.
std::uint32_t skip_adjuncts(const Article& article, std::uint32_t i, std::uint32_t end, std::uint32_t adverbs = 0) {
  const auto begins = [&](std::uint32_t k) {
    const WordId w = article.tokens[k].word;
    return w == words::in || w == words::on || w == words::at || w == words::during || w == words::to || w == words::of || w == words::after ||
           w == words::before || w == words::about || w == words::from || w == words::via || w == words::through || w == words::this_ ||
           w == words::as || w == words::when || w == words::while_ || w == words::by || is_adverb(article, k) ||
           (cue_phrases.starts(w) && cue_phrases.find(w) && cue_phrases.find(w)->class_ == CuePhrasesClass::time);
  };
  if (i >= end || !begins(i)) return i;
  std::uint32_t words_read = 0;
  for (std::uint32_t k = i; k < end && k < i + longest_adjunct; ++k, ++words_read) {
    const Token& t = article.tokens[k];
    if (t.word == words::that || is_double_mark(t.word) || t.word == words::colon || t.word == words::comma || is_full_stop(t) || is_long_dash(t)) {
      const bool inner_stop = t.word == words::stop && k + 1 < end && t.has(Token::glued) && abbreviations.starts(article.tokens[k - 1].word);
      if (!inner_stop) return k;
    }
    // "said Tuesday the town", "said Monday he": a new phrase begins after one word of time
    const bool time = words_read == 1 && cue_phrases.find(article.tokens[i].word);
    if (time && k > i && !begins(k) && article.tokens[k].tag != Tag::noun) return k;   // "last week" is one time
    const bool date = words_read >= 2 && article.tokens[i].word == words::on && cue_phrases.find(article.tokens[i + 1].word);
    if (date && !begins(k) && t.kind != TokenKind::number) return k;
    if (words_read == 1 && is_adverb(article, i)) return begins(k) && adverbs < 3 ? skip_adjuncts(article, k, end, adverbs + 1) : k;
  }
  return i + longest_adjunct >= end ? end : i;
}

bool nothing_follows(const Article& article, std::uint32_t i, std::uint32_t end) {
  return i >= end || (is_full_stop(article.tokens[i]) && i + 2 >= end);
}

/// Does the text left of `i` look like what somebody said: it ends with a comma or a closing mark?
bool closes_content(const Article& article, TokenRange sentence, std::uint32_t i) {
  if (i <= sentence.first) return false;
  const Token& t = article.tokens[i - 1];
  return t.word == words::comma || is_long_dash(t) || ((t.word == words::double_close || t.word == words::double_straight) && t.has(Token::glued));
}

/// Where left content begins: after a semicolon, else with the sentence.
TokenRange left_content(const Article& article, TokenRange sentence, std::uint32_t end) {
  std::uint32_t first = end;
  while (first > sentence.first && end - first < longest_content && article.tokens[first - 1].word != words::semicolon) --first;
  return {first, end};
}

bool takes_recipient(const Article& article, const Cue& cue) {
  const auto match = cues.find(article.tokens[cue.tokens.first].word);
  if (!match) return false;
  const std::string_view form = match->form;
  return form == "tell" || form == "ask" || form == "inform" || form == "assure" || form == "reassure" || form == "remind" || form == "notify" ||
         form == "warn" || form == "urge" || form == "advise" || form == "convince" || form == "persuade";
}

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
  if (!open && !closed && !dash) return false;
  add_content(article, left_content(article, sentence, left), draft);
  if (draft.contents.empty()) return false;
  if (open || dash) add_content(article, {right, sentence.last}, draft);
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

/// “C,” said X. / C, says X.
bool draft_inversion(const Article& article, TokenRange sentence, const Cue& cue, const VerbGroup& group, Draft& draft) {
  if (cue.verb != CuesClass::say && cue.verb != CuesClass::weak) return false;
  if (group.first != cue.tokens.first || (cue.forms & ing) != 0 || group.last >= sentence.last) return false;
  const bool front = group.first == sentence.first;
  if (!front && !closes_content(article, sentence, group.first)) return false;
  const Token& next = article.tokens[group.last];
  const FunctionWordsClass k = class_of(article, group.last);
  const bool phrase = next.has(Token::capitalized) || k == FunctionWordsClass::article || k == FunctionWordsClass::possessive ||
                      next.word == words::he || next.word == words::she || next.word == words::one || source_nouns.starts(next.word) ||
                      (group.last + 1 < sentence.last && next.kind == TokenKind::word && article.tokens[group.last + 1].entity == Entity::person);   // "says van Roe"
  if (!phrase || is_class(article, group.last, FunctionWordsClass::conjunction)) return false;
  const TokenRange source = source_after(article, group.last, sentence.last);
  if (source.empty()) return false;
  const std::uint32_t right = skip_adjuncts(article, source.last, sentence.last);
  const bool quoted = !front && (is_double_mark(article.tokens[group.first - 1].word) || is_double_mark(article.tokens[group.first - (group.first > 1 ? 2 : 1)].word));
  const bool ends = right >= sentence.last || ends_clause(article.tokens[right]);
  if (front ? !(right < sentence.last && (article.tokens[right].word == words::colon || article.tokens[right].word == words::comma)) : (!quoted && !ends)) return false;
  draft.sources.push_back(source);
  if (!front) add_content(article, left_content(article, sentence, group.first), draft);
  if (right < sentence.last && (front || article.tokens[right].word == words::comma || article.tokens[right].word == words::colon))
    add_content(article, {right, sentence.last}, draft);
  draft.rule = rule::inversion;
  return !draft.contents.empty();
}

/// Behind "as saying" within a few words.
std::uint32_t find_as_saying(const Article& article, std::uint32_t i, std::uint32_t end) {
  for (std::uint32_t k = i; k + 1 < end && k < i + 8 && !ends_clause(article.tokens[k]); ++k) {
    if (article.tokens[k].word != words::as) continue;
    const auto match = cues.find(article.tokens[k + 1].word);
    return match && match->class_ == CuesClass::say && (match.forms & ing) != 0 ? k + 2 : no_index;
  }
  return no_index;
}

/// "was told", "is expected to", "was accused by X of": the source, if there is one, follows "by".
bool draft_passive(const Article& article, TokenRange sentence, const Cue& cue, const VerbGroup& group, Draft& draft) {
  if (is_weak(cue.verb) && cue.verb != CuesClass::weak_think) return false;
  std::uint32_t i = group.last;
  std::uint32_t by = no_index;
  for (std::uint32_t k = i; k < sentence.last && k < i + 8 && !ends_clause(article.tokens[k]); ++k)
    if (article.tokens[k].word == words::by) { by = k; break; }
  if (by != no_index) {
    const TokenRange source = source_after(article, by + 1, sentence.last);
    if (!source.empty() && can_be_source(article, source)) { draft.sources.push_back(source); i = source.last; }
  }
  const TokenRange subject = source_before(article, sentence.first, group.first);
  const std::uint32_t saying = find_as_saying(article, i, sentence.last);
  if (by == no_index && saying != no_index && !subject.empty()) {   // "was quoted in the Gazette as saying"
    draft.cue.last = saying;
    draft.sources.push_back(subject);
    add_content(article, {saying, sentence.last}, draft);
    draft.rule = rule::passive;
    return can_be_source(article, subject) && !draft.contents.empty();
  }
  if (!subject.empty() && article.tokens[subject.first].word != words::it) draft.contents.push_back(subject);
  if (draft.sources.empty()) {
    const bool expects = cue.verb == CuesClass::think || cue.verb == CuesClass::say || cue.verb == CuesClass::weak_think || cue.verb == CuesClass::object;
    const WordId next = i < sentence.last ? article.tokens[i].word : WordId{0};
    const bool it = !subject.empty() && article.tokens[subject.first].word == words::it;
    if (!expects || !(it || next == words::to || next == words::that || next == words::as)) return false;
    draft.impersonal = true;
    if (cue.verb == CuesClass::object) draft.impersonal = next == words::as;
  }
  add_content(article, {i, sentence.last}, draft);
  draft.rule = draft.sources.empty() ? rule::impersonal : rule::passive;
  return !draft.contents.empty();
}

}  // namespace

bool can_be_source(const Article& article, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Token& t = article.tokens[i];
    if (t.kind == TokenKind::number && range.size() == 1) return false;
    if (t.has(Token::capitalized) && !t.has(Token::first)) return true;
    if (source_nouns.starts(t.word) || is_subject_pronoun(t.word) || t.word == words::who || t.word == words::which || t.word == words::those) return true;
    if (t.has(Token::first) && t.has(Token::capitalized) && class_of(article, i) == FunctionWordsClass::punctuation) return true;
  }
  return false;
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
  std::uint32_t i = group.last;
  if (i < sentence.last && bare_participle && article.tokens[i].word == words::by) {   // "criticized by X"
    const TokenRange by = source_after(article, i + 1, sentence.last);
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

  // the source
  const bool bare_ing = (cue.forms & ing) != 0 && !group.progressive;
  TokenRange source;
  if (bare_ing) {
    if (group.first == sentence.first) return false;
    const Token& t = article.tokens[group.first - 1];
    if (t.word == words::comma || t.word == words::and_) {
      const Draft* last = last_with_source(before, draft.sentence);
      if (last != nullptr) source = last->sources.front();
      else source = source_after(article, sentence.first, group.first);
    } else {
      source = source_before(article, sentence.first, group.first);
      if (!is_document(article, source)) return false;
    }
    draft.rule = rule::participle;
  } else {
    source = source_before(article, sentence.first, group.first);
    if (source.empty() && group.first > sentence.first) {
      const Token& t = article.tokens[group.first - 1];
      const Draft* last = last_with_source(before, draft.sentence);
      if ((t.word == words::and_ || t.word == words::but_ || t.word == words::comma || t.word == words::or_ || is_adverb(article, group.first - 1)) && last != nullptr) {
        source = last->sources.front();
        draft.rule = rule::shared_subject;
      }
    }
  }
  bool fits = !source.empty() && can_be_source(article, source) && !group.infinitive && cue.verb != CuesClass::candidate;
  const std::uint32_t left = source.empty() ? group.first : source.first;
  if (!source.empty()) draft.sources.push_back(source);

  // what follows
  if (i < sentence.last && takes_recipient(article, cue)) i = skip_recipient(article, i, sentence.last);
  const bool says = cue.verb == CuesClass::say || cue.verb == CuesClass::weak;
  const std::uint32_t after = says || takes_recipient(article, cue) ? skip_adjuncts(article, i, sentence.last) : i;
  if (draft.rule == rule::verb && (says || cue.verb == CuesClass::evidence || cue.verb == CuesClass::think) && draft_parenthesis(article, sentence, left, after, draft)) {
    draft.rule = rule::parenthesis;
    return fits;
  }
  const bool framed = frame_follows(article, cue, after, sentence.last);
  if (is_weak(cue.verb) && !framed) fits = fits && cue.verb == CuesClass::weak && is_document(article, source) && !bare_participle;
  if (cue.verb == CuesClass::evidence && !framed) fits = fits && is_document(article, source);
  // "said in the statement the town": an adjunct that leads nowhere is content
  std::uint32_t start = after;
  if (start >= sentence.last || is_full_stop(article.tokens[start])) start = i;
  if (start < sentence.last && article.tokens[start].word == words::comma && start > i && !says && !(start + 1 < sentence.last && is_double_mark(article.tokens[start + 1].word))) start = i;
  add_content(article, {start, sentence.last}, draft);
  if (draft.contents.empty() && says && after + 1 == sentence.last && article.tokens[after].word == words::colon) add_next_paragraph(article, draft);
  if (draft.contents.empty() && closes_content(article, sentence, left)) add_content(article, left_content(article, sentence, left), draft);
  return fits && !draft.contents.empty();
}

namespace {

/// "the council listened to Ana Ruiz" before "’s claim": the name alone, with what stands before it in the same phrase.
TokenRange owner_before(const Article& article, std::uint32_t first, std::uint32_t end) {
  TokenRange source = source_before(article, first, end);
  std::uint32_t name = source.last;
  while (name > source.first && is_capital(article, name - 1)) --name;
  while (name < source.last && name > source.first && (is_noun(article.tokens[name - 1].tag) || article.tokens[name - 1].tag == Tag::adjective || article.tokens[name - 1].tag == Tag::determiner)) --name;
  if (name < source.last) source.first = name;
  return source;
}

}  // namespace

bool draft_noun(const Article& article, TokenRange sentence, const Cue& cue, Draft& draft) {
  const std::uint32_t at = cue.tokens.first, next = cue.tokens.last;
  draft.cue = cue.tokens;
  draft.kind = CueKind::noun;
  draft.stance = cue.attitude ? Stance::attitude : Stance::report;
  draft.rule = rule::noun;
  const WordId w = next < sentence.last ? article.tokens[next].word : WordId{0};
  const bool framed = w == words::that || w == words::of || w == words::for_;
  std::uint32_t i = at;
  while (i > sentence.first && class_of(article, i - 1) == FunctionWordsClass::punctuation && article.tokens[i - 1].kind == TokenKind::word && i + 3 > at) --i;
  bool owned = false;
  if (i > sentence.first) {
    const WordId owner = article.tokens[i - 1].word;
    if (owner == words::apostrophe_s || owner == words::apostrophe_) {
      const TokenRange source = owner_before(article, sentence.first, i - 1);
      owned = !source.empty() && can_be_source(article, source);
      if (!source.empty()) draft.sources.push_back(source);
    } else if (is_class(article, i - 1, FunctionWordsClass::possessive)) {
      draft.sources.push_back({i - 1, i});
      owned = true;
    }
  }
  if (next < sentence.last) add_content(article, {next + (w == words::of || w == words::for_ ? 1U : 0U), sentence.last}, draft);
  return framed && owned && !draft.contents.empty();
}

bool draft_phrase(const Article& article, TokenRange sentence, const Cue& cue, Draft& draft) {
  draft.cue = cue.tokens;
  draft.kind = cue.kind;
  const std::uint32_t next = cue.tokens.last;
  if (cue.kind == CueKind::hearsay) {
    draft.rule = rule::hearsay;
    draft.impersonal = true;
    // the clause around the adverb
    std::uint32_t first = cue.tokens.first, last = next;
    while (first > sentence.first && cue.tokens.first - first < longest_content && !ends_clause(article.tokens[first - 1])) --first;
    while (last < sentence.last && last - next < longest_content && !ends_clause(article.tokens[last])) ++last;
    add_content(article, {first, cue.tokens.first}, draft);
    add_content(article, {next, last}, draft);
    return !draft.contents.empty();
  }
  if (cue.kind == CueKind::credit) {
    draft.rule = rule::credit;
    std::uint32_t last = next + 1;
    while (last < sentence.last && article.tokens[last].word != words::round_close && !(is_full_stop(article.tokens[last]) && last + 2 >= sentence.last)) ++last;
    draft.sources.push_back({next + 1, last});
    const std::uint32_t paragraph = article.sentences[draft.sentence].paragraph;
    const std::uint32_t first = article.sentence_tokens[article.paragraph_sentences[paragraph].first].first;
    if (cue.tokens.first - first > longest_caption) return false;
    const bool bracket = cue.tokens.first > first && article.tokens[cue.tokens.first - 1].word == words::round_open;
    add_content(article, {first, cue.tokens.first - (bracket ? 1U : 0U)}, draft);
    return !draft.contents.empty();
  }
  if (cue.kind == CueKind::colon) {
    draft.rule = rule::colon;
    draft.sources.push_back({sentence.first, cue.tokens.first});
    add_content(article, {next, sentence.last}, draft);
    return !draft.contents.empty();
  }
  if (cue.kind == CueKind::poll) {
    draft.rule = rule::poll;
    std::uint32_t comma = next;
    while (comma < sentence.last && article.tokens[comma].word != words::comma) ++comma;
    draft.sources.push_back({next, comma});
    add_content(article, {comma, sentence.last}, draft);
    return !draft.contents.empty();
  }
  draft.rule = rule::according;
  const bool front = cue.tokens.first == sentence.first || (cue.tokens.first == sentence.first + 1 && !ends_clause(article.tokens[sentence.first]));
  const TokenRange source = source_after(article, next, sentence.last, front);
  if (source.empty() || (source.size() == 1 && !can_be_source(article, source))) return false;
  draft.sources.push_back(source);
  const std::uint32_t right = skip_adjuncts(article, source.last, sentence.last);
  if (!front) add_content(article, left_content(article, sentence, cue.tokens.first), draft);
  if (right < sentence.last && (front || article.tokens[right].word == words::comma)) add_content(article, {right, sentence.last}, draft);
  return !draft.contents.empty();
}

}  // namespace sayso::attribution
