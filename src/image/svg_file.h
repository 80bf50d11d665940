#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "image/picture_file.h"
#include "image/pixels.h"

namespace chaek::image {

/// Whether the first element of the bytes is `svg`, after a byte order mark, declarations and
/// comments.
bool begins_as_svg(std::string_view bytes);

/// An SVG that does nothing and asks for nothing (SVG 2, 2.2.2: secure static mode), and what it
/// lost on the way: "a script", "a filter" …, each once, in the order of their first places.
struct SafeSvg {
  std::string bytes;
  std::vector<std::string> lost;
};

/// Writes an SVG anew with elements, attributes and style rules that only draw: no script, filter,
/// animation, external reference. The text of HTML inside it (foreignObject) becomes SVG text where
/// no other stands for it. References that multiply elements beyond `limits` refuse the whole.
std::optional<SafeSvg> make_safe_svg(std::string_view bytes, const Limits& limits, Fault& fault);

/// Draws a safe SVG with at least `least` pixels, on nothing; its text in the system's fonts.
bool draw_svg(std::string_view bytes, const Identity& identity, const Limits& limits,
              LeastSize least, Pixels& pixels, Fault& fault);

/// A safe SVG drawn as the one page of a PDF 1.4 of that many points, its fonts embedded. Nothing →
/// `fault.reason`.
std::optional<std::string> svg_to_pdf(std::string_view bytes, double width, double height,
                                      Fault& fault);

}  // namespace chaek::image
