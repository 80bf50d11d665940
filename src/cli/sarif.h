#pragma once

#include <string>

#include "base/diagnostic.h"
#include "cli/messages.h"

namespace chaek::cli {

/// All messages as one SARIF 2.1.0 log (OASIS, sections 3.13–3.52), which editors and code hosts
/// show beside the lines. Columns count code points. `style` gives folder and language.
std::string sarif_log(const base::Diagnostics& diagnostics, const MessageStyle& style);

}  // namespace chaek::cli
