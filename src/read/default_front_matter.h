#pragma once

#include <string>
#include <vector>

#include "base/files.h"
#include "base/setting.h"
#include "base/source_file.h"
#include "read/engine.h"

namespace chaek::read {

/// Jekyll's `defaults:` for posts, the longest paths first. Titles, dates and addresses are each
/// post's own.
std::vector<DefaultFrontMatter> jekyll_defaults(const base::Setting& settings);

/// Jekyll's `exclude:`.
std::vector<std::string> jekyll_excluded(const base::Setting& settings);

/// Hugo's `cascade` in the settings and in each `_index.md` below the folder `content`, the longest
/// paths first; texts are kept in `store`.
std::vector<DefaultFrontMatter> hugo_cascade(const base::Files& files,
                                             const base::Setting& settings,
                                             const std::string& content, base::SourceStore& store);

}  // namespace chaek::read
