#include "epub/css_value.h"

#include <algorithm>
#include <cstdint>

#include "epub/number_text.h"

namespace chaek::epub {

std::string_view generic_family(std::string_view family) {
  if (family == "serif") return "serif";
  if (family == "sans") return "sans-serif";
  // Named once, browsers would set it at 13/16 of the size that is asked for.
  if (family == "mono") return "monospace, monospace";
  return {};
}

std::string_view css(style::TextAlign align) {
  switch (align) {
    case style::TextAlign::justify:
      return "justify";
    case style::TextAlign::left:
      return "left";
    case style::TextAlign::center:
      return "center";
    case style::TextAlign::right:
      return "right";
  }
  return {};
}

std::string_view css(style::LineBreaking breaking) {
  return breaking == style::LineBreaking::keep_all ? "keep-all" : "normal";
}

std::string line_height(const style::Style& style) {
  return decimal((style.leading.units() * 1000 + style.size.units() / 2) /
                 std::max<std::int64_t>(style.size.units(), 1));
}

}  // namespace chaek::epub
