#include "text/shaped_runs.h"

namespace chaek::text {

ShapedRun& run_for(std::vector<ShapedRun>& runs, const Font* font, std::uint32_t begin,
                   std::uint32_t end) {
  const bool joins = !runs.empty() && runs.back().font == font && begin == runs.back().end;
  if (!joins) runs.push_back({font, begin, end, {}});
  runs.back().end = end;
  return runs.back();
}

}  // namespace chaek::text
