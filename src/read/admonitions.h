#pragma once

#include <optional>

#include "read/expansion.h"

namespace chaek::read {

/// `body` with the boxes of Python-Markdown (`!!! note "title"`, `??? tip`, `???+ tip`, and below
/// the lines that are indented by four) as the quotations that are callouts. Nothing when there are
/// none.
std::optional<Expansion> with_admonitions(base::Span body);

}  // namespace chaek::read
