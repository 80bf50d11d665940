#pragma once

#include "layout/page.h"
#include "pdf/object_store.h"
#include "pdf/page_objects.h"

namespace chaek::pdf {

/// Adds the outline (ISO 32000-1, 12.3.3) and returns its root; 0 when there are no entries. The
/// outermost entries are open, the others closed.
ObjectId add_outline(ObjectStore& store, const layout::PageSet& pages, const PageIds& ids);

}  // namespace chaek::pdf
