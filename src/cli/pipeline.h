#pragma once

#include <cstdint>
#include <optional>

#include "base/diagnostic.h"
#include "base/source_file.h"
#include "cli/exit_code.h"
#include "cli/job_tokens.h"
#include "cli/options.h"
#include "cli/project.h"
#include "cli/terminal.h"
#include "cli/timings.h"

namespace chaek::cli {

/// One run over one project: what every command but `themes` shares.
struct Run {
  const Options& options;
  Terminal& terminal;
  base::SourceStore& sources;
  base::Diagnostics& diagnostics;
  Timings& timings;
  JobTokens& tokens;

  /// How many threads may work on what is begun now.
  unsigned jobs() const { return tokens.jobs(); }
};

/// `chaek build`, `chaek check` and `chaek cover`: the whole way from files to books; `chaek deps`
/// goes it as far as files are read. What went wrong is in the diagnostics; false: standard output
/// did not take what was printed.
bool build_books(const Project& project, const Run& run);

/// SOURCE_DATE_EPOCH (reproducible-builds.org) as seconds since 1970; one that is no number is an
/// error "bad-source-date-epoch".
std::optional<std::int64_t> source_date_epoch(base::Diagnostics& diagnostics);

}  // namespace chaek::cli
