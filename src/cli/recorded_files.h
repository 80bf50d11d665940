#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/files.h"

namespace chaek::cli {

/// The project's files on disk, which remembers what was read of them.
class RecordedFiles final : public base::Files {
 public:
  explicit RecordedFiles(const std::string& root) : disk_(root) {}

  base::FileContents read(const std::string& path, std::uint64_t limit) const override;
  std::vector<base::FolderEntry> list(const std::string& folder) const override;
  std::optional<base::EntryKind> kind(const std::string& path) const override;

  /// Every file that was read, in byte order.
  std::vector<std::string> read_paths() const;
  /// Every path that was asked for beside those, in byte order: whether there is such a thing.
  std::vector<std::pair<std::string, bool>> asked_paths() const;
  /// How much was read.
  std::uint64_t read_bytes() const;

 private:
  base::DiskFiles disk_;
  mutable std::mutex mutex_;
  mutable std::set<std::string> paths_;
  mutable std::map<std::string, bool> asked_;
  mutable std::uint64_t bytes_ = 0;
};

}  // namespace chaek::cli
