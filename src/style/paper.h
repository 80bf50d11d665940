#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "style/theme.h"

namespace chaek::style {

/// A trimmed size with its margins and the body type that suits it.
struct Paper {
  PageGeometry page;
  Length body_size;
};

/// Finds `name` in papers.yaml by key or other name (ASCII case and spaces do not count), or reads
/// a size such as "128x188mm", which takes margins and type in proportion from the nearest named
/// paper; lines stay at most 126 mm long. `span` is where the name was asked for. Errors:
/// "unknown-paper", "bad-paper" (too small for text, too large).
std::optional<Paper> find_paper(const base::SourceFile& papers, std::string_view name,
                                base::Span span, base::Diagnostics& diagnostics);

}  // namespace chaek::style
