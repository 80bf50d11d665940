#pragma once

#include <optional>
#include <string_view>

#include "base/source_file.h"
#include "read/expansion.h"
#include "read/notes.h"

namespace chaek::read {

/// Whether the post at `path` is MDX: Markdown with elements of a program's own, as Gatsby and
/// Astro read it.
bool is_mdx(std::string_view path);

/// `body` without the lines that are the program's (MDX 3, "ESM": from a line that begins with
/// "import " or "export " to the next blank one, outside of code). Nothing when there are none;
/// else a note "mdx-module" says how many and where.
std::optional<Expansion> without_modules(base::Span body, Notes& notes);

}  // namespace chaek::read
