#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/source_file.h"
#include "content/post.h"
#include "read/read_options.h"

namespace chaek::read {

/// Reads the post at `path` (relative to the root of `files`) and keeps its text in `store`. UTF-8
/// with or without a byte order mark, and UTF-16 with one. Nothing means the reason is in
/// `diagnostics`: "unreadable-post", "encoding".
std::optional<content::Post> read_post(const base::Files& files, const std::string& path,
                                       const ReadOptions& options, base::SourceStore& store,
                                       base::Diagnostics& diagnostics);

/// Reads a post whose text is in memory; `source` must outlive the post. What its templates include
/// comes from `files`; null: there is nothing.
content::Post parse_post(const base::SourceFile& source, const std::string& path,
                         const ReadOptions& options, base::Diagnostics& diagnostics,
                         const base::Files* files = nullptr);

}  // namespace chaek::read
