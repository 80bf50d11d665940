#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/compositor.h"
#include "layout/page.h"
#include "style/theme.h"

namespace chaek::layout {

/// Where a single line of generated text goes; `x` is its left end, its middle or its right end as
/// `align` says.
struct TextPlace {
  Length x;
  Length baseline;
  style::TextAlign align = style::TextAlign::left;
};

/// Draws `text` on one line; gives its width.
Length set_text(std::string_view text, const style::Style& style, const TextPlace& place, TagId tag,
                Compositor& compositor, std::vector<DrawItem>& out);

/// The width of `text` on one line.
Length text_width(std::string_view text, const style::Style& style, Compositor& compositor);

/// `text`, cut with "…" at a grapheme cluster where it is wider than `width`.
std::string fit_text(std::string_view text, const style::Style& style, Length width,
                     Compositor& compositor);

}  // namespace chaek::layout
