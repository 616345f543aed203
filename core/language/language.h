// The language room: is this English?
#pragma once

#include "layers.h"

namespace sayso {

/// Title, size and language of the article. `lang` is "und" where there is too little to tell.
Document describe_document(const Article& article, const Options& options);

}  // namespace sayso
