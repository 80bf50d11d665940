#pragma once

#include "audit/report.h"
#include "layout/page.h"

namespace chaek::audit {

/// Counts the figures of `pages`. It sees what a reader sees, with the structure tree to tell a
/// heading from a paragraph; what the line breaker and the paginator meant is unknown here. Linear
/// in the number of draw items, but for sorting those of a page.
Report audit_pages(const layout::PageSet& pages);

}  // namespace chaek::audit
