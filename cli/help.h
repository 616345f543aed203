// What the program says of itself.
#pragma once

#include <string>

namespace sayso::cli {

/// Help on a command, or on the program for "". Empty for a topic there is none on.
std::string help_text(const std::string& topic);

}  // namespace sayso::cli
