#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/print_choice.h"
#include "deflate/deflate.h"
#include "pdf/imported_page.h"
#include "pdf/object_store.h"

namespace chaek::pdf {

/// A picture made apart from the object numbers: an image XObject (ISO 32000-1, 8.9.5) or, of an
/// SVG, a form.
struct PictureStreams {
  std::string entries;  ///< but for the colour space
  std::string space;    ///< "/DeviceRGB": what the samples, or the palette's colours, are
  std::string profile;  ///< an ICC profile that says so more exactly, compressed; may be empty
  int components = 3;   ///< of the profile
  std::string palette;  ///< three bytes a colour; empty when samples are colours themselves
  std::string bytes;
  std::string mask_entries;  ///< of the soft mask; empty when all is opaque
  std::string mask_bytes;
  int orientation = 1;                  ///< as EXIF counts it: how the samples must be turned
  std::optional<ImportedPage> drawing;  ///< of an SVG, instead of all samples
  double width = 0;                     ///< of the drawing's page, in points
  double height = 0;
  std::string fault;  ///< not empty: the picture is broken, in plain words; it became a light grey
};

/// The largest area in which a picture stands, in points; 0 × 0: all its samples are wanted.
struct PlacedSize {
  double width = 0;
  double height = 0;
};

/// Makes a PDF picture of a file's bytes: their own compressed data where a PDF can hold them and
/// they are not many more than `ppi` to the inch of `placed`, without metadata; else the samples,
/// resampled to `ppi`, as JPEG where they were lossy, or compressed with PNG's row filters. Colour
/// profiles other than sRGB go along with kept data and are applied to the other. For grey ink all
/// become grey samples, drawings too.
PictureStreams make_picture(std::string_view bytes, PlacedSize placed, double ppi, base::Ink ink,
                            deflate::Compressor& compressor);

/// The profiles that are in the file already, by their compressed bytes.
using ProfileIds = std::map<std::string, ObjectId>;

/// Adds the picture as object `id`; it fills the unit square upright.
void add_picture(ObjectStore& store, ObjectId id, PictureStreams streams, ProfileIds& profiles);

}  // namespace chaek::pdf
