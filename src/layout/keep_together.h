#pragma once

#include "layout/strip.h"
#include "style/theme.h"

namespace chaek::layout {

/// Raises the cost of breaks where a rule looks over more than one block: a heading keeps two lines
/// below it, a thematic break stands neither at the top nor at the foot of a page, short tables and
/// code stay whole and longer ones keep three rows on either page. Ties headings to the grid of the
/// text below them.
void keep_together(StripList& list, const style::Theme& theme);

}  // namespace chaek::layout
