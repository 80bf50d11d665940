#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "text/font_library.h"

namespace chaek::text {

/// One face of a typeface as families.yaml names it.
struct FaceEntry {
  std::vector<std::string> files;  ///< relative to a font folder; the first that exists counts
  unsigned index = 0;              ///< which face of a collection
  Weight weight = Weight::regular;
  Slant slant = Slant::upright;
  base::Span span;
};

/// Faces that belong together, and the Debian package that brings them.
struct Typeface {
  std::string name;
  std::string package;
  std::vector<FaceEntry> faces;  ///< at least one
};

/// A role and its typefaces, by their places in FamilyTable::typefaces; at least one.
struct Family {
  std::string name;
  std::vector<std::size_t> typefaces;
};

/// families.yaml, checked: every name that is used is defined.
struct FamilyTable {
  std::vector<Typeface> typefaces;
  std::vector<Family> families;  ///< at least one
  std::vector<std::size_t> fallbacks;
  std::optional<std::size_t> emoji;
};

/// Parses families.yaml. Unknown keys, unknown typefaces and empty lists are errors.
std::optional<FamilyTable> read_families(const base::SourceFile& source,
                                         base::Diagnostics& diagnostics);

}  // namespace chaek::text
