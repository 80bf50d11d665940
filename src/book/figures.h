#pragma once

#include "content/block.h"

namespace chaek::book {

/// Makes a Figure of every paragraph that holds nothing but pictures (inside links or not). A
/// picture's title becomes the caption, and so does a line of nothing but emphasis below the
/// pictures; their alternative text never does. Inside table cells
/// pictures stay in their line.
void make_figures(content::Blocks& blocks);

}  // namespace chaek::book
