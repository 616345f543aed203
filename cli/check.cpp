#include "check.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <new>
#include <stdexcept>
#include <thread>

#include "formats/formats.h"
#include "input.h"
#include "screen.h"

namespace sayso::cli {
namespace {

enum class Worst { nothing, weak, strong };

Worst worst_mark(const Report& report) {
  Worst worst = Worst::nothing;
  const auto see = [&](Sourcing s) {
    if (s == Sourcing::none) worst = Worst::strong;
    else if (s != Sourcing::named) worst = std::max(worst, Worst::weak);
  };
  for (const Claim& c : report.claims) see(c.sourcing);
  for (const Quantity& q : report.quantities)
    if (q.sourcing) see(*q.sourcing);
  return worst;
}

/// Reads, analyses and writes on several threads. Each thread takes the next text, works on it alone, and waits for
/// its turn to write: so output is in input order, and no more texts are in memory than there are threads.
class Run {
 public:
  explicit Run(const Settings& settings)
      : frame_{settings, settings.files.size() > 1 || settings.input == InputKind::jsonl, screen().color, screen().width}, format_(format_of(settings.format)),
        feed_(settings.files, settings.input, [this](const std::string& message) { complain(message); }) {}

  int operator()() {
    std::vector<std::thread> others;
    for (int i = 1; i < frame_.settings.jobs; ++i) others.emplace_back([this] { work(); });
    work();
    for (std::thread& other : others) other.join();
    finish();
    return failed_ ? exit_bad : fails_on(worst_) ? exit_marks_found : exit_done;
  }

 private:
  /// What a thread does. Nothing can be saved when memory runs out: the output would have a hole.
  void work() {
    try {
      work_on_all();
    } catch (const std::exception& error) {
      const bool memory = dynamic_cast<const std::bad_alloc*>(&error) != nullptr || dynamic_cast<const std::length_error*>(&error) != nullptr;
      say(memory ? "there is not enough memory for this input" : error.what());
      std::_Exit(exit_bad);
    }
  }

  void work_on_all() {
    Raw raw;
    for (std::size_t turn = 0; take(raw, turn);) {
      const Item item = prepare(std::move(raw));
      std::string piece;
      Worst worst = Worst::nothing;
      if (item.error.empty()) {
        Options options = item.options;
        options.threshold = frame_.settings.threshold;
        const Report report = analyze(item.text, options);
        worst = worst_mark(report);
        piece = format_.document(item, report, frame_);
      } else if (format_.failure != nullptr) {
        piece = format_.failure(item, frame_);
      }
      put(item, piece, worst, turn);
    }
  }

  bool take(Raw& raw, std::size_t& turn) {
    const std::lock_guard lock(reading_);
    if (!feed_.next(raw)) return false;
    frame_many(raw);
    turn = taken_++;
    return true;
  }

  /// JSONL is known as such only when its first line is read; no piece is being made yet then.
  void frame_many(const Raw& raw) {
    if (taken_ == 0 && raw.kind == InputKind::jsonl) frame_.many = true;
  }

  void put(const Item& item, const std::string& piece, Worst worst, std::size_t turn) {
    std::unique_lock lock(writing_);
    written_.wait(lock, [&] { return turn == next_turn_; });
    if (!item.note.empty()) say(item.path + ": " + item.note);
    if (!item.error.empty() && format_.failure == nullptr) complain(item.path + ":" + std::to_string(item.line) + ": " + item.error);
    if (!piece.empty()) {
      write(begun_ ? (format_.between ? format_.between(frame_) : "") : (format_.head ? format_.head(frame_) : ""));
      begun_ = true;
      write(piece);
    }
    worst_ = std::max(worst_, worst);
    ++next_turn_;
    written_.notify_all();
  }

  void finish() {
    if (!begun_ && failed_) return;   // nothing could be read: no empty page, no empty list
    if (!begun_ && format_.head) write(format_.head(frame_));
    if (format_.tail) write(format_.tail(frame_));
    if (std::fflush(stdout) != 0) complain("the output could not be written");
  }

  [[nodiscard]] bool fails_on(Worst worst) const {
    if (frame_.settings.fail_on == FailOn::none) return false;
    return worst >= (frame_.settings.fail_on == FailOn::weak ? Worst::weak : Worst::strong);
  }

  static void say(const std::string& message) { std::fprintf(stderr, "sayso: %s\n", message.c_str()); }
  void complain(const std::string& message) {
    say(message);
    failed_ = true;
  }
  void write(const std::string& text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() && !failed_) complain("the output could not be written");
  }

  Frame frame_;
  const Format& format_;
  Feed feed_;
  std::mutex reading_, writing_;
  std::condition_variable written_;
  std::size_t taken_ = 0, next_turn_ = 0;
  bool begun_ = false;
  std::atomic<bool> failed_ = false;
  Worst worst_ = Worst::nothing;
};

}  // namespace

int check(const Settings& settings) {
  const bool reads_input = settings.files.empty() || std::find(settings.files.begin(), settings.files.end(), "-") != settings.files.end();
  if (reads_input && screen().input_is_terminal) std::fputs("sayso: reading from the terminal; end with Ctrl-D\n", stderr);
  return Run(settings)();
}

}  // namespace sayso::cli
