#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "shop/profile.h"

namespace chaek::shop {

/// Where a judge puts what breaks a rule: an error when the rule is certain, else advice, that is a
/// warning; with the rule's source behind the hint.
class Findings {
 public:
  Findings(const Rule& rule, base::Diagnostics& diagnostics)
      : rule_(rule), diagnostics_(diagnostics) {}

  void fault(std::string_view code, base::Span span, std::string message, std::string hint) {
    hint += rule_.certain ? "; source: " : "; not confirmed, told by ";
    hint += rule_.source;
    const auto severity = rule_.certain ? base::Severity::error : base::Severity::warning;
    diagnostics_.add({code, severity, span, std::move(message), std::move(hint)});
  }

 private:
  const Rule& rule_;
  base::Diagnostics& diagnostics_;
};

}  // namespace chaek::shop
