#pragma once

#include "content/block.h"
#include "style/theme.h"

namespace chaek::layout {

/// What an author's alignment means for text; `natural` where the author said nothing.
style::TextAlign text_align(content::Alignment alignment, style::TextAlign natural);

}  // namespace chaek::layout
