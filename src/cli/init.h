#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "cli/options.h"
#include "content/post.h"
#include "read/engine.h"

namespace chaek::cli {

/// `chaek init [FOLDER]`: writes book.yaml into the folder, and with --makefile a Makefile, neither
/// over a file that is there. Gives the names of what was written, one a line; nothing when nothing
/// was, and then the reason is in `diagnostics`: "missing-file", "file-exists", "write-failed".
std::optional<std::string> init_book(const Options& options, base::SourceStore& sources,
                                     base::Diagnostics& diagnostics);

/// A book.yaml with what `engine` and the dates of `posts` say; the rest as comments.
std::string first_book_yaml(const read::Engine& engine, const std::vector<content::Post>& posts,
                            Language language);

}  // namespace chaek::cli
