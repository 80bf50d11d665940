#pragma once

#include "content/block.h"

namespace chaek::read {

/// A formula as a block of its own.
content::Block display_math(content::Inline formula);

/// Makes blocks of the display formulas that have a line of their own in the paragraphs of
/// `blocks`; those among words are no longer displayed.
void set_displays_apart(content::Blocks& blocks);

/// Formulas in headings and the like are not displayed.
void keep_in_line(content::Inlines& inlines);

}  // namespace chaek::read
