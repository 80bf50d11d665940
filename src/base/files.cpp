#include "base/files.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "base/open_beneath.h"

namespace chaek::base {
namespace {

/// Closes its descriptor when it goes.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

FileFault fault_of(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
    case ENAMETOOLONG:
      return FileFault::missing;
    case EXDEV:
      return FileFault::outside_project;
    case ENXIO:  // a socket, or a device without a driver
    case EISDIR:
      return FileFault::not_regular;
    default:
      return FileFault::unreadable;
  }
}

EntryKind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return EntryKind::file;
  if (S_ISDIR(mode)) return EntryKind::folder;
  return EntryKind::other;
}

/// Everything up to the end of the file, which may have grown since its size was asked.
FileContents read_all(int descriptor, std::size_t expected, std::uint64_t limit) {
  std::string contents(expected + 1, '\0');  // one more, so that the end shows at once
  std::size_t size = 0;
  for (;;) {
    if (size == contents.size()) contents.resize(contents.size() * 2);
    const ssize_t got = ::read(descriptor, contents.data() + size, contents.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return FileFault::unreadable;
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size > limit) return FileFault::too_large;
  }
  contents.resize(size);
  return contents;
}

}  // namespace

std::string_view describe(FileFault fault) {
  switch (fault) {
    case FileFault::missing:
      return "no such file";
    case FileFault::outside_project:
      return "it is outside the project's folder";
    case FileFault::not_regular:
      return "it is not a regular file";
    case FileFault::too_large:
      return "it is too large";
    case FileFault::unreadable:
      return "it can't be read";
  }
  return {};
}

DiskFiles::DiskFiles(const std::string& root)
    : root_(open(root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {}

DiskFiles::~DiskFiles() {
  if (root_ >= 0) close(root_);
}

int DiskFiles::open_beneath(const std::string& path, int flags) const {
  // The name ends at the first NUL for the kernel; such a name is no file's.
  if (path.find('\0') != std::string::npos) return -ENOENT;
  return base::open_beneath(root_, path, flags);
}

FileContents DiskFiles::read(const std::string& path, std::uint64_t limit) const {
  const Descriptor file(open_beneath(path, O_RDONLY));
  if (file.number() < 0) return fault_of(-file.number());
  struct stat status{};
  if (fstat(file.number(), &status) != 0) return FileFault::unreadable;
  if (!S_ISREG(status.st_mode)) return FileFault::not_regular;
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (size > limit) return FileFault::too_large;
  return read_all(file.number(), static_cast<std::size_t>(size), limit);
}

std::vector<FolderEntry> DiskFiles::list(const std::string& folder) const {
  std::vector<FolderEntry> entries;
  const int descriptor = open_beneath(folder, O_RDONLY | O_DIRECTORY);
  if (descriptor < 0) return entries;
  DIR* const stream = fdopendir(descriptor);  // owns the descriptor from here
  if (stream == nullptr) {
    close(descriptor);
    return entries;
  }
  while (const dirent* const entry = readdir(stream)) {
    std::string name = entry->d_name;
    if (name == "." || name == "..") continue;
    EntryKind kind = EntryKind::other;
    if (entry->d_type == DT_REG) {
      kind = EntryKind::file;
    } else if (entry->d_type == DT_DIR) {
      kind = EntryKind::folder;
    } else if (entry->d_type == DT_UNKNOWN) {  // some file systems do not say
      struct stat status{};
      if (fstatat(descriptor, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0) {
        kind = S_ISLNK(status.st_mode) ? EntryKind::other : kind_of(status.st_mode);
      }
    }
    // A link to a file is that file; a link to a folder is not entered, since it could be a loop.
    if (kind == EntryKind::other && this->kind(join_path(folder, name)) == EntryKind::file) {
      kind = EntryKind::file;
    }
    entries.push_back({std::move(name), kind});
  }
  closedir(stream);
  std::sort(entries.begin(), entries.end(),
            [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
  return entries;
}

std::optional<EntryKind> DiskFiles::kind(const std::string& path) const {
  const Descriptor file(open_beneath(path, O_PATH));
  struct stat status{};
  if (file.number() < 0 || fstat(file.number(), &status) != 0) return std::nullopt;
  return kind_of(status.st_mode);
}

void MemoryFiles::put(std::string path, std::string contents) {
  const auto at = std::lower_bound(entries_.begin(), entries_.end(), path,
                                   [](const Entry& e, const std::string& p) { return e.path < p; });
  if (at != entries_.end() && at->path == path) {
    at->contents = std::move(contents);
  } else {
    entries_.insert(at, {std::move(path), std::move(contents)});
  }
}

FileContents MemoryFiles::read(const std::string& path, std::uint64_t limit) const {
  const auto at = std::lower_bound(entries_.begin(), entries_.end(), path,
                                   [](const Entry& e, const std::string& p) { return e.path < p; });
  if (at == entries_.end() || at->path != path) {
    return kind(path) ? FileFault::not_regular : FileFault::missing;
  }
  if (at->contents.size() > limit) return FileFault::too_large;
  return at->contents;
}

std::vector<FolderEntry> MemoryFiles::list(const std::string& folder) const {
  std::vector<FolderEntry> found;
  const std::string prefix = folder.empty() ? "" : folder + "/";
  for (const Entry& entry : entries_) {
    if (!entry.path.starts_with(prefix)) continue;
    const std::string rest = entry.path.substr(prefix.size());
    const std::size_t slash = rest.find('/');
    const std::string name = rest.substr(0, slash);
    const bool seen =
        std::any_of(found.begin(), found.end(), [&](const auto& f) { return f.name == name; });
    const bool is_folder = slash != std::string::npos;
    if (!seen) found.push_back({name, is_folder ? EntryKind::folder : EntryKind::file});
  }
  std::sort(found.begin(), found.end(),
            [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
  return found;
}

std::optional<EntryKind> MemoryFiles::kind(const std::string& path) const {
  const auto at = std::lower_bound(entries_.begin(), entries_.end(), path,
                                   [](const Entry& e, const std::string& p) { return e.path < p; });
  if (at != entries_.end() && at->path == path) return EntryKind::file;
  const std::string prefix = path.empty() ? "" : path + "/";
  const bool folder =
      std::any_of(at, entries_.end(), [&](const Entry& e) { return e.path.starts_with(prefix); });
  return folder ? std::optional(EntryKind::folder) : std::nullopt;
}

std::optional<std::string> normal_path(std::string_view path) {
  if (path.starts_with('/')) return std::nullopt;
  std::string result;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, slash);
    path.remove_prefix(std::min(slash + 1, path.size()));
    if (part.empty() || part == ".") continue;
    if (part == "..") {
      if (result.empty()) return std::nullopt;
      const std::size_t last = result.rfind('/');
      result.resize(last == std::string::npos ? 0 : last);
    } else {
      if (!result.empty()) result.push_back('/');
      result.append(part);
    }
  }
  return result;
}

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::string join_path(std::string_view folder, std::string_view name) {
  std::string path(folder);
  if (!path.empty() && !path.ends_with('/')) path.push_back('/');
  path.append(name);
  return path;
}

}  // namespace chaek::base
