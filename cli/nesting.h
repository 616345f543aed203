// Spans drawn into a text with brackets or tags, which nest while spans may cross: one that crosses is drawn in pieces.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "sayso/sayso.h"

namespace sayso::cli {

struct Drawn {
  Span span;
  std::size_t id = 0;   ///< whose it is, for the sink
  int rank = 0;         ///< where two spans cover the same text, the lower rank is outside
};

/// Walks `whole` from its start to its end and tells the sink what to write, in order:
///   sink.open(id), sink.close(id, ends): a piece begins, ends; ends: its span ends, the piece is not taken up again
///   sink.copy(span, depth): text under that many open pieces
template <class Sink>
class Nesting {
 public:
  Nesting(Sink& sink, Span whole) : sink_(sink), at_(whole.start), end_(whole.end) {}

  void draw(std::vector<Drawn> spans) {
    std::stable_sort(spans.begin(), spans.end(), [](const Drawn& a, const Drawn& b) {
      if (a.span.start != b.span.start) return a.span.start < b.span.start;
      return a.span.end != b.span.end ? a.span.end > b.span.end : a.rank < b.rank;
    });
    for (const Drawn& d : spans) {
      close_until(d.span.start);
      copy_to(d.span.start);
      open(d);
    }
    close_until(end_);
    copy_to(end_);
  }

 private:
  void open(const Drawn& d) {
    std::vector<Drawn> crossed;   // these end inside the new one: closed before it, taken up again within
    while (!open_.empty() && open_.back().span.end < d.span.end) {
      crossed.push_back(open_.back());
      sink_.close(open_.back().id, false);
      open_.pop_back();
    }
    begin(d);
    for (; !crossed.empty(); crossed.pop_back()) begin(crossed.back());
  }

  void begin(const Drawn& d) {
    sink_.open(d.id);
    open_.push_back(d);
  }

  void close_until(std::uint32_t position) {
    while (!open_.empty() && open_.back().span.end <= position) {
      copy_to(open_.back().span.end);
      sink_.close(open_.back().id, true);
      open_.pop_back();
    }
  }

  void copy_to(std::uint32_t position) {
    position = std::min(position, end_);
    if (position > at_) sink_.copy({at_, position}, open_.size());
    at_ = std::max(at_, position);
  }

  Sink& sink_;
  std::uint32_t at_, end_;
  std::vector<Drawn> open_;
};

}  // namespace sayso::cli
