#pragma once

#include <cmark-gfm.h>

namespace chaek::read {

/// cmark does not know of the line ends inside a formula that inline_syntax.h has taken: what
/// follows it in its block has lines too small and, up to the next line end, columns too large.
/// They are put right.
void mend_places_behind_formulas(cmark_node* root);

}  // namespace chaek::read
