#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/font_choice.h"
#include "text/families.h"

namespace chaek::text {

/// Lets each chosen family begin with the fonts that a book or a theme chose for it; what they lack
/// is asked of the family's own typefaces as before. A family that the table does not have becomes
/// one, with `serif` behind it. A name is a typeface of the table, a font file in one of `folders`,
/// or a family that some font file there names. Errors, each at its place in the settings:
/// "missing-font", "unusable-font" (broken, or no outlines that a PDF can hold), "restricted-font"
/// (OS/2 fsType forbids embedding).
void choose_fonts(FamilyTable& table, const std::vector<base::FontChoice>& choices,
                  const std::vector<std::string>& folders, base::Diagnostics& diagnostics);

}  // namespace chaek::text
