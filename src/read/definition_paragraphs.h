#pragma once

#include <optional>

#include "read/expansion.h"

namespace chaek::read {

/// `body` with less before the lines that go on with a definition behind a blank line ("    둘째
/// 문단" below ":   뜻"), which Markdown would take for code: two columns, by which
/// make_definition_lists knows them. Nothing when there are none.
std::optional<Expansion> with_definition_paragraphs(base::Span body);

}  // namespace chaek::read
