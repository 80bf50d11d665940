#pragma once

#include <chrono>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "content/picture_lock.h"
#include "image/picture_file.h"

namespace chaek::fetch {

/// The pictures that were fetched: chaek.lock and the folder of their files, in one project. Both
/// are whole at any moment: a file takes its place before the lock names it, and the lock is
/// replaced, never changed. Two runs at once add to one lock.
class PictureStore {
 public:
  /// `root` is the project's folder, `lock` what its lock says; null: it has none yet.
  PictureStore(std::string root, const content::PictureLock* lock);

  const content::PictureLock& lock() const { return lock_; }
  /// Whether the file of `picture` is there and holds it.
  bool holds(const content::LockedPicture& picture) const;

  /// Takes in the picture at `address`. False: it could not be written; `fault()` says why.
  bool keep(const std::string& address, std::string_view bytes, image::Format format);
  /// Forgets the picture at `address`; its file stays until `sweep`.
  void forget(const std::string& address);
  /// Writes the lock, if it has changed or there is none. False as above.
  bool save();
  /// Files of pictures that the lock does not name, relative to the root.
  std::vector<std::string> unused() const;
  /// Removes them. False as above.
  bool sweep();

  const std::string& fault() const { return fault_; }

 private:
  bool make_folders();
  bool write(const std::string& path, std::string_view bytes);

  std::string root_;
  base::DiskFiles files_;
  content::PictureLock lock_;
  content::PictureLock taken_;       ///< what this run adds to the lock
  std::set<std::string> forgotten_;  ///< what it takes out
  bool changed_ = false;
  std::chrono::steady_clock::time_point saved_;
  std::string fault_;
};

}  // namespace chaek::fetch
