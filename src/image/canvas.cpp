#include "image/canvas.h"

#include <cmath>
#include <cstddef>
#include <cstring>

#include "image/cairo_surface.h"
#include "image/flat_png.h"

namespace chaek::image {
namespace {

constexpr std::uint32_t kBandRows = 64;

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

// Drawing is recorded, and the record played once for each band of pixels: a band stays in the
// processor's cache, while a whole sheet is memory that the system has to clear first.
struct Canvas::Surfaces {
  std::uint32_t width;
  std::uint32_t height;
  Surface record;
  Cairo cairo;
  Surface band;
  Cairo band_cairo;

  DrawnRows rows(std::uint32_t y);
};

DrawnRows Canvas::Surfaces::rows(std::uint32_t y) {
  cairo_library().set_source_surface(band_cairo.get(), record.get(), 0, -static_cast<double>(y));
  cairo_library().paint(band_cairo.get());
  cairo_library().surface_flush(band.get());
  return {cairo_library().image_surface_get_data(band.get()), kBandRows,
          static_cast<std::size_t>(cairo_library().image_surface_get_stride(band.get()))};
}

Canvas::Canvas(std::uint32_t width, std::uint32_t height, double units_wide, double units_high)
    : surfaces_(std::make_unique<Surfaces>()) {
  surfaces_->width = width;
  surfaces_->height = height;
  const cairo_rectangle_t sheet = {0, 0, static_cast<double>(width), static_cast<double>(height)};
  surfaces_->record.reset(cairo_library().recording_surface_create(CAIRO_CONTENT_COLOR, &sheet));
  surfaces_->cairo.reset(cairo_library().create(surfaces_->record.get()));
  surfaces_->band.reset(cairo_library().image_surface_create(
      CAIRO_FORMAT_RGB24, static_cast<int>(width), static_cast<int>(kBandRows)));
  surfaces_->band_cairo.reset(cairo_library().create(surfaces_->band.get()));
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
  for (const Cairo* cairo : {&surfaces_->cairo, &surfaces_->band_cairo}) {
    const auto status = cairo_library().status(cairo->get());
    expect_memory(status);
    if (status != CAIRO_STATUS_SUCCESS) return cairo_library().status_to_string(status);
  }
  return {};
}

std::string Canvas::png() {
  const auto rows = [this](std::uint32_t y) { return surfaces_->rows(y); };
  std::string png = encode_flat_png({surfaces_->width, surfaces_->height, rows});
  if (!fault().empty()) png.clear();
  return png;
}

}  // namespace chaek::image
