#pragma once

#include <memory>
#include <new>

#include "image/cairo_library.h"

namespace chaek::image {

struct CairoDeleter {
  void operator()(cairo_surface_t* surface) const { cairo_library().surface_destroy(surface); }
  void operator()(cairo_t* cairo) const { cairo_library().destroy(cairo); }
};
using Surface = std::unique_ptr<cairo_surface_t, CairoDeleter>;
using Cairo = std::unique_ptr<cairo_t, CairoDeleter>;

/// Throws std::bad_alloc where Cairo has run out of memory.
inline void expect_memory(cairo_status_t status) {
  if (status == CAIRO_STATUS_NO_MEMORY) throw std::bad_alloc();
}

}  // namespace chaek::image
