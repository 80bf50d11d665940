#include "cover/draw_cover.h"

#include <cmath>
#include <string>
#include <variant>

#include "image/canvas.h"

namespace chaek::cover {
namespace {

using image::Area;
using image::Canvas;

/// Draws the items of one page. The canvas' units are points, y downwards, as the page's are.
class Painter {
 public:
  Painter(Canvas& canvas, const layout::PageSet& pages, base::Diagnostics& diagnostics)
      : canvas_(canvas), pages_(pages), diagnostics_(diagnostics) {}

  void operator()(const layout::GlyphRun& run) {
    canvas_.set_color(run.color);
    const double scale = run.size.points() / run.font->units_per_em();
    const bool pictures = run.font->color_bitmaps();
    double x = run.x.points();
    for (const layout::PlacedGlyph& glyph : run.glyphs) {
      const Place place{x + glyph.dx / 1000.0, run.y.points() - glyph.dy / 1000.0, scale};
      if (!pictures || !draw_bitmap(*run.font, glyph.id, place)) {
        trace_outline(*run.font, glyph.id, place);
      }
      x += glyph.advance / 1000.0;
    }
    canvas_.fill();
  }

  void operator()(const layout::FilledRectangle& rectangle) {
    canvas_.set_color(rectangle.color);
    canvas_.add_rectangle(area_of(rectangle.area));
    canvas_.fill();
  }

  void operator()(const layout::FilledCircle& circle) {
    canvas_.set_color(circle.color);
    for (std::int64_t i = 0; i < circle.count; ++i) {
      const base::Length x = circle.x + circle.step * i;
      canvas_.add_circle(x.points(), circle.y.points(), circle.radius.points());
    }
    canvas_.fill();
  }

  void operator()(const layout::PlacedPicture& placed) {
    const auto& bytes = pages_.pictures[placed.picture].bytes;
    image::Fault fault;
    const auto pixels = image::decode(*bytes, image::kJudged, fault);
    if (!pixels || !canvas_.draw(*pixels, area_of(placed.area))) {
      diagnostics_.warning("broken-picture", {},
                           "a picture of the cover cannot be drawn: " +
                               (pixels ? "too little memory" : fault.reason),
                           "a grey area stands in its place on the cover");
      (*this)(layout::FilledRectangle{placed.area, base::Color{200, 200, 200}, placed.tag});
    }
  }

  void operator()(const layout::LinkArea&) {}  // nothing to see

 private:
  /// The origin of a glyph in points, and points per font unit.
  struct Place {
    double x, y, scale;
  };

  static Area area_of(const layout::Rectangle& rectangle) {
    return {rectangle.x.points(), rectangle.y.points(), rectangle.width.points(),
            rectangle.height.points()};
  }

  void trace_outline(const text::Font& font, std::uint32_t glyph, const Place& place) {
    using Kind = text::OutlineCommand::Kind;
    const auto x = [&](const text::OutlinePoint& p) { return place.x + p.x * place.scale; };
    const auto y = [&](const text::OutlinePoint& p) { return place.y - p.y * place.scale; };
    for (const text::OutlineCommand& command : font.outline(glyph)) {
      const text::OutlinePoint* p = command.points;
      switch (command.kind) {
        case Kind::move:
          canvas_.move_to(x(p[0]), y(p[0]));
          break;
        case Kind::line:
          canvas_.line_to(x(p[0]), y(p[0]));
          break;
        case Kind::quadratic:
          canvas_.quadratic_to(x(p[0]), y(p[0]), x(p[1]), y(p[1]));
          break;
        case Kind::cubic:
          canvas_.cubic_to(x(p[0]), y(p[0]), x(p[1]), y(p[1]), x(p[2]), y(p[2]));
          break;
        case Kind::close:
          canvas_.close();
          break;
      }
    }
  }

  /// False when the glyph has no picture.
  bool draw_bitmap(const text::Font& font, std::uint32_t glyph, const Place& place) {
    const auto bitmap = font.bitmap(glyph);
    if (!bitmap) return false;
    image::Fault fault;
    const auto pixels = image::decode(bitmap->png, {}, fault);
    return pixels &&
           canvas_.draw(*pixels,
                        {place.x + bitmap->left * place.scale, place.y - bitmap->top * place.scale,
                         bitmap->width * place.scale, bitmap->height * place.scale});
  }

  Canvas& canvas_;
  const layout::PageSet& pages_;
  base::Diagnostics& diagnostics_;
};

}  // namespace

std::optional<std::string> draw_page(const layout::PageSet& pages, std::uint32_t page,
                                     std::uint32_t width_pixels, base::Diagnostics& diagnostics) {
  const double scale = width_pixels / pages.width.points();
  const double height = std::round(pages.height.points() * scale);
  const auto fail = [&diagnostics](const std::string& why) {
    diagnostics.error("cover-not-drawn", {}, "the cover cannot be drawn: " + why,
                      "name a picture as the book's cover instead");
    return std::nullopt;
  };
  if (!(height >= 1 && height <= Canvas::kLargestSide) || width_pixels > Canvas::kLargestSide) {
    return fail("it would be larger than " + std::to_string(Canvas::kLargestSide) +
                " pixels a side");
  }
  if (!Canvas::available()) return fail("Cairo (libcairo2), which draws it, is not installed");
  Canvas canvas(width_pixels, static_cast<std::uint32_t>(height), pages.width.points(),
                pages.height.points());
  Painter painter(canvas, pages, diagnostics);
  for (const layout::DrawItem& item : pages.pages[page].items) std::visit(painter, item);
  std::string png = canvas.fault().empty() ? canvas.png() : std::string();
  if (png.empty()) return fail(canvas.fault());
  return png;
}

}  // namespace chaek::cover
