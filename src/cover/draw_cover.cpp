#include "cover/draw_cover.h"

#include <cairo.h>

#include <cmath>
#include <cstring>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "image/pixels.h"

namespace chaek::cover {
namespace {

using base::Color;

struct CairoDeleter {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using Surface = std::unique_ptr<cairo_surface_t, CairoDeleter>;
using Cairo = std::unique_ptr<cairo_t, CairoDeleter>;

constexpr std::uint32_t kLargestSide = 16'384;  // Cairo's own limit is 32,767

/// Cairo's pixel: alpha, red, green and blue from the highest byte down, colours times alpha.
std::uint32_t cairo_pixel(const image::Pixels& pixels, std::size_t at) {
  const std::uint32_t alpha = pixels.alpha.empty() ? 255 : pixels.alpha[at];
  const bool gray = pixels.model == image::Pixels::Model::gray;
  const std::uint8_t* color = pixels.color.data() + (gray ? at : at * 3);
  const auto channel = [&](int i) { return (color[gray ? 0 : i] * alpha + 127) / 255; };
  return alpha << 24 | channel(0) << 16 | channel(1) << 8 | channel(2);
}

/// `pixels` as Cairo wants them; an error surface when there is no memory for them.
Surface surface_of(const image::Pixels& pixels) {
  Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, static_cast<int>(pixels.width),
                                             static_cast<int>(pixels.height)));
  unsigned char* rows = cairo_image_surface_get_data(surface.get());
  if (rows == nullptr) return surface;
  const int stride = cairo_image_surface_get_stride(surface.get());
  for (std::size_t y = 0; y < pixels.height; ++y) {
    unsigned char* out = rows + y * static_cast<std::size_t>(stride);
    for (std::size_t x = 0; x < pixels.width; ++x) {
      const std::uint32_t pixel = cairo_pixel(pixels, y * pixels.width + x);
      std::memcpy(out + x * sizeof pixel, &pixel, sizeof pixel);
    }
  }
  cairo_surface_mark_dirty(surface.get());
  return surface;
}

/// A rectangle in points.
struct Area {
  double x, y, width, height;
};

/// Draws the items of one page. Cairo's units are points, y downwards, as the page's are.
class Painter {
 public:
  Painter(cairo_t* cairo, const layout::PageSet& pages, base::Diagnostics& diagnostics)
      : cairo_(cairo), pages_(pages), diagnostics_(diagnostics) {}

  void operator()(const layout::GlyphRun& run) {
    set_color(run.color);
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
    cairo_fill(cairo_);
  }

  void operator()(const layout::FilledRectangle& rectangle) {
    set_color(rectangle.color);
    const Area area = area_of(rectangle.area);
    cairo_rectangle(cairo_, area.x, area.y, area.width, area.height);
    cairo_fill(cairo_);
  }

  void operator()(const layout::FilledCircle& circle) {
    set_color(circle.color);
    cairo_new_path(cairo_);
    cairo_arc(cairo_, circle.x.points(), circle.y.points(), circle.radius.points(), 0,
              2 * std::acos(-1.0));
    cairo_fill(cairo_);
  }

  void operator()(const layout::PlacedPicture& placed) {
    const Area area = area_of(placed.area);
    const auto& bytes = pages_.pictures[placed.picture].bytes;
    image::Fault fault;
    const auto pixels = image::decode(*bytes, {}, fault);
    if (!pixels || !draw_pixels(*pixels, area)) {
      diagnostics_.warning("broken-picture", {},
                           "a picture of the cover cannot be drawn: " +
                               (pixels ? "too little memory" : fault.reason),
                           "a grey area stands in its place on the cover");
      (*this)(layout::FilledRectangle{placed.area, Color{200, 200, 200}, placed.tag});
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

  void set_color(Color color) {
    cairo_set_source_rgb(cairo_, color.red / 255.0, color.green / 255.0, color.blue / 255.0);
  }

  void trace_outline(const text::Font& font, std::uint32_t glyph, const Place& place) {
    using Kind = text::OutlineCommand::Kind;
    const auto x = [&](const text::OutlinePoint& p) { return place.x + p.x * place.scale; };
    const auto y = [&](const text::OutlinePoint& p) { return place.y - p.y * place.scale; };
    for (const text::OutlineCommand& command : font.outline(glyph)) {
      const text::OutlinePoint* p = command.points;
      switch (command.kind) {
        case Kind::move:
          cairo_move_to(cairo_, x(p[0]), y(p[0]));
          break;
        case Kind::line:
          cairo_line_to(cairo_, x(p[0]), y(p[0]));
          break;
        case Kind::quadratic:
          trace_quadratic(x(p[0]), y(p[0]), x(p[1]), y(p[1]));
          break;
        case Kind::cubic:
          cairo_curve_to(cairo_, x(p[0]), y(p[0]), x(p[1]), y(p[1]), x(p[2]), y(p[2]));
          break;
        case Kind::close:
          cairo_close_path(cairo_);
          break;
      }
    }
  }

  /// Cairo knows cubic curves only: the two inner points lie two thirds of the way to (x, y).
  void trace_quadratic(double x, double y, double end_x, double end_y) {
    double start_x = 0;
    double start_y = 0;
    cairo_get_current_point(cairo_, &start_x, &start_y);
    const auto inner = [](double from, double to) { return from + (to - from) * 2 / 3; };
    cairo_curve_to(cairo_, inner(start_x, x), inner(start_y, y), inner(end_x, x), inner(end_y, y),
                   end_x, end_y);
  }

  /// False when the glyph has no picture.
  bool draw_bitmap(const text::Font& font, std::uint32_t glyph, const Place& place) {
    const auto bitmap = font.bitmap(glyph);
    if (!bitmap) return false;
    image::Fault fault;
    const auto pixels = image::decode(bitmap->png, {}, fault);
    return pixels &&
           draw_pixels(*pixels,
                       {place.x + bitmap->left * place.scale, place.y - bitmap->top * place.scale,
                        bitmap->width * place.scale, bitmap->height * place.scale});
  }

  /// False when there is no memory for it.
  bool draw_pixels(const image::Pixels& pixels, const Area& area) {
    const Surface surface = surface_of(pixels);
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return false;
    if (area.width <= 0 || area.height <= 0) return true;
    cairo_save(cairo_);
    cairo_new_path(cairo_);
    cairo_rectangle(cairo_, area.x, area.y, area.width, area.height);
    cairo_clip(cairo_);
    cairo_translate(cairo_, area.x, area.y);
    cairo_scale(cairo_, area.width / pixels.width, area.height / pixels.height);
    cairo_set_source_surface(cairo_, surface.get(), 0, 0);
    // The picture's edge is not mixed with the nothing around it.
    cairo_pattern_set_extend(cairo_get_source(cairo_), CAIRO_EXTEND_PAD);
    cairo_pattern_set_filter(cairo_get_source(cairo_), CAIRO_FILTER_GOOD);
    cairo_paint(cairo_);
    cairo_restore(cairo_);
    return true;
  }

  cairo_t* cairo_;
  const layout::PageSet& pages_;
  base::Diagnostics& diagnostics_;
};

/// What was drawn, as samples: grey when no pixel has a colour.
image::Pixels pixels_of(cairo_surface_t* surface, std::uint32_t width, std::uint32_t height) {
  cairo_surface_flush(surface);
  const unsigned char* rows = cairo_image_surface_get_data(surface);
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
  image::Pixels pixels;
  pixels.width = width;
  pixels.height = height;
  pixels.color.resize(std::size_t{width} * height * 3);
  std::uint8_t* out = pixels.color.data();
  bool gray = true;
  for (std::size_t y = 0; y < height; ++y) {
    for (std::size_t x = 0; x < width; ++x, out += 3) {
      std::uint32_t pixel = 0;
      std::memcpy(&pixel, rows + y * stride + x * sizeof pixel, sizeof pixel);
      out[0] = static_cast<std::uint8_t>(pixel >> 16);
      out[1] = static_cast<std::uint8_t>(pixel >> 8);
      out[2] = static_cast<std::uint8_t>(pixel);
      gray = gray && out[0] == out[1] && out[1] == out[2];
    }
  }
  if (gray) {
    pixels.model = image::Pixels::Model::gray;
    const std::size_t count = std::size_t{width} * height;
    for (std::size_t i = 0; i < count; ++i) pixels.color[i] = pixels.color[i * 3];
    pixels.color.resize(count);
  }
  return pixels;
}

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
  if (!(height >= 1 && height <= kLargestSide) || width_pixels > kLargestSide) {
    return fail("it would be larger than " + std::to_string(kLargestSide) + " pixels a side");
  }
  const auto height_pixels = static_cast<std::uint32_t>(height);
  const Surface surface(cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, static_cast<int>(width_pixels), static_cast<int>(height_pixels)));
  const Cairo cairo(cairo_create(surface.get()));
  cairo_set_source_rgb(cairo.get(), 1, 1, 1);
  cairo_paint(cairo.get());
  cairo_scale(cairo.get(), scale, height / pages.height.points());
  Painter painter(cairo.get(), pages, diagnostics);
  for (const layout::DrawItem& item : pages.pages[page].items) std::visit(painter, item);
  if (const auto status = cairo_status(cairo.get()); status != CAIRO_STATUS_SUCCESS) {
    return fail(cairo_status_to_string(status));
  }
  return image::encode_png(pixels_of(surface.get(), width_pixels, height_pixels));
}

}  // namespace chaek::cover
