#include "book/nearest_file.h"

#include <algorithm>

#include "base/nearest.h"

namespace chaek::book {
namespace {

constexpr std::size_t kMostCompared = 200'000;

/// A name without its suffix, which says nothing of what was meant.
std::string_view stem_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

}  // namespace

std::string NearestFile::hint(const std::string& path, std::string_view written) {
  const std::string folder(base::folder_of(path));
  auto at = names_.find(folder);
  if (at == names_.end()) {
    std::vector<std::string> names;
    for (base::FolderEntry& entry : files_.list(folder)) names.push_back(std::move(entry.name));
    at = names_.emplace(folder, std::move(names)).first;
  }
  compared_ += at->second.size();
  if (compared_ > kMostCompared) return {};
  const std::vector<std::string>& names = at->second;
  std::vector<std::string_view> stems;
  stems.reserve(names.size());
  for (const std::string& name : names) stems.push_back(stem_of(name));
  const std::string_view wanted = std::string_view(path).substr(path.rfind('/') + 1);
  const std::string_view near = base::nearest(stem_of(wanted), stems);
  if (near.empty()) return {};
  // Of the files of that stem, one with the suffix that was written.
  const auto first = std::find(stems.begin(), stems.end(), near) - stems.begin();
  const std::string* name = &names[static_cast<std::size_t>(first)];
  const std::string exact = std::string(near) + std::string(wanted.substr(stem_of(wanted).size()));
  if (std::find(names.begin(), names.end(), exact) != names.end()) name = &exact;
  const std::string_view folder_written = written.substr(0, written.rfind('/') + 1);
  return "did you mean " + std::string(folder_written) + *name + '?';
}

}  // namespace chaek::book
