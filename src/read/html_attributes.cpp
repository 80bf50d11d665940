#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/trimmed.h"
#include "read/html_converter.h"

namespace chaek::read {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower(c);
  return out;
}

}  // namespace

std::string style_value(std::string_view style, std::string_view property) {
  for (std::size_t begin = 0; begin < style.size();) {
    const std::size_t end = std::min(style.find(';', begin), style.size());
    const std::string_view rule = style.substr(begin, end - begin);
    const std::size_t colon = rule.find(':');
    if (colon != std::string_view::npos &&
        lowered(base::trimmed(rule.substr(0, colon))) == property) {
      return lowered(base::trimmed(rule.substr(colon + 1)));
    }
    begin = end + 1;
  }
  return {};
}

content::Alignment alignment_of(std::string_view word) {
  const std::string name = lowered(base::trimmed(word));
  if (name == "center" || name == "middle") return content::Alignment::center;
  if (name == "right" || name == "end") return content::Alignment::right;
  if (name == "left" || name == "start") return content::Alignment::left;
  return content::Alignment::natural;
}

std::optional<content::PictureWidth> width_of(std::string_view text) {
  text = base::trimmed(text);
  double value = 0;
  const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || !std::isfinite(value) || value <= 0 || value > 100'000) {
    return std::nullopt;
  }
  const std::string unit =
      lowered(base::trimmed(text.substr(static_cast<std::size_t>(stopped - text.data()))));
  using Unit = content::PictureWidth::Unit;
  if (unit == "%") return content::PictureWidth{std::min(value, 100.0), Unit::percent};
  if (unit.empty() || unit == "px") return content::PictureWidth{value, Unit::pixels};
  return std::nullopt;
}

}  // namespace chaek::read
