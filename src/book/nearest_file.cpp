#include "book/nearest_file.h"

#include "base/nearest.h"

namespace chaek::book {
namespace {

constexpr std::size_t kMostCompared = 200'000;

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
  const std::vector<std::string_view> candidates(at->second.begin(), at->second.end());
  const std::string_view near = base::nearest(path.substr(path.rfind('/') + 1), candidates);
  if (near.empty()) return {};
  const std::string_view folder_written = written.substr(0, written.rfind('/') + 1);
  return "did you mean " + std::string(folder_written) + std::string(near) + '?';
}

}  // namespace chaek::book
