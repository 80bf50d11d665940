#include <librsvg/rsvg.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "base/shared_library.h"
#include "image/cairo_surface.h"
#include "image/svg_file.h"

namespace chaek::image {
namespace {

/// librsvg, opened when the first SVG asks for it: with the libraries it stands on it takes longer
/// to load than a small book takes to make.
class Rsvg {
 public:
  Rsvg() {
    void* library = base::open_library("librsvg-2.so.2");
    if (library == nullptr) return;
    ready_ = base::find_function(library, "rsvg_handle_new_from_data", new_from_data) &&
             base::find_function(library, "rsvg_handle_render_document", render_document) &&
             base::find_function(library, "g_object_unref", unref) &&
             base::find_function(library, "g_error_free", free_error);
  }

  explicit operator bool() const { return ready_; }

  decltype(&rsvg_handle_new_from_data) new_from_data = nullptr;
  decltype(&rsvg_handle_render_document) render_document = nullptr;
  decltype(&g_object_unref) unref = nullptr;
  decltype(&g_error_free) free_error = nullptr;

 private:
  bool ready_ = false;
};

/// Whether Cairo is there, which librsvg draws with; without it, why not.
bool drawable(Fault& fault) {
  if (cairo_library()) return true;
  fault.reason = "an SVG, and Cairo, which draws it, is not installed";
  fault.hint = "install libcairo2";
  return false;
}

/// Draws the document into (0, 0, width, height) of `cairo`.
bool render(std::string_view bytes, cairo_t* cairo, double width, double height, Fault& fault) {
  const Rsvg rsvg;
  if (!rsvg) {
    fault.reason = "an SVG, and librsvg, which draws it, is not installed";
    fault.hint = "install librsvg2-2 (2.52 or newer)";
    return false;
  }
  GError* error = nullptr;
  RsvgHandle* handle =
      rsvg.new_from_data(reinterpret_cast<const guint8*>(bytes.data()), bytes.size(), &error);
  bool drawn = false;
  if (handle != nullptr) {
    const RsvgRectangle area = {0, 0, width, height};
    drawn = rsvg.render_document(handle, cairo, &area, &error) != 0;
    rsvg.unref(handle);
  }
  if (error != nullptr) rsvg.free_error(error);
  expect_memory(cairo_library().status(cairo));
  drawn = drawn && cairo_library().status(cairo) == CAIRO_STATUS_SUCCESS;
  if (!drawn) fault.reason = "the SVG cannot be drawn";
  return drawn;
}

/// Cairo's pixels, their colours times alpha, apart.
void take_pixels(cairo_surface_t* surface, Pixels& pixels) {
  cairo_library().surface_flush(surface);
  const unsigned char* rows = cairo_library().image_surface_get_data(surface);
  const auto stride = static_cast<std::size_t>(cairo_library().image_surface_get_stride(surface));
  const std::size_t count = std::size_t{pixels.width} * pixels.height;
  pixels.model = Pixels::Model::rgb;
  pixels.color.assign(count * 3, 255);
  pixels.alpha.assign(count, 0);
  for (std::size_t y = 0; y < pixels.height; ++y) {
    for (std::size_t x = 0; x < pixels.width; ++x) {
      std::uint32_t pixel = 0;
      std::memcpy(&pixel, rows + y * stride + x * sizeof pixel, sizeof pixel);
      const std::uint32_t alpha = pixel >> 24;
      if (alpha == 0) continue;
      const std::size_t at = y * pixels.width + x;
      pixels.alpha[at] = static_cast<std::uint8_t>(alpha);
      for (unsigned c = 0; c < 3; ++c) {
        const std::uint32_t value = (pixel >> (16 - 8 * c) & 0xFF) * 255 + alpha / 2;
        pixels.color[at * 3 + c] = static_cast<std::uint8_t>(std::min(value / alpha, 255U));
      }
    }
  }
}

cairo_status_t append(void* out, const unsigned char* bytes, unsigned size) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), size);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

bool draw_svg(std::string_view bytes, const Identity& identity, const Limits& limits,
              LeastSize least, Pixels& pixels, Fault& fault) {
  if (!drawable(fault)) return false;
  double scale = 1;
  if (least.width > 0 && least.height > 0) {
    scale = std::max(static_cast<double>(least.width) / identity.width,
                     static_cast<double>(least.height) / identity.height);
  }
  const double largest = std::max(identity.width, identity.height);
  const double all = static_cast<double>(identity.width) * identity.height;
  scale =
      std::min({scale, limits.side / largest, std::sqrt(static_cast<double>(limits.pixels) / all)});
  const auto side = [&](std::uint32_t natural) {
    return static_cast<std::uint32_t>(std::max(1.0, std::floor(natural * scale + 0.001)));
  };
  pixels.width = side(identity.width);
  pixels.height = side(identity.height);
  const Surface surface(cairo_library().image_surface_create(
      CAIRO_FORMAT_ARGB32, static_cast<int>(pixels.width), static_cast<int>(pixels.height)));
  const Cairo cairo(cairo_library().create(surface.get()));
  if (!render(bytes, cairo.get(), pixels.width, pixels.height, fault)) return false;
  take_pixels(surface.get(), pixels);
  return true;
}

std::optional<std::string> svg_to_pdf(std::string_view bytes, double width, double height,
                                      Fault& fault) {
  if (!drawable(fault)) return std::nullopt;
  std::string pdf;
  const Surface surface(cairo_library().pdf_surface_create_for_stream(append, &pdf, width, height));
  // Nothing newer: object streams would hide what is to be taken over.
  cairo_library().pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_4);
  cairo_library().surface_set_fallback_resolution(surface.get(), 72, 72);  // one sample to a point
  {
    const Cairo cairo(cairo_library().create(surface.get()));
    if (!render(bytes, cairo.get(), width, height, fault)) return std::nullopt;
    cairo_library().show_page(cairo.get());
  }
  cairo_library().surface_finish(surface.get());
  if (cairo_library().surface_status(surface.get()) == CAIRO_STATUS_SUCCESS) return pdf;
  fault.reason = "the SVG cannot be drawn";
  return std::nullopt;
}

}  // namespace chaek::image
