#pragma once

#include <optional>

#include "read/expansion.h"

namespace chaek::read {

/// `body` of an MDX post with what its components mean in a book: `<Callout type="info">` and the
/// like as callouts, `<Details>` as <details>, of other components on lines of their own the title
/// and what is in them, read as Markdown; `src={require('./a.png')}` as an attribute of HTML;
/// comments `{/* … */}` gone. Nothing when there is nothing of the kind.
std::optional<Expansion> with_plain_jsx(base::Span body);

}  // namespace chaek::read
