#include "cli/read_posts.h"

#include <optional>
#include <string>
#include <utility>

#include "base/parallel.h"
#include "read/expand_templates.h"
#include "read/read_post.h"

namespace chaek::cli {
namespace {

/// The paths of own pages; one that is not there is an error "missing-page" where it is named.
std::vector<std::string> paths_of(const std::vector<content::NamedFile>& pages,
                                  const base::Files& files, base::Diagnostics& diagnostics) {
  std::vector<std::string> paths;
  for (const content::NamedFile& page : pages) {
    if (files.kind(page.path)) {
      paths.push_back(page.path);
    } else {
      diagnostics.error("missing-page", page.span, "there is no page " + page.path,
                        "write it, or take it out of the list");
    }
  }
  return paths;
}

/// The posts at `paths`, in that order.
std::vector<content::Post> read_all(const Project& project, const std::vector<std::string>& paths,
                                    unsigned jobs, base::SourceStore& sources,
                                    base::Diagnostics& diagnostics) {
  const read::ReadOptions options = {.smart_punctuation = project.settings.smart_punctuation,
                                     .limits = project.settings.limits,
                                     .encoding = project.settings.encoding,
                                     .dialect = read::dialect_of(project.engine),
                                     .engine = &project.engine};
  std::vector<std::optional<content::Post>> read(paths.size());
  std::vector<base::Diagnostics> found(paths.size());
  base::for_each_index(paths.size(), jobs, [&](std::size_t i) {
    const Backstop::Reading reading(project.backstop, paths[i]);
    read[i] = read::read_post(*project.files, paths[i], options, sources, found[i]);
  });
  std::vector<content::Post> posts;
  posts.reserve(paths.size());
  for (std::size_t i = 0; i < paths.size(); ++i) {
    diagnostics.append(std::move(found[i]));
    std::optional<content::Post>& post = read[i];
    if (post) posts.push_back(std::move(*post));
  }
  return posts;
}

}  // namespace

std::vector<content::Post> read_pages(const Project& project,
                                      const std::vector<content::NamedFile>& pages, unsigned jobs,
                                      base::SourceStore& sources, base::Diagnostics& diagnostics) {
  const auto paths = paths_of(pages, *project.files, diagnostics);
  return read_all(project, paths, jobs, sources, diagnostics);
}

Posts read_posts(const Project& project, unsigned jobs, base::SourceStore& sources,
                 base::Diagnostics& diagnostics) {
  read::FoundPosts found = read::find_posts(*project.files, project.places, project.settings,
                                            project.engine, diagnostics);
  Posts posts;
  posts.skipped = std::move(found.skipped);
  posts.front = read_pages(project, project.settings.front, jobs, sources, diagnostics);
  posts.posts = read_all(project, found.posts, jobs, sources, diagnostics);
  posts.back = read_pages(project, project.settings.back, jobs, sources, diagnostics);
  std::vector<const content::Post*> all;
  for (const auto* list : {&posts.front, &posts.posts, &posts.back}) {
    for (const content::Post& post : *list) all.push_back(&post);
  }
  read::report_left_templates(all, diagnostics);
  return posts;
}

}  // namespace chaek::cli
