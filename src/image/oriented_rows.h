#pragma once

#include <cstddef>
#include <cstdint>

#include "image/picture_file.h"
#include "image/pixels.h"

namespace chaek::image {

/// Takes rows as a file stores them and puts each pixel where the EXIF orientation wants it.
class OrientedRows {
 public:
  /// Makes room in `pixels` for the picture that `identity` describes.
  OrientedRows(const Identity& identity, Pixels::Model model, bool alpha, Pixels& pixels);

  /// Stores row `y` (as stored, from 0): its pixels' colours and, when there is alpha, an alpha
  /// each.
  void put(std::uint32_t y, const std::uint8_t* samples);
  /// Gives row `y` back as it was put (zeros before).
  void get(std::uint32_t y, std::uint8_t* samples) const;
  /// Bytes of a row of samples.
  std::size_t row_size() const { return std::size_t{width_} * (channels_ + (alpha_ ? 1U : 0U)); }

 private:
  std::ptrdiff_t first(std::uint32_t y) const { return origin_ + step_y_ * std::ptrdiff_t{y}; }

  Pixels& pixels_;
  std::uint32_t width_;
  unsigned channels_;
  bool alpha_;
  // In pixels of the result: where the stored (0, 0) goes, and how far apart neighbours are.
  std::ptrdiff_t origin_ = 0;
  std::ptrdiff_t step_x_ = 1;
  std::ptrdiff_t step_y_ = 0;
};

}  // namespace chaek::image
