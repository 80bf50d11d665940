#include "image/exif_orientation.h"

#include <cstddef>
#include <cstdint>
#include <optional>

#include "image/big_endian.h"

namespace chaek::image {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::string_view kExifHead = "Exif\0\0"sv;

/// A TIFF structure: numbers in the byte order that its head names, offsets from its beginning.
class Tiff {
 public:
  explicit Tiff(std::string_view bytes) : bytes_(bytes), little_(bytes.substr(0, 2) == "II") {}

  bool valid() const { return (little_ || bytes_.substr(0, 2) == "MM") && number(2, 2) == 42; }
  /// The number of `size` bytes at `offset`; nothing when it lies outside.
  std::optional<std::uint32_t> number(std::size_t offset, std::size_t size) const {
    if (offset > bytes_.size() || bytes_.size() - offset < size) return {};
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t at = little_ ? offset + size - 1 - i : offset + i;
      value = value << 8 | byte_at(bytes_, at);
    }
    return value;
  }

 private:
  std::string_view bytes_;
  bool little_;
};

}  // namespace

int exif_orientation(std::string_view payload) {
  if (payload.substr(0, kExifHead.size()) != kExifHead) return 0;
  const Tiff tiff(payload.substr(kExifHead.size()));
  const auto directory = tiff.valid() ? tiff.number(4, 4) : std::nullopt;
  const auto count = directory ? tiff.number(*directory, 2) : std::nullopt;
  if (!count) return 0;
  constexpr std::uint32_t orientation_tag = 274;
  constexpr std::uint32_t short_type = 3;
  for (std::uint32_t i = 0; i < *count; ++i) {
    const std::size_t entry = std::size_t{*directory} + 2 + std::size_t{12} * i;
    const auto tag = tiff.number(entry, 2);
    if (!tag) return 0;
    if (*tag != orientation_tag) continue;
    const auto value = tiff.number(entry + 8, 2);
    if (tiff.number(entry + 2, 2) != short_type || !value) return 0;
    return *value >= 1 && *value <= 8 ? static_cast<int>(*value) : 0;
  }
  return 0;
}

std::string orientation_segment(int orientation) {
  std::string segment("\xFF\xE1\x00\x22"sv);  // APP1, 34 bytes
  segment += kExifHead;
  segment += "MM\x00\x2A\x00\x00\x00\x08"sv;        // TIFF, directory at 8
  segment += "\x00\x01"sv;                          // of one entry:
  segment += "\x01\x12\x00\x03\x00\x00\x00\x01"sv;  // orientation, one SHORT
  segment += {'\x00', static_cast<char>(orientation), '\x00', '\x00'};
  segment += "\x00\x00\x00\x00"sv;  // no further directory
  return segment;
}

}  // namespace chaek::image
