#include "base/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstring>
#include <fstream>
#include <optional>
#include <system_error>
#include <thread>

#include "base/locked_file.h"
#include "base/sha1.h"
#include "base/signals_held.h"

namespace chaek::base {
namespace {

constexpr std::size_t kBufferSize = 256 * 1024;
constexpr std::size_t kLongestName = 200;  // file systems allow 255 bytes, and ours is longer
constexpr std::chrono::milliseconds kBetweenTries{10};

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

/// The temporary file of `target`, beside it. Every process gives it the same name, so that two
/// that write one target meet at its lock, and what a killed one left is found.
std::string temporary_of(const std::string& target) {
  std::string name = target.substr(target.rfind('/') + 1);
  if (name.size() > kLongestName) {
    const auto digest = sha1(name);
    name.clear();
    for (const std::uint8_t byte : digest) name += static_cast<char>('a' + byte % 26);
  }
  return folder_of_target(target) + "/.chaek-" + name + ".tmp";
}

/// An open temporary file in its slot, or the error number.
struct Opened {
  int descriptor = -1;
  std::size_t slot = 0;
  int error = 0;
};

/// The file and its slot come together, and go together, while signals are held: lest a handler
/// leave a file of ours or remove another process's.
Opened open_temporary(const std::string& path) {
  const SignalsHeld held;
  Opened opened;
  const int descriptor = open_locked(path);
  if (descriptor < 0) {
    opened.error = -descriptor;
    return opened;
  }
  if (const auto slot = enlist(path)) {
    opened.descriptor = descriptor;
    opened.slot = *slot;
    return opened;
  }
  unlink(path.c_str());
  close(descriptor);
  opened.error = EMFILE;
  return opened;
}

/// Whether the files at `a` and `b` hold the same bytes; false when one can't be read.
bool are_same(const std::string& a, const std::string& b) {
  std::ifstream left(a, std::ios::binary);
  std::ifstream right(b, std::ios::binary);
  std::string x(kBufferSize, '\0');
  std::string y(kBufferSize, '\0');
  while (left && right) {
    left.read(x.data(), static_cast<std::streamsize>(x.size()));
    right.read(y.data(), static_cast<std::streamsize>(y.size()));
    if (left.bad() || right.bad() || left.gcount() != right.gcount()) return false;
    if (std::memcmp(x.data(), y.data(), static_cast<std::size_t>(left.gcount())) != 0) return false;
  }
  return left.eof() && right.eof();
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

std::unique_ptr<AtomicFile> AtomicFile::create(const std::string& target, std::string& fault,
                                               std::chrono::milliseconds patience) {
  mode_t mode = 0;
  fault = obstacle(target, mode);
  if (!fault.empty()) return nullptr;
  const std::string temporary = temporary_of(target);
  const auto deadline = std::chrono::steady_clock::now() + patience;
  Opened opened = open_temporary(temporary);
  while (opened.error == EBUSY && std::chrono::steady_clock::now() < deadline) {
    std::this_thread::sleep_for(kBetweenTries);
    opened = open_temporary(temporary);
  }
  if (opened.error == EBUSY) {
    fault = target + ": another chaek is writing it";
  } else if (opened.error == EMFILE) {
    fault = target + ": too many files are being written, or its path is too long";
  } else if (opened.error != 0) {
    fault = target + ": " + reason(opened.error);
  }
  if (opened.error != 0) return nullptr;
  // A file that is replaced keeps its permissions; failing that, the umask's are as good.
  if (mode != 0) static_cast<void>(fchmod(opened.descriptor, mode));
  return std::unique_ptr<AtomicFile>(
      new AtomicFile(target, temporary, opened.descriptor, opened.slot));
}

AtomicFile::~AtomicFile() {
  const SignalsHeld held;
  if (!temporary_.empty()) {
    unlink(temporary_.c_str());
    delist(slot_);
  }
  if (descriptor_ >= 0) close(descriptor_);  // and with it goes the lock
}

bool AtomicFile::fail(const char* action) {
  if (fault_.empty()) fault_ = target_ + ": " + action + ": " + reason(errno);
  return false;
}

bool AtomicFile::put(std::string_view bytes) {
  size_ += bytes.size();
  return write_all(descriptor_, bytes) || fail("writing");
}

bool AtomicFile::write(std::string_view bytes) {
  if (descriptor_ < 0 || !fault_.empty()) return false;
  if (buffer_.size() + bytes.size() < kBufferSize) {
    buffer_.append(bytes);
    return true;
  }
  if (!put(buffer_)) return false;
  buffer_.clear();
  if (bytes.size() >= kBufferSize) return put(bytes);
  buffer_.append(bytes);
  return true;
}

/// Whether all bytes are in the file, which still is the one that has the temporary name.
bool AtomicFile::verify() {
  struct stat kept{};
  struct stat named{};
  if (fstat(descriptor_, &kept) != 0 || lstat(temporary_.c_str(), &named) != 0) {
    return fail("verifying");
  }
  errno = EIO;
  return (static_cast<std::uint64_t>(kept.st_size) == size_ && kept.st_ino == named.st_ino &&
          kept.st_dev == named.st_dev) ||
         fail("verifying");
}

bool AtomicFile::commit(Replace replace) {
  if (descriptor_ < 0 || !fault_.empty()) return false;
  if (!put(buffer_)) return false;
  buffer_.clear();
  if (fsync(descriptor_) != 0) return fail("writing");
  if (!verify()) return false;
  // What is there already keeps its time; the temporary file goes with this object.
  if (replace == Replace::if_changed && are_same(temporary_, target_)) return true;
  {
    const SignalsHeld held;
    if (rename(temporary_.c_str(), target_.c_str()) != 0) return fail("renaming");
    delist(slot_);
    temporary_.clear();
    close(descriptor_);  // synced already: nothing can be lost here
    descriptor_ = -1;
  }
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
