#include "image/svg_foreign.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "image/svg_tree.h"

namespace chaek::image {
namespace {

constexpr std::string_view kApology = "[Not supported";

bool breaks_line(std::string_view name) {
  constexpr std::array names = {"br", "div", "p", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6"};
  const std::size_t colon = name.find(':');
  if (colon != std::string_view::npos) name.remove_prefix(colon + 1);
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The words of HTML, line by line, white space folded. Its depth is limited by the tree's reader.
class LineGathering {
 public:
  std::vector<std::string> run(const pugi::xml_node& node) {
    gather(node);
    end_line();
    return std::move(lines_);
  }

 private:
  void gather(const pugi::xml_node& node) {
    for (const pugi::xml_node& child : node.children()) {
      if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
        add(child.value());
      } else if (child.type() == pugi::node_element) {
        const bool ends = breaks_line(child.name());
        if (ends) end_line();
        gather(child);
        if (ends) end_line();
      }
    }
  }

  void add(std::string_view text) {
    for (const char c : text) {
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
        if (space_ && !line_.empty()) line_ += ' ';
        space_ = false;
        line_ += c;
      } else {
        space_ = true;
      }
    }
  }

  void end_line() {
    if (!line_.empty()) lines_.push_back(std::move(line_));
    line_.clear();
    space_ = false;
  }

  std::vector<std::string> lines_;
  std::string line_;
  bool space_ = false;
};

/// Words of the last foreignObject before `text` in the same `switch`.
std::string words_before(const pugi::xml_node& text) {
  for (pugi::xml_node node = text.previous_sibling(); node; node = node.previous_sibling()) {
    if (svg_name(node) != "foreignObject") continue;
    std::string words;
    for (const std::string& line : LineGathering().run(node)) {
      if (!words.empty()) words += ' ';
      words += line;
    }
    return words;
  }
  return {};
}

class Replacing : public pugi::xml_tree_walker {
 public:
  bool for_each(pugi::xml_node& node) override {
    if (svg_name(node) != "text" || svg_name(node.parent()) != "switch") return true;
    const std::string_view apology = node.child_value();
    if (apology.substr(0, kApology.size()) != kApology) return true;
    const std::string words = words_before(node);
    if (!words.empty()) node.text().set(words.c_str());
    return true;
  }
};

/// A number without needless digits.
std::string number_text(double value) {
  const auto tenths = static_cast<long long>(std::llround(std::clamp(value, -1e9, 1e9) * 10));
  std::string text = std::to_string(tenths / 10);
  if (tenths % 10 != 0) text += '.' + std::to_string(std::abs(tenths % 10));
  return tenths < 0 && tenths / 10 == 0 ? '-' + text : text;
}

double finite(double value) {
  return std::isfinite(value) ? value : 0;
}

}  // namespace

bool has_stand_in(const pugi::xml_node& foreign) {
  if (svg_name(foreign.parent()) != "switch") return false;
  for (pugi::xml_node node = foreign.next_sibling(); node; node = node.next_sibling()) {
    if (node.type() == pugi::node_element && svg_name(node) != "foreignObject") return true;
  }
  return false;
}

void replace_unsupported_stand_ins(pugi::xml_node tree) {
  Replacing replacing;
  tree.traverse(replacing);
}

std::vector<PlacedLine> foreign_lines(const pugi::xml_node& foreign) {
  constexpr double usual_size = 14;
  constexpr double leading = 1.3;
  const std::vector<std::string> lines = LineGathering().run(foreign);
  const double width = finite(foreign.attribute("width").as_double());
  const double height = finite(foreign.attribute("height").as_double());
  const auto count = static_cast<double>(lines.size());
  double size = usual_size;
  if (height > 0 && count > 0) size = std::min(size, height / (count * leading));
  const double x = finite(foreign.attribute("x").as_double()) + width / 2;
  const double middle = finite(foreign.attribute("y").as_double()) + height / 2;
  double y = middle - (count - 1) / 2 * size * leading + size * 0.35;
  std::vector<PlacedLine> placed;
  for (const std::string& line : lines) {
    placed.push_back({line, number_text(x), number_text(y), number_text(size)});
    y += size * leading;
  }
  return placed;
}

}  // namespace chaek::image
