#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "base/setting.h"
#include "base/source_file.h"

namespace chaek::style {

/// Gives the file of the theme that `extends:` names at `asked` ("essay", "./mine.yaml"), or of
/// "base", which is asked for with no place. Null: the reason is in the diagnostics.
using FindTheme = std::function<const base::SourceFile*(std::string_view name, base::Span asked,
                                                        base::Diagnostics& diagnostics)>;

/// Theme file `theme` laid over the theme that its `extends:` names, that one over its own, and the
/// last over `base`. Maps are merged key by key, at any depth; other values replace what they
/// cover, an empty one too. Each value keeps its place in the file it came from. Errors:
/// "theme-file" (no YAML), "theme-cycle", "bad-value", those of `find`.
std::optional<base::Setting> read_theme_chain(const base::SourceFile& theme, const FindTheme& find,
                                              base::Diagnostics& diagnostics);

}  // namespace chaek::style
