#pragma once

#include <cstdint>
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
  bool any() const { return !kinds_.empty(); }
  /// True for what is no part of the text: the node or one above it is an artifact, or it is none
  /// of the tree.
  bool artifact(layout::TagId tag) const {
    return tag < first_ || tag - first_ >= kinds_.size() || kinds_[tag - first_] == kArtifact;
  }
  /// The standard structure type (ISO 32000-1, 14.8.4) of a tag that is no artifact: "P", "H2" …
  std::string_view type(layout::TagId tag) const;
  /// Whether `tag`, no artifact, is all there is in the body of a list's item or in a table's cell:
  /// such a paragraph (unless there is code in it) has no element of its own, its content is its
  /// parent's, and so is its type.
  bool merged(layout::TagId tag) const { return kinds_[tag - first_] >> kRoleBits == kMerged; }

 private:
  /// Role and level in a byte: a book of ten thousand posts has a million nodes.
  using Kind = std::uint8_t;
  static constexpr int kRoleBits = 5;
  static constexpr int kMerged = 7;  // in place of a level, of which headings have six
  static constexpr auto kArtifact = static_cast<Kind>(layout::StructureRole::artifact);
  static_assert(kArtifact < 1 << kRoleBits);

  /// Finds the paragraphs that are their parents' only content.
  void merge(std::span<const layout::StructureNode> nodes);

  layout::TagId first_ = 0;
  std::vector<Kind> kinds_;
};

}  // namespace chaek::pdf
