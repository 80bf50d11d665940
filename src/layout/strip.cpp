#include "layout/strip.h"

#include "content/walk.h"

namespace chaek::layout {

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
