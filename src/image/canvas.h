#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/color.h"
#include "image/pixels.h"

namespace chaek::image {

/// A rectangle in the canvas' own units.
struct Area {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

/// A white sheet to draw on, which becomes pixels when all is drawn. Coordinates run right and down
/// from the top left.
class Canvas {
 public:
  /// `width` × `height` pixels, each at most `kLargestSide`; `units_wide` × `units_high` of the
  /// coordinates' units fill them.
  Canvas(std::uint32_t width, std::uint32_t height, double units_wide, double units_high);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  /// Whether Cairo, which draws, is installed; without it no canvas may be made.
  static bool available();

  static constexpr std::uint32_t kLargestSide = 16'384;

  void set_color(base::Color color);
  // A path is drawn piece by piece, then filled (nonzero winding), which ends it.
  void move_to(double x, double y);
  void line_to(double x, double y);
  void quadratic_to(double x1, double y1, double x, double y);
  void cubic_to(double x1, double y1, double x2, double y2, double x, double y);
  void close();
  void add_rectangle(const Area& area);
  void add_circle(double x, double y, double radius);
  void fill();
  /// Draws the picture over the whole `area`. False when there is no memory for it.
  bool draw(const Pixels& picture, const Area& area);

  /// Why nothing, or not all, was drawn; empty when all is well.
  std::string fault() const;
  /// What was drawn, an opaque PNG's bytes. Only without a fault; empty when a fault is met now.
  std::string png();

 private:
  struct Surfaces;
  std::unique_ptr<Surfaces> surfaces_;
};

}  // namespace chaek::image
