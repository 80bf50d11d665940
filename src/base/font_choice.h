#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/setting.h"
#include "base/source_file.h"

namespace chaek::base {

/// A font as a settings file names it: a font file ("Batang-Bold.ttf") or a family ("나눔명조").
struct FontName {
  std::string name;
  Span span;
};

/// The fonts that a book or a theme wants for one family, in the order of asking.
struct FontChoice {
  std::string family;  ///< "serif", "sans", "mono" or a name of the theme's own
  Span span;
  std::vector<FontName> fonts;  ///< at least one
};

/// Reads `families: {serif: [font, …], sans: font}`. Other forms are errors "bad-value".
std::vector<FontChoice> read_font_choices(const Setting& map, Diagnostics& diagnostics);

}  // namespace chaek::base
