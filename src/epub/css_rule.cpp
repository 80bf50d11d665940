#include "epub/css_rule.h"

#include "epub/number_text.h"

namespace chaek::epub {
namespace {

std::string hex(base::Color color) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out = "#";
  for (const unsigned channel : {color.red, color.green, color.blue}) {
    out += kDigits[channel >> 4U];
    out += kDigits[channel & 15U];
  }
  return out;
}

}  // namespace

std::string ems(base::Length length, base::Length size) {
  // Rounded to whole thousandths in integers, so that it is the same everywhere.
  const std::int64_t twice = length.units() * 2000;
  const std::int64_t unit = size.units() * 2;
  if (unit <= 0) return "0";
  const std::int64_t thousandths = (twice + (twice < 0 ? -size.units() : size.units())) / unit;
  return thousandths == 0 ? "0" : decimal(thousandths) + "em";
}

CssRule& CssRule::set(std::string_view property, std::string_view value) {
  declarations_.append("  ").append(property).append(": ").append(value).append(";\n");
  return *this;
}

CssRule& CssRule::set(std::string_view property, base::Color color) {
  return set(property, hex(color));
}

CssRule& CssRule::em(std::string_view property, base::Length length, base::Length size) {
  return set(property, ems(length, size));
}

CssRule& CssRule::em_unless_zero(std::string_view property, base::Length length,
                                 base::Length size) {
  return length == base::Length() ? *this : em(property, length, size);
}

void CssRule::write(std::string& sheet) const {
  if (declarations_.empty()) return;
  sheet.append(selector_).append(" {\n").append(declarations_).append("}\n");
}

}  // namespace chaek::epub
