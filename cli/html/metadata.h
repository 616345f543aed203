// What a page says of itself: title, date, address.
#pragma once

#include <string>

#include "html/tree.h"

namespace sayso::cli {

struct Metadata {
  std::string title, date, host;   ///< "" if unknown; date as 2023-11-16; host without "www."
};

Metadata read_metadata(const Tree& tree);

/// Host of an absolute address, without "www."; "" of a relative one.
std::string host_of(std::string_view address);

}  // namespace sayso::cli
