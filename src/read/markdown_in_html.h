#pragma once

#include <optional>

#include "read/expansion.h"

namespace chaek::read {

/// `body` with blank lines inside of each HTML block that says `markdown="1"` (or "block", "span"),
/// so that what stands in it is read as Markdown, as kramdown does. Nothing when there is none.
std::optional<Expansion> with_markdown_in_html(base::Span body);

}  // namespace chaek::read
