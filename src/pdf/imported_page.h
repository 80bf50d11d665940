#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "pdf/object_store.h"

namespace chaek::pdf {

/// The only page of a PDF that Cairo wrote, with all that it refers to, on its way into another
/// file. References are still those of the old file.
struct ImportedPage {
  struct Object {
    std::string entries;  ///< of the dictionary; of anything else, its text
    std::string bytes;
    bool dictionary = false;
    bool stream = false;
  };
  std::map<std::uint32_t, Object> objects;  ///< by their old numbers
  Object content;
  std::string resources;  ///< "12 0 R" or "<<…>>"
  std::string group;      ///< "<<…>>", the page's transparency group; may be empty
};

/// Reads the page out of a PDF 1.4 or older of Cairo's: one classic cross-reference table, one
/// content stream, no encryption (ISO 32000-1, 7.5). It is no reader for other files: nothing where
/// it does not find what Cairo writes.
std::optional<ImportedPage> import_page(std::string_view pdf);

/// Adds the page as the form `id` that fills the unit square; it was `width` × `height` points.
void add_imported(ObjectStore& store, ObjectId id, const ImportedPage& page, double width,
                  double height);

}  // namespace chaek::pdf
