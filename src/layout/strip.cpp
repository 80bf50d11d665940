#include "layout/strip.h"

#include <algorithm>

#include "content/walk.h"

namespace chaek::layout {

void keep_with_next(Strip& strip, BreakAfter cost) {
  strip.break_after = std::max(strip.break_after, cost);
}

namespace {

/// Sizes and distances times `factor`.
void shrink(GlyphRun& run, double factor) {
  const auto smaller = [&](std::int32_t units) {
    return static_cast<std::int32_t>(static_cast<double>(units) * factor);
  };
  run.x = run.x.scaled(factor);
  run.y = run.y.scaled(factor);
  run.size = run.size.scaled(factor);
  for (PlacedGlyph& glyph : run.glyphs) {
    glyph.advance = smaller(glyph.advance);
    glyph.dx = smaller(glyph.dx);
    glyph.dy = smaller(glyph.dy);
  }
}

void shrink(Rectangle& area, double factor) {
  area = {area.x.scaled(factor), area.y.scaled(factor), area.width.scaled(factor),
          area.height.scaled(factor)};
}

void shrink(FilledRectangle& filled, double factor) {
  shrink(filled.area, factor);
}
void shrink(PlacedPicture& picture, double factor) {
  shrink(picture.area, factor);
}
void shrink(LinkArea& link, double factor) {
  shrink(link.area, factor);
}
void shrink(FilledCircle& circle, double factor) {
  circle.x = circle.x.scaled(factor);
  circle.y = circle.y.scaled(factor);
  circle.radius = circle.radius.scaled(factor);
  circle.step = circle.step.scaled(factor);
}

}  // namespace

void fit_height(Strip& strip, Length most) {
  if (strip.height <= most) return;
  const double factor = most.points() / strip.height.points();
  for (DrawItem& item : strip.items) {
    std::visit([&](auto& kind) { shrink(kind, factor); }, item);
  }
  strip.height = most;
}

void shift(DrawItem& item, Length right, Length down) {
  const auto area = [&](Rectangle& r) {
    r.x += right;
    r.y += down;
  };
  std::visit(content::Visitor{[&](GlyphRun& run) {
                                run.x += right;
                                run.y += down;
                              },
                              [&](FilledRectangle& filled) { area(filled.area); },
                              [&](FilledCircle& circle) {
                                circle.x += right;
                                circle.y += down;
                              },
                              [&](PlacedPicture& picture) { area(picture.area); },
                              [&](LinkArea& link) { area(link.area); }},
             item);
}

void shift(std::vector<DrawItem>& items, Length right, Length down) {
  for (DrawItem& item : items) shift(item, right, down);
}

}  // namespace chaek::layout
