#include "image/svg_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "image/codecs.h"
#include "image/svg_tree.h"

namespace chaek::image {
namespace {

/// The text after what may stand before the first element (XML 1.0, 2.8).
std::string_view after_prolog(std::string_view text) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    std::string_view end;
    if (text.substr(0, 2) == "<?") {
      end = "?>";
    } else if (text.substr(0, 4) == "<!--") {
      end = "-->";
    } else if (text.substr(0, 9) == "<!DOCTYPE") {
      const bool subset = text.find('[') < text.find('>');
      end = subset ? "]>" : ">";
    } else {
      return text;
    }
    const std::size_t at = text.find(end);
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + end.size());
  }
}

/// A length in CSS pixels (CSS Values 4, 6); nothing for a percentage and what is no length.
std::optional<double> pixels_of(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  double number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (fault != std::errc{} || !std::isfinite(number) || number <= 0) return {};
  std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
  unit = unit.substr(0, unit.find_last_not_of(" \t\r\n") + 1);
  struct Unit {
    std::string_view name;
    double pixels;
  };
  static constexpr std::array units = {Unit{"", 1},           Unit{"px", 1},  Unit{"pt", 96.0 / 72},
                                       Unit{"pc", 16},        Unit{"in", 96}, Unit{"cm", 96 / 2.54},
                                       Unit{"mm", 96 / 25.4}, Unit{"em", 16}, Unit{"rem", 16},
                                       Unit{"ex", 8}};
  for (const Unit& known : units) {
    if (unit == known.name) return number * known.pixels;
  }
  return {};
}

struct ViewBox {
  double width = 0;
  double height = 0;
};

std::optional<ViewBox> view_box_of(std::string_view text) {
  std::array<double, 4> numbers = {};
  for (double& number : numbers) {
    text.remove_prefix(std::min(text.find_first_not_of(" ,\t\r\n"), text.size()));
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc{} || !std::isfinite(number)) return {};
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  }
  if (numbers[2] <= 0 || numbers[3] <= 0) return {};
  return ViewBox{numbers[2], numbers[3]};
}

/// The natural size (CSS Images 3, 5.1: a missing side follows from the view box; 300 × 150 where
/// nothing is said).
ViewBox natural_size(const pugi::xml_node& root) {
  const auto width = pixels_of(root.attribute("width").value());
  const auto height = pixels_of(root.attribute("height").value());
  const auto box = view_box_of(root.attribute("viewBox").value());
  if (width && height) return {*width, *height};
  if (box) {
    if (width) return {*width, *width * box->height / box->width};
    if (height) return {*height * box->width / box->height, *height};
    return *box;
  }
  return {width.value_or(300), height.value_or(150)};
}

std::uint32_t rounded(double pixels) {
  constexpr double most = 1e6;  // beyond any limit that follows
  return static_cast<std::uint32_t>(std::clamp(std::round(pixels), 1.0, most));
}

}  // namespace

bool begins_as_svg(std::string_view bytes) {
  const std::string_view element = after_prolog(bytes.substr(0, 64 * 1024));
  for (const std::string_view name : {"<svg", "<svg:svg"}) {
    if (element.substr(0, name.size()) == name && element.size() > name.size() &&
        std::string_view(" \t\r\n>/").find(element[name.size()]) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

std::optional<Identity> identify_svg(std::string_view bytes, const Limits& limits, Fault& fault) {
  pugi::xml_document tree;
  if (!read_svg_tree(bytes, limits, tree, fault)) return std::nullopt;
  const ViewBox size = natural_size(tree.document_element());
  Identity identity;
  identity.format = Format::svg;
  identity.width = rounded(size.width);
  identity.height = rounded(size.height);
  identity.alpha = true;
  return identity;
}

}  // namespace chaek::image
