#pragma once

#include <string>
#include <string_view>

#include "style/theme.h"

namespace chaek::epub {

/// The values of a theme in CSS's words.
std::string_view css(style::TextAlign align);
std::string_view css(style::LineBreaking breaking);
/// The generic family of CSS; empty for a family that readers don't know by its name in
/// families.yaml.
std::string_view generic_family(std::string_view family);
/// "1.7": leading by size.
std::string line_height(const style::Style& style);

}  // namespace chaek::epub
