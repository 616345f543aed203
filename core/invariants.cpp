#include "invariants.h"

#include <cstdio>
#include <cstdlib>

namespace sayso {
namespace {

class Checker {
 public:
  Checker(const Report& report, std::string_view text) : report_(report), text_(text) {}

  std::string run() {
    check_units();
    check_quantities();
    check_attributions();
    check_sources();
    check_claims();
    check_summary();
    return broken_;
  }

 private:
  void require(bool holds, const char* layer, std::size_t index, const char* what) {
    if (!holds && broken_.empty()) broken_ = std::string(layer) + " " + std::to_string(index) + ": " + what;
  }

  /// Not inside a UTF-8 sequence. Behind an invalid byte anything is a border: only a continuation byte that a lead
  /// byte within reach lays claim to is not.
  [[nodiscard]] bool is_border(std::uint32_t at) const {
    const auto is_continuation = [&](std::size_t i) { return (static_cast<unsigned char>(text_[i]) & 0xC0) == 0x80; };
    if (at == 0 || at >= text_.size() || !is_continuation(at)) return true;
    std::size_t lead = at - 1;
    while (lead > 0 && at - lead < 3 && is_continuation(lead)) --lead;
    const auto byte = static_cast<unsigned char>(text_[lead]);
    const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1;
    if (byte > 0xF4 || lead + length <= at || lead + length > text_.size()) return true;
    for (std::size_t i = lead + 1; i < lead + length; ++i)
      if (!is_continuation(i)) return true;
    // Overlong forms, surrogates and what lies beyond U+10FFFF are invalid bytes, each one a character.
    const auto second = static_cast<unsigned char>(text_[lead + 1]);
    return (byte == 0xE0 && second < 0xA0) || (byte == 0xED && second >= 0xA0) || (byte == 0xF0 && second < 0x90) ||
           (byte == 0xF4 && second >= 0x90);
  }

  void check_span(Span span, const char* layer, std::size_t index) {
    require(!span.empty(), layer, index, "its span is empty");
    require(span.end <= text_.size(), layer, index, "its span ends behind the text");
    require(is_border(span.start) && is_border(span.end), layer, index, "its span cuts a character");
  }

  void check_index(std::uint32_t value, std::size_t size, const char* layer, std::size_t index) {
    require(value == no_index || value < size, layer, index, "it refers to something that is not there");
  }

  void check_units() {
    for (std::size_t i = 0; i < report_.paragraphs.size(); ++i) {
      check_span(report_.paragraphs[i].span, "paragraph", i);
      require(i == 0 || report_.paragraphs[i - 1].span.end <= report_.paragraphs[i].span.start, "paragraph", i, "it is out of order");
    }
    for (std::size_t i = 0; i < report_.sentences.size(); ++i) {
      const Sentence& sentence = report_.sentences[i];
      check_span(sentence.span, "sentence", i);
      require(i == 0 || report_.sentences[i - 1].span.end <= sentence.span.start, "sentence", i, "it is out of order");
      require(sentence.paragraph < report_.paragraphs.size(), "sentence", i, "its paragraph is not there");
      if (sentence.paragraph < report_.paragraphs.size())
        require(report_.paragraphs[sentence.paragraph].span.contains(sentence.span), "sentence", i, "it lies outside its paragraph");
    }
  }

  void check_quantities() {
    for (std::size_t i = 0; i < report_.quantities.size(); ++i) {
      const Quantity& q = report_.quantities[i];
      check_span(q.span, "quantity", i);
      check_span(q.number, "quantity", i);
      if (!(q.counted == Span{})) check_span(q.counted, "quantity", i);
      require(q.span.contains(q.number), "quantity", i, "its number lies outside");
      require(i == 0 || report_.quantities[i - 1].span.end <= q.span.start, "quantity", i, "it is out of order");
      require((q.role == QuantityRole::statistic) == q.sourcing.has_value(), "quantity", i, "sourcing is for statistics, and for all of them");
      check_index(q.attribution, report_.attributions.size(), "quantity", i);
      require(!q.rule.empty(), "quantity", i, "it has no rule");
    }
  }

  void check_spans(const std::vector<Span>& spans, const char* layer, std::size_t index) {
    for (std::size_t i = 0; i < spans.size(); ++i) {
      check_span(spans[i], layer, index);
      require(i == 0 || spans[i - 1].end <= spans[i].start, layer, index, "its spans are out of order");
    }
  }

  void check_attributions() {
    for (std::size_t i = 0; i < report_.attributions.size(); ++i) {
      const Attribution& a = report_.attributions[i];
      check_spans(a.cue, "attribution", i);
      check_spans(a.sources, "attribution", i);
      check_spans(a.contents, "attribution", i);
      check_index(a.parent, report_.attributions.size(), "attribution", i);
      require((a.sourcing == Sourcing::anonymous) == a.unnamed.has_value(), "attribution", i, "unnamed is for anonymous sources, and for all of them");
      if (a.unnamed)
        for (const Span s : {a.unnamed->role, a.unnamed->institution, a.unnamed->reason})
          if (!s.empty()) check_span(s, "attribution", i);
      require(a.parent != i, "attribution", i, "it is its own parent");
      require(a.sourcing != Sourcing::none, "attribution", i, "an attribution has somebody behind it");
      require(!a.rule.empty(), "attribution", i, "it has no rule");
    }
  }

  void check_sources() {
    for (std::size_t i = 0; i < report_.sources.size(); ++i)
      for (const std::uint32_t index : report_.sources[i].attributions)
        require(index < report_.attributions.size(), "source", i, "its attribution is not there");
  }

  void check_claims() {
    for (std::size_t i = 0; i < report_.claims.size(); ++i) {
      const Claim& c = report_.claims[i];
      check_span(c.span, "claim", i);
      require(i == 0 || report_.claims[i - 1].span.start <= c.span.start, "claim", i, "it is out of order");
      require(c.sentence < report_.sentences.size(), "claim", i, "its sentence is not there");
      if (c.sentence < report_.sentences.size())
        require(report_.sentences[c.sentence].span.contains(c.span), "claim", i, "it lies outside its sentence");
      require(c.score >= 0 && c.score <= 1, "claim", i, "its score is not between 0 and 1");
      check_index(c.attribution, report_.attributions.size(), "claim", i);
      for (const std::uint32_t index : c.quantities) require(index < report_.quantities.size(), "claim", i, "its quantity is not there");
      require(!c.because.empty(), "claim", i, "it has no reason");
    }
  }

  void check_summary() {
    const Summary& s = report_.summary;
    require(s.claims == report_.claims.size(), "summary", 0, "its claims are not those listed");
    require(s.named + s.anonymous + s.vague + s.none == s.claims, "summary", 0, "its kinds of sourcing do not add up");
    require(s.quantities <= report_.quantities.size(), "summary", 0, "it counts more quantities than there are");
    require(s.quantities_without_source <= s.quantities, "summary", 0, "it counts more figures without source than figures");
  }

  const Report& report_;
  std::string_view text_;
  std::string broken_;
};

}  // namespace

std::string broken_invariant(const Report& report, std::string_view text) { return Checker(report, text).run(); }

void check_invariants(const Report& report, std::string_view text) {
  const std::string broken = broken_invariant(report, text);
  if (broken.empty()) return;
  std::fprintf(stderr, "sayso: broken invariant: %s\n", broken.c_str());
  std::abort();
}

}  // namespace sayso
