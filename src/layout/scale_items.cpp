#include "layout/scale_items.h"

#include "base/rounded.h"
#include "content/walk.h"

namespace chaek::layout {
namespace {

void scale(Rectangle& area, double factor) {
  // From edge to edge, so that neighbours stay neighbours.
  const Length right = (area.x + area.width).scaled(factor);
  const Length bottom = (area.y + area.height).scaled(factor);
  area.x = area.x.scaled(factor);
  area.y = area.y.scaled(factor);
  area.width = right - area.x;
  area.height = bottom - area.y;
}

void scale(GlyphRun& run, double factor) {
  run.size = run.size.scaled(factor);
  run.x = run.x.scaled(factor);
  run.y = run.y.scaled(factor);
  const auto scaled = [factor](std::int32_t value) {
    return static_cast<std::int32_t>(base::rounded(value * factor));
  };
  for (PlacedGlyph& glyph : run.glyphs) {
    glyph.advance = scaled(glyph.advance);
    glyph.dx = scaled(glyph.dx);
    glyph.dy = scaled(glyph.dy);
  }
}

void scale(FilledCircle& circle, double factor) {
  circle.x = circle.x.scaled(factor);
  circle.y = circle.y.scaled(factor);
  circle.radius = circle.radius.scaled(factor);
  circle.step = circle.step.scaled(factor);
}

}  // namespace

void scale(std::vector<DrawItem>& items, double factor) {
  for (DrawItem& item : items) {
    std::visit(content::Visitor{[&](GlyphRun& run) { scale(run, factor); },
                                [&](FilledRectangle& filled) { scale(filled.area, factor); },
                                [&](FilledCircle& circle) { scale(circle, factor); },
                                [&](PlacedPicture& picture) { scale(picture.area, factor); },
                                [&](LinkArea& link) { scale(link.area, factor); }},
               item);
  }
}

}  // namespace chaek::layout
