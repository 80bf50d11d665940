#pragma once

#include <hb.h>

#include <string_view>

#include "text/font_state.h"
#include "text/itemize.h"
#include "text/shaper.h"

namespace chaek::text {

/// Shapes any text from beginning to end: itemises it and hands each item to HarfBuzz. Not
/// thread-safe.
class WholeShaper {
 public:
  explicit WholeShaper(const FontLibrary& library);

  ShapedText shape(std::string_view text, FaceRequest face, hb_language_t language, bool korean,
                   Direction direction);

 private:
  void shape_item(const Item& item, hb_language_t language, Direction direction,
                  ShapedText& shaped);

  const FontLibrary& library_;
  ItemizedText itemized_;
  std::unique_ptr<hb_buffer_t, Destroyer<hb_buffer_t, hb_buffer_destroy>> buffer_;
};

}  // namespace chaek::text
