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
    while (!open_.empty() && open_.back().drawn.span.end < d.span.end) {
      crossed.push_back(open_.back().drawn);
      pop(false);
    }
    open_.push_back({d, false});
    for (; !crossed.empty(); crossed.pop_back()) open_.push_back({crossed.back(), false});
  }

  void pop(bool ends) {
    if (open_.back().written) sink_.close(open_.back().drawn.id, ends);
    open_.pop_back();
  }

  void close_until(std::uint32_t position) {
    while (!open_.empty() && open_.back().drawn.span.end <= position) {
      copy_to(open_.back().drawn.span.end);
      pop(true);
    }
  }

  void copy_to(std::uint32_t position) {
    position = std::min(position, end_);
    if (position <= at_) return;
    for (Piece& piece : open_) {
      if (!piece.written) sink_.open(piece.drawn.id);
      piece.written = true;
    }
    sink_.copy({at_, position}, open_.size());
    at_ = position;
  }

  /// A piece is written when the first text in it is: spans that begin together may still change places before.
  struct Piece {
    Drawn drawn;
    bool written = false;
  };

  Sink& sink_;
  std::uint32_t at_, end_;
  std::vector<Piece> open_;
};

}  // namespace sayso::cli
