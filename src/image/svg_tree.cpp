#include "image/svg_tree.h"

#include <string>

namespace chaek::image {
namespace {

/// Counts elements and depth without recursion.
class Measure : public pugi::xml_tree_walker {
 public:
  explicit Measure(const Limits& limits) : limits_(limits) {}

  bool for_each(pugi::xml_node& node) override {
    if (node.type() == pugi::node_element) ++elements_;
    deep_ = deep_ || depth() >= static_cast<int>(limits_.svg_depth);
    return !deep_ && elements_ <= limits_.svg_elements;
  }

  Fault fault() const {
    if (deep_) return {"an SVG nested deeper than " + std::to_string(limits_.svg_depth)};
    if (elements_ <= limits_.svg_elements) return {};
    return {"an SVG of more than " + std::to_string(limits_.svg_elements) + " elements",
            base::raised_by("svg-elements")};
  }

 private:
  const Limits& limits_;
  std::uint32_t elements_ = 0;
  bool deep_ = false;
};

}  // namespace

bool read_svg_tree(std::string_view bytes, const Limits& limits, pugi::xml_document& tree,
                   Fault& fault) {
  if (bytes.size() > limits.svg_bytes) {
    fault = {"an SVG larger than " + std::to_string(limits.svg_bytes / 1024) + " KiB",
             base::raised_by("svg")};
    return false;
  }
  constexpr unsigned flags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                             pugi::parse_wconv_attribute | pugi::parse_ws_pcdata;
  const pugi::xml_parse_result result = tree.load_buffer(bytes.data(), bytes.size(), flags);
  if (!result || svg_name(tree.document_element()) != "svg") {
    fault.reason = "the SVG is damaged or cut short";
    return false;
  }
  Measure measure(limits);
  tree.traverse(measure);
  fault = measure.fault();
  return fault.reason.empty();
}

std::string_view svg_name(const pugi::xml_node& element) {
  std::string_view name = element.name();
  constexpr std::string_view prefix = "svg:";
  if (name.substr(0, prefix.size()) == prefix) name.remove_prefix(prefix.size());
  return name.find(':') == std::string_view::npos ? name : std::string_view();
}

}  // namespace chaek::image
