#include "book/file_by_name.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/compose.h"

namespace chaek::book {
namespace {

constexpr std::size_t kMostFiles = 200'000;
constexpr std::size_t kMostOfAName = 1000;
constexpr int kDeepest = 32;

std::string_view name_of(std::string_view path) {
  return path.substr(path.rfind('/') + 1);  // npos + 1 is 0
}

/// How many of the first bytes are the same, up to a '/'.
std::size_t shared_folders(std::string_view path, std::string_view folder) {
  std::size_t shared = 0;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (i == folder.size()) return path[i] == '/' ? i : shared;
    if (path[i] != folder[i]) return shared;
    if (path[i] == '/') shared = i;
  }
  return shared;
}

}  // namespace

void FileByName::read_folders() {
  read_ = true;
  std::size_t files = 0;
  std::vector<std::pair<std::string, int>> folders{{"", 0}};
  for (std::size_t i = 0; i < folders.size(); ++i) {
    const auto [folder, depth] = folders[i];
    for (const base::FolderEntry& entry : files_.list(folder)) {
      const std::string path = base::join_path(folder, entry.name);
      const bool skipped = entry.name.starts_with('.') || entry.name == "node_modules";
      if (entry.kind == base::EntryKind::folder && !skipped && depth < kDeepest) {
        folders.emplace_back(path, depth + 1);
      } else if (entry.kind == base::EntryKind::file && files < kMostFiles) {
        ++files;
        std::vector<std::string>& named = paths_[base::compose(entry.name)];
        if (named.size() < kMostOfAName) named.push_back(path);
      }
    }
  }
}

std::optional<std::string> FileByName::find(std::string_view name, std::string_view folder) {
  while (name.starts_with('/')) name.remove_prefix(1);
  if (name.empty()) return std::nullopt;
  if (!read_) read_folders();
  const std::string whole = base::compose(std::string(name));
  const auto found = paths_.find(std::string(name_of(whole)));
  if (found == paths_.end()) return std::nullopt;
  const std::string* best = nullptr;
  const auto rank = [&](const std::string& path) {
    return std::tuple(-static_cast<std::ptrdiff_t>(shared_folders(path, folder)), path.size());
  };
  for (const std::string& path : found->second) {
    const std::string composed = base::compose(path);
    if (composed != whole && !composed.ends_with("/" + whole)) continue;
    if (best == nullptr || rank(path) < rank(*best)) best = &path;
  }
  if (best == nullptr) return std::nullopt;
  return *best;
}

}  // namespace chaek::book
