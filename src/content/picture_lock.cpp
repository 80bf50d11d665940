#include "content/picture_lock.h"

#include <algorithm>
#include <charconv>

namespace chaek::content {
namespace {

constexpr std::string_view kHead =
    "# chaek.lock: pictures of the network that the posts show, as \"chaek fetch\" found them.\n"
    "# Keep it with the posts. SHA-256, media type, bytes, address:\n";
constexpr std::size_t kDigits = 64;

bool is_hash(std::string_view word) {
  return word.size() == kDigits && word.find_first_not_of("0123456789abcdef") == word.npos;
}

bool is_media_type(std::string_view word) {
  constexpr std::string_view kImage = "image/";
  return word.size() > kImage.size() && word.starts_with(kImage) &&
         word.substr(kImage.size()).find_first_not_of("abcdefghijklmnopqrstuvwxyz+") == word.npos;
}

bool is_address(std::string_view word) {
  const bool printable =
      std::all_of(word.begin(), word.end(), [](char c) { return c > ' ' && c < '\x7F'; });
  return printable && (word.starts_with("http://") || word.starts_with("https://"));
}

/// The text before the next space, which is taken from `line` with it.
std::string_view take_word(std::string_view& line) {
  const std::string_view word = line.substr(0, line.find(' '));
  line.remove_prefix(std::min(line.size(), word.size() + 1));
  return word;
}

/// Puts what `line` says into `lock`; false when it is no line of a lock.
bool take_line(std::string_view line, PictureLock& lock) {
  LockedPicture picture;
  picture.sha256 = take_word(line);
  picture.media_type = take_word(line);
  const std::string_view size = take_word(line);
  const auto [end, fault] = std::from_chars(size.data(), size.data() + size.size(), picture.size);
  if (!is_hash(picture.sha256) || !is_media_type(picture.media_type) || fault != std::errc{} ||
      end != size.data() + size.size() || !is_address(line)) {
    return false;
  }
  const auto [at, is_new] = lock.pictures.try_emplace(std::string(line), picture);
  return is_new || at->second == picture;
}

}  // namespace

std::string stored_path(const LockedPicture& picture) {
  constexpr std::string_view kImage = "image/";
  std::string_view kind = std::string_view(picture.media_type).substr(kImage.size());
  kind = kind.substr(0, kind.find('+'));
  std::string path(kStoreFolder);
  path.append("/").append(picture.sha256).append(".").append(kind);
  return path;
}

std::string lock_text(const PictureLock& lock) {
  std::string text(kHead);
  for (const auto& [address, picture] : lock.pictures) {
    text.append(picture.sha256).append(" ").append(picture.media_type).append(" ");
    text.append(std::to_string(picture.size)).append(" ").append(address).append("\n");
  }
  return text;
}

std::optional<PictureLock> read_lock(const base::SourceFile& source,
                                     base::Diagnostics& diagnostics) {
  PictureLock lock;
  bool good = true;
  for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
    const std::string_view line = source.line(number);
    if (line.empty() || line.front() == '#' || take_line(line, lock)) continue;
    const std::uint32_t begin = source.line_start(number);
    diagnostics.error("bad-lock", {&source, begin, begin + static_cast<std::uint32_t>(line.size())},
                      "this line of the lock is damaged, or contradicts another",
                      "take it out; \"chaek fetch\" writes it anew");
    good = false;
  }
  return good ? std::optional(std::move(lock)) : std::nullopt;
}

}  // namespace chaek::content
