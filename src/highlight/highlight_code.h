#pragma once

#include "base/diagnostic.h"
#include "content/block.h"
#include "highlight/languages.h"

namespace chaek::highlight {

/// Sets the tokens of every block of code below `blocks`, as far as `allowance` goes. A language
/// that nobody knows leaves its blocks plain, with one note for each name; a definition that cannot
/// be had, with a warning. `lines` may be null.
void highlight_code(content::Blocks& blocks, const Languages& languages, Allowance& allowance,
                    base::Diagnostics& diagnostics, KnownLines* lines = nullptr);

}  // namespace chaek::highlight
