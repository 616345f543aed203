// News that nobody wrote, for measurements: the same on every machine, as long as wanted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sayso::bench {

/// Articles with headings, bylines, quotations, attributions and figures, `bytes` long (the last one is cut off).
std::string make_news(std::size_t bytes, std::uint32_t seed = 1);

struct Hostile {
  std::string_view name;
  std::string text;
};

/// Inputs made to be slow: each `bytes` long.
std::vector<Hostile> make_hostile(std::size_t bytes);

}  // namespace sayso::bench
