// Any bytes: no picture, or one whose samples fill its size; without its metadata it is the same.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "image/color_profile.h"
#include "image/pixels.h"
#include "image/resample.h"
#include "image/svg_file.h"

using namespace chaek::image;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_pixels(const Pixels& pixels) {
  const std::size_t count = std::size_t{pixels.width} * pixels.height;
  require(pixels.color.size() == count * (pixels.model == Pixels::Model::gray ? 1 : 3));
  require(pixels.alpha.empty() || pixels.alpha.size() == count);
}

/// What is safe stays so, is still an SVG and can be drawn or is refused.
void check_svg(std::string_view file, const Limits& limits) {
  Fault fault;
  const auto safe = make_safe_svg(file, limits, fault);
  require(safe.has_value() == fault.reason.empty());
  if (!safe) return;
  for (const std::string_view word : {"<script", "<foreignObject"}) {
    require(safe->bytes.find(word) == std::string::npos);
  }
  require(identify(safe->bytes, limits, fault).has_value());
  const auto again = make_safe_svg(safe->bytes, limits, fault);
  require(again && again->bytes == safe->bytes);
  decode(safe->bytes, limits, fault, {40, 30});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view file(reinterpret_cast<const char*>(bytes), size);
  Limits limits;
  limits.pixels = limits.webp_pixels = 1'000'000;
  limits.jpeg_scan_pixels = 4'000'000;
  limits.svg_elements = 2'000;
  Fault fault;
  const auto identity = identify(file, limits, fault);
  require(identity.has_value() == fault.reason.empty());
  if (identity && identity->format == Format::svg) {
    check_svg(file, limits);
    return 0;
  }
  const auto pixels = decode(file, limits, fault, {40, 30});
  require(pixels.has_value() == fault.reason.empty());
  if (pixels) {
    check_pixels(*pixels);
    check_pixels(resampled(*pixels, pixels->width / 3 + 1, pixels->height / 2 + 1));
    color_profile(file, *identity);
  }
  const std::string stripped[] = {strip_png_metadata(file), strip_jpeg_metadata(file),
                                  strip_gif_metadata(file)};
  if (!identity || identity->format == Format::webp) return 0;
  const bool gif = identity->format == Format::gif;
  const std::string& own = stripped[gif ? 2 : identity->format == Format::png ? 0 : 1];
  Fault again;
  const auto bare = identify(own, limits, again);
  require(bare && bare->width == identity->width && bare->height == identity->height);
  if (identity->format == Format::jpeg) require(bare->orientation == identity->orientation);
  return 0;
}
