#include "text/shaped_runs.h"

#include <algorithm>

namespace chaek::text {

ShapedRun& run_for(std::vector<ShapedRun>& runs, const Font* font, std::uint32_t begin,
                   std::uint32_t end, bool right_to_left) {
  const bool joins = !runs.empty() && runs.back().font == font &&
                     runs.back().right_to_left == right_to_left &&
                     (right_to_left ? end == runs.back().begin : begin == runs.back().end);
  if (!joins) runs.push_back({font, begin, end, right_to_left, {}});
  ShapedRun& run = runs.back();
  run.begin = std::min(run.begin, begin);
  run.end = std::max(run.end, end);
  return run;
}

}  // namespace chaek::text
