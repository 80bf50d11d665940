#pragma once

#include <pugixml.hpp>
#include <string_view>

#include "image/picture_file.h"

namespace chaek::image {

/// Reads an SVG's elements and text, without comments, declarations and processing instructions;
/// checks `limits`. False → `fault.reason`.
bool read_svg_tree(std::string_view bytes, const Limits& limits, pugi::xml_document& tree,
                   Fault& fault);

/// The name without the prefix "svg:"; empty for an element of another vocabulary.
std::string_view svg_name(const pugi::xml_node& element);

}  // namespace chaek::image
