#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

#include "image/picture_file.h"

namespace chaek::image {

/// The elements of an SVG by their ids; of equal ids the first counts.
using SvgIds = std::unordered_map<std::string_view, pugi::xml_node>;

SvgIds svg_ids(const pugi::xml_node& root);

/// Whether a picture drawn with every reference followed has no more elements than the limit: ten
/// groups that each use the one before ten times are ten thousand million. Empty: it does; else why
/// not.
std::string svg_cost_fault(const pugi::xml_node& root, const SvgIds& ids, const Limits& limits);

}  // namespace chaek::image
