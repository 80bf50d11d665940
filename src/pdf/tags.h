#pragma once

#include <string_view>
#include <vector>

#include "layout/page.h"

namespace chaek::pdf {

/// What the tags of the pages are called in a PDF.
class Tags {
 public:
  Tags() = default;  ///< no structure
  explicit Tags(const layout::PageSet& pages);
  /// False: the pages have no structure and are written without tags.
  bool any() const { return !types_.empty(); }
  /// True for what is no part of the text: the node or one above it is an artifact.
  bool artifact(layout::TagId tag) const { return tag >= types_.size() || types_[tag].empty(); }
  /// The standard structure type (ISO 32000-1, 14.8.4) of a tag that is no artifact: "P", "H2" …
  std::string_view type(layout::TagId tag) const { return types_[tag]; }

 private:
  std::vector<std::string_view> types_;  ///< empty for an artifact
};

}  // namespace chaek::pdf
