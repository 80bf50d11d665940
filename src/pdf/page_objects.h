#pragma once

#include <cstddef>
#include <string>

#include "layout/page.h"
#include "pdf/object_store.h"

namespace chaek::pdf {

/// The object numbers of the pages, in order.
struct PageIds {
  ObjectId first = 0;
  ObjectId of(std::size_t page) const { return first + static_cast<ObjectId>(page); }
};

/// Adds the nodes of a balanced page tree (ISO 32000-1, 7.7.3) above the pages and returns its
/// root. `parents` gets the node above each page.
ObjectId add_page_tree(ObjectStore& store, const layout::PageSet& pages, const PageIds& ids,
                       std::vector<ObjectId>& parents);

/// "[12 0 R/XYZ null 540 null]" (12.3.2.2): the top of the place, the reader's zoom kept.
void append_destination(std::string& out, const layout::PageSet& pages, const PageIds& ids,
                        layout::DestinationId destination);

/// The /PageLabels number tree (12.4.2); empty when no labels are given.
std::string page_labels(const layout::PageSet& pages);

}  // namespace chaek::pdf
