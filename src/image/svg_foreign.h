#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

namespace chaek::image {

// HTML inside an SVG (foreignObject), which most readers of SVG pictures do not show. Drawing
// programs put SVG text beside it, in a `switch`, for those; some of them only an apology.

/// Whether something else in its `switch` stands for `foreign`.
bool has_stand_in(const pugi::xml_node& foreign);

/// Where a stand-in apologises ("[Not supported by viewer]"), it gets the words it stands for.
void replace_unsupported_stand_ins(pugi::xml_node tree);

/// A line of text centred at (x, y), all as attribute values.
struct PlacedLine {
  std::string text;
  std::string x;
  std::string y;
  std::string size;
};

/// The text of `foreign` as lines in the middle of its area.
std::vector<PlacedLine> foreign_lines(const pugi::xml_node& foreign);

}  // namespace chaek::image
