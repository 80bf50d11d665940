#pragma once

#include "base/diagnostic.h"
#include "cli/exit_code.h"
#include "cli/options.h"

namespace chaek::cli {

/// `diagnostics` with the severities that --deny and --allow ask for; errors stay errors.
base::Diagnostics regraded(base::Diagnostics diagnostics, const Options& options);

/// What a run with these diagnostics ends with. A fault of the machine weighs more than errors.
ExitCode verdict(const Options& options, const base::Diagnostics& diagnostics);

/// Whether outputs may take their places: nothing is wrong, or --keep-going is given.
bool may_write(const Options& options, const base::Diagnostics& diagnostics);

}  // namespace chaek::cli
