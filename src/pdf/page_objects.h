#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "layout/page.h"
#include "pdf/object_store.h"
#include "pdf/sheets.h"

namespace chaek::pdf {

/// Where a page of the book lies in the file.
struct PageSeat {
  std::size_t side = 0;  ///< index of a page of the file
  Placement placement;
};

/// The object numbers of the file's pages, in order, and where the book's pages are among them.
struct PageIds {
  ObjectId first = 0;
  std::size_t count = 0;
  Length width;  ///< of each
  Length height;
  std::vector<PageSeat> seats;  ///< by page of the book; empty: a page of the file each
  ObjectId of(std::size_t side) const { return first + static_cast<ObjectId>(side); }
};

/// The seats of `pages` pages on `sheets`.
std::vector<PageSeat> seats_on(const Sheets& sheets, std::size_t pages);

/// Adds the nodes of a balanced page tree (ISO 32000-1, 7.7.3) above the file's pages and returns
/// its root. `parents` gets the node above each page.
ObjectId add_page_tree(ObjectStore& store, const PageIds& ids, std::vector<ObjectId>& parents);

/// "[12 0 R/XYZ null 540 null]" (12.3.2.2): the top of the place, the reader's zoom kept.
void append_destination(std::string& out, const layout::PageSet& pages, const PageIds& ids,
                        layout::DestinationId destination);

/// The /PageLabels number tree (12.4.2); empty when no labels are given.
std::string page_labels(const layout::PageSet& pages);

/// The same for sheets: each side is called by the labels of its pages, "16 · 1".
std::string side_labels(const layout::PageSet& pages, const Sheets& sheets);

}  // namespace chaek::pdf
