// What proper names name: person, organization, place. A greedy labeller, left to right, with a linear model, over
// capitalised words only; it remembers how it labelled a word earlier in the article ("Miller" after "Matthew Miller").
#pragma once

#include <array>

#include "layers.h"
#include "model/model.h"

namespace sayso {

/// Sets Token::entity of every token. Needs the tags of tag_words.
void label_names(Article& article);

inline bool may_be_name(const Token& token) {
  return token.kind == TokenKind::word && token.has(Token::capitalized) && token.tag != Tag::pronoun && token.tag != Tag::possessive;
}

/// The label a word had last, by its hash. Two words that share a slot forget each other.
class LabelMemory {
 public:
  [[nodiscard]] std::uint32_t recall(std::uint32_t hash) const {
    const Slot& slot = slots_[hash % slots_.size()];
    return slot.hash == hash ? static_cast<std::uint32_t>(slot.entity) + 1 : 0;
  }
  void keep(std::uint32_t hash, Entity entity) { slots_[hash % slots_.size()] = {hash, entity}; }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    Entity entity = Entity::none;
  };
  std::array<Slot, 1024> slots_{};
};

/// The features of token i. Training uses the same function.
class NameFeatures {
 public:
  NameFeatures(const Article& article, const LabelMemory& memory) : article_(article), memory_(memory) {}

  [[nodiscard]] std::array<std::uint32_t, 15> collect(std::uint32_t i, TokenRange sentence) const {
    const Token& t = article_.tokens[i];
    const Token none{};
    const Token& left = i > sentence.first ? article_.tokens[i - 1] : none;
    const Token& left2 = i > sentence.first + 1 ? article_.tokens[i - 2] : none;
    const Token& right = i + 1 < sentence.last ? article_.tokens[i + 1] : none;
    const Token& right2 = i + 2 < sentence.last ? article_.tokens[i + 2] : none;
    const auto previous = static_cast<std::uint32_t>(left.entity);
    const std::uint32_t shape = shape_of(t), memory = memory_.recall(t.hash);
    using model::feature;
    return {
        feature(41, t.hash),
        feature(42, t.hash, previous + 8),
        feature(43, ending(t), shape),
        feature(44, left.hash, shape),
        feature(45, right.hash, shape),
        feature(46, left2.hash, left.hash),
        feature(47, right.hash, right2.hash),
        feature(48, previous, shape),
        feature(49, previous * 32 + static_cast<std::uint32_t>(t.tag), static_cast<std::uint32_t>(right.tag)),
        feature(50, memory, previous),
        feature(51, memory, shape_of(right) * 8 + previous),
        feature(52, t.hash, right.hash),
        feature(53, left.hash, t.hash),
        feature(54, static_cast<std::uint32_t>(left.tag), shape_of(right)),
        feature(55, memory_.recall(right.hash), shape),
    };
  }

 private:
  [[nodiscard]] std::uint32_t ending(const Token& t) const {
    std::uint32_t value = 0;
    for (std::uint32_t at = t.end - t.start > 3 ? t.end - 3 : t.start; at < t.end; ++at)
      value = value * 256 + (static_cast<unsigned char>(article_.text[at]) | 0x20U);
    return value;
  }
  [[nodiscard]] static std::uint32_t shape_of(const Token& t) {
    return (t.has(Token::capitalized) ? 1U : 0U) + (t.has(Token::all_caps) ? 2U : 0U) + (t.has(Token::first) ? 4U : 0U) +
           (t.end - t.start == 1 ? 8U : 0U) + (t.has(Token::glued) ? 16U : 0U) + static_cast<std::uint32_t>(t.kind) * 32U;
  }

  const Article& article_;
  const LabelMemory& memory_;
};

}  // namespace sayso
