// Word classes: what each word is in its sentence. A greedy tagger, left to right, with a linear model.
#pragma once

#include <array>

#include "layers.h"
#include "model/model.h"

namespace sayso {

/// Sets Token::tag of every token.
void tag_words(Article& article);

/// The features of token i for the tagger, given the tags of the two tokens before it. Training uses the same function.
class TagFeatures {
 public:
  explicit TagFeatures(const Article& article) : article_(article) {}

  [[nodiscard]] std::array<std::uint32_t, 14> collect(std::uint32_t i, TokenRange sentence) const {
    const Token& t = article_.tokens[i];
    const auto previous = static_cast<std::uint32_t>(tag_at(i, sentence, -1));
    const auto before = static_cast<std::uint32_t>(tag_at(i, sentence, -2));
    const std::uint32_t w = t.hash, left = hash_at(i, sentence, -1), right = hash_at(i, sentence, 1);
    const std::uint32_t end3 = ending<3>(i), end2 = ending<2>(i), shape = shape_of(i);
    using model::feature;
    return {
        feature(1, w),
        feature(2, end3),
        feature(3, end2, shape),
        feature(4, ending<1>(i), previous),
        feature(5, left, shape),
        feature(6, right, end2),
        feature(7, hash_at(i, sentence, -2)),
        feature(8, hash_at(i, sentence, 2)),
        feature(9, i + 1 < sentence.last ? ending<2>(i + 1) * 64 + shape_of(i + 1) : 0, shape),
        feature(10, previous, shape),
        feature(11, previous, before),
        feature(12, previous, w),
        feature(13, left, w),
        feature(14, right, w),
    };
  }

 private:
  [[nodiscard]] Tag tag_at(std::uint32_t i, TokenRange s, int offset) const {
    const auto at = static_cast<std::int64_t>(i) + offset;
    return at < s.first ? Tag::none : article_.tokens[static_cast<std::size_t>(at)].tag;
  }
  [[nodiscard]] std::uint32_t hash_at(std::uint32_t i, TokenRange s, int offset) const {
    const auto at = static_cast<std::int64_t>(i) + offset;
    return at < s.first || at >= s.last ? 0 : article_.tokens[static_cast<std::size_t>(at)].hash;
  }
  /// The last n bytes of the word, lower case.
  template <std::uint32_t n>
  [[nodiscard]] std::uint32_t ending(std::uint32_t i) const {
    const Token& t = article_.tokens[i];
    std::uint32_t value = n;
    const auto add = [&](std::uint32_t at) { value = value * 256 + (static_cast<unsigned char>(article_.text[at]) | 0x20U); };
    if (t.end - t.start >= n)
      for (std::uint32_t k = n; k > 0; --k) add(t.end - k);
    else
      for (std::uint32_t at = t.start; at < t.end; ++at) add(at);
    return value;
  }
  [[nodiscard]] std::uint32_t shape_of(std::uint32_t i) const {
    const Token& t = article_.tokens[i];
    return (t.has(Token::capitalized) ? 1U : 0U) + (t.has(Token::all_caps) ? 2U : 0U) + (t.has(Token::first) ? 4U : 0U) +
           (t.has(Token::glued) ? 8U : 0U) + (t.kind == TokenKind::word ? 0U : 16U) + (t.kind == TokenKind::number ? 32U : 0U);
  }

  const Article& article_;
};

}  // namespace sayso
