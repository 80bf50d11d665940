#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "content/book_settings.h"
#include "read/engine.h"

namespace chaek::read {

/// A file or folder that is no post of the book, and why; a folder's path ends in '/'.
struct SkippedFile {
  std::string path;
  std::string reason;
};

struct FoundPosts {
  std::vector<std::string> posts;  ///< in natural order, each once
  std::vector<SkippedFile> skipped;
};

/// The Markdown files (.md, .markdown, .mdx, .mdown, .mkdn, .mkd) among `places`: files, and
/// folders with all below them, relative to the root of `files` ("" is the root). A file that is
/// named is taken whatever its name; in folders are skipped: hidden ones, `node_modules`, folders
/// that begin with '_' but
/// `_posts` (and
/// `_drafts` when `settings` ask for drafts), the engine's own folders, `_index.md`, front and back
/// pages of `settings`, all but one of the languages in which a post lies there
/// (read/translations.h); without a date of their own also README and the like, and what lies
/// outside of the engine's post folders or beside `_posts`. Reports "missing-file", "not-markdown",
/// "too-many-files".
FoundPosts find_posts(const base::Files& files, const std::vector<std::string>& places,
                      const content::BookSettings& settings, const Engine& engine,
                      base::Diagnostics& diagnostics);

}  // namespace chaek::read
