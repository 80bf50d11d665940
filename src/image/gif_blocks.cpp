#include "image/gif_blocks.h"

#include "image/big_endian.h"

namespace chaek::image {
namespace {

/// The bytes of a colour table, from the packed field that announces it.
std::size_t table_size(std::uint8_t packed) {
  return (packed & 0x80U) != 0 ? std::size_t{3} << ((packed & 7U) + 1) : 0;
}

}  // namespace

GifBlocks::GifBlocks(std::string_view bytes) : bytes_(bytes) {
  constexpr std::size_t screen = 13;  // signature and logical screen descriptor
  header_size_ = bytes.size() < screen ? bytes.size() : screen + table_size(byte_at(bytes, 10));
  position_ = header_size_;
}

/// The offset after the sub-blocks that begin at `at`, their terminator included.
std::optional<std::size_t> GifBlocks::skip_sub_blocks(std::size_t at) const {
  while (at < bytes_.size()) {
    const std::size_t size = byte_at(bytes_, at);
    at += 1 + size;
    if (size == 0) return at;
  }
  return {};
}

std::optional<GifBlock> GifBlocks::next() {
  if (position_ >= bytes_.size()) return {};
  GifBlock block;
  block.begin = position_;
  const std::uint8_t introducer = byte_at(bytes_, position_);
  std::optional<std::size_t> end;
  if (introducer == 0x3B) {
    end = position_ + 1;
  } else if (introducer == 0x21 && position_ + 2 < bytes_.size()) {
    block.kind = GifBlock::Kind::extension;
    block.label = byte_at(bytes_, position_ + 1);
    block.first = bytes_.substr(position_ + 3, byte_at(bytes_, position_ + 2));
    end = skip_sub_blocks(position_ + 2);
  } else if (introducer == 0x2C && position_ + 10 < bytes_.size()) {
    block.kind = GifBlock::Kind::picture;
    // Ten bytes of descriptor, a table, the size of the first codes.
    end = skip_sub_blocks(position_ + 11 + table_size(byte_at(bytes_, position_ + 9)));
  }
  if (!end) return {};
  block.end = *end;
  position_ = block.kind == GifBlock::Kind::trailer ? bytes_.size() : *end;
  return block;
}

}  // namespace chaek::image
