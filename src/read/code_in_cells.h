#pragma once

#include <optional>

#include "read/expansion.h"

namespace chaek::read {

/// `body` with a backslash before each "|" inside of code (`a || b`) in rows of a table that would
/// else have more cells than its head: so kramdown reads them, and GFM takes them apart. Nothing
/// when there are none.
std::optional<Expansion> with_code_in_cells(base::Span body);

}  // namespace chaek::read
