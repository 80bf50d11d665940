#include "base/open_beneath.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <optional>

namespace chaek::base {
namespace {

constexpr int kAlways = O_CLOEXEC | O_NONBLOCK | O_NOCTTY;

// A folder that is renamed while ".." is followed makes the kernel ask for another try.
constexpr int kTries = 8;

std::string link_to(int descriptor) {
  return "/proc/self/fd/" + std::to_string(descriptor);
}

std::optional<std::string> true_path(int descriptor) {
  std::string path(PATH_MAX, '\0');
  const ssize_t size = readlink(link_to(descriptor).c_str(), path.data(), path.size());
  if (size <= 0 || path.front() != '/') return std::nullopt;
  path.resize(static_cast<std::size_t>(size));
  return path;
}

bool is_below(const std::string& path, const std::string& root) {
  if (root == "/" || path == root) return true;
  return path.size() > root.size() && path.starts_with(root) && path[root.size()] == '/';
}

}  // namespace

int open_beneath(int root, const std::string& path, int flags) {
  const std::string name = path.empty() ? "." : path;
  open_how how{};
  // O_PATH refuses flags that concern reading.
  how.flags = static_cast<unsigned>(flags | ((flags & O_PATH) != 0 ? O_CLOEXEC : kAlways));
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
  for (int i = 0; i < kTries; ++i) {
    const long result = syscall(SYS_openat2, root, name.c_str(), &how, sizeof how);
    if (result >= 0) return static_cast<int>(result);
    if (errno == ENOSYS || errno == EPERM) return open_beneath_checked(root, path, flags);
    if (errno != EAGAIN && errno != EINTR) break;
  }
  return -errno;
}

int open_beneath_checked(int root, const std::string& path, int flags) {
  if (path.starts_with('/')) return -EXDEV;
  const int place = openat(root, path.empty() ? "." : path.c_str(), O_PATH | O_CLOEXEC);
  if (place < 0) return -errno;
  const auto where = true_path(place);
  const auto root_path = true_path(root);
  int result = -EACCES;
  if (where && root_path && !is_below(*where, *root_path)) {
    result = -EXDEV;
  } else if (where && root_path) {
    if ((flags & O_PATH) != 0) return place;
    result = open(link_to(place).c_str(), flags | kAlways);
    if (result < 0) result = -errno;
  }
  close(place);
  return result;
}

}  // namespace chaek::base
