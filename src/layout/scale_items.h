#pragma once

#include <vector>

#include "layout/page.h"

namespace chaek::layout {

/// Makes the items `factor` times as large, as seen from the page's top left.
void scale(std::vector<DrawItem>& items, double factor);

}  // namespace chaek::layout
