#pragma once

#include "content/block.h"

namespace chaek::book {

/// Aligns the columns that hold numbers alone (`Alignment::number`), where the author aligned
/// nothing. Both outputs show them alike.
void align_numbers(content::Blocks& blocks);

}  // namespace chaek::book
