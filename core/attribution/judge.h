// Is this candidate a cue? A linear model over what stands around it and over what the rules make of it.
#pragma once

#include "attribution/drafts.h"
#include "attribution/kinds.h"
#include "attribution/words.h"
#include "model/model.h"

namespace sayso::attribution {

/// A candidate cue with all that the rules found out about it.
struct Candidate {
  Cue cue;
  VerbGroup group;
  Draft draft;          ///< as far as the rules could fill it
  bool fits = false;    ///< the rules alone would take it
  Phrase source;        ///< of the draft's first source, if it has one
};

/// Closed kinds are left to the rules alone.
inline bool is_closed(CueKind kind) { return kind == CueKind::hearsay || kind == CueKind::credit || kind == CueKind::signature; }

/// How plain the draft is: a sure reporting verb with its source, or one in commas ("…, prosecutors allege").
enum class Frame : std::uint8_t { open, plain, parenthesis };

/// How the model's lead for "cue" is weighed: plainer frames are doubted less. Chosen by cross-validation over the training
/// articles (training/attribution/README.md).
struct Balance {
  int leniency = 0, plain_trust = 0, parenthesis_trust = 0;
  [[nodiscard]] constexpr bool takes(int lead, Frame frame) const {
    return lead + leniency + (frame == Frame::open ? 0 : frame == Frame::plain ? plain_trust : parenthesis_trust) > 0;
  }
};
inline constexpr Balance balance{3, 15, 15};

Frame frame_of(const Article& article, const Candidate& candidate);
/// Is what follows a thing, not a clause: "the body of the king", not "the king was dead"?
bool is_thing(const Article& article, std::uint32_t first, std::uint32_t end);
/// "claimed the crown", "raised their fists", "admitted two preachers": it is done, not said.
bool is_act(const Article& article, const Candidate& candidate);
Candidate look_at(const Article& article, std::uint32_t sentence, const Cue& cue, std::span<const Draft> before);
bool is_cue(const Article& article, const Candidate& candidate);

/// The features of a candidate. Training uses the same function.
class JudgeFeatures {
 public:
  JudgeFeatures(const Article& article, const Candidate& candidate) : article_(article), c_(candidate), sentence_(article.sentence_tokens[candidate.draft.sentence]) {}

  [[nodiscard]] std::array<std::uint32_t, 31> collect() const {
    using model::feature;
    const std::uint32_t head = c_.cue.tokens.first, after = c_.cue.tokens.last;
    const std::uint32_t word = article_.tokens[head].hash, lemma = c_.cue.lemma;
    const std::uint32_t class_ = static_cast<std::uint32_t>(c_.cue.verb) + 16 * static_cast<std::uint32_t>(c_.cue.kind);
    const std::uint32_t shape = shape_of_group(), fit = fit_of();
    const std::uint32_t left = tag(c_.group.first, -1), left2 = tag(c_.group.first, -2), right = tag(after, 0), right2 = tag(after, 1);
    const std::uint32_t left_word = hash(c_.group.first, -1), right_word = hash(after, 0), right_word2 = hash(after, 1);
    const std::uint32_t source = source_of(), place = place_of(), quotes = quotes_of(), content = content_of();
    const std::uint32_t own = static_cast<std::uint32_t>(article_.tokens[head].tag) + (is_capital(article_, head) ? 64U : 0U);
    return {
        feature(101, lemma),
        feature(102, word, own),
        feature(103, lemma, shape),
        feature(104, lemma, right),
        feature(105, lemma, right_word),
        feature(106, lemma, left),
        feature(107, lemma, fit),
        feature(108, lemma, source),
        feature(109, class_, fit),
        feature(110, class_ * 64 + right, right2),
        feature(111, class_ * 64 + left, left2),
        feature(112, class_, right_word),
        feature(113, class_, left_word),
        feature(114, class_, source),
        feature(115, class_ * 64 + own, shape),
        feature(116, class_ * 8 + quotes, fit),
        feature(117, lemma, quotes),
        feature(118, class_, place),
        feature(119, right_word, right_word2),
        feature(120, left_word, right_word),
        feature(121, fit * 64 + source, content),
        feature(122, class_, content),
        feature(123, lemma, content),
        feature(124, hash(after, 2), class_),
        feature(125, hash(c_.group.first, -2), left_word),
        feature(126, source_head(), class_),
        feature(127, source_head(), lemma),
        feature(128, left * 64 + right, shape),
        feature(129, quotes * 16 + place, shape),
        feature(130, class_ * 64 + shape, source),
        feature(131, fit, place),
    };
  }

 private:
  /// Quotation marks farther from the cue than this many tokens tell nothing about it.
  static constexpr std::uint32_t farthest = 60;

  [[nodiscard]] bool inside(std::int64_t i) const { return i >= sentence_.first && i < sentence_.last; }
  [[nodiscard]] std::uint32_t tag(std::uint32_t at, int by) const {
    const std::int64_t i = std::int64_t{at} + by;
    return inside(i) ? static_cast<std::uint32_t>(article_.tokens[static_cast<std::size_t>(i)].tag) + (article_.tokens[static_cast<std::size_t>(i)].has(Token::quoted) ? 32U : 0U) : 0U;
  }
  [[nodiscard]] std::uint32_t hash(std::uint32_t at, int by) const {
    const std::int64_t i = std::int64_t{at} + by;
    return inside(i) ? article_.tokens[static_cast<std::size_t>(i)].hash : 1U;
  }
  [[nodiscard]] std::uint32_t shape_of_group() const {
    return (c_.group.passive ? 1U : 0U) + (c_.group.infinitive ? 2U : 0U) + (c_.group.progressive ? 4U : 0U) + (c_.group.helped ? 8U : 0U) +
           (c_.group.negated ? 16U : 0U) + ((c_.cue.forms & lexicon::ing) != 0 ? 32U : 0U);
  }
  [[nodiscard]] std::uint32_t fit_of() const {
    std::uint32_t h = c_.fits ? 7U : 3U;
    for (const char ch : c_.draft.rule) h = h * 31 + static_cast<unsigned char>(ch);
    return h;
  }
  [[nodiscard]] std::uint32_t source_of() const {
    if (c_.draft.sources.empty()) return 0;
    const TokenRange range = c_.draft.sources.front();
    std::uint32_t entity = 0;
    for (std::uint32_t i = range.first; i < range.last && entity == 0; ++i) entity = static_cast<std::uint32_t>(article_.tokens[i].entity);
    const std::uint32_t pronoun = range.size() == 1 && article_.tokens[range.first].tag == Tag::pronoun ? 1U : 0U;
    return 1U + static_cast<std::uint32_t>(c_.source.kind) * 4 + (c_.source.definite ? 1U : 0U) + (c_.source.plural ? 2U : 0U) + entity * 64 + pronoun * 512;
  }
  [[nodiscard]] std::uint32_t source_head() const {
    if (c_.draft.sources.empty()) return 0;
    if (c_.source.noun != 0) return hash_of(lexicon::word_text(c_.source.noun));   // no id: those change with every new word
    return article_.tokens[c_.draft.sources.front().last - 1].hash;
  }
  [[nodiscard]] static std::uint32_t hash_of(std::string_view word) {
    std::uint32_t h = 2166136261U;
    for (const char ch : word) h = (h ^ static_cast<unsigned char>(ch)) * 16777619U;
    return h;
  }
  [[nodiscard]] std::uint32_t content_of() const {
    if (c_.draft.contents.empty()) return 0;
    const Token& t = article_.tokens[c_.draft.contents.front().first];
    return static_cast<std::uint32_t>(t.tag) + (t.has(Token::quoted) ? 64U : 0U) + 128U * static_cast<std::uint32_t>(c_.draft.contents.size() > 1 ? 2 : 1);
  }
  [[nodiscard]] std::uint32_t quotes_of() const {
    bool before = false, after = false;
    const std::uint32_t at = c_.cue.tokens.first, first = at > sentence_.first + farthest ? at - farthest : sentence_.first;
    for (std::uint32_t i = first; i < sentence_.last && i < at + farthest; ++i) (i < c_.cue.tokens.first ? before : after) |= article_.tokens[i].has(Token::quoted);
    return (before ? 1U : 0U) + (after ? 2U : 0U);
  }
  [[nodiscard]] std::uint32_t place_of() const {
    const std::uint32_t from = c_.cue.tokens.first - sentence_.first, to = sentence_.last - c_.cue.tokens.last;
    const auto bucket = [](std::uint32_t n) { return n < 2 ? n : n < 4 ? 2U : n < 8 ? 3U : n < 16 ? 4U : 5U; };
    const ParagraphKind kind = article_.paragraphs[article_.sentences[c_.draft.sentence].paragraph].kind;
    return bucket(from) + 8 * bucket(to) + (kind == ParagraphKind::heading ? 64U : 0U);
  }

  const Article& article_;
  const Candidate& c_;
  TokenRange sentence_;
};

}  // namespace sayso::attribution
