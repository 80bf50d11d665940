#pragma once

#include "content/block.h"

namespace chaek::book {

/// Decides for every block of code below whether its lines have numbers: as its author said, else
/// from 1 on when `numbered` and there is more than one line.
void decide_line_numbers(content::Blocks& blocks, bool numbered);

}  // namespace chaek::book
