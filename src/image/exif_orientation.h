#pragma once

#include <string>
#include <string_view>

namespace chaek::image {

/// The orientation (1–8) that the payload of a JPEG's APP1 segment states (EXIF 2.3, 4.5.4; TIFF
/// 6.0 tag 274); 0 when it is no EXIF or states none.
int exif_orientation(std::string_view payload);

/// A whole APP1 segment, marker included, that states `orientation` and nothing else.
std::string orientation_segment(int orientation);

}  // namespace chaek::image
