#include "base/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstring>
#include <optional>
#include <system_error>

namespace chaek::base {
namespace {

constexpr std::size_t kBufferSize = 256 * 1024;
constexpr int kTemporaryNames = 1000;

/// The paths of the temporary files now open, in a form that a signal handler may read. It must
/// outlive every object and be reachable without an argument, hence the one global of this layer.
struct Slot {
  enum State : int { free, claimed, open };
  std::atomic<int> state{free};
  std::array<char, PATH_MAX> path{};
};
constexpr std::size_t kSlots = 16;
std::array<Slot, kSlots> open_files;
static_assert(std::atomic<int>::is_always_lock_free, "the handler must not wait for a lock");

/// The number of the slot that now holds `path`; nothing when none is free.
std::optional<std::size_t> enlist(const std::string& path) {
  if (path.size() >= PATH_MAX) return std::nullopt;
  for (std::size_t i = 0; i < kSlots; ++i) {
    int expected = Slot::free;
    if (!open_files[i].state.compare_exchange_strong(expected, Slot::claimed)) continue;
    std::memcpy(open_files[i].path.data(), path.c_str(), path.size() + 1);
    open_files[i].state.store(Slot::open);
    return i;
  }
  return std::nullopt;
}

void delist(std::size_t slot) {
  open_files[slot].state.store(Slot::free);
}

std::string reason(int error) {
  return std::system_category().message(error);
}

/// Why `target` can't be replaced by a new file; empty when it can. A link or a device is what the
/// user did not mean to replace.
std::string obstacle(const std::string& target, mode_t& mode) {
  struct stat status{};
  if (lstat(target.c_str(), &status) != 0) {
    return errno == ENOENT ? "" : target + ": " + reason(errno);
  }
  mode = status.st_mode & 07777;
  if (S_ISREG(status.st_mode)) return "";
  if (S_ISLNK(status.st_mode)) return target + " is a symbolic link and is not replaced";
  if (S_ISDIR(status.st_mode)) return target + " is a folder";
  return target + " is not a regular file";
}

/// The folder part of an output's name, "." when there is none.
std::string folder_of_target(const std::string& target) {
  const std::size_t slash = target.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : target.substr(0, slash);
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

AtomicFile::AtomicFile(std::string target, std::string temporary, int descriptor, std::size_t slot)
    : target_(std::move(target)),
      temporary_(std::move(temporary)),
      descriptor_(descriptor),
      slot_(slot) {}

std::unique_ptr<AtomicFile> AtomicFile::create(const std::string& target, std::string& fault) {
  mode_t mode = 0;
  fault = obstacle(target, mode);
  if (!fault.empty()) return nullptr;
  const std::string stem = folder_of_target(target) + "/.chaek-" + std::to_string(getpid()) + "-";
  for (int i = 0; i < kTemporaryNames; ++i) {
    const std::string temporary = stem + std::to_string(i) + ".tmp";
    // Enlisted before it is there, so that no signal can come in between. The name holds this
    // process's id, so it can't be anybody else's file.
    const auto slot = enlist(temporary);
    if (!slot) {
      fault = target + ": too many files are being written, or its path is too long";
      return nullptr;
    }
    constexpr int kFlags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW;
    const int descriptor = open(temporary.c_str(), kFlags, 0666);
    const int error = errno;
    if (descriptor >= 0) {
      // A file that is replaced keeps its permissions; failing that, the umask's are as good.
      if (mode != 0) static_cast<void>(fchmod(descriptor, mode));
      return std::unique_ptr<AtomicFile>(new AtomicFile(target, temporary, descriptor, *slot));
    }
    delist(*slot);
    if (error == EEXIST) continue;
    fault = target + ": " + reason(error);
    return nullptr;
  }
  fault = target + ": " + reason(EEXIST);
  return nullptr;
}

AtomicFile::~AtomicFile() {
  if (descriptor_ >= 0) close(descriptor_);
  if (temporary_.empty()) return;
  unlink(temporary_.c_str());
  delist(slot_);
}

bool AtomicFile::fail(const char* action) {
  if (fault_.empty()) fault_ = target_ + ": " + action + ": " + reason(errno);
  return false;
}

bool AtomicFile::write(std::string_view bytes) {
  if (descriptor_ < 0 || !fault_.empty()) return false;
  if (buffer_.size() + bytes.size() < kBufferSize) {
    buffer_.append(bytes);
    return true;
  }
  if (!write_all(descriptor_, buffer_)) return fail("writing");
  buffer_.clear();
  if (bytes.size() >= kBufferSize) return write_all(descriptor_, bytes) || fail("writing");
  buffer_.append(bytes);
  return true;
}

bool AtomicFile::commit() {
  if (descriptor_ < 0 || !fault_.empty()) return false;
  if (!write_all(descriptor_, buffer_)) return fail("writing");
  if (fsync(descriptor_) != 0) return fail("writing");
  const int descriptor = descriptor_;
  descriptor_ = -1;
  if (close(descriptor) != 0) return fail("closing");
  if (rename(temporary_.c_str(), target_.c_str()) != 0) return fail("renaming");
  delist(slot_);
  temporary_.clear();
  // The new file is in place; that its name survives a power cut is the best that can be tried.
  const int folder = open(folder_of_target(target_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder >= 0) {
    static_cast<void>(fsync(folder));
    close(folder);
  }
  return true;
}

void remove_temporary_files() {
  const int error = errno;  // the interrupted code may be about to look at it
  for (const Slot& slot : open_files) {
    if (slot.state.load() == Slot::open) unlink(slot.path.data());
  }
  errno = error;
}

}  // namespace chaek::base
