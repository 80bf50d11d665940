#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/source_file.h"
#include "cli/options.h"
#include "content/book_settings.h"

namespace chaek::cli {

/// What the command line's inputs lead to: the folder that nothing outside of is read, the
/// settings, and where the posts are.
struct Project {
  std::string root;  ///< absolute, without links
  std::unique_ptr<base::DiskFiles> files;
  std::vector<std::string> places;  ///< files and folders of posts, relative to the root
  content::BookSettings settings;   ///< book.yaml's, overridden by options
};

/// Finds the root, reads book.yaml where there is one, and lets the options override it. Nothing
/// means the reason is in `diagnostics`: "missing-file", "two-settings", or one of book.yaml's.
std::optional<Project> open_project(const Options& options, base::SourceStore& sources,
                                    base::Diagnostics& diagnostics);

/// What the options say goes over what book.yaml says. --from or --to narrows a year of book.yaml;
/// --year replaces its range.
void override_settings(const Options& options, content::BookSettings& settings);

/// `root` as seen from the current folder, for messages: "" when it is that folder, `root` itself
/// when that is shorter.
std::string folder_for_messages(const std::string& root);

}  // namespace chaek::cli
