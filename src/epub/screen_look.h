#pragma once

#include "base/color.h"
#include "base/length.h"
#include "style/theme.h"

namespace chaek::epub {

/// `color`, lightened as far as it must be to be read on black too, its hue kept: readers turn
/// pages dark and leave the colours of texts as they are. Its contrast is then at least 4 to black
/// and 4.5 to white (WCAG 2.2, "contrast ratio").
base::Color color_on_any_ground(base::Color color);

/// What a size is on screens, where a line holds half of what a page's does: beyond one and a half
/// times the body's, only half of what is more.
base::Length size_on_screen(base::Length size, base::Length body);

/// `theme` as screens want it: large sizes smaller, dark colours of text that stands on the page's
/// own ground, and of rules, readable on a dark page.
style::Theme theme_on_screen(style::Theme theme);

}  // namespace chaek::epub
