#include "claims/clauses.h"

#include <algorithm>

#include "lexicons.h"

namespace sayso {
namespace {

bool is_quotation_mark(WordId word) {
  using namespace lexicon;
  return word == words::double_straight || word == words::double_open || word == words::double_close ||
         word == words::guillemet_open || word == words::guillemet_close;
}

bool is_dash(const Article& article, std::uint32_t at, std::uint32_t end) {
  using namespace lexicon;
  const Token& token = article.tokens[at];
  if (token.word == words::en_dash || token.word == words::em_dash || token.word == words::double_hyphen) return true;
  const bool spaced = !token.has(Token::glued) && at + 1 < end && !article.tokens[at + 1].has(Token::glued);
  return token.word == words::dash && spaced;
}

/// Punctuation after which a clause may begin.
bool closes_segment(const Article& article, std::uint32_t at, std::uint32_t end) {
  using namespace lexicon;
  const Token& token = article.tokens[at];
  if (token.kind != TokenKind::punctuation) return false;
  if (at > 0 && at + 1 < end && article.tokens[at - 1].kind == TokenKind::number && article.tokens[at + 1].kind == TokenKind::number &&
      token.has(Token::glued)) return false;   // "7:40", "2019–20"
  const WordId w = token.word;
  return w == words::comma || w == words::semicolon || w == words::colon || w == words::round_close ||
         w == words::round_open || w == words::square_close || w == words::dots || is_quotation_mark(w) || is_dash(article, at, end);
}

/// Words that open a clause of their own.
bool opens_segment(WordId word) {
  if (word == 0) return false;
  const auto row = lexicon::claim_openers.find(word);
  return static_cast<bool>(row);
}

/// "because of": the word leads no clause where "of" follows.
bool is_preposition(const Article& article, std::uint32_t at, std::uint32_t end) {
  return at + 1 < end && article.tokens[at + 1].word == lexicon::words::of;
}

bool has_finite_verb(const Article& article, TokenRange range) {
  for (std::uint32_t at = range.first; at < range.last; ++at) {
    if (is_finite(article.tokens[at].tag)) return true;
  }
  return false;
}

/// "Velden and other towns": what joins words, not clauses, begins nothing.
bool joins_words(const Article& article, TokenRange segment) {
  using namespace lexicon;
  const WordId w = article.tokens[segment.first].word;
  const bool joins = w == words::and_ || w == words::or_ || w == words::as || w == words::nor;
  return joins && !has_finite_verb(article, segment);
}

/// Puts such segments back to the one before.
void rejoin(const Article& article, std::size_t from, std::vector<TokenRange>& segments) {
  std::size_t kept = from;
  for (std::size_t k = from + 1; k < segments.size(); ++k) {
    if (joins_words(article, segments[k])) segments[kept].last = segments[k].last;
    else segments[++kept] = segments[k];
  }
  if (segments.size() > from) segments.resize(kept + 1);
}

/// "%" of "25%".
bool ends_number(const Article& article, std::uint32_t at) {
  return at > 0 && article.tokens[at].has(Token::glued) && article.tokens[at - 1].kind == TokenKind::number && article.slice(article.tokens[at].span()) == "%";
}

/// Does a round bracket stay open that the next token closes?
bool opens_bracket(const Article& article, TokenRange range) {
  using namespace lexicon;
  if (range.empty() || range.last >= article.tokens.size() || article.tokens[range.last].word != words::round_close) return false;
  if (article.tokens[range.last].sentence != article.tokens[range.first].sentence) return false;
  std::uint32_t from = range.last;
  while (from > range.first && article.tokens[from - 1].word != words::round_open && article.tokens[from - 1].word != words::round_close) --from;
  return from > range.first && article.tokens[from - 1].word == words::round_open;
}

/// "in response to | what it says", "the sanctions, which | the union said": the last word waits for what is left out.
bool dangles(const Article& article, TokenRange range) {
  if (range.size() < 2 || range.last >= article.tokens.size()) return false;
  const Token &last = article.tokens[range.last - 1], &next = article.tokens[range.last];
  if (last.kind != TokenKind::word || next.sentence != last.sentence || (next.kind != TokenKind::word && next.kind != TokenKind::number)) return false;
  using namespace lexicon;
  if (last.word == words::who || last.word == words::which || last.word == words::what || last.word == words::whose) return true;
  return last.word == words::to || last.word == words::the || last.word == words::a || last.word == words::an || last.tag == Tag::conjunction || (last.tag == Tag::preposition && last.word == words::of);
}

/// "’s" of "it’s": no passage begins with half a word.
bool clings(const Article& article, std::uint32_t at) {
  if (at == 0 || !article.tokens[at].has(Token::glued)) return false;
  const Token& before = article.tokens[at - 1];
  return before.kind == TokenKind::word && before.sentence == article.tokens[at].sentence;
}

/// "But because the ferry failed, …": does the word open the sentence, but for marks and what joins it to the one before?
bool opens_sentence(const Article& article, std::uint32_t at) {
  for (; at > 0 && article.tokens[at - 1].sentence == article.tokens[at].sentence; --at) {
    const Token& before = article.tokens[at - 1];
    if (before.kind != TokenKind::punctuation && before.tag != Tag::conjunction) return false;
  }
  return true;
}

/// "argued that | although she confessed, …", "said: “If it fails, …": somebody's words begin here.
bool opens_speech(const Article& article, std::uint32_t at) {
  if (at == 0 || article.tokens[at - 1].sentence != article.tokens[at].sentence) return false;
  const WordId before = article.tokens[at - 1].word;
  return before == lexicon::words::that || before == lexicon::words::colon || is_quotation_mark(before);
}

/// "…, the mayor resigned": a clause of its own after a comma.
bool has_clause_after_comma(const Article& article, TokenRange range) {
  std::uint32_t at = range.first;
  while (at < range.last && article.tokens[at].word != lexicon::words::comma) ++at;
  return has_finite_verb(article, {at, range.last});
}

/// "As a result of …", "Since then …", "Since 2001 …": a preposition, without which the rest says something else.
bool leads_phrase(const Article& article, TokenRange range) {
  using namespace lexicon;
  if (article.tokens[range.first].word != words::as && article.tokens[range.first].word != words::since) return false;
  const std::uint32_t limit = std::min(range.last, range.first + 4);
  for (std::uint32_t at = range.first + 1; at < limit; ++at) {
    const Token& t = article.tokens[at];
    if (t.kind == TokenKind::number || t.word == words::then || t.word == words::of || t.word == words::comma) return true;
    if (is_finite(t.tag)) return false;
  }
  return false;
}

/// "That would ruin them", "that town": it points at something, or names it.
bool points(const Article& article, std::uint32_t at) {
  return article.tokens[at].word == lexicon::words::that && (article.tokens[at].tag == Tag::determiner || opens_sentence(article, at));
}

/// A leading word that the passage cannot do without, although such words are left out as a rule: "Because A, B" is one
/// assertion, and "A, B" is none.
bool is_needed(const Article& article, TokenRange range) {
  const WordId word = article.tokens[range.first].word;
  using namespace lexicon;
  if (article.tokens[range.first].tag == Tag::conjunction || word == words::so || word == words::yet) return false;
  if (points(article, range.first) || leads_phrase(article, range)) return true;
  return word != words::that && word != words::which && (opens_sentence(article, range.first) || opens_speech(article, range.first)) && has_clause_after_comma(article, range);
}

bool continues(const Article& article, TokenRange range, std::uint32_t at) {
  return at < article.tokens.size() && article.tokens[at].sentence == article.tokens[range.first].sentence;
}

/// Does a quotation begin inside the passage that ends right behind it? Where it ends: behind its last mark, else the passage's end.
std::uint32_t quotation_end(const Article& article, TokenRange range) {
  const auto quoted = [&](std::uint32_t at) { return article.tokens[at].has(Token::quoted); };
  if (range.empty() || !quoted(range.last - 1) || quoted(range.first)) return range.last;
  std::uint32_t at = range.last;
  while (continues(article, range, at) && article.tokens[at].kind == TokenKind::punctuation && !is_quotation_mark(article.tokens[at].word)) ++at;
  return continues(article, range, at) && is_quotation_mark(article.tokens[at].word) ? at + 1 : range.last;
}

/// The same for one that ends inside it.
std::uint32_t quotation_start(const Article& article, TokenRange range) {
  const auto quoted = [&](std::uint32_t at) { return article.tokens[at].has(Token::quoted); };
  if (range.empty() || !quoted(range.first) || quoted(range.last - 1) || range.first == 0) return range.first;
  const Token& before = article.tokens[range.first - 1];
  return before.sentence == article.tokens[range.first].sentence && is_quotation_mark(before.word) ? range.first - 1 : range.first;
}

}  // namespace

void split_segments(const Article& article, TokenRange sentence, std::vector<TokenRange>& out) {
  const std::size_t from = out.size();
  std::uint32_t first = sentence.first;
  bool has_word = false;
  for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
    const Token& token = article.tokens[at];
    if (has_word && opens_segment(token.word) && !is_preposition(article, at, sentence.last)) {
      out.push_back({first, at});
      first = at;
      has_word = false;
    }
    has_word = has_word || token.kind == TokenKind::word || token.kind == TokenKind::number;
    const bool next_is_mark = at + 1 < sentence.last && article.tokens[at + 1].kind == TokenKind::punctuation && article.tokens[at + 1].has(Token::glued);
    if (has_word && !next_is_mark && closes_segment(article, at, sentence.last)) {
      out.push_back({first, at + 1});
      first = at + 1;
      has_word = false;
    }
  }
  if (first < sentence.last) {
    if (has_word || out.size() == from) out.push_back({first, sentence.last});
    else out.back().last = sentence.last;
  }
  rejoin(article, from, out);
}

void cut_segments(std::span<const std::uint32_t> cuts, std::vector<TokenRange>& segments) {
  if (cuts.empty()) return;
  std::vector<TokenRange> out;
  out.reserve(segments.size() + cuts.size());
  std::size_t next = 0;
  for (TokenRange segment : segments) {
    while (next < cuts.size() && cuts[next] <= segment.first) ++next;
    for (; next < cuts.size() && cuts[next] < segment.last; ++next) {
      if (cuts[next] == segment.first) continue;
      out.push_back({segment.first, cuts[next]});
      segment.first = cuts[next];
    }
    out.push_back(segment);
  }
  segments = std::move(out);
}

TokenRange trim_clause(const Article& article, TokenRange range) {
  const auto is_word = [&](std::uint32_t at) { return article.tokens[at].kind != TokenKind::punctuation && article.tokens[at].kind != TokenKind::invalid; };
  const auto leads = [&](std::uint32_t at) {
    return lexicon::claim_openers.find(article.tokens[at].word)->class_ == lexicon::ClaimOpenersClass::dropped;
  };
  const auto loose = [&](std::uint32_t last) { return (!is_word(last) && !ends_number(article, last)) || dangles(article, {range.first, last + 1}); };
  while (!range.empty() && loose(range.last - 1)) --range.last;
  while (!range.empty() && (!is_word(range.first) || (opens_segment(article.tokens[range.first].word) && leads(range.first) && !is_needed(article, range)))) ++range.first;
  if (!range.empty() && clings(article, range.first)) --range.first;
  if (opens_bracket(article, range)) ++range.last;
  return {quotation_start(article, range), quotation_end(article, range)};
}

}  // namespace sayso
