#pragma once

#include <optional>

#include "read/expansion.h"

namespace chaek::read {

/// `body` with the boxes that VuePress, Docusaurus, markdown-it and Zenn write between lines of
/// colons (`:::tip title`, `:::note[title]`, `:::message alert`, `::: details title` … `:::`) as
/// callouts and <details>, which Markdown reads. Boxes that only arrange what is in them go. Boxes
/// of other names, and lines without a partner, stay as they are written. Nothing when there are
/// none.
std::optional<Expansion> with_containers(base::Span body);

}  // namespace chaek::read
