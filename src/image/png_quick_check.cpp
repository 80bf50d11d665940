#include "image/png_quick_check.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "deflate/deflate.h"

namespace chaek::image {
namespace {

constexpr std::string_view kSignature = "\x89PNG\r\n\x1A\n";
constexpr std::string_view kUsualMethods("\0\0\0", 3);     // of compression, filters, no interlace
constexpr std::size_t kMostBytes = std::size_t{16} << 20;  // of expanded rows; more is libpng's
constexpr std::uint32_t kMostFilter = 4;

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

struct Chunk {
  std::string_view name;
  std::string_view data;
};

/// Takes the next chunk off `rest`; nothing when it is cut short or its checksum is wrong.
std::optional<Chunk> next_chunk(std::string_view& rest) {
  constexpr std::size_t kAround = 12;  // length, name and checksum
  if (rest.size() < kAround) return std::nullopt;
  const std::size_t size = number_at(rest, 0);
  if (size > rest.size() - kAround) return std::nullopt;
  if (deflate::crc32(rest.substr(4, size + 4)) != number_at(rest, size + 8)) return std::nullopt;
  const Chunk chunk{rest.substr(4, 4), rest.substr(8, size)};
  rest.remove_prefix(size + kAround);
  return chunk;
}

/// What of the file says how its rows are.
struct Rows {
  std::uint32_t height = 0;
  std::uint64_t size = 0;  ///< bytes of one, its filter included
};

std::uint64_t channels(unsigned color_type) {
  switch (color_type) {
    case 2:
      return 3;
    case 4:
      return 2;
    case 6:
      return 4;
    default:
      return 1;
  }
}

/// The usual kinds: eight bits a sample, or a palette with fewer.
std::optional<Rows> read_header(std::string_view data) {
  if (data.size() != 13) return std::nullopt;
  const std::uint64_t width = number_at(data, 0);
  const std::uint32_t height = number_at(data, 4);
  const auto depth = static_cast<unsigned char>(data[8]);
  const auto color_type = static_cast<unsigned char>(data[9]);
  const bool palette = color_type == 3;
  const bool known = color_type <= 6 && color_type != 1 && color_type != 5;
  const bool depth_known = depth == 8 || (palette && (depth == 1 || depth == 2 || depth == 4));
  if (!known || !depth_known || data.substr(10) != kUsualMethods) return std::nullopt;
  const std::uint64_t size = (width * channels(color_type) * depth + 7) / 8 + 1;
  if (width == 0 || height == 0 || size > kMostBytes / height) return std::nullopt;
  return Rows{height, size};
}

/// Whether a chunk between the header and the rows is one that cannot make libpng stop.
bool is_harmless(const Chunk& chunk) {
  const std::size_t size = chunk.data.size();
  if (chunk.name == "PLTE") return size > 0 && size % 3 == 0 && size <= 768;
  return (chunk.name[0] & 0x20) != 0;  // not critical
}

bool rows_are_whole(std::string_view stream, const Rows& rows) {
  const auto size = static_cast<std::size_t>(rows.height * rows.size);
  const auto expanded = std::make_unique_for_overwrite<char[]>(size);
  if (!deflate::expand_zlib(stream, {expanded.get(), size})) return false;
  for (std::size_t at = 0; at < size; at += rows.size) {
    if (static_cast<unsigned char>(expanded[at]) > kMostFilter) return false;
  }
  return true;
}

}  // namespace

bool png_is_surely_whole(std::string_view bytes) {
  if (!bytes.starts_with(kSignature)) return false;
  std::string_view rest = bytes.substr(kSignature.size());
  std::optional<Chunk> chunk = next_chunk(rest);
  if (!chunk || chunk->name != "IHDR") return false;
  const bool palette = chunk->data.size() == 13 && chunk->data[9] == 3;
  const std::optional<Rows> rows = read_header(chunk->data);
  if (!rows) return false;
  bool has_palette = false;
  while ((chunk = next_chunk(rest)) && chunk->name != "IDAT") {
    const bool is_palette = chunk->name == "PLTE";
    if (!is_harmless(*chunk) || (is_palette && has_palette)) return false;
    has_palette = has_palette || is_palette;
  }
  if (!chunk || (palette && !has_palette)) return false;
  std::string joined;
  std::string_view stream = chunk->data;
  while ((chunk = next_chunk(rest)) && chunk->name == "IDAT") {
    if (joined.empty()) joined = stream;
    joined += chunk->data;
    stream = joined;
  }
  return chunk && rows_are_whole(stream, *rows);
}

}  // namespace chaek::image
