#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/utf8.h"
#include "image/base64.h"
#include "image/svg_cost.h"
#include "image/svg_file.h"
#include "image/svg_foreign.h"
#include "image/svg_style.h"
#include "image/svg_tree.h"

namespace chaek::image {
namespace {

/// What draws (SVG 2, 3.3), in byte order. Everything else goes, with what it holds.
constexpr std::array kElements = {
    "a",       "circle",   "clipPath",       "defs",     "desc",  "ellipse", "g",
    "image",   "line",     "linearGradient", "marker",   "mask",  "path",    "pattern",
    "polygon", "polyline", "radialGradient", "rect",     "stop",  "style",   "svg",
    "switch",  "symbol",   "text",           "textPath", "title", "tspan",   "use"};

bool draws(std::string_view name) {
  return std::find(kElements.begin(), kElements.end(), name) != kElements.end();
}

/// Whether an attribute's name is one that XML allows and that says how to draw.
bool says_how(std::string_view name) {
  if (name == "xml:space" || name == "xml:lang") return true;
  if (name.substr(0, 2) == "on" || name.substr(0, 5) == "data-" || name.substr(0, 5) == "xmlns") {
    return false;
  }
  for (const std::string_view other :
       {"content", "src", "filter", "href", "version", "baseProfile"}) {
    if (name == other) return false;
  }
  for (const char c : name) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!letter && !(c >= '0' && c <= '9') && c != '-' && c != '_') return false;
  }
  return !name.empty() && !(name[0] >= '0' && name[0] <= '9') && name[0] != '-';
}

void append_xml(std::string& out, std::string_view text, bool in_attribute) {
  for (std::size_t at = 0; at < text.size();) {
    const base::DecodedCharacter c = base::decode_utf8(text, at);
    if (c.code_point == '&') {
      out += "&amp;";
    } else if (c.code_point == '<') {
      out += "&lt;";
    } else if (c.code_point == '>') {
      out += "&gt;";
    } else if (in_attribute && c.code_point == '"') {
      out += "&quot;";
    } else if (c.code_point == '\n' || c.code_point == '\t' ||
               (c.code_point >= 0x20 && c.code_point != 0xFFFE && c.code_point != 0xFFFF)) {
      base::append_utf8(out, c.code_point);
    }
    at += c.size;
  }
}

/// The embedded picture of a `data:` address, without its metadata; empty when it may not be shown.
std::string safe_picture_address(std::string_view address) {
  constexpr std::uint64_t most_pixels = 16'000'000;
  const std::size_t comma = address.find(',');
  if (comma == std::string_view::npos || address.substr(0, 5) != "data:" ||
      address.substr(0, comma).find(";base64") == std::string_view::npos) {
    return {};
  }
  const auto bytes = base64_decoded(address.substr(comma + 1));
  Limits limits;
  limits.pixels = most_pixels;
  Fault fault;
  const auto identity = bytes ? identify(*bytes, limits, fault) : std::nullopt;
  if (!identity) return {};
  const bool png = identity->format == Format::png;
  if (!png && identity->format != Format::jpeg) return {};
  const std::string plain = png ? strip_png_metadata(*bytes) : strip_jpeg_metadata(*bytes);
  return (png ? "data:image/png;base64," : "data:image/jpeg;base64,") + base64_encoded(plain);
}

class SafeWriter {
 public:
  explicit SafeWriter(const SvgIds& ids) : ids_(ids) {}

  SafeSvg run(const pugi::xml_node& root) {
    write_element(root, "svg");
    out_.bytes += '\n';
    return std::move(out_);
  }

 private:
  void lose(std::string_view what) {
    if (std::find(out_.lost.begin(), out_.lost.end(), what) == out_.lost.end()) {
      out_.lost.emplace_back(what);
    }
  }

  void write_node(const pugi::xml_node& node) {
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      append_xml(out_.bytes, node.value(), false);
      return;
    }
    if (node.type() != pugi::node_element) return;
    const std::string_view name = svg_name(node);
    if (draws(name)) {
      write_element(node, name);
    } else if (name == "foreignObject") {
      write_foreign(node);
    } else if (name == "script") {
      lose("a script");
    } else if (name == "filter") {
      lose("a filter");
    } else if (name == "animate" || name == "animateTransform" || name == "animateMotion" ||
               name == "set") {
      lose("an animation");
    }
  }

  void write_element(const pugi::xml_node& element, std::string_view name) {
    out_.bytes.append("<").append(name);
    if (element.parent().type() == pugi::node_document) {
      out_.bytes +=
          " xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
      // Else the machine's locale would choose between the Korean and the Japanese forms of Han.
      if (!element.attribute("xml:lang") && !element.attribute("lang")) {
        out_.bytes += " xml:lang=\"ko\"";
      }
    }
    std::unordered_set<std::string_view> seen;
    for (const pugi::xml_attribute& attribute : element.attributes()) {
      if (seen.insert(attribute.name()).second) write_attribute(element, name, attribute);
    }
    if (!element.first_child()) {
      out_.bytes += "/>";
      return;
    }
    out_.bytes += '>';
    if (name == "style") {
      write_style_sheet(element);
    } else {
      for (const pugi::xml_node& child : element.children()) write_node(child);
    }
    out_.bytes.append("</").append(name) += '>';
  }

  void write_attribute(const pugi::xml_node& element, std::string_view element_name,
                       const pugi::xml_attribute& attribute) {
    const std::string_view name = attribute.name();
    const std::string_view value = attribute.value();
    if (name == "href" || name == "xlink:href") {
      write_reference(element_name, name, value);
      return;
    }
    if (name.substr(0, 2) == "on") lose("a script");
    if (name == "filter") lose("a filter");
    if (!says_how(name)) return;
    if (name == "id" && ids_.at(value) != element) return;  // the name is taken
    const bool style = name == "style";
    if (!style && value.find('(') == std::string_view::npos) {
      append_attribute(name, value);
      return;
    }
    const SafeStyle safe = make_safe_style(value, [](std::string_view) { return true; });
    report(safe);
    append_attribute(name, safe.text);
  }

  void append_attribute(std::string_view name, std::string_view value) {
    out_.bytes.append(" ").append(name).append("=\"");
    append_xml(out_.bytes, value, true);
    out_.bytes += '"';
  }

  void write_reference(std::string_view element, std::string_view name, std::string_view value) {
    if (element == "a") return;  // a picture has no links
    if (element != "image" && value.substr(0, 1) == "#") {
      append_attribute(name, value);
      return;
    }
    const std::string picture = element == "image" ? safe_picture_address(value) : std::string();
    if (picture.empty()) {
      lose(element == "image" ? "a picture inside it" : "a reference to another file");
      return;
    }
    append_attribute(name, picture);
  }

  /// Of a style sheet, which may apply to many elements, references are kept to what costs little.
  void write_style_sheet(const pugi::xml_node& element) {
    std::string css;
    for (const pugi::xml_node& child : element.children()) css += child.value();
    const SafeStyle safe = make_safe_style(css, [&](std::string_view id) {
      const auto target = ids_.find(id);
      if (target == ids_.end()) return false;
      const std::string_view name = svg_name(target->second);
      if (name == "linearGradient" || name == "radialGradient") return true;
      return name == "clipPath" && is_plain_clip(target->second);
    });
    report(safe);
    append_xml(out_.bytes, safe.text, false);
  }

  /// Shapes alone: nothing that the style sheet could clip again.
  static bool is_plain_clip(const pugi::xml_node& clip) {
    constexpr std::ptrdiff_t few = 20;
    const auto children = clip.children();
    return std::distance(children.begin(), children.end()) <= few &&
           std::all_of(children.begin(), children.end(), [](const pugi::xml_node& child) {
             return child.attribute("class").empty() && svg_name(child) != "use" &&
                    child.first_child().empty();
           });
  }

  void report(const SafeStyle& safe) {
    if (safe.lost_filter) lose("a filter");
    if (safe.lost_reference) lose("a reference to another file");
  }

  void write_foreign(const pugi::xml_node& foreign) {
    lose("HTML, of which only the text is shown");
    if (has_stand_in(foreign)) return;
    out_.bytes += "<g>";  // a switch shows one of its children
    for (const PlacedLine& line : foreign_lines(foreign)) {
      out_.bytes += "<text text-anchor=\"middle\" font-family=\"sans-serif\"";
      append_attribute("x", line.x);
      append_attribute("y", line.y);
      append_attribute("font-size", line.size);
      out_.bytes += '>';
      append_xml(out_.bytes, line.text, false);
      out_.bytes += "</text>";
    }
    out_.bytes += "</g>";
  }

  const SvgIds& ids_;
  SafeSvg out_;
};

}  // namespace

std::optional<SafeSvg> make_safe_svg(std::string_view bytes, const Limits& limits, Fault& fault) {
  pugi::xml_document tree;
  if (!read_svg_tree(bytes, limits, tree, fault)) return std::nullopt;
  replace_unsupported_stand_ins(tree);
  const pugi::xml_node root = tree.document_element();
  const SvgIds ids = svg_ids(tree);
  fault.reason = svg_cost_fault(root, ids, limits);
  if (!fault.reason.empty()) return std::nullopt;
  return SafeWriter(ids).run(root);
}

}  // namespace chaek::image
