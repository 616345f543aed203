// Quotation marks, paired by what they are and by how they stand: a mark opens where white space stands before it and
// none behind, and closes the other way round. The shape of the mark is believed first, its standing second, so that
// “ used as a closing mark, straight marks and odd counts cost one quotation at most, never the rest of the article.
#include "quotes/quotes.h"

#include <algorithm>

#include "lexicons.h"

namespace sayso {
namespace {

using namespace lexicon;

/// Single marks around so few words are a name, a title or a scare quote, never speech.
constexpr std::uint32_t longest_scare_quote = 3;

enum class Act : std::uint8_t { nothing, open, close, toggle };

class Pairing {
 public:
  explicit Pairing(Article& article) : article_(article), tokens_(article.tokens) {}

  std::vector<Quote> run() {
    for (std::uint32_t p = 0; p < article_.paragraphs.size(); ++p) pair_paragraph(p);
    if (unclosed_ != no_index) cut_to_sentence(quotes_[unclosed_]);
    for (const Quote& quote : quotes_) mark_tokens(quote);
    return std::move(quotes_);
  }

 private:
  void pair_paragraph(std::uint32_t p) {
    const TokenRange range = tokens_of(p);
    first_ = range.first;
    last_ = range.last;
    const auto begin = static_cast<std::uint32_t>(quotes_.size());
    const std::uint32_t waiting = unclosed_;
    open_double_ = open_single_ = no_index;
    bool taken_up = false;
    for (std::uint32_t i = first_; i < last_; ++i) {
      const Act act = double_act(i);
      if (act == Act::open) {
        if (open_double_ != no_index) add_cut(p, open_double_, i);
        taken_up = taken_up || i == first_;
        open_double_ = i;
      } else if (act == Act::close) {
        if (open_double_ != no_index) {
          add(p, {open_double_, i + 1}, true);
          quotes_.back().continues = open_double_ == first_ && waiting != no_index;
        } else if (waiting != no_index && !taken_up && quotes_.size() == begin) {   // runs on without a mark of its own
          add(p, {first_, i + 1}, true);
          quotes_.back().opened = false;
          quotes_.back().continues = taken_up = true;
        }
        open_double_ = no_index;
      } else {
        pair_single(p, i);
      }
    }
    if (waiting != no_index && !taken_up) cut_to_sentence(quotes_[waiting]);
    unclosed_ = no_index;
    if (open_double_ != no_index) {
      add(p, {open_double_, last_}, false);
      quotes_.back().continues = open_double_ == first_ && waiting != no_index;
      unclosed_ = sort_paragraph(begin, open_double_);
    } else {
      sort_paragraph(begin, no_index);
    }
  }

  void pair_single(std::uint32_t p, std::uint32_t i) {
    if (open_single_ != no_index && closes_single(i)) {
      if (open_double_ == no_index || open_double_ < open_single_) {
        add(p, {open_single_, i + 1}, true);
        quotes_.back().single = true;
      }
      open_single_ = no_index;
    } else if (opens_single(i)) {
      open_single_ = i;
    }
  }

  void add(std::uint32_t p, TokenRange range, bool closed) {
    Quote quote;
    quote.tokens = range;
    quote.span = article_.span_of(range);
    quote.paragraph = p;
    quote.closed = closed;
    quotes_.push_back(quote);
  }

  /// A second opening mark came before the closing one: the first quotation ends with its sentence, or just before.
  void add_cut(std::uint32_t p, std::uint32_t open, std::uint32_t next) {
    add(p, {open, std::min(next, sentence_end(open))}, false);
  }

  void cut_to_sentence(Quote& quote) {
    quote.tokens.last = std::min(quote.tokens.last, sentence_end(quote.tokens.first));
    quote.span = article_.span_of(quote.tokens);
  }

  [[nodiscard]] std::uint32_t sentence_end(std::uint32_t token) const { return article_.sentence_tokens[tokens_[token].sentence].last; }

  [[nodiscard]] TokenRange tokens_of(std::uint32_t p) const {
    const TokenRange s = article_.paragraph_sentences[p];
    if (s.empty()) return {};
    return {article_.sentence_tokens[s.first].first, article_.sentence_tokens[s.last - 1].last};
  }

  /// Brings the paragraph's quotations into text order and finds which lies in which. Single marks that cross a
  /// double quotation are dropped. Returns the index of the quotation that begins with token `wanted`.
  std::uint32_t sort_paragraph(std::uint32_t begin, std::uint32_t wanted) {
    const auto from = quotes_.begin() + begin;
    std::sort(from, quotes_.end(), [](const Quote& a, const Quote& b) { return a.tokens.first < b.tokens.first; });
    std::uint32_t kept = begin, outer = no_index, found = no_index;
    for (std::uint32_t i = begin; i < quotes_.size(); ++i) {
      Quote quote = quotes_[i];
      while (outer != no_index && quotes_[outer].tokens.last <= quote.tokens.first) outer = quotes_[outer].outer;
      if (outer != no_index && quote.tokens.last > quotes_[outer].tokens.last) continue;
      quote.outer = outer;
      if (quote.tokens.first == wanted) found = kept;
      quotes_[kept] = quote;
      outer = kept++;
    }
    quotes_.resize(kept);
    return found;
  }

  void mark_tokens(const Quote& quote) {
    if (quote.outer != no_index) return;
    const std::uint32_t words = quote.tokens.size() - 1 - quote.closed;
    if (quote.single && words <= longest_scare_quote) return;
    for (std::uint32_t i = quote.tokens.first; i < quote.tokens.last; ++i) tokens_[i].flags |= Token::quoted;
  }

  [[nodiscard]] bool glued_before(std::uint32_t i) const { return i > first_ && tokens_[i].has(Token::glued); }
  [[nodiscard]] bool glued_behind(std::uint32_t i) const { return i + 1 < last_ && tokens_[i + 1].has(Token::glued); }
  [[nodiscard]] WordId word_before(std::uint32_t i) const { return i > first_ ? tokens_[i - 1].word : WordId{0}; }

  [[nodiscard]] static bool is_opening_bracket(WordId w) { return w == words::round_open || w == words::square_open; }
  [[nodiscard]] static bool is_dash(WordId w) {
    return w == words::dash || w == words::double_hyphen || w == words::en_dash || w == words::em_dash;
  }
  [[nodiscard]] static bool is_mark_of_sentence(WordId w) {
    return w == words::stop || w == words::comma || w == words::question || w == words::exclamation || w == words::ellipsis || w == words::dots;
  }

  /// What the white space around a mark says it does.
  [[nodiscard]] Act standing(std::uint32_t i) const {
    const bool before = glued_before(i) && !is_opening_bracket(word_before(i));
    const bool behind = glued_behind(i);
    if (before == behind) {
      if (is_dash(word_before(i)) && behind) return open_double_ == no_index ? Act::open : Act::toggle;
      return i == first_ ? Act::open : Act::toggle;
    }
    if (before) return Act::close;
    return Act::open;
  }

  [[nodiscard]] Act double_act(std::uint32_t i) const {
    const Token& token = tokens_[i];
    if (token.kind != TokenKind::punctuation) return Act::nothing;
    const bool open = open_double_ != no_index;
    Act act = Act::nothing;
    if (token.word == words::double_straight) {
      if (!open && i > first_ && tokens_[i - 1].kind == TokenKind::number && glued_before(i)) return Act::nothing;   // 5" is inches
      act = standing(i);
      if (act == Act::close && !open && unclosed_ == no_index) return Act::nothing;
    } else if (token.word == words::double_open || token.word == words::guillemet_open) {
      act = open && standing(i) != Act::open ? Act::close : Act::open;
    } else if (token.word == words::double_close || token.word == words::guillemet_close) {
      act = !open && standing(i) == Act::open && glued_behind(i) && !glued_before(i) ? Act::open : Act::close;
    } else if (token.word == words::double_low) {
      act = Act::open;
    }
    if (act == Act::toggle) act = open ? Act::close : Act::open;
    return act;
  }

  [[nodiscard]] bool opens_single(std::uint32_t i) const {
    const WordId w = tokens_[i].word;
    if (w != words::single_open && w != words::apostrophe_) return false;
    if (!glued_behind(i) || (glued_before(i) && !is_opening_bracket(word_before(i)) && !is_dash(word_before(i)) &&
                             word_before(i) != words::double_open && word_before(i) != words::double_straight)) return false;
    const Token& behind = tokens_[i + 1];
    if (behind.end - behind.start == 1 && i + 2 < last_ && tokens_[i + 2].word == words::apostrophe_) return false;   // rock 'n' roll
    return behind.kind == TokenKind::word || w == words::single_open;                                                  // '90s
  }

  /// A closing ’ stands behind a word or mark, before white space or punctuation. Behind an s it may be a genitive
  /// ("the workers’ rights"), which a lower-case word follows.
  [[nodiscard]] bool closes_single(std::uint32_t i) const {
    if (tokens_[i].word != words::apostrophe_ || !glued_before(i) || i == open_single_ + 1) return false;
    if (glued_behind(i) && tokens_[i + 1].kind == TokenKind::word) return false;
    if (is_mark_of_sentence(word_before(i)) || i + 1 >= last_) return true;
    const Token& before = tokens_[i - 1];
    const bool after_s = (article_.text[before.end - 1] | 0x20) == 's';
    return !(after_s && tokens_[i + 1].kind == TokenKind::word && !tokens_[i + 1].has(Token::capitalized) && has_later_close(i));
  }

  /// Is there another closing ’ soon? Looks a sentence's length ahead, no further.
  [[nodiscard]] bool has_later_close(std::uint32_t i) const {
    const std::uint32_t end = std::min(last_, i + 60);
    for (std::uint32_t k = i + 1; k < end; ++k)
      if (tokens_[k].word == words::apostrophe_ && glued_before(k) && !(glued_behind(k) && tokens_[k + 1].kind == TokenKind::word)) return true;
    return false;
  }

  Article& article_;
  std::vector<Token>& tokens_;
  std::vector<Quote> quotes_;
  std::uint32_t first_ = 0, last_ = 0;                          // tokens of the paragraph at hand
  std::uint32_t open_double_ = no_index, open_single_ = no_index;
  std::uint32_t unclosed_ = no_index;                           // quotation left open by the paragraph before
};

}  // namespace

std::vector<Quote> pair_quotes(Article& article) { return Pairing(article).run(); }

}  // namespace sayso
