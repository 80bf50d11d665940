#include "fetch/picture_store.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>
#include <variant>

#include "base/atomic_file.h"
#include "base/sha256.h"

namespace chaek::fetch {
namespace {

/// How old the lock on disk may be while pictures come in: what a run that is ended by force has
/// to fetch again.
constexpr std::chrono::milliseconds kBetweenSaves{500};

/// What the lock on disk says by now; nothing when there is none, or it is damaged.
std::optional<content::PictureLock> lock_on_disk(const base::Files& files) {
  auto contents = files.read(std::string(content::kLockPath), content::kMostLockBytes);
  std::string* text = std::get_if<std::string>(&contents);
  if (text == nullptr) return std::nullopt;
  base::Diagnostics unheard;
  return content::read_lock(base::SourceFile(std::string(content::kLockPath), std::move(*text)),
                            unheard);
}

/// Makes the folder `path` where there is none. A link in its place would lead out of the project.
bool make_folder(const std::string& path, std::string& fault) {
  struct stat status{};
  if (mkdir(path.c_str(), 0777) == 0) return true;
  const int error = errno;
  if (error == EEXIST && lstat(path.c_str(), &status) == 0) {
    if (S_ISDIR(status.st_mode)) return true;
    fault = path + " is no folder";
    return false;
  }
  fault = path + ": " + std::system_category().message(error);
  return false;
}

}  // namespace

PictureStore::PictureStore(std::string root, const content::PictureLock* lock)
    : root_(std::move(root)), files_(root_), changed_(lock == nullptr) {
  if (lock != nullptr) lock_ = *lock;
}

bool PictureStore::holds(const content::LockedPicture& picture) const {
  const auto contents = files_.read(content::stored_path(picture), picture.size);
  const auto* bytes = std::get_if<std::string>(&contents);
  return bytes != nullptr && base::sha256(*bytes) == picture.sha256;
}

bool PictureStore::keep(const std::string& address, std::string_view bytes, image::Format format) {
  content::LockedPicture picture = {base::sha256(bytes), std::string(image::media_type(format)),
                                    bytes.size()};
  if (!holds(picture)) {
    if (!make_folders() || !write(content::stored_path(picture), bytes)) return false;
  }
  forgotten_.erase(address);
  content::LockedPicture& locked = lock_.pictures[address];
  changed_ = changed_ || locked != picture;
  locked = picture;
  taken_.pictures[address] = std::move(picture);
  return std::chrono::steady_clock::now() - saved_ < kBetweenSaves || save();
}

void PictureStore::forget(const std::string& address) {
  changed_ = lock_.pictures.erase(address) > 0 || changed_;
  taken_.pictures.erase(address);
  forgotten_.insert(address);
}

bool PictureStore::save() {
  if (!changed_) return true;
  const auto file = base::AtomicFile::create(base::join_path(root_, content::kLockPath), fault_);
  if (file == nullptr) return false;
  // Nobody else writes the lock now: what another run has added since is kept.
  if (auto newest = lock_on_disk(files_)) {
    for (const auto& [address, picture] : taken_.pictures) newest->pictures[address] = picture;
    for (const std::string& address : forgotten_) newest->pictures.erase(address);
    lock_ = std::move(*newest);
  }
  if (!file->write(content::lock_text(lock_)) ||
      !file->commit(base::AtomicFile::Replace::if_changed)) {
    fault_ = file->fault();
    return false;
  }
  changed_ = false;
  saved_ = std::chrono::steady_clock::now();
  return true;
}

std::vector<std::string> PictureStore::unused() const {
  std::set<std::string> used;
  for (const auto& [address, picture] : lock_.pictures) used.insert(content::stored_path(picture));
  std::vector<std::string> found;
  for (const base::FolderEntry& entry : files_.list(std::string(content::kStoreFolder))) {
    std::string path = base::join_path(content::kStoreFolder, entry.name);
    const bool picture = entry.kind == base::EntryKind::file && !entry.name.starts_with('.');
    if (picture && !used.contains(path)) found.push_back(std::move(path));
  }
  return found;
}

bool PictureStore::sweep() {
  for (const std::string& path : unused()) {
    const std::string file = base::join_path(root_, path);
    if (unlink(file.c_str()) == 0 || errno == ENOENT) continue;
    fault_ = file + ": " + std::system_category().message(errno);
    return false;
  }
  return true;
}

bool PictureStore::make_folders() {
  const std::string folder = base::join_path(root_, content::kStoreFolder);
  return make_folder(std::string(base::folder_of(folder)), fault_) && make_folder(folder, fault_);
}

bool PictureStore::write(const std::string& path, std::string_view bytes) {
  const auto file = base::AtomicFile::create(base::join_path(root_, path), fault_);
  if (file == nullptr) return false;
  if (file->write(bytes) && file->commit()) return true;
  fault_ = file->fault();
  return false;
}

}  // namespace chaek::fetch
