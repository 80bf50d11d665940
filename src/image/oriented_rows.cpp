#include "image/oriented_rows.h"

#include <cstring>

namespace chaek::image {

OrientedRows::OrientedRows(const Identity& identity, Pixels::Model model, bool alpha,
                           Pixels& pixels)
    : pixels_(pixels),
      width_(identity.width),
      channels_(model == Pixels::Model::gray ? 1 : 3),
      alpha_(alpha) {
  const std::ptrdiff_t w = identity.width;
  const std::ptrdiff_t h = identity.height;
  struct Placement {
    std::ptrdiff_t origin, step_x, step_y;
  };
  // TIFF 6.0, tag 274: where the stored first row and first column are to be seen.
  const Placement placements[] = {
      {0, 1, w},             // 1 top, left
      {w - 1, -1, w},        // 2 top, right
      {w * h - 1, -1, -w},   // 3 bottom, right
      {w * (h - 1), 1, -w},  // 4 bottom, left
      {0, h, 1},             // 5 left, top
      {h - 1, h, -1},        // 6 right, top
      {w * h - 1, -h, -1},   // 7 right, bottom
      {h * (w - 1), -h, 1},  // 8 left, bottom
  };
  const Placement& placement = placements[identity.orientation - 1];
  origin_ = placement.origin;
  step_x_ = placement.step_x;
  step_y_ = placement.step_y;

  const bool turned = identity.orientation >= 5;
  pixels_.model = model;
  pixels_.width = turned ? identity.height : identity.width;
  pixels_.height = turned ? identity.width : identity.height;
  const std::size_t count = std::size_t{identity.width} * identity.height;
  pixels_.color.assign(count * channels_, 0);
  pixels_.alpha.assign(alpha ? count : 0, 0);
}

void OrientedRows::put(std::uint32_t y, const std::uint8_t* samples) {
  std::ptrdiff_t at = first(y);
  if (step_x_ == 1 && !alpha_) {
    std::memcpy(pixels_.color.data() + static_cast<std::size_t>(at) * channels_, samples,
                row_size());
    return;
  }
  for (std::uint32_t x = 0; x < width_; ++x, at += step_x_) {
    const auto place = static_cast<std::size_t>(at);
    for (unsigned c = 0; c < channels_; ++c) pixels_.color[place * channels_ + c] = *samples++;
    if (alpha_) pixels_.alpha[place] = *samples++;
  }
}

void OrientedRows::get(std::uint32_t y, std::uint8_t* samples) const {
  std::ptrdiff_t at = first(y);
  for (std::uint32_t x = 0; x < width_; ++x, at += step_x_) {
    const auto place = static_cast<std::size_t>(at);
    for (unsigned c = 0; c < channels_; ++c) *samples++ = pixels_.color[place * channels_ + c];
    if (alpha_) *samples++ = pixels_.alpha[place];
  }
}

}  // namespace chaek::image
