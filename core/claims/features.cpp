#include "claims/features.h"

#include <algorithm>
#include <array>
#include <bit>

#include "claims/surroundings.h"


namespace sayso {
namespace {

constexpr std::uint32_t fnv(std::string_view text) {
  std::uint32_t h = 2166136261U;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 16777619U;
  return h;
}

constexpr std::uint32_t name_key = fnv("<name>"), acronym_key = fnv("<acronym>"), number_key = fnv("<number>");

bool is_word(const Token& token) { return token.kind == TokenKind::word || token.kind == TokenKind::number; }

/// 0, 1, 2, 3, 4 ... for lengths 0-2, 3-5, 6-9, 10-14, ...: few enough to learn.
std::uint32_t length_bucket(std::uint32_t words) {
  static constexpr std::array<std::uint32_t, 9> limits = {3, 6, 10, 15, 20, 26, 33, 41, 55};
  return static_cast<std::uint32_t>(std::upper_bound(limits.begin(), limits.end(), words) - limits.begin());
}

class Collector {
 public:
  Collector(const Passage& passage, std::span<const std::uint32_t> keys, std::vector<std::uint32_t>& out)
      : passage_(passage), article_(passage.article), view_(passage.view), keys_(keys), out_(out) {}

  void add(std::uint32_t group, std::uint32_t key) { out_.push_back(model::feature(group, key)); }

  [[nodiscard]] std::uint32_t key(std::uint32_t at) const { return keys_[at - view_.tokens.first]; }
  [[nodiscard]] const Token& token(std::uint32_t at) const { return article_.tokens[at]; }

  void add_words(TokenRange range) {
    std::uint32_t before = 0;
    for (std::uint32_t at = range.first; at < range.last; ++at) {
      if (!is_word(token(at))) continue;
      add(group::word, key(at));
      if (before != 0) out_.push_back(model::feature(group::pair, before, key(at)));
      before = key(at);
    }
  }

  void add_quantities(const Passage& part, std::uint32_t group) {
    std::uint32_t statistics = 0;
    for (const Quantity& q : part.quantities) {
      add(group, static_cast<std::uint32_t>(q.role));
      add(group, 20 + static_cast<std::uint32_t>(q.kind));
      if (q.bound != Bound::exact) add(group, 50);
      if (q.change) add(group, 51);
      statistics += q.role == QuantityRole::statistic;
    }
    if (statistics >= 2) add(group, 52);
    if (statistics >= 3) add(group, 53);
  }

  /// How much of the span is whose content, and whether it holds a cue or a source.
  void add_covers(Span span, std::span<const Attribution> attributions, std::uint32_t group) {
    std::array<std::uint32_t, 8> bytes{};
    for (const Cover& cover : view_.covers) {
      if (!cover.span.overlaps(span) || cover.part == Role::thought) continue;
      const Attribution& a = attributions[cover.attribution];
      const std::uint32_t state = static_cast<std::uint32_t>(a.sourcing) + (a.stance == Stance::attitude ? 4U : 0U);
      if (cover.part == Role::content) bytes[state] += std::min(cover.span.end, span.end) - std::max(cover.span.start, span.start);
      else add(group, 100 + state + (cover.part == Role::cue ? 10U : 0U));
    }
    for (std::uint32_t state = 0; state < bytes.size(); ++state)
      if (bytes[state] != 0) add(group, state * 5 + std::min<std::uint32_t>(4, 1 + bytes[state] * 4 / std::max<std::uint32_t>(1, span.length())));
  }

  /// Which words name a source or report, and of what standing it is; with which words somebody's words begin and end.
  void add_roles(std::span<const Attribution> attributions) {
    if (view_.covers.empty()) return;
    const std::vector<std::uint32_t> roles = find_roles(attributions);
    for (std::uint32_t at = view_.tokens.first, k = 0; at < view_.tokens.last; ++at, ++k) {
      if (is_word(token(at)) && roles[k] != 0 && roles[k] < content_role) out_.push_back(model::feature(group::role_word, key(at), roles[k]));
      if (k == 0 || roles[k] == roles[k - 1]) continue;
      out_.push_back(model::feature(group::border, roles[k - 1], roles[k]));
      out_.push_back(model::feature(group::border_first, key(at), roles[k]));
      out_.push_back(model::feature(group::border_last, key(at - 1), roles[k - 1]));
    }
  }

  /// Which word classes occur: tense and mood, names, comparatives. And which of them comes first.
  void add_tags(TokenRange range, std::uint32_t group) {
    std::uint32_t seen = 0, verbs = 0, first_verb = 0;
    for (std::uint32_t at = range.first; at < range.last; ++at) {
      const Tag tag = token(at).tag;
      seen |= 1U << static_cast<std::uint32_t>(tag);
      if ((tag < Tag::verb_base || tag > Tag::verb_third) && tag != Tag::modal) continue;
      ++verbs;
      if (first_verb == 0 && tag != Tag::verb_ing && tag != Tag::participle && tag != Tag::verb_base) first_verb = static_cast<std::uint32_t>(tag);
    }
    for (; seen != 0; seen &= seen - 1) add(group, static_cast<std::uint32_t>(std::countr_zero(seen)));
    add(group, 40 + std::min<std::uint32_t>(verbs, 6));
    add(group, 60 + first_verb);
    add(group, 100 + static_cast<std::uint32_t>(token(range.first).tag) * 40 + static_cast<std::uint32_t>(token(std::min(range.first + 1, range.last - 1)).tag));
  }

  void add_sentence_shape();
  void add_segment_shape(std::size_t segment);

 private:
  /// What a token is in an attribution: 0 nothing, then source, cue, thought and, from content_role on, content, each with
  /// the standing of the source. A source within a content is a source.
  static constexpr std::uint32_t cue_role = 5, thought_role = 13, content_role = 14;

  [[nodiscard]] static std::uint32_t role_of(const Cover& cover, const Attribution& a) {
    const auto standing = static_cast<std::uint32_t>(a.sourcing);
    const std::uint32_t wish = a.stance == Stance::attitude ? 4 : 0;
    switch (cover.part) {
      case Role::source: return 1 + standing;
      case Role::cue: return cue_role + standing + wish;
      case Role::thought: return thought_role;
      case Role::content: break;
    }
    return content_role + standing + wish;
  }

  /// One number for every token of the sentence.
  [[nodiscard]] std::vector<std::uint32_t> find_roles(std::span<const Attribution> attributions) const {
    std::vector<std::uint32_t> roles(view_.tokens.size(), 0);
    const auto begin = article_.tokens.begin() + view_.tokens.first, end = article_.tokens.begin() + view_.tokens.last;
    for (const Cover& cover : view_.covers) {
      const std::uint32_t role = role_of(cover, attributions[cover.attribution]);
      auto at = std::partition_point(begin, end, [&](const Token& t) { return t.start < cover.span.start; });
      for (; at != end && at->end <= cover.span.end; ++at) {
        std::uint32_t& here = roles[static_cast<std::size_t>(at - begin)];
        const bool same_sort = (role < content_role) == (here < content_role);
        if (here == 0 || (here >= content_role && role < content_role)) here = role;
        else if (same_sort) here = std::max(here, role);
      }
    }
    return roles;
  }

  [[nodiscard]] std::uint32_t quoted_fourths(TokenRange range) const {
    std::uint32_t quoted = 0;
    for (std::uint32_t at = range.first; at < range.last; ++at) quoted += token(at).has(Token::quoted);
    return quoted == 0 ? 0 : 1 + quoted * 3 / range.size();
  }

  const Passage& passage_;
  const Article& article_;
  const SentenceView& view_;
  std::span<const std::uint32_t> keys_;
  std::vector<std::uint32_t>& out_;
};

void Collector::add_sentence_shape() {
  using namespace lexicon;
  const TokenRange range = passage_.tokens;
  std::uint32_t count = 0, names = 0, numbers = 0;
  bool question = false, exclamation = false;
  for (std::uint32_t at = range.first; at < range.last; ++at) {
    const Token& t = token(at);
    count += is_word(t);
    numbers += t.kind == TokenKind::number;
    names += at > range.first && t.has(Token::capitalized);
    question = question || t.word == words::question;
    exclamation = exclamation || t.word == words::exclamation;
  }
  const WordId last = token(range.last - 1).word;
  add(group::shape, length_bucket(count));
  add(group::shape, 20 + std::min<std::uint32_t>(names, 5));
  add(group::shape, 30 + std::min<std::uint32_t>(numbers, 4));
  add(group::shape, 40 + quoted_fourths(range));
  if (question) add(group::shape, 50);
  if (exclamation) add(group::shape, 51);
  if (last == words::colon) add(group::shape, 52);
  if (is_word(token(range.last - 1))) add(group::shape, 53);
  add(group::shape, 60 + std::min<std::uint32_t>(static_cast<std::uint32_t>(view_.segments.size()), 8));
}

void Collector::add_segment_shape(std::size_t segment) {
  const TokenRange range = view_.segments[segment];
  std::uint32_t count = 0;
  for (std::uint32_t at = range.first; at < range.last; ++at) count += is_word(token(at));
  add(group::segment_shape, length_bucket(count));
  add(group::segment_shape, 40 + quoted_fourths(range));
  if (range.first > view_.tokens.first) {
    const Token& before = token(range.first - 1);
    add(group::segment_place, before.kind == TokenKind::punctuation ? 1000U + before.hash : 0U);
  }
  const auto n = static_cast<std::uint32_t>(view_.segments.size()), i = static_cast<std::uint32_t>(segment);
  add(group::segment_place, 1 + (i == 0 ? 0U : i + 1 == n ? 2U : 1U) + (n == 1 ? 10U : 0U));
  add(group::segment_place, 20 + std::min<std::uint32_t>(n, 8));
  const auto first_word = [&](TokenRange r) { return key(r.first); };
  if (i + 1 < n) add(group::segment_next, first_word(view_.segments[i + 1]));
  const Token& last = token(range.last - 1);
  if (last.kind == TokenKind::punctuation) add(group::segment_place, 3000U + last.hash);
  if (range.first > view_.tokens.first && is_word(token(range.first - 1))) add(group::segment_last, key(range.first - 1));
}

}  // namespace

std::uint32_t word_key(const Article& article, std::uint32_t at, bool opens_sentence) {
  const Token& token = article.tokens[at];
  if (token.kind == TokenKind::number) return number_key;
  if (token.kind == TokenKind::word && !opens_sentence && token.has(Token::capitalized))
    return token.has(Token::all_caps) ? acronym_key : name_key;
  return opens_sentence && token.tag == Tag::name ? name_key : token.hash;
}

void collect_word_keys(const Article& article, TokenRange tokens, std::vector<std::uint32_t>& keys) {
  keys.clear();
  bool opens = true;
  for (std::uint32_t at = tokens.first; at < tokens.last; ++at) {
    keys.push_back(word_key(article, at, opens));
    if (is_word(article.tokens[at])) opens = false;
  }
}

void collect_sentence_features(const Passage& sentence, std::span<const std::uint32_t> keys, std::span<const Attribution> attributions, std::vector<std::uint32_t>& out) {
  Collector collector(sentence, keys, out);
  collector.add_words(sentence.tokens);
  const std::span<const Token> tokens(sentence.article.tokens.data() + sentence.tokens.first, sentence.tokens.size());
  const auto first = std::find_if(tokens.begin(), tokens.end(), is_word);
  if (first != tokens.end())
    collector.add(group::first_word, keys[static_cast<std::size_t>(first - tokens.begin())]);
  collector.add_quantities(sentence, group::quantity);
  collector.add_covers(sentence.span(), attributions, group::cover);
  collector.add_roles(attributions);
  collector.add_sentence_shape();
  collector.add_tags(sentence.tokens, group::tags);
}

void collect_place(const Article& article, std::uint32_t at, std::vector<std::uint32_t>& out) {
  const auto add = [&](std::uint32_t key) { out.push_back(model::feature(group::place, key)); };
  const Sentence& sentence = article.sentences[at];
  const TokenRange in_paragraph = article.paragraph_sentences[sentence.paragraph];
  const auto paragraphs = static_cast<std::uint32_t>(article.paragraphs.size());
  add(static_cast<std::uint32_t>(article.paragraphs[sentence.paragraph].kind));
  add(10 + std::min<std::uint32_t>(at - in_paragraph.first, 3));
  add(20 + std::min<std::uint32_t>(in_paragraph.size(), 5));
  add(30 + std::min<std::uint32_t>(sentence.paragraph, 6));
  if (sentence.paragraph + 1 == paragraphs) add(40);
  if (sentence.paragraph + 2 == paragraphs) add(41);
}

void collect_segment_features(const Passage& sentence, std::size_t segment, std::span<const std::uint32_t> keys, std::span<const Attribution> attributions, std::vector<std::uint32_t>& out) {
  Collector collector(sentence, keys, out);
  const TokenRange range = sentence.view.segments[segment];
  collector.add_words(range);
  collector.add(group::segment_first, keys[range.first - sentence.tokens.first]);
  const Passage part(sentence.article, sentence.view, range);
  collector.add_quantities(part, group::segment_quantity);
  collector.add_covers(sentence.article.span_of(range), attributions, group::segment_cover);
  collector.add_tags(range, group::segment_tags);
  collector.add_segment_shape(segment);
}

void collect_facts(const Passage& sentence, std::uint32_t rows_firing, const Surroundings& surroundings, std::vector<std::int16_t>& out) {
  const Article& article = sentence.article;
  const std::uint32_t s = sentence.view.sentence, paragraph = article.sentences[s].paragraph;
  const auto add = [&](std::uint32_t number) { out.push_back(static_cast<std::int16_t>(std::min<std::uint32_t>(number, 30000))); };
  for (std::uint32_t bit = 0; bit < 21; ++bit) add(rows_firing >> bit & 1U);
  std::uint32_t seen = 0, first_verb = 0, words = 0;
  for (std::uint32_t at = sentence.tokens.first; at < sentence.tokens.last; ++at) {
    const Tag tag = article.tokens[at].tag;
    seen |= 1U << static_cast<std::uint32_t>(tag);
    words += is_word(article.tokens[at]);
    if (first_verb == 0 && is_finite(tag)) first_verb = static_cast<std::uint32_t>(tag);
  }
  for (std::uint32_t tag = 1; tag < 32; ++tag) add(seen >> tag & 1U);
  const TokenRange in_paragraph = article.paragraph_sentences[paragraph];
  add(first_verb);
  add(words);
  add(s);
  add(paragraph);
  add(s - in_paragraph.first);
  add(in_paragraph.size());
  add(static_cast<std::uint32_t>(sentence.view.segments.size()));
  surroundings.collect_facts(s, out);
}

}  // namespace sayso
