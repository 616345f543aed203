// Times of day: "10:30 a.m.", "3pm", "5 o'clock", "noon", and ranges of them.
#include "quantities/days.h"
#include "quantities/detectors.h"
#include "quantities/numerals.h"

namespace sayso {
namespace {

using namespace lexicon;

struct ClockTime {
  std::uint32_t last = 0;
  int hour = -1, minute = -1;
  bool half_named = false;    ///< "a.m.", "p.m." or "o'clock" stands with it
};

char half_of_day(const Passage& p, std::uint32_t i) {
  if (!p.calendar(i, CalendarClass::clock)) return '\0';
  const std::string_view text = p.text(i);
  const bool letters = text.size() >= 2 && (text[1] == 'm' || text[1] == 'M' || text[1] == '.');
  if (!letters || (text[0] | 0x20) == 'g') return '\0';
  return static_cast<char>(text[0] | 0x20);
}

std::optional<ClockTime> read_clock(const Passage& p, std::uint32_t i) {
  ClockTime out;
  int minute = -1;
  std::uint32_t at = i + 1;
  if (p.is_number(i)) {
    const std::string_view text = p.text(i);
    const std::size_t stop = text.find('.');
    const auto hour = short_number(text.substr(0, stop));
    if (!hour || *hour > 24 || (stop == text.npos ? text.size() : stop) > 2) return std::nullopt;
    out.hour = static_cast<int>(*hour);
    if (stop != text.npos) {
      const auto m = short_number(text.substr(stop + 1));
      if (!m || *m > 59 || text.size() - stop != 3) return std::nullopt;
      minute = static_cast<int>(*m);
    } else if (p.word(at) == words::colon && p.glued(at) && p.glued(at + 1) && p.is_number(at + 1) && p.length(at + 1) == 2) {
      const auto m = short_number(p.text(at + 1));
      if (!m || *m > 59) return std::nullopt;
      minute = static_cast<int>(*m);
      at += 2;
      if (p.word(at) == words::colon && p.glued(at) && p.is_number(at + 1) && p.length(at + 1) == 2) at += 2;
      out.half_named = true;     // a colon is enough
    }
  } else {
    const auto row = number_words.find(p.word(i));
    if (!row || (row->class_ != NumberWordsClass::unit && row->class_ != NumberWordsClass::teen) || row->value == "0" || row->value.size() > 2) return std::nullopt;
    out.hour = row->value.size() == 1 ? row->value[0] - '0' : (row->value[0] - '0') * 10 + row->value[1] - '0';
    if (out.hour > 12) return std::nullopt;
  }
  if (const char half = half_of_day(p, at); half != '\0') {
    if (half == 'p' && out.hour < 12) out.hour += 12;
    if (half == 'a' && out.hour == 12) out.hour = 0;
    out.half_named = true;
    ++at;
  } else if (p.text(at) == "o'clock" || p.text(at) == "o’clock") {
    out.half_named = true;
    ++at;
  }
  out.minute = minute;
  out.last = at;
  return out;
}

std::string text_of(const ClockTime& t) {
  std::string out(1, 'T');
  out.append(two_digits(t.hour));
  if (t.minute >= 0) out.append(":").append(two_digits(t.minute));
  return out;
}

}  // namespace

bool find_clock_time(const Passage& p, std::uint32_t at, Found& out) {
  Quantity q;
  q.kind = QuantityKind::time;
  q.role = QuantityRole::temporal;
  const auto part = calendar.find(p.word(at));
  if (part && part->class_ == CalendarClass::part) {
    const std::string_view text = p.text(at);
    const bool named = text == "noon" || text == "midnight" || text == "midday" || text == "overnight";
    const bool in_the = p.word(at - 1) == words::the && (p.word(at - 2) == words::in || p.text(at - 2) == "In");
    if (!named && !in_the) return false;
    q.timex = std::string(part->value);
    out.quantity = std::move(q);
    place(p, out, named || at - 1 < p.floor ? at : at - 1, at + 1, "quantities.time");
    return true;
  }
  if (!p.is_number(at) && !number_words.starts(p.word(at))) return false;
  const auto first = read_clock(p, at);
  if (!first) return false;
  std::uint32_t last = first->last;
  q.timex = text_of(*first);
  bool named = first->half_named;
  if (p.is_hyphen(last) || p.word(last) == words::to || (p.word(last) == words::and_ && p.word(at - 1) == words::between) || p.word(last) == words::until) {
    auto second = read_clock(p, last + 1);
    if (second && second->half_named && (second->last > last + 2 || named)) {
      ClockTime start = *first;
      if (!named && second->hour >= 12 && start.hour < 12 && start.hour + 12 < second->hour) start.hour += 12;
      q.timex = text_of(start) + "/" + text_of(*second);
      last = second->last;
      named = true;
    }
  }
  if (p.word(last) == words::in && p.word(last + 1) == words::the && p.calendar(last + 2, CalendarClass::part)) {     // "5 in the afternoon"
    named = true;
    last += 3;
  }
  if (!named) return false;
  if (p.calendar(last, CalendarClass::clock) && half_of_day(p, last) == '\0' && p.token(last).has(Token::all_caps)) ++last;   // "GMT"
  out.quantity = std::move(q);
  place(p, out, at, last, "quantities.time");
  return true;
}

}  // namespace sayso
