#pragma once

#include "content/block.h"

namespace chaek::read {

/// Obsidian's names of blocks, for `[[note#^id]]`: "^id" at the end of a paragraph, a heading or an
/// item, or as a paragraph by itself below what it names. Each becomes an anchor called "^id".
void name_blocks(content::Blocks& blocks);

}  // namespace chaek::read
