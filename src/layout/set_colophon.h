#pragma once

#include <vector>

#include "layout/compositor.h"
#include "layout/paginate.h"

namespace chaek::layout {

/// The colophon (판권지) at the foot of its page: title, lines with their labels, rights.
std::vector<BlockPage> set_colophon(Compositor& compositor);

}  // namespace chaek::layout
