#pragma once

#include <cstdint>
#include <string>

#include "image/pixels.h"

namespace chaek::book {

/// A PNG of two pixels, one as light as `shade`: others differ in it.
inline std::string small_png(std::uint8_t shade = 10) {
  image::Pixels pixels;
  pixels.model = image::Pixels::Model::gray;
  pixels.width = 2;
  pixels.height = 1;
  pixels.color = {shade, 255};
  return image::encode_png(pixels);
}

}  // namespace chaek::book
