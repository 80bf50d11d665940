#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "layout/furniture.h"
#include "layout/page_consumer.h"
#include "layout/paginate.h"

namespace chaek::layout {

/// Text blocks and the structure tree their tags lie in, as one setter made them.
struct SetPages {
  std::vector<BlockPage> blocks;
  std::vector<StructureNode> structure;  ///< node 0 the piece, node 1 the artifacts
};

/// Pages that are numbered together.
struct Section {
  std::vector<Page> pages;  ///< empty until they are finished, or blank
  FolioStyle folio = FolioStyle::arabic;

  std::uint32_t next_number() const { return static_cast<std::uint32_t>(pages.size()) + 1; }
};

/// Pages of one setter that have their places in a section.
struct PlacedPages {
  Section* section = nullptr;
  std::size_t first_page = 0;     ///< index into Section::pages
  std::vector<Furniture> around;  ///< of each page
  SetPages set;
  std::size_t page_count = 0;
  std::vector<Page> pages;  ///< the finished ones
  bool unnumbered = false;  ///< some have lines that wait for page numbers
  std::unique_ptr<PageConsumer::Batch> consumed;
};

}  // namespace chaek::layout
