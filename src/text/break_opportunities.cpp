#include "text/break_opportunities.h"

#include "text/unicode_tables.h"
#include "text/utf8_classes.h"

namespace chaek::text {
namespace {

struct Tables {
  const PropertyTable& classes;
  const StateTable& breaks;
};

Tables tables_of(BreakRules rules) {
  switch (rules) {
    case BreakRules::korean:
      return {kKoreanLineClasses, kKoreanLineBreaks};
    case BreakRules::keep_all:
      return {kKoreanLineClasses, kKeepAllLineBreaks};
    case BreakRules::unicode:
      break;
  }
  return {kLineClasses, kUnicodeLineBreaks};
}

/// What a step says besides the next state; called only when there is something.
void apply(unsigned effect, std::uint32_t offset, std::vector<BreakOpportunity>& breaks) {
  if ((effect & kStepRetract) != 0) breaks.pop_back();
  if ((effect & kStepUnlikely) != 0) breaks.back().kind = BreakKind::unlikely;
  const unsigned kind = effect & kStepKindMask;
  if (kind != 0) breaks.push_back({offset, static_cast<BreakKind>(kind - 1)});
}

}  // namespace

std::vector<BreakOpportunity> break_opportunities(std::string_view text, BreakRules rules) {
  const Tables tables = tables_of(rules);
  std::vector<BreakOpportunity> breaks;
  breaks.reserve(text.size() / 3);  // a break a syllable
  const std::uint16_t* const steps = tables.breaks.steps;
  const std::uint32_t class_count = tables.breaks.class_count;
  std::uint32_t state = 0;
  for_each_class(text, tables.classes, [&](std::uint32_t offset, std::uint8_t line_class) {
    const unsigned step = steps[state * class_count + line_class];
    state = step & 0xFF;
    if (step > 0xFF) apply(step >> 8, offset, breaks);
  });
  return breaks;
}

}  // namespace chaek::text
