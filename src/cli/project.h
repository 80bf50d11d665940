#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "cli/backstop.h"
#include "cli/options.h"
#include "cli/recorded_files.h"
#include "content/book_settings.h"
#include "read/engine.h"

namespace chaek::cli {

/// What the command line's inputs lead to: the folder that nothing outside of is read, the
/// settings, and where the posts are.
struct Project {
  std::string root;  ///< absolute, without links
  std::unique_ptr<RecordedFiles> files;
  std::vector<std::string> places;  ///< files and folders of posts, relative to the root
  read::Engine engine;              ///< what makes the site of the posts
  content::BookSettings settings;   ///< book.yaml's, overridden by options, else the engine's
  Backstop* backstop = nullptr;     ///< against endless reading; null: none
};

/// Finds the root, reads book.yaml where there is one, and lets the options override it. Nothing
/// means the reason is in `diagnostics`: "missing-file", "two-settings", "bad-lock", or one of
/// book.yaml's.
std::optional<Project> open_project(const Options& options, base::SourceStore& sources,
                                    base::Diagnostics& diagnostics);

/// What the options say goes over what book.yaml says. --from or --to narrows a year of book.yaml;
/// --year replaces its range.
void override_settings(const Options& options, content::BookSettings& settings);

/// What neither book.yaml nor the options say of title, authors, language and time zone is the
/// engine's. Its language only if it is a language tag, its time zone only if it looks like one.
void complete_settings(const read::Engine& engine, content::BookSettings& settings);

/// `root` as seen from the current folder, for messages: "" when it is that folder, `root` itself
/// when that is shorter.
std::string folder_for_messages(const std::string& root);

}  // namespace chaek::cli
