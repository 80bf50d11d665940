#include "read/find_posts.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <variant>

#include "base/ascii_case.h"
#include "base/glob.h"
#include "base/natural_order.h"
#include "read/front_matter.h"
#include "read/notes.h"
#include "read/translations.h"

namespace chaek::read {
namespace {

constexpr int folder_depth_limit = 64;
constexpr std::uint64_t page_bytes = 4 * 1024 * 1024;

/// The suffixes that GitHub and Jekyll take for Markdown, and MDX.
bool is_markdown(std::string_view path) {
  constexpr std::array<std::string_view, 7> suffixes{".md",   ".markdown", ".mdx", ".mdown",
                                                     ".mkdn", ".mkdown",   ".mkd"};
  const std::string name = base::lowered(path);
  return std::any_of(suffixes.begin(), suffixes.end(),
                     [&](std::string_view suffix) { return name.ends_with(suffix); });
}

/// Why a file or folder is passed over that `exclude:` names.
constexpr std::string_view kExcluded = "left out by the engine's settings (exclude:)";

/// Why what is neither file nor folder is passed over.
constexpr std::string_view kNoFile = "a link to a folder, or no regular file";

/// Why a folder is passed over that Jekyll makes no page of, but of its collections.
constexpr std::string_view kUnderscore = "its name begins with '_'";

/// README.md, README.ko.md, CHANGELOG.md …
bool is_about_the_project(std::string_view name) {
  const std::string stem = base::lowered(name.substr(0, name.find('.')));
  constexpr std::array<std::string_view, 6> stems{"readme",  "changelog", "contributing",
                                                  "license", "security",  "code_of_conduct"};
  return std::find(stems.begin(), stems.end(), stem) != stems.end();
}

/// Whether `path` lies in a folder of this name.
bool has_part(std::string_view path, std::string_view folder) {
  for (std::size_t at = path.find(folder); at != std::string_view::npos;
       at = path.find(folder, at + 1)) {
    const bool begins = at == 0 || path[at - 1] == '/';
    if (begins && path.substr(at + folder.size()).starts_with('/')) return true;
  }
  return false;
}

bool is_among(const std::string& path, const std::vector<std::string>& folders) {
  return std::find(folders.begin(), folders.end(), path) != folders.end();
}

/// Why a folder of this name is not looked into; empty when it is.
std::string_view folder_reason(std::string_view name, bool drafts) {
  if (name.starts_with('.')) return "hidden";
  if (name == "node_modules") return "programs, not posts";
  if (name == "_drafts") return drafts ? "" : "drafts";
  if (name.starts_with('_') && name != "_posts") return kUnderscore;
  return {};
}

class Search {
 public:
  Search(const base::Files& files, const content::BookSettings& settings, const Engine& engine,
         base::Diagnostics& diagnostics)
      : files_(files), settings_(settings), engine_(engine), diagnostics_(diagnostics) {}

  void place(const std::string& path) {
    const auto kind = path.empty() ? base::EntryKind::folder : files_.kind(path);
    if (!kind) {
      diagnostics_.error("missing-file", {}, "no such file or folder: " + path);
    } else if (*kind == base::EntryKind::folder) {
      folder(path, 0);
    } else if (is_markdown(path)) {
      out_.posts.push_back(path);
    } else {
      diagnostics_.error("not-markdown", {}, "not a Markdown file (.md, .markdown, .mdx): " + path);
    }
  }

  FoundPosts take() {
    posts_beside_pages();
    std::sort(out_.posts.begin(), out_.posts.end(),
              [](const auto& a, const auto& b) { return base::natural_order(a, b) < 0; });
    out_.posts.erase(std::unique(out_.posts.begin(), out_.posts.end()), out_.posts.end());
    std::sort(out_.skipped.begin(), out_.skipped.end(),
              [](const auto& a, const auto& b) { return base::natural_order(a.path, b.path) < 0; });
    return std::move(out_);
  }

 private:
  void folder(const std::string& path, int depth) {
    for (const base::FolderEntry& entry : files_.list(path)) {
      const std::string inner = base::join_path(path, entry.name);
      if (entry.kind == base::EntryKind::folder) {
        const bool own = is_among(inner, engine_.other_folders);
        const std::string_view reason = own ? "the engine's own, not posts"
                                        : is_excluded(inner)
                                            ? kExcluded
                                            : folder_reason(entry.name, settings_.drafts);
        if (reason == kUnderscore && is_collection(inner)) {
          collection(inner, entry.name.substr(1), depth + 1);
        } else if (!reason.empty()) {
          out_.skipped.push_back({inner + '/', std::string(reason)});
        } else if (depth >= folder_depth_limit) {
          out_.skipped.push_back({inner + '/', "folders nest too deeply"});
        } else {
          folder(inner, depth + 1);
        }
      } else if (is_markdown(entry.name)) {
        file(inner, entry);
      } else if (entry.kind == base::EntryKind::other && may_be_folder(inner)) {
        out_.skipped.push_back({inner, std::string(kNoFile)});
      }
    }
  }

  bool is_collection(const std::string& folder) const {
    const auto& all = engine_.site.collections;
    return std::any_of(all.begin(), all.end(),
                       [&](const content::Collection& one) { return one.folder == folder; });
  }

  /// Says of each page of a collection that it is no post.
  void collection(const std::string& path, const std::string& name, int depth) {
    for (const base::FolderEntry& entry : files_.list(path)) {
      const std::string inner = base::join_path(path, entry.name);
      if (entry.kind == base::EntryKind::folder && depth < folder_depth_limit) {
        collection(inner, name, depth + 1);
      } else if (entry.kind == base::EntryKind::file && is_markdown(entry.name)) {
        out_.skipped.push_back({inner, "a page of the collection \"" + name + "\", no post"});
      }
    }
  }

  /// Whether a link may lead to a folder, in which posts could be: to one of the project, or out of
  /// it and named like one.
  bool may_be_folder(const std::string& path) const {
    const auto kind = files_.kind(path);
    if (kind) return kind == base::EntryKind::folder;
    return path.find('.', path.rfind('/') + 1) == std::string::npos;  // npos + 1 is 0
  }

  void file(const std::string& path, const base::FolderEntry& entry) {
    if (const auto reason = file_reason(path, entry)) {
      out_.skipped.push_back({path, *reason});
    } else if (scanned_.size() < settings_.limits.files) {
      scanned_.push_back(path);
    } else if (!full_) {
      full_ = true;
      diagnostics_.error("too-many-files", {},
                         "there are more than " + std::to_string(settings_.limits.files) + " posts",
                         base::raised_by("files"));
    }
  }

  std::optional<std::string> file_reason(const std::string& path, const base::FolderEntry& entry) {
    if (is_excluded(path)) return std::string(kExcluded);
    if (entry.kind == base::EntryKind::other) return std::string(kNoFile);
    if (entry.name.starts_with('.')) return "hidden";
    if (entry.name.starts_with("_index.")) return "a section's page, no post";
    if (base::lowered(entry.name).ends_with(".excalidraw.md")) return "a drawing of Excalidraw";
    const auto named = [&](const std::vector<content::NamedFile>& pages) {
      return std::any_of(pages.begin(), pages.end(),
                         [&](const auto& page) { return page.path == path; });
    };
    if (named(settings_.front)) return "a page before the posts (front:)";
    if (named(settings_.back)) return "a page after the posts (back:)";
    if (is_about_the_project(entry.name) && !has_date(path)) return "about the project, no post";
    return std::nullopt;
  }

  /// Patterns begin at the site's root, as file names do.
  bool is_excluded(const std::string& path) const {
    return std::any_of(engine_.excluded.begin(), engine_.excluded.end(), [&](const auto& pattern) {
      return path == pattern || (pattern.find_first_of("*?[") != std::string::npos &&
                                 base::glob_matches("./" + pattern, path));
    });
  }

  /// Whether the file says a date or its name does. A file that can't be read is kept, to be
  /// reported.
  bool has_date(const std::string& path) const {
    auto contents = files_.read(path, page_bytes);
    auto* text = std::get_if<std::string>(&contents);
    if (text == nullptr) return true;
    const base::SourceFile source(path, std::move(*text));
    base::Diagnostics unused;
    Notes notes(source, unused);
    return read_front_matter(path, notes).front_matter.date.has_value();
  }

  bool is_in_posts(std::string_view path) const {
    if (has_part(path, "_posts")) return true;
    if (settings_.drafts && has_part(path, "_drafts")) return true;
    return std::any_of(engine_.post_folders.begin(), engine_.post_folders.end(),
                       [&](const std::string& folder) { return path.starts_with(folder + '/'); });
  }

  /// Where there are folders of posts, the pages beside them (about, archive, index) are no posts.
  void posts_beside_pages() {
    const bool engine = std::any_of(scanned_.begin(), scanned_.end(),
                                    [&](const std::string& path) { return is_in_posts(path); });
    std::vector<std::string> posts;
    for (std::string& path : scanned_) {
      if (engine && !is_in_posts(path) && (engine_.dated_pages || !has_date(path))) {
        out_.skipped.push_back({std::move(path), beside_posts()});
      } else {
        posts.push_back(std::move(path));
      }
    }
    scanned_.clear();
    const std::string& asked = settings_.language;
    const std::string& language = asked.empty() ? engine_.language : asked;
    leave_one_language(language.empty() ? "ko" : language, posts, out_.skipped);
    std::move(posts.begin(), posts.end(), std::back_inserter(out_.posts));
  }

  std::string beside_posts() const {
    const std::vector<std::string>& folders = engine_.post_folders;
    if (folders.empty()) return "a page without a date beside _posts";
    if (engine_.dated_pages) return "a page, outside of " + folders.front();
    return "a page without a date, outside of " + folders.front();
  }

  const base::Files& files_;
  const content::BookSettings& settings_;
  const Engine& engine_;
  base::Diagnostics& diagnostics_;
  std::vector<std::string> scanned_;
  bool full_ = false;
  FoundPosts out_;
};

}  // namespace

FoundPosts find_posts(const base::Files& files, const std::vector<std::string>& places,
                      const content::BookSettings& settings, const Engine& engine,
                      base::Diagnostics& diagnostics) {
  Search search(files, settings, engine, diagnostics);
  for (const std::string& place : places) search.place(place);
  return search.take();
}

}  // namespace chaek::read
