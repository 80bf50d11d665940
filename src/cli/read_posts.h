#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "cli/project.h"
#include "content/post.h"
#include "read/find_posts.h"

namespace chaek::cli {

/// Everything that the project's files say.
struct Posts {
  std::vector<content::Post> posts;  ///< in natural order of their paths
  std::vector<content::Post> front;  ///< own pages before the posts, as settings list them
  std::vector<content::Post> back;
  std::vector<read::SkippedFile> skipped;  ///< files that are no posts
};

/// Reads the own pages `pages` (front or back), in that order.
std::vector<content::Post> read_pages(const Project& project,
                                      const std::vector<content::NamedFile>& pages, unsigned jobs,
                                      base::SourceStore& sources, base::Diagnostics& diagnostics);

/// Reads the project's posts and own pages on `jobs` threads. A file that can't be read is in
/// `diagnostics` and left out; messages come in the order of the files.
Posts read_posts(const Project& project, unsigned jobs, base::SourceStore& sources,
                 base::Diagnostics& diagnostics);

}  // namespace chaek::cli
