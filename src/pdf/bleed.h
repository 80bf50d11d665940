#pragma once

#include "layout/page.h"

namespace chaek::pdf {

struct Extent {
  base::Length width;
  base::Length height;
};

/// `area` of a page, its sides that lie on the page's edges moved out by `bleed`: a background that
/// ends exactly there would show white where the knife is a hair off.
layout::Rectangle reaching(const layout::Rectangle& area, Extent page, base::Length bleed);

/// The same for a picture, which keeps its shape: one that fills the whole page becomes larger
/// around its middle until it covers the bleed; any other stays.
layout::Rectangle covering(const layout::Rectangle& area, Extent page, base::Length bleed);

}  // namespace chaek::pdf
