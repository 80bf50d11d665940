#include "cli/verdict.h"

#include <algorithm>
#include <string_view>

namespace chaek::cli {
namespace {

constexpr std::string_view kMachineFault = "write-failed";

}  // namespace

ExitCode verdict(const Options& options, const base::Diagnostics& diagnostics) {
  const auto& items = diagnostics.items();
  if (std::any_of(items.begin(), items.end(),
                  [](const base::Diagnostic& item) { return item.code == kMachineFault; })) {
    return ExitCode::machine;
  }
  const bool warned = options.strict && diagnostics.count(base::Severity::warning) > 0;
  return diagnostics.has_errors() || warned ? ExitCode::errors : ExitCode::complete;
}

bool may_write(const Options& options, const base::Diagnostics& diagnostics) {
  return options.keep_going || verdict(options, diagnostics) == ExitCode::complete;
}

}  // namespace chaek::cli
