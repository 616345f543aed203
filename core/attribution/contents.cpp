#include "attribution/contents.h"

#include <algorithm>

#include "attribution/words.h"

namespace sayso::attribution {
namespace {

using namespace lexicon;

/// More words than this between a verb and its content are no adjunct.
constexpr std::uint32_t longest_adjunct = 16;

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

/// The dash that closes the aside opened at `open`, or `end`.
std::uint32_t closing_dash(const Article& article, std::uint32_t open, std::uint32_t end) {
  std::uint32_t k = open + 1;
  while (k < end && !is_long_dash(article.tokens[k])) ++k;
  return k;
}

bool has_word(const Article& article, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last; ++i)
    if (article.tokens[i].kind == TokenKind::word || article.tokens[i].kind == TokenKind::number) return true;
  return false;
}

}  // namespace

void add_content(const Article& article, TokenRange range, Draft& draft) {
  if (range.size() > longest_content) (range.first < draft.cue.first ? range.first = range.last - longest_content : range.last = range.first + longest_content);
  range = trim_content(article, range);
  if (!range.empty() && has_word(article, range)) draft.contents.push_back(range);
}

std::uint32_t skip_recipient(const Article& article, std::uint32_t i, std::uint32_t end) {
  const WordId w = article.tokens[i].word;
  if (w == words::me || w == words::him || w == words::her || w == words::us || w == words::them || w == words::you) return i + 1;
  if (w == words::that || w == words::to || is_double_mark(w) || w == words::comma || w == words::colon) return i;
  for (std::uint32_t k = i; k < end && k < i + longest_adjunct; ++k) {
    const Token& t = article.tokens[k];
    if (k > i && is_long_dash(t)) {   // "told the fair – the largest in Ohio – that"
      const std::uint32_t close = closing_dash(article, k, std::min(end, k + longest_adjunct));
      if (close + 1 < end && article.tokens[close + 1].word == words::that) return close + 1;
    }
    if (t.word == words::that || t.word == words::to || t.word == words::about || t.word == words::of || t.word == words::how || t.word == words::why ||
        t.word == words::what || t.word == words::whether || t.word == words::if_ || ends_clause(t)) return k;
    if (k > i && (is_subject_pronoun(t.word) || is_class(article, k, FunctionWordsClass::article))) return k;
    if (is_class(article, k, FunctionWordsClass::auxiliary) && t.word != words::apostrophe_s) return i;
  }
  return i;
}

std::uint32_t skip_adjuncts(const Article& article, std::uint32_t i, std::uint32_t end, std::uint32_t adverbs) {
  const auto begins = [&](std::uint32_t k) {
    const WordId w = article.tokens[k].word;
    if (w == words::to && k + 1 < end && article.tokens[k + 1].tag == Tag::verb_base) return false;   // "continue to lock the gate"
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

bool closes_content(const Article& article, TokenRange sentence, std::uint32_t i) {
  if (i <= sentence.first) return false;
  const Token& t = article.tokens[i - 1];
  return t.word == words::comma || is_long_dash(t) || ((t.word == words::double_close || t.word == words::double_straight) && t.has(Token::glued));
}

TokenRange left_content(const Article& article, TokenRange sentence, std::uint32_t end) {
  std::uint32_t first = end;
  while (first > sentence.first && end - first < longest_content && article.tokens[first - 1].word != words::semicolon) --first;
  return {first, end};
}

bool names_trade(const Article& article, std::uint32_t i) {
  const std::string_view text = article.slice(article.tokens[i]);
  return article.tokens[i].tag == Tag::nouns && (text.ends_with("ists") || text.ends_with("icians"));
}

bool is_hearing(const Article& article, std::uint32_t i) {
  const auto noun = source_nouns.find(article.tokens[i].word);
  return noun && noun->has(SourceNounsTrait::hearing);
}

bool can_be_source(const Article& article, TokenRange range) {
  if (!range.empty() && odds_before(article, range.first, range.last) == range.first) return true;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Token& t = article.tokens[i];
    if (t.kind == TokenKind::number && range.size() == 1) return false;
    if (is_date_word(t)) continue;
    if (t.has(Token::capitalized) && !t.has(Token::first)) return true;
    if (source_nouns.starts(t.word) || is_subject_pronoun(t.word) || t.word == words::who || t.word == words::which || t.word == words::those) return true;
    if (t.has(Token::first) && t.has(Token::capitalized) && class_of(article, i) == FunctionWordsClass::punctuation) return true;
  }
  return false;
}

}  // namespace sayso::attribution
