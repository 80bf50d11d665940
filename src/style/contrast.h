#pragma once

#include "base/color.h"

namespace chaek::style {

/// The contrast of two colours, 1 (none) to 21 (black on white): WCAG 2.2, "contrast ratio".
double contrast(base::Color one, base::Color other);

/// How light a colour looks, 0 (black) to 1 (white): WCAG 2.2, "relative luminance".
double luminance(base::Color color);

}  // namespace chaek::style
