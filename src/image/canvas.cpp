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
  Surface surface(cairo_library().image_surface_create(
      CAIRO_FORMAT_ARGB32, static_cast<int>(pixels.width), static_cast<int>(pixels.height)));
  unsigned char* rows = cairo_library().image_surface_get_data(surface.get());
  if (rows == nullptr) return surface;
  const int stride = cairo_library().image_surface_get_stride(surface.get());
  for (std::size_t y = 0; y < pixels.height; ++y) {
    unsigned char* out = rows + y * static_cast<std::size_t>(stride);
    for (std::size_t x = 0; x < pixels.width; ++x) {
      const std::uint32_t pixel = cairo_pixel(pixels, y * pixels.width + x);
      std::memcpy(out + x * sizeof pixel, &pixel, sizeof pixel);
    }
  }
  cairo_library().surface_mark_dirty(surface.get());
  return surface;
}

}  // namespace

struct Canvas::Surfaces {
  Surface surface;
  Cairo cairo;
};

Canvas::Canvas(std::uint32_t width, std::uint32_t height, double units_wide, double units_high)
    : surfaces_(std::make_unique<Surfaces>()) {
  surfaces_->surface.reset(cairo_library().image_surface_create(
      CAIRO_FORMAT_RGB24, static_cast<int>(width), static_cast<int>(height)));
  surfaces_->cairo.reset(cairo_library().create(surfaces_->surface.get()));
  cairo_t* cairo = surfaces_->cairo.get();
  cairo_library().set_source_rgb(cairo, 1, 1, 1);
  cairo_library().paint(cairo);
  cairo_library().scale(cairo, width / units_wide, height / units_high);
}

Canvas::~Canvas() = default;

bool Canvas::available() {
  return static_cast<bool>(cairo_library());
}

void Canvas::set_color(base::Color color) {
  cairo_library().set_source_rgb(surfaces_->cairo.get(), color.red / 255.0, color.green / 255.0,
                                 color.blue / 255.0);
}

void Canvas::move_to(double x, double y) {
  cairo_library().move_to(surfaces_->cairo.get(), x, y);
}

void Canvas::line_to(double x, double y) {
  cairo_library().line_to(surfaces_->cairo.get(), x, y);
}

/// Cairo knows cubic curves only: the two inner points lie two thirds of the way to (x1, y1).
void Canvas::quadratic_to(double x1, double y1, double x, double y) {
  double start_x = 0;
  double start_y = 0;
  cairo_library().get_current_point(surfaces_->cairo.get(), &start_x, &start_y);
  const auto inner = [](double from, double to) { return from + (to - from) * 2 / 3; };
  cubic_to(inner(start_x, x1), inner(start_y, y1), inner(x, x1), inner(y, y1), x, y);
}

void Canvas::cubic_to(double x1, double y1, double x2, double y2, double x, double y) {
  cairo_library().curve_to(surfaces_->cairo.get(), x1, y1, x2, y2, x, y);
}

void Canvas::close() {
  cairo_library().close_path(surfaces_->cairo.get());
}

void Canvas::add_rectangle(const Area& area) {
  cairo_library().rectangle(surfaces_->cairo.get(), area.x, area.y, area.width, area.height);
}

void Canvas::add_circle(double x, double y, double radius) {
  cairo_library().new_sub_path(surfaces_->cairo.get());
  cairo_library().arc(surfaces_->cairo.get(), x, y, radius, 0, 2 * std::acos(-1.0));
}

void Canvas::fill() {
  cairo_library().fill(surfaces_->cairo.get());
}

bool Canvas::draw(const Pixels& picture, const Area& area) {
  const Surface surface = surface_of(picture);
  const auto status = cairo_library().surface_status(surface.get());
  expect_memory(status);
  if (status != CAIRO_STATUS_SUCCESS) return false;
  if (area.width <= 0 || area.height <= 0) return true;
  cairo_t* cairo = surfaces_->cairo.get();
  cairo_library().save(cairo);
  cairo_library().new_path(cairo);
  cairo_library().rectangle(cairo, area.x, area.y, area.width, area.height);
  cairo_library().clip(cairo);
  cairo_library().translate(cairo, area.x, area.y);
  cairo_library().scale(cairo, area.width / picture.width, area.height / picture.height);
  cairo_library().set_source_surface(cairo, surface.get(), 0, 0);
  // The picture's edge is not mixed with the nothing around it.
  cairo_library().pattern_set_extend(cairo_library().get_source(cairo), CAIRO_EXTEND_PAD);
  cairo_library().pattern_set_filter(cairo_library().get_source(cairo), CAIRO_FILTER_GOOD);
  cairo_library().paint(cairo);
  cairo_library().restore(cairo);
  return true;
}

std::string Canvas::fault() const {
  const auto status = cairo_library().status(surfaces_->cairo.get());
  expect_memory(status);
  return status == CAIRO_STATUS_SUCCESS ? std::string() : cairo_library().status_to_string(status);
}

std::string Canvas::png() const {
  cairo_surface_t* surface = surfaces_->surface.get();
  cairo_library().surface_flush(surface);
  return encode_flat_png(
      {cairo_library().image_surface_get_data(surface),
       static_cast<std::uint32_t>(cairo_library().image_surface_get_width(surface)),
       static_cast<std::uint32_t>(cairo_library().image_surface_get_height(surface)),
       static_cast<std::size_t>(cairo_library().image_surface_get_stride(surface))});
}

}  // namespace chaek::image
