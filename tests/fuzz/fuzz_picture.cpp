// Any bytes: no picture, or one whose samples fill its size; without its metadata it is the same.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "image/pixels.h"

using namespace chaek::image;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view file(reinterpret_cast<const char*>(bytes), size);
  Limits limits;
  limits.pixels = 1'000'000;
  limits.jpeg_scan_pixels = 4'000'000;
  Fault fault;
  const auto identity = identify(file, limits, fault);
  require(identity.has_value() == fault.reason.empty());
  const auto pixels = decode(file, limits, fault);
  require(pixels.has_value() == fault.reason.empty());
  if (pixels) {
    const std::size_t count = std::size_t{pixels->width} * pixels->height;
    require(pixels->color.size() == count * (pixels->model == Pixels::Model::gray ? 1 : 3));
    require(pixels->alpha.empty() || pixels->alpha.size() == count);
  }
  const std::string png = strip_png_metadata(file);
  const std::string jpeg = strip_jpeg_metadata(file);
  if (identity) {
    const std::string& stripped = identity->format == Format::png ? png : jpeg;
    Fault again;
    const auto bare = identify(stripped, limits, again);
    require(bare && bare->width == identity->width && bare->height == identity->height);
    require(bare->orientation == identity->orientation);
  }
  return 0;
}
