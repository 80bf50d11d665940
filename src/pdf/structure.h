#pragma once

#include <vector>

#include "layout/page.h"
#include "pdf/content.h"
#include "pdf/object_store.h"
#include "pdf/tags.h"

namespace chaek::pdf {

/// A link annotation as the structure sees it. Its /StructParent is the number of pages plus its
/// place among all links.
struct TaggedLink {
  ObjectId annotation = 0;
  std::size_t page = 0;
  layout::TagId tag = 0;
};

/// What the structure tree points to. A page's /StructParents is its index.
struct TaggedContent {
  std::vector<ObjectId> pages;
  std::vector<std::vector<layout::TagId>> marks;  ///< by page, then by MCID
  std::vector<TaggedLink> links;
};

/// Adds the structure tree and its parent tree (ISO 32000-1, 14.7) and returns the root. Elements
/// without content are left out, table cells excepted. They are the file's last objects, made from
/// `pages` and `tags` when the store is written.
ObjectId add_structure(ObjectStore& store, const layout::PageSet& pages, const Tags& tags,
                       TaggedContent content);

}  // namespace chaek::pdf
