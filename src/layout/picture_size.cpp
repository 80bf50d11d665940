#include "layout/picture_size.h"

#include <algorithm>

namespace chaek::layout {
namespace {

constexpr double kPoints = 72;  // to the inch
constexpr double kPointsPerCssPixel = kPoints / 96;
constexpr double kSharp = 200;   // samples to the inch
constexpr double kCoarse = 144;  // a screen's text of 1 : 1 is still read with ease

double natural_width(const content::Picture& picture, const image::Identity& identity,
                     double measure) {
  const bool drawing = identity.format == image::Format::svg;
  const double pixels = identity.seen_width();
  if (!picture.width) return pixels * (drawing ? kPointsPerCssPixel : kPoints / kSharp);
  switch (picture.width->unit) {
    case content::PictureWidth::Unit::percent:
      return picture.width->value / 100 * measure;
    case content::PictureWidth::Unit::pixels:
      break;
  }
  const double asked = picture.width->value * kPointsPerCssPixel;
  return drawing ? asked : std::min(asked, pixels * kPoints / kCoarse);
}

}  // namespace

PictureSize natural_size(const content::Picture& picture, const image::Identity& identity,
                         double measure) {
  const double width = natural_width(picture, identity, measure);
  return {width, width * identity.seen_height() / identity.seen_width()};
}

}  // namespace chaek::layout
