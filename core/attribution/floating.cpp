// Contents and quotations: a content takes the whole of a quotation that it touches, and quotations without a cue go to
// the speaker nearby.
#include <algorithm>

#include "attribution/drafts.h"
#include "attribution/rules.h"
#include "attribution/words.h"

namespace sayso::attribution {
namespace {

/// A floating quotation looks so many sentences back for its speaker.
constexpr std::uint32_t longest_reach = 6;
/// "– Jane Roe, mayor of Dunmore"
constexpr std::uint32_t longest_signature = 10;
/// Fewer words in marks than this, inside a sentence, are a title, a motto or a scare quote.
constexpr std::uint32_t shortest_passage = 4;

std::uint32_t start_of(const Draft& draft) {
  std::uint32_t start = draft.cue.empty() ? no_index : draft.cue.first;
  if (draft.rule == rule::participle || draft.rule == rule::shared_subject) return start;
  for (const TokenRange& r : draft.sources) start = std::min(start, r.first);
  return start;
}

/// Quotations in double marks that stand in no other, by position.
class Passages {
 public:
  explicit Passages(std::span<const Quote> quotes) : quotes_(quotes), taken_(quotes.size(), 0) {
    for (std::uint32_t q = 0; q < quotes.size(); ++q)
      if (!quotes[q].single && quotes[q].outer == no_index) order_.push_back(q);
  }

  /// The whole of every quotation that the range touches, with what continues it over the next paragraphs.
  TokenRange widen(TokenRange range) {
    auto at = std::lower_bound(order_.begin(), order_.end(), range.first, [&](std::uint32_t q, std::uint32_t token) { return quotes_[q].tokens.last <= token; });
    for (; at != order_.end() && quotes_[*at].tokens.first < range.last; ++at) {
      range.first = std::min(range.first, quotes_[*at].tokens.first);
      range.last = std::max(range.last, quotes_[*at].tokens.last);
      taken_[*at] = 1;
      while (std::next(at) != order_.end() && quotes_[*std::next(at)].continues) {
        ++at;
        range.last = std::max(range.last, quotes_[*at].tokens.last);
        taken_[*at] = 1;
      }
    }
    return range;
  }

  [[nodiscard]] std::span<const std::uint32_t> order() const { return order_; }
  [[nodiscard]] bool taken(std::uint32_t q) const { return taken_[q] != 0; }
  void take(std::uint32_t q) { taken_[q] = 1; }
  [[nodiscard]] const Quote& quote(std::uint32_t q) const { return quotes_[q]; }

 private:
  std::span<const Quote> quotes_;
  std::vector<std::uint32_t> order_;
  std::vector<std::uint8_t> taken_;
};

std::uint32_t count_words(const Article& article, TokenRange range) {
  std::uint32_t count = 0;
  for (std::uint32_t i = range.first; i < range.last; ++i) count += article.tokens[i].kind == TokenKind::word || article.tokens[i].kind == TokenKind::number;
  return count;
}

/// “The Great Left Turn”: a title or a name, which nobody says.
bool is_title(const Article& article, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Token& t = article.tokens[i];
    if (t.kind == TokenKind::word && !t.has(Token::capitalized) && (!lexicon::function_words.find(t.word) || is_verb(t.tag))) return false;
  }
  return true;
}

/// Does the quotation fill whole sentences?
bool fills_sentences(const Article& article, const Quote& quote) {
  const Token& first = article.tokens[quote.tokens.first];
  const TokenRange last = article.sentence_tokens[article.tokens[quote.tokens.last - 1].sentence];
  if (article.sentence_tokens[first.sentence].first != quote.tokens.first) return false;
  return quote.tokens.last + 1 >= last.last;
}

/// The subject of the sentence in which a quotation stands: "The mayor offered “an honest apology”".
TokenRange subject_of(const Article& article, const Quote& quote) {
  const TokenRange sentence = article.sentence_tokens[article.tokens[quote.tokens.first].sentence];
  if (quote.tokens.first <= sentence.first) return {};
  const WordId opening = article.tokens[sentence.first].word;
  if (opening == words::it || opening == words::this_ || opening == words::that) return {};
  const TokenRange subject = source_after(article, subject_start(article, sentence.first, quote.tokens.first), quote.tokens.first);
  if (!subject.empty() && is_class(article, subject.last, lexicon::FunctionWordsClass::preposition)) return {};
  return !subject.empty() && can_be_source(article, subject) ? subject : TokenRange{};
}

/// "“…” | – Jane Roe": who signs a quotation, in the line behind it.
TokenRange signature_behind(const Article& article, const Quote& quote) {
  const std::uint32_t dash = quote.tokens.last;
  if (dash + 1 >= article.tokens.size() || article.tokens[dash].sentence == article.tokens[dash - 1].sentence) return {};
  const Token& t = article.tokens[dash];
  if (t.word != words::dash && !is_long_dash(t)) return {};
  TokenRange name{dash + 1, article.sentence_tokens[t.sentence].last};
  if (!name.empty() && is_full_stop(article.tokens[name.last - 1])) --name.last;
  const bool line = !name.empty() && name.size() <= longest_signature && is_capital(article, name.first) && can_be_source(article, name);
  const auto is_clause = [](const Token& token) { return is_finite(token.tag); };
  return line && std::none_of(article.tokens.begin() + name.first, article.tokens.begin() + name.last, is_clause) ? name : TokenRange{};
}

/// "Roe was dismissed as a “fraud” by Doe": not in Roe's words.
bool follows_passive(const Article& article, const Quote& quote) {
  const std::uint32_t first = article.sentence_tokens[article.tokens[quote.tokens.first].sentence].first;
  for (std::uint32_t i = quote.tokens.first; i > first + 1 && !ends_clause(article.tokens[i - 1]); --i)
    if (article.tokens[i - 1].tag == Tag::participle && is_be(article.tokens[i - 2].word)) return true;
  return false;
}

class Attachment {
 public:
  Attachment(const Article& article, Passages& passages, std::vector<Draft>& drafts) : article_(article), passages_(passages), drafts_(drafts) {}

  void run() {
    const std::size_t found = drafts_.size();
    std::size_t next = 0;
    for (const std::uint32_t q : passages_.order()) {
      const Quote& quote = passages_.quote(q);
      while (next < found && start_of_any(drafts_[next]) < quote.tokens.first) speaker_ = next++;
      if (passages_.taken(q)) continue;
      if (fills_sentences(article_, quote)) attach_floating(q);
      else attach_in_sentence(q);
    }
  }

 private:
  static std::uint32_t start_of_any(const Draft& draft) {
    std::uint32_t start = start_of(draft);
    for (const TokenRange& r : draft.contents) start = std::min(start, r.first);
    return start;
  }

  void attach_floating(std::uint32_t q) {
    const Quote& quote = passages_.quote(q);
    if (const TokenRange name = signature_behind(article_, quote); !name.empty()) return add(quote, {name}, rule::floating_quote);
    const std::uint32_t sentence = article_.tokens[quote.tokens.first].sentence;
    const bool near = speaker_ != none && sentence - drafts_[speaker_].sentence <= longest_reach && !drafts_[speaker_].sources.empty();
    if (!near && article_.paragraphs[quote.paragraph].kind == ParagraphKind::heading) return;
    if (near && (quoted(drafts_[speaker_]) || quote.continues)) {
      drafts_[speaker_].contents.push_back(quote.tokens);
      drafts_[speaker_].sentence = article_.tokens[quote.tokens.last - 1].sentence;
      return;
    }
    add(quote, near ? drafts_[speaker_].sources : std::vector<TokenRange>{}, rule::floating_quote);
  }

  void attach_in_sentence(std::uint32_t q) {
    const Quote& quote = passages_.quote(q);
    if (count_words(article_, quote.tokens) < shortest_passage || is_title(article_, quote.tokens)) return;
    if (follows_passive(article_, quote)) {
      const std::uint32_t by = quote.tokens.last, end = article_.sentence_tokens[article_.tokens[quote.tokens.first].sentence].last;
      const TokenRange doer = by + 1 < end && article_.tokens[by].word == words::by ? source_after(article_, by + 1, end) : TokenRange{};
      return add(quote, doer.empty() ? std::vector<TokenRange>{} : std::vector<TokenRange>{doer}, rule::quote_in_sentence);
    }
    const TokenRange subject = subject_of(article_, quote);
    if (!subject.empty()) return add(quote, {subject}, rule::quote_in_sentence);
    const std::uint32_t sentence = article_.tokens[quote.tokens.first].sentence;
    const bool near = speaker_ != none && sentence - drafts_[speaker_].sentence <= 1 && !drafts_[speaker_].sources.empty();
    add(quote, near ? drafts_[speaker_].sources : std::vector<TokenRange>{}, rule::quote_in_sentence);
  }

  void add(const Quote& quote, std::vector<TokenRange> sources, std::string_view rule) {
    Draft draft;
    draft.sources = std::move(sources);
    draft.contents.push_back(quote.tokens);
    draft.sentence = article_.tokens[quote.tokens.first].sentence;
    draft.rule = rule;
    drafts_.push_back(std::move(draft));
  }

  [[nodiscard]] bool quoted(const Draft& draft) const {
    const Token& last = article_.tokens[draft.contents.back().last - 1];
    const Token& first = article_.tokens[draft.contents.front().last - 1];
    return last.has(Token::quoted) || is_double_mark(last.word) || first.has(Token::quoted) || is_double_mark(first.word);
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  const Article& article_;
  Passages& passages_;
  std::vector<Draft>& drafts_;
  std::size_t speaker_ = none;
};

}  // namespace

void attach_quotes(const Article& article, std::span<const Quote> quotes, std::vector<Draft>& drafts) {
  Passages passages(quotes);
  for (Draft& draft : drafts)
    for (TokenRange& content : draft.contents) content = passages.widen(content);
  Attachment(article, passages, drafts).run();
}

}  // namespace sayso::attribution
