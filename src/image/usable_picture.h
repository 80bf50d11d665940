#pragma once

#include <optional>
#include <string>
#include <vector>

#include "image/picture_file.h"

namespace chaek::image {

/// A picture that a book can show.
struct UsablePicture {
  std::string bytes;  ///< as given; an SVG made safe
  Identity identity;
  std::vector<std::string> lost;  ///< what an SVG lost on the way (`SafeSvg::lost`)
};

/// `bytes` as a picture: identified, whole, within `limits`, an SVG made safe. Nothing → `fault`.
std::optional<UsablePicture> usable_picture(std::string bytes, const Limits& limits, Fault& fault);

}  // namespace chaek::image
