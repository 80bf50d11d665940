#pragma once

#include "content/inline.h"
#include "image/picture_file.h"

namespace chaek::layout {

/// Points.
struct PictureSize {
  double width = 0;
  double height = 0;
};

/// How large a picture would stand where there is room enough; `measure` is the column's width in
/// points.
///
/// Samples stand at 200 to the inch, the least that looks sharp in print: what is small on a screen
/// stays small and is not blown up. A width that the author gave in pixels of a screen goes before,
/// as far as 144 samples remain to the inch; a share of the measure always does. A drawing of lines
/// has the size that CSS gives it.
PictureSize natural_size(const content::Picture& picture, const image::Identity& identity,
                         double measure);

}  // namespace chaek::layout
