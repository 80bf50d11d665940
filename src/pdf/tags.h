#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "layout/page.h"

namespace chaek::pdf {

/// What the tags of the pages are called in a PDF.
class Tags {
 public:
  Tags() = default;  ///< no structure
  /// Of the tree `nodes`, whose first is number `first` and hangs below one that is no artifact.
  explicit Tags(std::span<const layout::StructureNode> nodes, layout::TagId first = 0);
  /// False: the pages have no structure and are written without tags.
  bool any() const { return !types_.empty(); }
  /// True for what is no part of the text: the node or one above it is an artifact, or it is none
  /// of the tree.
  bool artifact(layout::TagId tag) const {
    return tag < first_ || tag - first_ >= types_.size() || types_[tag - first_].empty();
  }
  /// The standard structure type (ISO 32000-1, 14.8.4) of a tag that is no artifact: "P", "H2" …
  std::string_view type(layout::TagId tag) const { return types_[tag - first_]; }

 private:
  layout::TagId first_ = 0;
  std::vector<std::string_view> types_;  ///< empty for an artifact
};

}  // namespace chaek::pdf
