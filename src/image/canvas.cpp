#include "image/canvas.h"

#include <cmath>
#include <cstddef>
#include <cstring>

#include "image/cairo_surface.h"
#include "image/flat_png.h"

namespace chaek::image {
namespace {

/// Cairo's pixel: alpha, red, green and blue from the highest byte down, colours times alpha.
std::uint32_t cairo_pixel(const Pixels& pixels, std::size_t at) {
  const std::uint32_t alpha = pixels.alpha.empty() ? 255 : pixels.alpha[at];
  const bool gray = pixels.model == Pixels::Model::gray;
  const std::uint8_t* color = pixels.color.data() + (gray ? at : at * 3);
  const auto channel = [&](int i) { return (color[gray ? 0 : i] * alpha + 127) / 255; };
  return alpha << 24 | channel(0) << 16 | channel(1) << 8 | channel(2);
}

/// `pixels` as Cairo wants them; an error surface when there is no memory for them.
Surface surface_of(const Pixels& pixels) {
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

}  // namespace

struct Canvas::Surfaces {
  Surface surface;
  Cairo cairo;
};

Canvas::Canvas(std::uint32_t width, std::uint32_t height, double units_wide, double units_high)
    : surfaces_(std::make_unique<Surfaces>()) {
  surfaces_->surface.reset(cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(width),
                                                      static_cast<int>(height)));
  surfaces_->cairo.reset(cairo_create(surfaces_->surface.get()));
  cairo_t* cairo = surfaces_->cairo.get();
  cairo_set_source_rgb(cairo, 1, 1, 1);
  cairo_paint(cairo);
  cairo_scale(cairo, width / units_wide, height / units_high);
}

Canvas::~Canvas() = default;

void Canvas::set_color(base::Color color) {
  cairo_set_source_rgb(surfaces_->cairo.get(), color.red / 255.0, color.green / 255.0,
                       color.blue / 255.0);
}

void Canvas::move_to(double x, double y) {
  cairo_move_to(surfaces_->cairo.get(), x, y);
}

void Canvas::line_to(double x, double y) {
  cairo_line_to(surfaces_->cairo.get(), x, y);
}

/// Cairo knows cubic curves only: the two inner points lie two thirds of the way to (x1, y1).
void Canvas::quadratic_to(double x1, double y1, double x, double y) {
  double start_x = 0;
  double start_y = 0;
  cairo_get_current_point(surfaces_->cairo.get(), &start_x, &start_y);
  const auto inner = [](double from, double to) { return from + (to - from) * 2 / 3; };
  cubic_to(inner(start_x, x1), inner(start_y, y1), inner(x, x1), inner(y, y1), x, y);
}

void Canvas::cubic_to(double x1, double y1, double x2, double y2, double x, double y) {
  cairo_curve_to(surfaces_->cairo.get(), x1, y1, x2, y2, x, y);
}

void Canvas::close() {
  cairo_close_path(surfaces_->cairo.get());
}

void Canvas::add_rectangle(const Area& area) {
  cairo_rectangle(surfaces_->cairo.get(), area.x, area.y, area.width, area.height);
}

void Canvas::add_circle(double x, double y, double radius) {
  cairo_new_sub_path(surfaces_->cairo.get());
  cairo_arc(surfaces_->cairo.get(), x, y, radius, 0, 2 * std::acos(-1.0));
}

void Canvas::fill() {
  cairo_fill(surfaces_->cairo.get());
}

bool Canvas::draw(const Pixels& picture, const Area& area) {
  const Surface surface = surface_of(picture);
  const auto status = cairo_surface_status(surface.get());
  expect_memory(status);
  if (status != CAIRO_STATUS_SUCCESS) return false;
  if (area.width <= 0 || area.height <= 0) return true;
  cairo_t* cairo = surfaces_->cairo.get();
  cairo_save(cairo);
  cairo_new_path(cairo);
  cairo_rectangle(cairo, area.x, area.y, area.width, area.height);
  cairo_clip(cairo);
  cairo_translate(cairo, area.x, area.y);
  cairo_scale(cairo, area.width / picture.width, area.height / picture.height);
  cairo_set_source_surface(cairo, surface.get(), 0, 0);
  // The picture's edge is not mixed with the nothing around it.
  cairo_pattern_set_extend(cairo_get_source(cairo), CAIRO_EXTEND_PAD);
  cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_GOOD);
  cairo_paint(cairo);
  cairo_restore(cairo);
  return true;
}

std::string Canvas::fault() const {
  const auto status = cairo_status(surfaces_->cairo.get());
  expect_memory(status);
  return status == CAIRO_STATUS_SUCCESS ? std::string() : cairo_status_to_string(status);
}

std::string Canvas::png() const {
  cairo_surface_t* surface = surfaces_->surface.get();
  cairo_surface_flush(surface);
  return encode_flat_png({cairo_image_surface_get_data(surface),
                          static_cast<std::uint32_t>(cairo_image_surface_get_width(surface)),
                          static_cast<std::uint32_t>(cairo_image_surface_get_height(surface)),
                          static_cast<std::size_t>(cairo_image_surface_get_stride(surface))});
}

}  // namespace chaek::image
