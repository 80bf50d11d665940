#include <cstddef>
#include <cstdio>
// jpeglib.h needs the two above.
#include <jerror.h>
#include <jpeglib.h>

#include <csetjmp>
#include <cstdlib>
#include <memory>
#include <new>
#include <string>
#include <vector>

#include "image/codecs.h"
#include "image/color_profile.h"
#include "image/oriented_rows.h"

// libjpeg reports errors through a callback that must not return: it jumps. Every function that
// sets the jump's target ("guarded") has only locals without destructors, and no C++ object dies
// between the target and the jump.

namespace chaek::image {
namespace {

/// libjpeg's reader over bytes in memory.
struct JpegReader {
  JpegReader() {
    jpeg.err = jpeg_std_error(&errors);
    errors.error_exit = on_error;
    errors.emit_message = on_message;
    errors.output_message = on_output;
    jpeg.client_data = this;
  }
  ~JpegReader() { jpeg_destroy_decompress(&jpeg); }
  JpegReader(const JpegReader&) = delete;
  JpegReader& operator=(const JpegReader&) = delete;

  static JpegReader& of(j_common_ptr jpeg) { return *static_cast<JpegReader*>(jpeg->client_data); }
  [[noreturn]] static void on_error(j_common_ptr jpeg) { std::longjmp(of(jpeg).jump, 1); }
  /// Warnings go by, but for those that mean samples made up by libjpeg.
  static void on_message(j_common_ptr jpeg, int level) {
    if (level >= 0) return;
    const int code = jpeg->err->msg_code;
    if (code == JWRN_HIT_MARKER || code == JWRN_HUFF_BAD_CODE) of(jpeg).damaged = true;
  }
  static void on_output(j_common_ptr) {}
  static void on_progress(j_common_ptr jpeg) {
    JpegReader& reader = of(jpeg);
    if (reader.jpeg.input_scan_number > reader.scan_limit) std::longjmp(reader.jump, 1);
  }

  jpeg_decompress_struct jpeg = {};
  jpeg_error_mgr errors = {};
  jpeg_progress_mgr progress = {};
  std::jmp_buf jump = {};
  int scan_limit = 0;
  bool damaged = false;
};

/// Guarded: the header and the first samples, of which only every `reduction`-th of a row and every
/// `reduction`-th row is made. A progressive picture is read whole here.
bool begin(JpegReader& reader, std::string_view bytes, unsigned reduction) {
  jpeg_decompress_struct& jpeg = reader.jpeg;
  if (setjmp(reader.jump) != 0) return false;
  jpeg_create_decompress(&jpeg);
  reader.progress.progress_monitor = JpegReader::on_progress;
  jpeg.progress = &reader.progress;
  jpeg_mem_src(&jpeg, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  if (jpeg_read_header(&jpeg, TRUE) != JPEG_HEADER_OK) return false;
  if (jpeg.num_components == 1) {
    jpeg.out_color_space = JCS_GRAYSCALE;
  } else if (jpeg.num_components == 4) {
    jpeg.out_color_space = JCS_CMYK;
  } else {
    jpeg.out_color_space = JCS_RGB;
  }
  jpeg.scale_num = 8 / reduction;
  jpeg.scale_denom = 8;
  return jpeg_start_decompress(&jpeg) == TRUE;
}

/// Guarded: one row.
bool read_row(JpegReader& reader, JSAMPLE* row) {
  if (setjmp(reader.jump) != 0) return false;
  JSAMPROW rows[] = {row};
  return jpeg_read_scanlines(&reader.jpeg, rows, 1) == 1;
}

/// Four inks → RGB, in place, where no profile says more. Adobe's files hold the ink's complement.
void convert_inks(std::vector<std::uint8_t>& row, std::uint32_t width, bool adobe) {
  const std::uint8_t* ink = row.data();
  std::uint8_t* out = row.data();
  const unsigned flip = adobe ? 0 : 255;
  for (std::uint32_t x = 0; x < width; ++x, ink += 4, out += 3) {
    const unsigned light = ink[3] ^ flip;
    for (int c = 0; c < 3; ++c) {
      out[c] = static_cast<std::uint8_t>(((ink[c] ^ flip) * light + 127) / 255);
    }
  }
}

/// A code takes a bit at least and codes a block of 64 samples at most: a file too small for its
/// pixels holds no picture, and no memory is taken for it.
bool too_small(std::string_view bytes, const Identity& identity) {
  return bytes.size() * 8 * 64 < std::uint64_t{identity.width} * identity.height;
}

/// How much smaller each side may come: both stay twice what is wanted, so that the resampling
/// after it decides how the picture looks.
unsigned reduction_for(const Identity& identity, LeastSize least) {
  if (least.width == 0 || least.height == 0) return 1;
  unsigned reduction = 8;
  const auto enough = [&](std::uint32_t has, std::uint32_t wanted) {
    return has / reduction >= std::uint64_t{wanted} * 2;
  };
  while (reduction > 1 && !(enough(identity.seen_width(), least.width) &&
                            enough(identity.seen_height(), least.height))) {
    reduction /= 2;
  }
  return reduction;
}

/// The conversion that the picture's own profile of its inks gives; null where there is none.
std::unique_ptr<ColorConversion> ink_conversion(std::string_view bytes, const Identity& identity,
                                                bool adobe) {
  const auto profile = identity.inks ? color_profile(bytes, identity) : std::nullopt;
  if (!profile) return nullptr;
  using Samples = ColorConversion::Samples;
  return std::make_unique<ColorConversion>(profile->bytes,
                                           adobe ? Samples::inks_inverted : Samples::inks);
}

/// libjpeg's writer into memory.
struct JpegWriter {
  JpegWriter() {
    jpeg.err = jpeg_std_error(&errors);
    errors.error_exit = on_error;
    jpeg.client_data = this;
  }
  ~JpegWriter() {
    jpeg_destroy_compress(&jpeg);
    std::free(bytes);
  }
  JpegWriter(const JpegWriter&) = delete;
  JpegWriter& operator=(const JpegWriter&) = delete;

  [[noreturn]] static void on_error(j_common_ptr jpeg) {
    std::longjmp(static_cast<JpegWriter*>(jpeg->client_data)->jump, 1);
  }

  jpeg_compress_struct jpeg = {};
  jpeg_error_mgr errors = {};
  std::jmp_buf jump = {};
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
};

/// Guarded: the whole picture.
bool write(JpegWriter& writer, const Pixels& pixels, int quality) {
  jpeg_compress_struct& jpeg = writer.jpeg;
  if (setjmp(writer.jump) != 0) return false;
  jpeg_create_compress(&jpeg);
  jpeg_mem_dest(&jpeg, &writer.bytes, &writer.size);
  const bool gray = pixels.model == Pixels::Model::gray;
  jpeg.image_width = pixels.width;
  jpeg.image_height = pixels.height;
  jpeg.input_components = gray ? 1 : 3;
  jpeg.in_color_space = gray ? JCS_GRAYSCALE : JCS_RGB;
  jpeg_set_defaults(&jpeg);
  jpeg_set_quality(&jpeg, quality, TRUE);
  jpeg.optimize_coding = TRUE;
  jpeg_start_compress(&jpeg, TRUE);
  const std::size_t row_size = std::size_t{pixels.width} * (gray ? 1 : 3);
  for (std::uint32_t y = 0; y < pixels.height; ++y) {
    // libjpeg does not write to the rows it is given.
    JSAMPROW rows[] = {const_cast<JSAMPLE*>(pixels.color.data() + y * row_size)};
    jpeg_write_scanlines(&jpeg, rows, 1);
  }
  jpeg_finish_compress(&jpeg);
  return true;
}

}  // namespace

std::string encode_jpeg(const Pixels& pixels, int quality) {
  JpegWriter writer;
  // With sound pixels nothing but memory can fail.
  if (!write(writer, pixels, quality)) throw std::bad_alloc();
  return std::string(reinterpret_cast<const char*>(writer.bytes), writer.size);
}

bool decode_jpeg(std::string_view bytes, const Identity& identity, const Limits& limits,
                 LeastSize least, Pixels& pixels, Fault& fault) {
  const auto refuse = [&fault](const char* reason) {
    fault.reason = reason;
    return false;
  };
  constexpr const char* damaged = "the JPEG is damaged or cut short";
  if (too_small(bytes, identity)) return refuse(damaged);
  JpegReader reader;
  reader.scan_limit = limits.jpeg_scans;
  const unsigned reduction = reduction_for(identity, least);
  if (!begin(reader, bytes, reduction)) return refuse(damaged);
  const jpeg_decompress_struct& jpeg = reader.jpeg;
  Identity reduced = identity;
  reduced.width = (identity.width + reduction - 1) / reduction;
  reduced.height = (identity.height + reduction - 1) / reduction;
  if (jpeg.output_width != reduced.width || jpeg.output_height != reduced.height) {
    return refuse(damaged);
  }
  const bool inks = jpeg.output_components == 4;
  const bool adobe = jpeg.saw_Adobe_marker == TRUE;
  const auto conversion = ink_conversion(bytes, identity, adobe);
  const auto model = jpeg.output_components == 1 ? Pixels::Model::gray : Pixels::Model::rgb;
  OrientedRows rows(reduced, model, false, pixels);
  std::vector<std::uint8_t> row(std::size_t{reduced.width} *
                                static_cast<std::size_t>(jpeg.output_components));
  for (std::uint32_t y = 0; y < reduced.height; ++y) {
    if (!read_row(reader, row.data()) || reader.damaged) return refuse(damaged);
    if (inks && conversion && *conversion) {
      conversion->apply(row.data(), row.data(), reduced.width);
    } else if (inks) {
      convert_inks(row, reduced.width, adobe);
    }
    rows.put(y, row.data());
  }
  return true;
}

}  // namespace chaek::image
