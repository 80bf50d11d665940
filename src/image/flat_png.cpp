#include "image/flat_png.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

#include "deflate/deflate.h"
#include "image/png_chunks.h"

namespace chaek::image {
namespace {

constexpr char kTrueColor = 2;
constexpr char kIndexed = 3;
// Flat areas shrink as much at the quickest level as at the next five.
constexpr int kLevel = 1;

std::uint32_t color_at(const unsigned char* row, std::size_t x) {
  std::uint32_t word;
  std::memcpy(&word, row + x * sizeof word, sizeof word);
  return word & 0xFFFFFFU;
}

/// Up to 256 colours in the order they were first seen.
class Palette {
 public:
  static constexpr int kFull = -1;

  /// The place of a colour, or kFull.
  int place_of(std::uint32_t color) {
    for (std::size_t slot = color * 0x9E3779B1U >> 22;; slot = (slot + 1) % kSlots) {
      if (slots_[slot] == 0) return add(color, slot);
      const int place = slots_[slot] - 1;
      if (colors_[static_cast<std::size_t>(place)] == color) return place;
    }
  }

  /// The PLTE chunk's content.
  std::string bytes() const {
    std::string bytes;
    for (std::size_t i = 0; i < count_; ++i) {
      for (const int shift : {16, 8, 0}) bytes += static_cast<char>(colors_[i] >> shift);
    }
    return bytes;
  }

 private:
  static constexpr std::size_t kSlots = 1024;

  int add(std::uint32_t color, std::size_t slot) {
    if (count_ == colors_.size()) return kFull;
    colors_[count_++] = color;
    slots_[slot] = static_cast<std::uint16_t>(count_);
    return static_cast<int>(count_ - 1);
  }

  std::array<std::uint32_t, 256> colors_{};
  std::array<std::uint16_t, kSlots> slots_{};  // a colour's place and one
  std::size_t count_ = 0;
};

/// The rows as places in `palette`, each behind its filter byte; nothing when colours are too many.
std::string indexed_rows(const FlatDrawing& drawing, Palette& palette) {
  const std::size_t width = drawing.width;
  std::string out(std::size_t{drawing.height} * (width + 1), '\0');
  char* to = out.data();
  const unsigned char* row = drawing.rows;
  for (std::uint32_t y = 0; y < drawing.height; ++y, row += drawing.stride, to += width + 1) {
    if (y > 0 && std::memcmp(row, row - drawing.stride, width * sizeof(std::uint32_t)) == 0) {
      std::memcpy(to, to - (width + 1), width + 1);
      continue;
    }
    for (std::size_t x = 0; x < width;) {
      const std::uint32_t color = color_at(row, x);
      const int place = palette.place_of(color);
      if (place == Palette::kFull) return {};
      std::size_t end = x + 1;
      while (end < width && color_at(row, end) == color) ++end;
      std::memset(to + 1 + x, place, end - x);
      x = end;
    }
  }
  return out;
}

std::string true_color_rows(const FlatDrawing& drawing) {
  const std::size_t width = drawing.width;
  std::string out(std::size_t{drawing.height} * (width * 3 + 1), '\0');
  char* to = out.data();
  for (std::uint32_t y = 0; y < drawing.height; ++y) {
    const unsigned char* row = drawing.rows + y * drawing.stride;
    ++to;
    for (std::size_t x = 0; x < width; ++x) {
      const std::uint32_t color = color_at(row, x);
      for (const int shift : {16, 8, 0}) *to++ = static_cast<char>(color >> shift);
    }
  }
  return out;
}

void append_32(std::string& out, std::uint32_t number) {
  for (const int shift : {24, 16, 8, 0}) out += static_cast<char>(number >> shift);
}

/// One chunk (5.3): length, name, content, CRC of name and content.
void append_chunk(std::string& out, std::string_view name, std::string_view content) {
  append_32(out, static_cast<std::uint32_t>(content.size()));
  const std::size_t begin = out.size();
  out += name;
  out += content;
  append_32(out, deflate::crc32(std::string_view(out).substr(begin)));
}

}  // namespace

std::string encode_flat_png(const FlatDrawing& drawing) {
  Palette palette;
  std::string rows = indexed_rows(drawing, palette);
  const bool indexed = !rows.empty();
  if (!indexed) rows = true_color_rows(drawing);
  std::string header;
  append_32(header, drawing.width);
  append_32(header, drawing.height);
  header += '\x08';  // bits a sample
  header += indexed ? kIndexed : kTrueColor;
  header.append(3, '\0');  // deflate, adaptive filters, no interlace
  std::string png(kPngSignature);
  append_chunk(png, "IHDR", header);
  if (indexed) append_chunk(png, "PLTE", palette.bytes());
  append_chunk(png, "IDAT", deflate::Compressor(kLevel).zlib(rows));
  append_chunk(png, "IEND", {});
  return png;
}

}  // namespace chaek::image
