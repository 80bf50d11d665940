#include <png.h>

#include <algorithm>
#include <csetjmp>
#include <cstring>
#include <exception>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "image/codecs.h"
#include "image/color_profile.h"
#include "image/oriented_rows.h"
#include "image/png_quick_check.h"

// libpng reports errors by longjmp. Every function that sets a jump's target here ("guarded") has
// only locals without destructors, and no C++ object dies between the target and the jump.

namespace chaek::image {
namespace {

/// libpng's reader over bytes in memory.
struct PngReader {
  explicit PngReader(std::string_view input) : bytes(input) {
    png = png_create_read_struct(PNG_LIBPNG_VER_STRING, this, on_error, on_warning);
    if (png != nullptr) header = png_create_info_struct(png);
  }
  ~PngReader() { png_destroy_read_struct(&png, &header, nullptr); }
  PngReader(const PngReader&) = delete;
  PngReader& operator=(const PngReader&) = delete;

  [[noreturn]] static void on_error(png_structp png, png_const_charp) { png_longjmp(png, 1); }
  static void on_warning(png_structp, png_const_charp) {}
  static void read(png_structp png, png_bytep out, std::size_t count) {
    auto& reader = *static_cast<PngReader*>(png_get_io_ptr(png));
    if (reader.bytes.size() - reader.position < count) {
      reader.cut_short = true;
      png_error(png, "cut short");
    }
    std::memcpy(out, reader.bytes.data() + reader.position, count);
    reader.position += count;
  }

  std::string_view bytes;
  std::size_t position = 0;
  bool cut_short = false;
  png_structp png = nullptr;
  png_infop header = nullptr;
};

/// Chunks that are not asked for here are not even parsed: they may be bombs. The profile goes a
/// way of its own.
void ignore_other_chunks(png_structp png) {
  static constexpr png_byte names[] =
      "bKGD\0cHRM\0eXIf\0hIST\0iCCP\0iTXt\0oFFs\0pCAL\0pHYs\0sBIT\0sCAL\0sPLT\0sRGB\0"
      "tEXt\0tIME\0zTXt";
  png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, names, sizeof names / 5);
}

/// What is known once the header is read.
struct PngRows {
  std::size_t stored_size = 0;  ///< bytes of a row in the file, unpacked
  int passes = 1;
};

/// Guarded: the header, and the transformations to 8-bit grey or RGB with or without alpha.
bool begin(PngReader& reader, bool own_gamma, PngRows& rows) {
  png_structp png = reader.png;
  if (setjmp(png_jmpbuf(png)) != 0) return false;
  png_set_read_fn(png, &reader, PngReader::read);
  ignore_other_chunks(png);
  png_read_info(png, reader.header);
  rows.stored_size = png_get_rowbytes(png, reader.header);
  double gamma = 0;
  if (own_gamma && png_get_gAMA(png, reader.header, &gamma) != 0) {
    png_set_gamma(png, PNG_DEFAULT_sRGB, gamma);
  }
  png_set_expand(png);
  png_set_scale_16(png);
  rows.passes = png_set_interlace_handling(png);
  png_read_update_info(png, reader.header);
  return true;
}

/// Guarded: one row, which an interlaced picture fills in several passes.
bool read_row(PngReader& reader, png_bytep row) {
  if (setjmp(png_jmpbuf(reader.png)) != 0) return false;
  png_read_row(reader.png, row, nullptr);
  return true;
}

/// Deflate makes at most 1,032 bytes of one: a file too small for its pixels holds no picture, and
/// no memory is taken for it.
bool too_small(std::string_view bytes, const Identity& identity, const PngRows& rows) {
  return bytes.size() < rows.stored_size * identity.height / 1032;
}

/// Guarded: the header alone, nothing transformed.
bool begin_stored(PngReader& reader, PngRows& rows) {
  png_structp png = reader.png;
  if (setjmp(png_jmpbuf(png)) != 0) return false;
  png_set_read_fn(png, &reader, PngReader::read);
  ignore_other_chunks(png);
  png_read_info(png, reader.header);
  rows.stored_size = png_get_rowbytes(png, reader.header);
  rows.passes = png_set_interlace_handling(png);
  png_read_update_info(png, reader.header);
  return true;
}

/// Guarded: the profile, as a chunk of at most 4 MiB holds it; null when there is none.
png_bytep begin_profile(PngReader& reader, png_uint_32& size) {
  png_structp png = reader.png;
  if (setjmp(png_jmpbuf(png)) != 0) return nullptr;
  static constexpr png_byte names[] =
      "bKGD\0cHRM\0eXIf\0gAMA\0hIST\0iTXt\0oFFs\0pCAL\0pHYs\0sBIT\0sCAL\0sPLT\0sRGB\0tEXt\0"
      "tIME\0zTXt";
  png_set_read_fn(png, &reader, PngReader::read);
  png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, names, sizeof names / 5);
  png_set_chunk_malloc_max(png, 4 * 1024 * 1024);
  png_read_info(png, reader.header);
  png_charp name = nullptr;
  int method = 0;
  png_bytep profile = nullptr;
  if (png_get_iCCP(png, reader.header, &name, &method, &profile, &size) == 0) return nullptr;
  return profile;
}

bool read_rows(PngReader& reader, const Identity& identity, int passes, OrientedRows& rows) {
  std::vector<png_byte> row(rows.row_size());
  for (int pass = 0; pass < passes; ++pass) {
    for (std::uint32_t y = 0; y < identity.height; ++y) {
      if (pass > 0) rows.get(y, row.data());
      if (!read_row(reader, row.data())) return false;
      rows.put(y, row.data());
    }
  }
  return true;
}

/// libpng's writer into memory.
struct PngWriter {
  PngWriter() {
    png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, PngReader::on_error,
                                  PngReader::on_warning);
    if (png != nullptr) header = png_create_info_struct(png);
  }
  ~PngWriter() { png_destroy_write_struct(&png, &header); }
  PngWriter(const PngWriter&) = delete;
  PngWriter& operator=(const PngWriter&) = delete;

  static void write(png_structp png, png_bytep bytes, std::size_t count) {
    auto& writer = *static_cast<PngWriter*>(png_get_io_ptr(png));
    try {
      writer.bytes.append(reinterpret_cast<const char*>(bytes), count);
      return;
    } catch (const std::exception&) {
      // No exception may pass through libpng; the jump is taken outside the handler.
    }
    png_error(png, "out of memory");
  }
  static void flush(png_structp) {}

  std::string bytes;
  png_structp png = nullptr;
  png_infop header = nullptr;
};

/// Guarded: everything up to the first row.
bool begin(PngWriter& writer, const Pixels& pixels) {
  png_structp png = writer.png;
  if (setjmp(png_jmpbuf(png)) != 0) return false;
  png_set_write_fn(png, &writer, PngWriter::write, PngWriter::flush);
  png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_ALL_FILTERS);
  png_set_compression_level(png, 5);
  const int color = pixels.model == Pixels::Model::gray ? 0 : PNG_COLOR_MASK_COLOR;
  const int alpha = pixels.alpha.empty() ? 0 : PNG_COLOR_MASK_ALPHA;
  png_set_IHDR(png, writer.header, pixels.width, pixels.height, 8, color | alpha,
               PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_write_info(png, writer.header);
  return true;
}

/// Guarded: one row, or with no row the end.
bool write_row(PngWriter& writer, png_const_bytep row) {
  if (setjmp(png_jmpbuf(writer.png)) != 0) return false;
  if (row != nullptr) {
    png_write_row(writer.png, row);
  } else {
    png_write_end(writer.png, nullptr);
  }
  return true;
}

bool write_rows(PngWriter& writer, const Pixels& pixels) {
  const std::size_t channels = pixels.model == Pixels::Model::gray ? 1 : 3;
  const std::size_t width = pixels.width;
  std::vector<png_byte> row(width * (channels + 1));
  for (std::size_t y = 0; y < pixels.height; ++y) {
    const png_byte* color = pixels.color.data() + y * width * channels;
    if (!pixels.alpha.empty()) {
      png_byte* out = row.data();
      for (std::size_t x = 0; x < width; ++x) {
        out = std::copy_n(color + x * channels, channels, out);
        *out++ = pixels.alpha[y * width + x];
      }
      color = row.data();
    }
    if (!write_row(writer, color)) return false;
  }
  return write_row(writer, nullptr);
}

}  // namespace

std::string encode_png(const Pixels& pixels) {
  PngWriter writer;
  // With sound pixels nothing but memory can fail.
  if (writer.header == nullptr || !begin(writer, pixels) || !write_rows(writer, pixels)) {
    throw std::bad_alloc();
  }
  return std::move(writer.bytes);
}

std::string png_profile(std::string_view bytes) {
  if (bytes.find("iCCP") == std::string_view::npos) return {};
  PngReader reader(bytes);
  if (reader.header == nullptr) throw std::bad_alloc();
  png_uint_32 size = 0;
  const png_bytep profile = begin_profile(reader, size);
  if (profile == nullptr) return {};
  return std::string(reinterpret_cast<const char*>(profile), size);
}

bool png_is_whole(std::string_view bytes, const Identity& identity, Fault& fault) {
  if (png_is_surely_whole(bytes)) return true;
  PngReader reader(bytes);
  if (reader.header == nullptr) throw std::bad_alloc();
  PngRows stored;
  bool whole = begin_stored(reader, stored);
  if (whole && too_small(bytes, identity, stored)) {
    reader.cut_short = true;
    whole = false;
  }
  if (whole) {
    std::vector<png_byte> row(stored.stored_size);
    const std::uint64_t rows =
        std::uint64_t{identity.height} * static_cast<unsigned>(stored.passes);
    for (std::uint64_t i = 0; whole && i < rows; ++i) whole = read_row(reader, row.data());
  }
  if (!whole) fault.reason = reader.cut_short ? "the PNG is cut short" : "the PNG is damaged";
  return whole;
}

bool decode_png(std::string_view bytes, const Identity& identity, Pixels& pixels, Fault& fault) {
  PngReader reader(bytes);
  if (reader.header == nullptr) throw std::bad_alloc();
  const auto refuse = [&] {
    fault.reason = reader.cut_short ? "the PNG is cut short" : "the PNG is damaged";
    return false;
  };
  PngRows stored;
  if (!begin(reader, identity.own_gamma, stored)) return refuse();
  if (too_small(bytes, identity, stored)) {
    reader.cut_short = true;
    return refuse();
  }
  const int color_type = png_get_color_type(reader.png, reader.header);
  const bool gray = (color_type & PNG_COLOR_MASK_COLOR) == 0;
  const bool alpha = (color_type & PNG_COLOR_MASK_ALPHA) != 0;
  OrientedRows rows(identity, gray ? Pixels::Model::gray : Pixels::Model::rgb, alpha, pixels);
  if (png_get_rowbytes(reader.png, reader.header) != rows.row_size()) return refuse();
  return read_rows(reader, identity, stored.passes, rows) || refuse();
}

}  // namespace chaek::image
