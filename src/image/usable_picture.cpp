#include "image/usable_picture.h"

#include <utility>

#include "base/memory.h"
#include "image/pixels.h"
#include "image/svg_file.h"

namespace chaek::image {

namespace {

std::optional<UsablePicture> looked_at(std::string bytes, const Limits& limits, Fault& fault) {
  UsablePicture picture{std::move(bytes), {}, {}};
  auto identity = identify(picture.bytes, limits, fault);
  if (identity && identity->format == Format::svg) {
    auto safe = make_safe_svg(picture.bytes, limits, fault);
    if (!safe) return std::nullopt;
    picture.bytes = std::move(safe->bytes);
    picture.lost = std::move(safe->lost);
    identity = identify(picture.bytes, limits, fault);
  }
  if (!identity || !is_whole(picture.bytes, *identity, limits, fault)) return std::nullopt;
  picture.identity = *identity;
  return picture;
}

}  // namespace

std::optional<UsablePicture> usable_picture(std::string bytes, const Limits& limits, Fault& fault) {
  auto picture = looked_at(std::move(bytes), limits, fault);
  if (!picture) base::expect_memory();
  return picture;
}

}  // namespace chaek::image
