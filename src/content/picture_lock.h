#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/source_file.h"

namespace chaek::content {

/// A picture of the network as `chaek fetch` found it.
struct LockedPicture {
  std::string sha256;      ///< of its bytes, 64 lower-case hexadecimal digits
  std::string media_type;  ///< "image/png"
  std::uint64_t size = 0;  ///< in bytes
  friend bool operator==(const LockedPicture&, const LockedPicture&) = default;
};

/// Which pictures of the network a project's books are made with.
struct PictureLock {
  std::map<std::string, LockedPicture> pictures;  ///< by address, as `book/remote_address.h` has it
};

/// The lock's file and the folder of the pictures, relative to the project's root. The folder's
/// name begins with a dot, so that no engine takes the pictures for a part of its site.
constexpr std::string_view kLockPath = "chaek.lock";
constexpr std::string_view kStoreFolder = ".chaek/pictures";
constexpr std::uint64_t kMostLockBytes = 64ULL * 1024 * 1024;

/// The file of a picture, relative to the project's root: ".chaek/pictures/<sha256>.png". It
/// follows from the picture's bytes alone: two addresses of one picture share it.
std::string stored_path(const LockedPicture& picture);

/// The lock as text, the same bytes for the same pictures: a line each, in byte order of addresses,
/// which merges well under version control.
std::string lock_text(const PictureLock& lock);

/// Reads what `lock_text` wrote. Nothing → an error "bad-lock" for every line that is no such line,
/// or names an address a second time in another way.
std::optional<PictureLock> read_lock(const base::SourceFile& source,
                                     base::Diagnostics& diagnostics);

}  // namespace chaek::content
