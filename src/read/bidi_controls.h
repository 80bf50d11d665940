#pragma once

#include <vector>

#include "content/block.h"
#include "read/notes.h"

namespace chaek::read {

/// Ends at the end of each line of a post and its `footnotes` what controls of direction begin in
/// it and leave open (UAX #9, 2: LRE, RLE, LRO, RLO, LRI, RLI, FSI), so that no page or e-book
/// turns around what follows. These, and overrides (LRO, RLO), which can make code read as what it
/// is not, are reported once a post as "bidi-control".
void balance_bidi_controls(content::Blocks& blocks, std::vector<content::Footnote>& footnotes,
                           Notes& notes);

}  // namespace chaek::read
