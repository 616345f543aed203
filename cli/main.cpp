#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "sayso/sayso.h"

int main() {
  std::string line;
  while (std::getline(std::cin, line)) {
    const auto j = nlohmann::json::parse(line);
    const std::string text = j["text"];
    const std::string id = j["id"];
    std::cout << sayso::to_json(sayso::analyze(text), text, {.offsets = sayso::Offsets::codepoint, .id = id}) << "\n";
  }
}
