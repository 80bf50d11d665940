#include "cli/read_posts.h"

#include <optional>
#include <string>
#include <utility>

#include "cli/parallel.h"
#include "read/read_post.h"

namespace chaek::cli {
namespace {

std::vector<std::string> paths_of(const std::vector<content::NamedFile>& files) {
  std::vector<std::string> paths;
  paths.reserve(files.size());
  for (const content::NamedFile& file : files) paths.push_back(file.path);
  return paths;
}

/// The posts at `paths`, in that order.
std::vector<content::Post> read_all(const Project& project, const std::vector<std::string>& paths,
                                    unsigned jobs, base::SourceStore& sources,
                                    base::Diagnostics& diagnostics) {
  const read::ReadOptions options = {.smart_punctuation = project.settings.smart_punctuation};
  std::vector<std::optional<content::Post>> read(paths.size());
  std::vector<base::Diagnostics> found(paths.size());
  for_each_index(paths.size(), jobs, [&](std::size_t i) {
    read[i] = read::read_post(*project.files, paths[i], options, sources, found[i]);
  });
  std::vector<content::Post> posts;
  posts.reserve(paths.size());
  for (std::size_t i = 0; i < paths.size(); ++i) {
    diagnostics.append(std::move(found[i]));
    if (read[i]) posts.push_back(std::move(*read[i]));
  }
  return posts;
}

}  // namespace

Posts read_posts(const Project& project, unsigned jobs, base::SourceStore& sources,
                 base::Diagnostics& diagnostics) {
  read::FoundPosts found =
      read::find_posts(*project.files, project.places, project.settings, diagnostics);
  Posts posts;
  posts.skipped = std::move(found.skipped);
  posts.front = read_all(project, paths_of(project.settings.front), jobs, sources, diagnostics);
  posts.posts = read_all(project, found.posts, jobs, sources, diagnostics);
  posts.back = read_all(project, paths_of(project.settings.back), jobs, sources, diagnostics);
  return posts;
}

}  // namespace chaek::cli
