#include "pdf/clusters.h"

#include <algorithm>

namespace chaek::pdf {

Clusters::Clusters(const layout::GlyphRun& run)
    : at_(run.glyphs.data()), end_(at_ + run.glyphs.size()), text_(run.text) {
  std::uint32_t last = 0;
  bool ascending = true;
  for (const layout::PlacedGlyph& glyph : run.glyphs) {
    ascending &= glyph.cluster >= last;
    last = glyph.cluster;
  }
  if (ascending && last <= run.text.size()) return;
  order_ = Order::other;
  for (const layout::PlacedGlyph& glyph : run.glyphs) starts_.push_back(glyph.cluster);
  std::sort(starts_.begin(), starts_.end());
}

std::string_view Clusters::text_of(std::uint32_t start) {
  const std::string_view text = text_;
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), start);
  const std::size_t begin =
      start == starts_.front() ? 0 : std::min<std::size_t>(start, text.size());
  const std::size_t end =
      after == starts_.end() ? text.size() : std::min<std::size_t>(*after, text.size());
  return text.substr(begin, end - begin);
}

}  // namespace chaek::pdf
