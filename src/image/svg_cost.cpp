#include "image/svg_cost.h"

#include <algorithm>
#include <cstdint>

#include "image/svg_style.h"

namespace chaek::image {
namespace {

constexpr int kDeepest = 1000;        // of children and references together
constexpr std::uint64_t kMask = 100;  // a mask or pattern is a picture of its own

class Cost {
 public:
  Cost(const SvgIds& ids, std::uint64_t most) : ids_(ids), most_(most) {}

  /// Elements drawn for `element`, no more than a little beyond the limit.
  std::uint64_t of(const pugi::xml_node& element, int depth = 0) {
    const auto [at, is_new] = known_.try_emplace(element.hash_value(), 0);
    if (!is_new) return at->second;  // 0 inside a circle, which readers cut
    if (depth > kDeepest) {
      too_deep_ = true;
      return most_ + 1;
    }
    std::uint64_t sum = 1;
    const auto add = [&](std::uint64_t cost) { sum = std::min(sum + cost, most_ + 1); };
    for (const pugi::xml_node& child : element.children()) {
      if (child.type() == pugi::node_element) add(of(child, depth + 1));
    }
    for (const pugi::xml_attribute& attribute : element.attributes()) {
      const std::string_view name = attribute.name();
      if (name == "href" || name == "xlink:href") {
        const std::string_view value = attribute.value();
        if (value.substr(0, 1) == "#") add(of_id(value.substr(1), depth));
        continue;
      }
      for_each_reference(attribute.value(), [&](std::string_view id) {
        const std::uint64_t cost = of_id(id, depth);
        add(is_picture(id) ? cost + kMask : cost);
      });
    }
    known_[element.hash_value()] = sum;
    return sum;
  }

  bool too_deep() const { return too_deep_; }

 private:
  std::uint64_t of_id(std::string_view id, int depth) {
    const auto target = ids_.find(id);
    return target == ids_.end() ? 0 : of(target->second, depth + 1);
  }

  bool is_picture(std::string_view id) const {
    const auto target = ids_.find(id);
    if (target == ids_.end()) return false;
    const std::string_view name = target->second.name();
    return name == "mask" || name == "pattern";
  }

  const SvgIds& ids_;
  std::uint64_t most_;
  std::unordered_map<std::size_t, std::uint64_t> known_;
  bool too_deep_ = false;
};

class IdCollector : public pugi::xml_tree_walker {
 public:
  bool for_each(pugi::xml_node& node) override {
    if (const pugi::xml_attribute id = node.attribute("id")) ids.try_emplace(id.value(), node);
    return true;
  }
  SvgIds ids;
};

}  // namespace

SvgIds svg_ids(const pugi::xml_node& root) {
  IdCollector collector;
  pugi::xml_node whole = root;
  whole.traverse(collector);
  return std::move(collector.ids);
}

std::string svg_cost_fault(const pugi::xml_node& root, const SvgIds& ids, const Limits& limits) {
  Cost cost(ids, limits.svg_elements);
  const bool costly = cost.of(root) > limits.svg_elements;
  if (cost.too_deep()) return "an SVG whose references lead too deep";
  if (!costly) return {};
  return "an SVG that draws more than " + std::to_string(limits.svg_elements) +
         " elements by using them again and again";
}

}  // namespace chaek::image
