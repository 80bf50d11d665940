#include "base/locked_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace chaek::base {
namespace {

constexpr int kTries = 100;

/// Whether `path` still names the file that is open as `descriptor`.
bool is_named(int descriptor, const std::string& path) {
  struct stat open_one{};
  struct stat named{};
  return fstat(descriptor, &open_one) == 0 && lstat(path.c_str(), &named) == 0 &&
         open_one.st_ino == named.st_ino && open_one.st_dev == named.st_dev;
}

/// 0 when `descriptor` is locked now, also where the file system knows no locks; else the error.
int lock(int descriptor) {
  while (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    if (errno == ENOSYS || errno == ENOLCK || errno == EOPNOTSUPP) return 0;
    return errno;
  }
  return 0;
}

/// Removes the file `path` if nobody holds its lock; 0, or the error number.
int sweep(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (descriptor < 0) return errno == ENOENT ? 0 : errno;
  int error = lock(descriptor);
  // Only who holds the lock of the file of that name may remove it.
  if (error == 0 && is_named(descriptor, path) && unlink(path.c_str()) != 0) error = errno;
  close(descriptor);
  return error == EWOULDBLOCK ? EBUSY : error;
}

}  // namespace

int open_locked(const std::string& path) {
  constexpr int kFlags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW;
  for (int i = 0; i < kTries; ++i) {
    const int descriptor = open(path.c_str(), kFlags, 0666);
    if (descriptor >= 0) {
      // Somebody may have taken it for a dead one's before it was locked.
      if (lock(descriptor) == 0 && is_named(descriptor, path)) return descriptor;
      close(descriptor);
      continue;
    }
    if (errno == EINTR) continue;
    if (errno != EEXIST) return -errno;
    if (const int error = sweep(path); error != 0) return -error;
  }
  return -EBUSY;
}

}  // namespace chaek::base
