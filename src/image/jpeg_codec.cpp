#include <cstddef>
#include <cstdio>
// jpeglib.h needs the two above.
#include <jerror.h>
#include <jpeglib.h>

#include <csetjmp>
#include <vector>

#include "image/codecs.h"
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

/// Guarded: the header and the first samples. A progressive picture is read whole here.
bool begin(JpegReader& reader, std::string_view bytes) {
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
  return jpeg_start_decompress(&jpeg) == TRUE;
}

/// Guarded: one row.
bool read_row(JpegReader& reader, JSAMPLE* row) {
  if (setjmp(reader.jump) != 0) return false;
  JSAMPROW rows[] = {row};
  return jpeg_read_scanlines(&reader.jpeg, rows, 1) == 1;
}

/// Four inks → RGB, in place. Adobe's files hold the ink's complement.
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

}  // namespace

bool decode_jpeg(std::string_view bytes, const Identity& identity, const Limits& limits,
                 Pixels& pixels, Fault& fault) {
  const auto refuse = [&fault](const char* reason) {
    fault.reason = reason;
    return false;
  };
  constexpr const char* damaged = "the JPEG is damaged or cut short";
  if (too_small(bytes, identity)) return refuse(damaged);
  JpegReader reader;
  reader.scan_limit = limits.jpeg_scans;
  if (!begin(reader, bytes)) return refuse(damaged);
  const jpeg_decompress_struct& jpeg = reader.jpeg;
  if (jpeg.output_width != identity.width || jpeg.output_height != identity.height) {
    return refuse(damaged);
  }
  const auto model = jpeg.output_components == 1 ? Pixels::Model::gray : Pixels::Model::rgb;
  OrientedRows rows(identity, model, false, pixels);
  std::vector<std::uint8_t> row(std::size_t{identity.width} *
                                static_cast<std::size_t>(jpeg.output_components));
  for (std::uint32_t y = 0; y < identity.height; ++y) {
    if (!read_row(reader, row.data()) || reader.damaged) return refuse(damaged);
    if (jpeg.output_components == 4) {
      convert_inks(row, identity.width, jpeg.saw_Adobe_marker == TRUE);
    }
    rows.put(y, row.data());
  }
  return true;
}

}  // namespace chaek::image
