#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace chaek::base {

/// Why a file could not be had.
enum class FileFault {
  missing,          ///< no such file or folder
  outside_project,  ///< the path, or a symbolic link on it, leaves the project's root
  not_regular,      ///< a folder, FIFO, device or socket
  too_large,        ///< over the limit that the caller gave
  unreadable,       ///< permission or an input/output error
};

/// In plain words, lower case, no full stop: "no such file".
std::string_view describe(FileFault fault);

/// Whole contents, or why not.
using FileContents = std::variant<std::string, FileFault>;

enum class EntryKind { file, folder, other };
struct FolderEntry {
  std::string name;
  EntryKind kind = EntryKind::file;
};

/// The one door to the disk for everything that posts can name. Paths use '/', are relative to
/// the project's root and lexically normal (no "." or ".." parts). Const calls are thread-safe.
class Files {
 public:
  virtual ~Files() = default;
  /// The whole of a regular file of at most `limit` bytes.
  virtual FileContents read(const std::string& path, std::uint64_t limit) const = 0;
  /// Names in a folder in byte order; empty when it can't be read. Links to folders are `other`.
  virtual std::vector<FolderEntry> list(const std::string& folder) const = 0;
  /// What `path` is; nothing when there is no such thing beneath the root.
  virtual std::optional<EntryKind> kind(const std::string& path) const = 0;
};

/// Files beneath `root` on disk, opened with openat2(RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS),
/// or an equal check where the kernel has none.
class DiskFiles final : public Files {
 public:
  explicit DiskFiles(const std::string& root);
  ~DiskFiles() override;
  DiskFiles(const DiskFiles&) = delete;
  DiskFiles& operator=(const DiskFiles&) = delete;

  FileContents read(const std::string& path, std::uint64_t limit) const override;
  std::vector<FolderEntry> list(const std::string& folder) const override;
  std::optional<EntryKind> kind(const std::string& path) const override;

 private:
  int open_beneath(const std::string& path, int flags) const;
  int root_ = -1;
};

/// Files held in memory, for tests.
class MemoryFiles final : public Files {
 public:
  void put(std::string path, std::string contents);

  FileContents read(const std::string& path, std::uint64_t limit) const override;
  std::vector<FolderEntry> list(const std::string& folder) const override;
  std::optional<EntryKind> kind(const std::string& path) const override;

 private:
  struct Entry {
    std::string path;
    std::string contents;
  };
  std::vector<Entry> entries_;  // sorted by path
};

/// `path` with ".", ".." and doubled slashes resolved textually ("a/./b/../c" → "a/c"); nothing
/// when it climbs above its start or is absolute.
std::optional<std::string> normal_path(std::string_view path);

/// The folder part of `path` ("a/b.md" → "a", "b.md" → "").
std::string_view folder_of(std::string_view path);

/// `folder` and `name` with one slash between them; `name` alone when `folder` is empty.
std::string join_path(std::string_view folder, std::string_view name);

}  // namespace chaek::base
