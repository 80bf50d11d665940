#include "image/cairo_library.h"

#include "base/shared_library.h"

namespace chaek::image {

const CairoLibrary& CairoLibrary::opened() {
  static const CairoLibrary library;
  return library;
}

CairoLibrary::CairoLibrary() {
  void* library = base::open_library("libcairo.so.2");
  if (library == nullptr) return;
  const auto find = [library](const char* name, auto& function) {
    return base::find_function(library, name, function);
  };
  ready_ =
      find("cairo_image_surface_create", image_surface_create) &&
      find("cairo_recording_surface_create", recording_surface_create) &&
      find("cairo_image_surface_get_data", image_surface_get_data) &&
      find("cairo_image_surface_get_stride", image_surface_get_stride) &&
      find("cairo_pdf_surface_create_for_stream", pdf_surface_create_for_stream) &&
      find("cairo_pdf_surface_restrict_to_version", pdf_surface_restrict_to_version) &&
      find("cairo_surface_set_fallback_resolution", surface_set_fallback_resolution) &&
      find("cairo_surface_mark_dirty", surface_mark_dirty) &&
      find("cairo_surface_flush", surface_flush) && find("cairo_surface_finish", surface_finish) &&
      find("cairo_surface_status", surface_status) &&
      find("cairo_surface_destroy", surface_destroy) && find("cairo_create", create) &&
      find("cairo_status", status) && find("cairo_status_to_string", status_to_string) &&
      find("cairo_destroy", destroy) && find("cairo_save", save) &&
      find("cairo_restore", restore) && find("cairo_scale", scale) &&
      find("cairo_translate", translate) && find("cairo_set_source_rgb", set_source_rgb) &&
      find("cairo_set_source_surface", set_source_surface) &&
      find("cairo_get_source", get_source) &&
      find("cairo_pattern_set_extend", pattern_set_extend) &&
      find("cairo_pattern_set_filter", pattern_set_filter) && find("cairo_new_path", new_path) &&
      find("cairo_new_sub_path", new_sub_path) && find("cairo_move_to", move_to) &&
      find("cairo_line_to", line_to) && find("cairo_curve_to", curve_to) &&
      find("cairo_arc", arc) && find("cairo_rectangle", rectangle) &&
      find("cairo_close_path", close_path) && find("cairo_get_current_point", get_current_point) &&
      find("cairo_clip", clip) && find("cairo_fill", fill) && find("cairo_paint", paint) &&
      find("cairo_show_page", show_page);
}

}  // namespace chaek::image
