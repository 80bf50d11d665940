#include "cli/verdict.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chaek::cli {
namespace {

constexpr std::string_view kMachineFault = "write-failed";

bool holds(const std::vector<std::string>& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

base::Severity severity_of(const base::Diagnostic& item, const Options& options) {
  if (item.severity != base::Severity::warning) return item.severity;
  if (holds(options.denied, item.code)) return base::Severity::error;
  if (holds(options.allowed, item.code)) return base::Severity::note;
  return item.severity;
}

}  // namespace

base::Diagnostics regraded(base::Diagnostics diagnostics, const Options& options) {
  if (options.denied.empty() && options.allowed.empty()) return diagnostics;
  base::Diagnostics graded;
  for (base::Diagnostic item : diagnostics.items()) {
    item.severity = severity_of(item, options);
    graded.add(std::move(item));
  }
  return graded;
}

ExitCode verdict(const Options& options, const base::Diagnostics& diagnostics) {
  const auto& items = diagnostics.items();
  if (std::any_of(items.begin(), items.end(),
                  [](const base::Diagnostic& item) { return item.code == kMachineFault; })) {
    return ExitCode::machine;
  }
  const auto worst = options.strict ? base::Severity::warning : base::Severity::error;
  const bool bad = std::any_of(items.begin(), items.end(), [&](const base::Diagnostic& item) {
    return severity_of(item, options) >= worst;
  });
  return bad ? ExitCode::errors : ExitCode::complete;
}

bool may_write(const Options& options, const base::Diagnostics& diagnostics) {
  return options.keep_going || verdict(options, diagnostics) == ExitCode::complete;
}

}  // namespace chaek::cli
