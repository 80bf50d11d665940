#include "audit/column.h"

#include <algorithm>
#include <map>

namespace chaek::audit {
namespace {

constexpr double kGrain = 0.01;  // rounding of an advance, by the natural space
constexpr double kReach = 1.0;   // em: a line that ends farther from its edge was ended by will
constexpr std::int64_t kEdgeGrain = 100;  // a tenth of a point: ends this close are one edge

}  // namespace

Column::Column(const layout::PageSet& pages, const SetText& text, const BlockLines& block)
    : pages_(pages),
      left_(left_of(text.lines[block.front()])),
      right_(right_of(text.lines[block.front()])) {
  std::map<std::int64_t, std::size_t> ends;
  for (const std::size_t i : block) {
    const SetLine& line = text.lines[i];
    left_ = std::min(left_, left_of(line));
    right_ = std::max(right_, right_of(line));
    const bool adjusted = line.narrowest_space > 0 &&
                          (line.widest_space > 1 + kGrain || line.narrowest_space < 1 - kGrain);
    if (i != block.back() && adjusted) {
      ++ends[(right_of(line).units() + kEdgeGrain / 2) / kEdgeGrain];
    }
  }
  const auto commonest = std::max_element(
      ends.begin(), ends.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (commonest != ends.end()) {
    justified_ = commonest->second > 1;
    right_ = Length::units(commonest->first * kEdgeGrain);
  }
  const SetLine& first = text.lines[block.front()];
  const bool reaches = first.kind == TextKind::body || first.kind == TextKind::list;
  if (ends.empty() && reaches) right_ = std::max(right_, pages.pages[first.page].text_block.width);
}

Length Column::left_of(const SetLine& line) const {
  return line.left - pages_.pages[line.page].text_block.x;
}

Length Column::right_of(const SetLine& line) const {
  return line.right - pages_.pages[line.page].text_block.x;
}

bool Column::ended_by_will(const SetLine& line) const {
  return right_ - right_of(line) > line.size.scaled(kReach);
}

bool Column::ended_by_will(const SetLine& line, const SetLine& next) const {
  return ended_by_will(line) && (justified_ || right_ - right_of(line) > next.first_word);
}

}  // namespace chaek::audit
