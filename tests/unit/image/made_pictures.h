#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
// jpeglib.h needs the above.
#include <jpeglib.h>
#include <png.h>

#include <cstdlib>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace chaek::image {

/// What `make_png` writes; `rows` as the file packs them.
struct MadePng {
  std::uint32_t width = 1;
  std::uint32_t height = 1;
  int depth = 8;
  int color_type = PNG_COLOR_TYPE_RGB;
  std::vector<std::vector<png_byte>> rows;
  bool interlaced = false;
  std::vector<png_color> palette;
  std::vector<png_byte> palette_alpha;
  const png_color_16* transparent = nullptr;
};

inline std::string make_png(MadePng made) {
  std::string out;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop header = png_create_info_struct(png);
  if (setjmp(png_jmpbuf(png)) != 0) std::abort();
  png_set_write_fn(
      png, &out,
      [](png_structp p, png_bytep bytes, std::size_t count) {
        static_cast<std::string*>(png_get_io_ptr(p))
            ->append(reinterpret_cast<const char*>(bytes), count);
      },
      [](png_structp) {});
  png_set_IHDR(png, header, made.width, made.height, made.depth, made.color_type,
               made.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  if (!made.palette.empty()) {
    png_set_PLTE(png, header, made.palette.data(), static_cast<int>(made.palette.size()));
  }
  if (!made.palette_alpha.empty() || made.transparent != nullptr) {
    png_set_tRNS(png, header, made.palette_alpha.data(),
                 static_cast<int>(made.palette_alpha.size()), made.transparent);
  }
  png_write_info(png, header);
  std::vector<png_bytep> rows;
  for (auto& row : made.rows) rows.push_back(row.data());
  png_write_image(png, rows.data());
  png_write_end(png, nullptr);
  png_destroy_write_struct(&png, &header);
  return out;
}

/// CRC-32 as PNG defines it (PNG 3rd edition, annex D), bit by bit.
inline std::uint32_t crc_of(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char byte : bytes) {
    crc ^= static_cast<std::uint8_t>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ ((crc & 1) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

/// A chunk with its length and CRC.
inline std::string png_chunk_bytes(std::string_view name, std::string_view content) {
  const auto number = [](std::uint32_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift);
    return bytes;
  };
  const std::string named = std::string(name) + std::string(content);
  return number(static_cast<std::uint32_t>(content.size())) + named + number(crc_of(named));
}

/// What `make_jpeg` writes: `color(x, y)` gives `components` samples.
struct MadeJpeg {
  std::uint32_t width = 16;
  std::uint32_t height = 16;
  int components = 3;
  J_COLOR_SPACE space = JCS_RGB;
  J_COLOR_SPACE stored_as = JCS_YCbCr;
  bool progressive = false;
  bool adobe = true;  ///< CMYK and YCCK only
  std::function<std::vector<JSAMPLE>(std::uint32_t x, std::uint32_t y)> color;
};

inline std::string make_jpeg(const MadeJpeg& made) {
  jpeg_compress_struct jpeg = {};
  jpeg_error_mgr errors = {};
  jpeg.err = jpeg_std_error(&errors);
  jpeg_create_compress(&jpeg);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&jpeg, &bytes, &size);
  jpeg.image_width = made.width;
  jpeg.image_height = made.height;
  jpeg.input_components = made.components;
  jpeg.in_color_space = made.space;
  jpeg_set_defaults(&jpeg);
  jpeg_set_colorspace(&jpeg, made.stored_as);
  jpeg_set_quality(&jpeg, 100, TRUE);
  if (made.progressive) jpeg_simple_progression(&jpeg);
  if (made.components == 4) jpeg.write_Adobe_marker = made.adobe ? TRUE : FALSE;
  jpeg_start_compress(&jpeg, TRUE);
  for (std::uint32_t y = 0; y < made.height; ++y) {
    std::vector<JSAMPLE> row;
    for (std::uint32_t x = 0; x < made.width; ++x) {
      for (const JSAMPLE sample : made.color(x, y)) row.push_back(sample);
    }
    JSAMPROW rows[] = {row.data()};
    jpeg_write_scanlines(&jpeg, rows, 1);
  }
  jpeg_finish_compress(&jpeg);
  std::string out(reinterpret_cast<const char*>(bytes), size);
  jpeg_destroy_compress(&jpeg);
  std::free(bytes);
  return out;
}

/// A marker segment with its length.
inline std::string jpeg_segment_bytes(unsigned char marker, std::string_view payload) {
  const std::size_t length = payload.size() + 2;
  std::string out = {'\xFF', static_cast<char>(marker), static_cast<char>(length >> 8),
                     static_cast<char>(length & 0xFF)};
  return out.append(payload);
}

/// `jpeg` with `segment` after its first two bytes.
inline std::string with_segment(const std::string& jpeg, const std::string& segment) {
  return jpeg.substr(0, 2) + segment + jpeg.substr(2);
}

/// An EXIF segment that states `orientation`, little-endian.
inline std::string exif_bytes(int orientation) {
  using namespace std::string_literals;
  std::string payload = "Exif\0\0II*\0\x08\0\0\0\x02\0"s;
  payload += "\x0F\x01\x02\0\x04\0\0\0abc\0"s;  // the camera's maker
  payload += "\x12\x01\x03\0\x01\0\0\0"s;
  payload += {static_cast<char>(orientation), '\0', '\0', '\0'};
  payload += "\0\0\0\0"s;
  return jpeg_segment_bytes(0xE1, payload);
}

}  // namespace chaek::image
