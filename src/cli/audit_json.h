#pragma once

#include <string>

#include "audit/report.h"
#include "layout/page.h"

namespace chaek::cli {

/// What `--audit` writes (docs/audit.md): one object, keys and faults in a fixed order, a fault a
/// line. `pages` gives the folios and the outline that faults are found by.
std::string audit_json(const audit::Report& report, const layout::PageSet& pages);

}  // namespace chaek::cli
