#pragma once

#include <string>
#include <string_view>

#include "deflate/deflate.h"
#include "pdf/object_store.h"

namespace chaek::pdf {

/// An image XObject (ISO 32000-1, 8.9.5) made apart from the object numbers.
struct PictureStreams {
  std::string entries;
  std::string bytes;
  std::string mask_entries;  ///< of the soft mask; empty when all is opaque
  std::string mask_bytes;
  int orientation = 1;  ///< as EXIF counts it: how the samples must be turned
  std::string fault;  ///< not empty: the picture is broken, in plain words; it became a light grey
};

/// Makes an image XObject of PNG or JPEG bytes: their own compressed data where a PDF can hold
/// them, without metadata; else the decoded samples, compressed with PNG's row filters.
PictureStreams make_picture(std::string_view bytes, deflate::Compressor& compressor);

/// Adds the picture as object `id`; it fills the unit square upright.
void add_picture(ObjectStore& store, ObjectId id, PictureStreams streams);

}  // namespace chaek::pdf
