#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace chaek::image {

/// One block of a GIF (GIF89a, 12–27).
struct GifBlock {
  enum class Kind { picture, extension, trailer };
  Kind kind = Kind::trailer;
  std::uint8_t label = 0;  ///< of an extension
  std::string_view first;  ///< an extension's first sub-block
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The blocks after a GIF's header and global colour table, in order. Ends after the trailer, at
/// the end of the bytes and where they are no GIF.
class GifBlocks {
 public:
  /// `bytes` begins with "GIF8".
  explicit GifBlocks(std::string_view bytes);

  std::optional<GifBlock> next();
  /// Where the first block begins.
  std::size_t header_size() const { return header_size_; }

 private:
  std::optional<std::size_t> skip_sub_blocks(std::size_t at) const;

  std::string_view bytes_;
  std::size_t header_size_ = 0;
  std::size_t position_ = 0;
};

inline constexpr std::uint8_t kGifApplication = 0xFF;
inline constexpr std::uint8_t kGifComment = 0xFE;

}  // namespace chaek::image
