#include "claims/surroundings.h"

#include <algorithm>
#include <array>

#include "claims/features.h"

namespace sayso {
namespace {

std::uint8_t fourths(std::uint32_t part, std::uint32_t whole) {
  return part == 0 ? std::uint8_t{0} : static_cast<std::uint8_t>(std::min<std::uint64_t>(4, 1 + std::uint64_t{part} * 4 / std::max<std::uint32_t>(1, whole)));
}

SentenceState describe(const Article& article, std::span<const Attribution> attributions, std::span<const Cover> covers, std::uint32_t sentence) {
  SentenceState state;
  std::array<std::uint32_t, 8> bytes{};
  for (const Cover& cover : covers) {
    const Attribution& a = attributions[cover.attribution];
    if (cover.part == Role::content) bytes[static_cast<std::size_t>(a.sourcing) + (a.stance == Stance::attitude ? 4U : 0U)] += cover.span.length();
  }
  const std::uint32_t length = article.sentences[sentence].span.length();
  for (std::size_t i = 0; i < bytes.size(); ++i) state.held[i] = fourths(bytes[i], length);
  const TokenRange tokens = article.sentence_tokens[sentence];
  std::uint32_t quoted = 0;
  for (std::uint32_t at = tokens.first; at < tokens.last; ++at) quoted += article.tokens[at].has(Token::quoted);
  if (!tokens.empty()) state.quoted = static_cast<std::uint8_t>(quoted * 2 / tokens.size() + (quoted != 0));
  return state;
}

}  // namespace

std::uint32_t SentenceState::pattern() const {
  std::uint32_t number = 0;
  for (const std::uint8_t h : held) number = number * 3 + (h == 0 ? 0U : h < 3 ? 1U : 2U);
  return number;
}

Surroundings::Surroundings(const Article& article, std::span<const Attribution> attributions, const Coverage& coverage) : article_(article) {
  const auto n = static_cast<std::uint32_t>(article.sentences.size());
  states_.reserve(n);
  reports_before_.assign(1, 0);
  std::uint32_t last = no_index;
  for (std::uint32_t s = 0; s < n; ++s) {
    states_.push_back(describe(article, attributions, coverage.of(s), s));
    last_report_.push_back(last);
    if (states_.back().reports()) last = s;
    reports_before_.push_back(reports_before_.back() + states_.back().reports());
  }
}

void Surroundings::collect(std::uint32_t s, std::uint32_t first, std::vector<std::uint32_t>& out) const {
  const auto add = [&](std::uint32_t a, std::uint32_t b = 0) { out.push_back(model::feature(group::around, a, b)); };
  const auto n = static_cast<std::uint32_t>(states_.size());
  static constexpr std::array<int, 4> offsets = {-1, 1, -2, 2};
  for (std::uint32_t k = 0; k < offsets.size(); ++k) {
    const std::int64_t other = std::int64_t{s} + offsets[k];
    if (other < 0 || other >= n) { add(k * 100); continue; }
    const auto o = static_cast<std::uint32_t>(other);
    const std::uint32_t same = same_paragraph(s, o) ? 1 : 0, pattern = states_[o].pattern();
    add(k * 100 + 1 + same);
    add(k * 100 + 10, pattern);
    add(k * 100 + 11 + same, pattern);
    add(k * 100 + 20 + same * 4 + states_[o].quoted);
    if (k == 0) out.push_back(model::feature(group::around_first, first, pattern * 2 + same));
  }
  const std::uint32_t last = last_report_[s];
  const std::uint32_t back = last == no_index ? 9 : std::min<std::uint32_t>(s - last, 7), same = last != no_index && same_paragraph(s, last) ? 1 : 0;
  std::uint32_t held = 0;
  for (const std::uint8_t h : states_[s].held) held = std::max<std::uint32_t>(held, h);
  add(500 + back * 2 + same);
  add(600 + (back * 2 + same) * 5 + held);
  add(800 + ((back * 2 + same) * 5 + held) * 4 + states_[s].quoted);
  constexpr std::uint32_t reach = 30;
  const std::uint32_t from = s > reach ? s - reach : 0, to = std::min(n, s + reach);
  add(2000 + (reports_before_[to] - reports_before_[from]) * 6 / std::max<std::uint32_t>(1, to - from));
}

void Surroundings::collect_facts(std::uint32_t s, std::vector<std::int16_t>& out) const {
  const auto add = [&](std::uint32_t number) { out.push_back(static_cast<std::int16_t>(std::min<std::uint32_t>(number, 30000))); };
  const auto n = static_cast<std::uint32_t>(states_.size());
  for (const std::uint8_t h : states_[s].held) add(h);
  add(states_[s].quoted);
  for (const int offset : {-1, 1, -2, 2}) {
    const std::int64_t other = std::int64_t{s} + offset;
    const bool there = other >= 0 && other < n;
    const SentenceState none;
    const SentenceState& state = there ? states_[static_cast<std::size_t>(other)] : none;
    for (const std::uint8_t h : state.held) add(h);
    add(state.quoted);
    add(there ? 1 + same_paragraph(s, static_cast<std::uint32_t>(other)) : 0);
  }
  add(static_cast<std::uint32_t>(std::uint64_t{reports_before_[n]} * 1000 / n));
  add(n);
}

}  // namespace sayso
