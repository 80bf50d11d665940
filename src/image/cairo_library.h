#pragma once

#include <cairo-pdf.h>

namespace chaek::image {

/// Cairo's functions by their names without "cairo_". The library is opened when the first drawing
/// asks for it: with the dozen libraries it stands on, loading it takes as long as a short post.
class CairoLibrary {
 public:
  /// Opened at the first call, for the rest of the program's life.
  static const CairoLibrary& opened();

  /// False where Cairo is not installed: nothing else may be called.
  explicit operator bool() const { return ready_; }

  decltype(&cairo_image_surface_create) image_surface_create = nullptr;
  decltype(&cairo_recording_surface_create) recording_surface_create = nullptr;
  decltype(&cairo_image_surface_get_data) image_surface_get_data = nullptr;
  decltype(&cairo_image_surface_get_stride) image_surface_get_stride = nullptr;
  decltype(&cairo_pdf_surface_create_for_stream) pdf_surface_create_for_stream = nullptr;
  decltype(&cairo_pdf_surface_restrict_to_version) pdf_surface_restrict_to_version = nullptr;
  decltype(&cairo_surface_set_fallback_resolution) surface_set_fallback_resolution = nullptr;
  decltype(&cairo_surface_mark_dirty) surface_mark_dirty = nullptr;
  decltype(&cairo_surface_flush) surface_flush = nullptr;
  decltype(&cairo_surface_finish) surface_finish = nullptr;
  decltype(&cairo_surface_status) surface_status = nullptr;
  decltype(&cairo_surface_destroy) surface_destroy = nullptr;
  decltype(&cairo_create) create = nullptr;
  decltype(&cairo_status) status = nullptr;
  decltype(&cairo_status_to_string) status_to_string = nullptr;
  decltype(&cairo_destroy) destroy = nullptr;
  decltype(&cairo_save) save = nullptr;
  decltype(&cairo_restore) restore = nullptr;
  decltype(&cairo_scale) scale = nullptr;
  decltype(&cairo_translate) translate = nullptr;
  decltype(&cairo_set_source_rgb) set_source_rgb = nullptr;
  decltype(&cairo_set_source_surface) set_source_surface = nullptr;
  decltype(&cairo_get_source) get_source = nullptr;
  decltype(&cairo_pattern_set_extend) pattern_set_extend = nullptr;
  decltype(&cairo_pattern_set_filter) pattern_set_filter = nullptr;
  decltype(&cairo_new_path) new_path = nullptr;
  decltype(&cairo_new_sub_path) new_sub_path = nullptr;
  decltype(&cairo_move_to) move_to = nullptr;
  decltype(&cairo_line_to) line_to = nullptr;
  decltype(&cairo_curve_to) curve_to = nullptr;
  decltype(&cairo_arc) arc = nullptr;
  decltype(&cairo_rectangle) rectangle = nullptr;
  decltype(&cairo_close_path) close_path = nullptr;
  decltype(&cairo_get_current_point) get_current_point = nullptr;
  decltype(&cairo_clip) clip = nullptr;
  decltype(&cairo_fill) fill = nullptr;
  decltype(&cairo_paint) paint = nullptr;
  decltype(&cairo_show_page) show_page = nullptr;

 private:
  CairoLibrary();

  bool ready_ = false;
};

/// The library as drawing code calls it.
inline const CairoLibrary& cairo_library() {
  return CairoLibrary::opened();
}

}  // namespace chaek::image
