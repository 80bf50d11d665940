#pragma once

#include <optional>

#include "read/expansion.h"

namespace chaek::read {

/// `body` with a frame for each line that is a mark of Velog's (`!youtube[id]`, `!codesandbox[id]`)
/// or Zenn's (`@[youtube](id)`). Nothing when there are none.
std::optional<Expansion> with_frames(base::Span body);

}  // namespace chaek::read
