#pragma once

#include <vector>

#include "layout/compositor.h"
#include "layout/rich_text.h"
#include "layout/strip.h"
#include "style/theme.h"

namespace chaek::layout {

/// Where a block stands between the left and right edges of the text block.
struct Column {
  Length x;
  Length width;
};

/// Sets one paragraph in `column`: each line one strip of the style's leading (higher where a
/// picture stands in it). `indent` is the first line's. Lines two and the last but one are kept
/// with their neighbours, so that no line stands alone at a page's end or beginning.
std::vector<Strip> set_paragraph(const RichText& rich, const style::Style& style,
                                 const Column& column, Length indent, Compositor& compositor);

}  // namespace chaek::layout
