#include "report/writer.h"

#include <nlohmann/json.hpp>

namespace sayso {

void JsonWriter::value(std::string_view text) {
  begin_value();
  for (const char c : text) {
    const bool plain = c >= 0x20 && c != '"' && c != '\\' && c != 0x7F;   // bytes beyond ASCII are negative or not, and never plain
    if (plain && static_cast<unsigned char>(c) < 0x80) continue;
    out_ += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return;
  }
  out_ += '"';
  out_ += text;
  out_ += '"';
}

void JsonWriter::value(std::uint32_t number) {
  begin_value();
  char digits[10];
  std::size_t at = sizeof digits;
  do digits[--at] = static_cast<char>('0' + number % 10);
  while ((number /= 10) != 0);
  out_.append(digits + at, sizeof digits - at);
}

void JsonWriter::thousandths(double number) {
  begin_value();
  const auto steps = static_cast<std::uint32_t>(number * 1000 + 0.5);
  std::uint32_t rest = steps % 1000;
  out_ += std::to_string(steps / 1000);
  out_ += '.';
  do {
    out_ += static_cast<char>('0' + rest / 100);
    rest = rest % 100 * 10;
  } while (rest != 0);
}

}  // namespace sayso
