#include "text/break_opportunities.h"
#include "text/unicode_tables.h"
#include "text/utf8_classes.h"

namespace chaek::text {

std::vector<std::uint32_t> grapheme_starts(std::string_view text) {
  std::vector<std::uint32_t> starts;
  starts.reserve(text.size() / 3 + 1);
  std::uint32_t state = 0;
  for_each_class(text, kClusterClasses, [&](std::uint32_t offset, std::uint8_t cluster_class) {
    const unsigned step = kClusterBreaks.steps[state * kClusterBreaks.class_count + cluster_class];
    state = step & 0xFF;
    if ((step >> 8 & kStepClusterBegins) != 0) starts.push_back(offset);
  });
  return starts;
}

std::vector<BreakOpportunity> emergency_breaks(std::string_view token) {
  std::vector<BreakOpportunity> breaks;
  for (const std::uint32_t start : grapheme_starts(token)) {
    if (start == 0) continue;
    const bool after_mark =
        std::string_view("/.-_?&=").find(token[start - 1]) != std::string_view::npos;
    breaks.push_back({start, after_mark ? BreakKind::symbol : BreakKind::unlikely});
  }
  return breaks;
}

}  // namespace chaek::text
