#pragma once

#include "book/words.h"
#include "content/block.h"

namespace chaek::book {

/// Gives every callout without a title of its own its kind's name.
void name_callouts(content::Blocks& blocks, const Words& words);

}  // namespace chaek::book
