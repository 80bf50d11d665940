#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/source_file.h"

namespace chaek::cli {

/// The file `path`, at most 1 MiB: beneath the project (`files`), or absolute when the command line
/// named one outside of it.
base::FileContents read_look_file(const base::Files& files, const std::string& path);

/// Reads the theme file `path`: beneath the project (`files`), or absolute when the command line
/// named one outside of it. A file that cannot be read is an error "missing-theme" at `asked`.
const base::SourceFile* read_theme_file(const base::Files& files, std::string_view path,
                                        base::Span asked, base::SourceStore& sources,
                                        base::Diagnostics& diagnostics);

/// The same for the file that an `extends:` at `asked` names, relative to the file it stands in.
const base::SourceFile* read_parent_theme(const base::Files& files, std::string_view path,
                                          base::Span asked, base::SourceStore& sources,
                                          base::Diagnostics& diagnostics);

}  // namespace chaek::cli
