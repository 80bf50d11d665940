#include "cli/recorded_files.h"

#include <variant>

namespace chaek::cli {

base::FileContents RecordedFiles::read(const std::string& path, std::uint64_t limit) const {
  base::FileContents contents = disk_.read(path, limit);
  if (const auto* text = std::get_if<std::string>(&contents)) {
    const std::lock_guard lock(mutex_);
    paths_.insert(path);
    bytes_ += text->size();
  }
  return contents;
}

std::vector<base::FolderEntry> RecordedFiles::list(const std::string& folder) const {
  return disk_.list(folder);
}

std::optional<base::EntryKind> RecordedFiles::kind(const std::string& path) const {
  return disk_.kind(path);
}

std::vector<std::string> RecordedFiles::read_paths() const {
  const std::lock_guard lock(mutex_);
  return {paths_.begin(), paths_.end()};
}

std::uint64_t RecordedFiles::read_bytes() const {
  const std::lock_guard lock(mutex_);
  return bytes_;
}

}  // namespace chaek::cli
