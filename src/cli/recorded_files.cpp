#include "cli/recorded_files.h"

#include <variant>

namespace chaek::cli {

base::FileContents RecordedFiles::read(const std::string& path, std::uint64_t limit) const {
  base::FileContents contents = disk_.read(path, limit);
  const std::lock_guard lock(mutex_);
  if (const auto* text = std::get_if<std::string>(&contents)) {
    paths_.insert(path);
    bytes_ += text->size();
  } else {
    asked_[path] = std::get<base::FileFault>(contents) != base::FileFault::missing;
  }
  return contents;
}

std::vector<base::FolderEntry> RecordedFiles::list(const std::string& folder) const {
  return disk_.list(folder);
}

std::optional<base::EntryKind> RecordedFiles::kind(const std::string& path) const {
  const auto kind = disk_.kind(path);
  const std::lock_guard lock(mutex_);
  asked_[path] = kind.has_value();
  return kind;
}

std::vector<std::string> RecordedFiles::read_paths() const {
  const std::lock_guard lock(mutex_);
  return {paths_.begin(), paths_.end()};
}

std::vector<std::pair<std::string, bool>> RecordedFiles::asked_paths() const {
  const std::lock_guard lock(mutex_);
  std::vector<std::pair<std::string, bool>> asked;
  for (const auto& [path, there] : asked_) {
    if (!paths_.contains(path)) asked.emplace_back(path, there);
  }
  return asked;
}

std::uint64_t RecordedFiles::read_bytes() const {
  const std::lock_guard lock(mutex_);
  return bytes_;
}

}  // namespace chaek::cli
