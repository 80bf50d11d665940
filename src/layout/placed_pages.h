#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "layout/furniture.h"
#include "layout/paginate.h"

namespace chaek::layout {

/// Text blocks and the structure tree their tags lie in, as one setter made them.
struct SetPages {
  std::vector<BlockPage> blocks;
  std::vector<StructureNode> structure;  ///< node 0 the piece, node 1 the artifacts
};

/// A page that has its place: a text block, what stands around it, and which of the structure trees
/// its tags lie in.
struct PlacedPage {
  static constexpr std::size_t kBlank = std::numeric_limits<std::size_t>::max();

  BlockPage block;
  Furniture around;
  std::size_t tree = kBlank;  ///< index into Section::trees
};

/// Pages that are numbered together.
struct Section {
  std::vector<PlacedPage> pages;
  std::vector<std::vector<StructureNode>> trees;  ///< in page order
  FolioStyle folio = FolioStyle::arabic;

  std::uint32_t next_number() const { return static_cast<std::uint32_t>(pages.size()) + 1; }
};

}  // namespace chaek::layout
