#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "layout/page.h"

namespace chaek::pdf {

/// The least stretch of a run whose glyphs stand for a stretch of its text.
struct Cluster {
  std::span<const layout::PlacedGlyph> glyphs;
  std::string_view text;
};

/// The clusters of one run, in the order of its glyphs. Text before the first cluster counts to
/// that cluster, so that together they hold all of the run's text.
class Clusters {
 public:
  explicit Clusters(const layout::GlyphRun& run);
  /// The next cluster; false after the last.
  bool next(Cluster& cluster) {
    if (at_ == run_.glyphs.size()) return false;
    const auto& glyphs = run_.glyphs;
    const std::size_t first = at_;
    const std::uint32_t start = glyphs[first].cluster;
    while (++at_ < glyphs.size() && glyphs[at_].cluster == start) {
    }
    cluster.glyphs = {glyphs.data() + first, at_ - first};
    if (order_ == Order::ascending) {
      const std::size_t end = at_ < glyphs.size() ? glyphs[at_].cluster : run_.text.size();
      const std::size_t begin = first == 0 ? 0 : start;
      cluster.text = std::string_view(run_.text).substr(begin, end - begin);
    } else {
      cluster.text = text_of(start);
    }
    return true;
  }

 private:
  enum class Order { ascending, other };
  std::string_view text_of(std::uint32_t start);

  const layout::GlyphRun& run_;
  std::size_t at_ = 0;
  Order order_ = Order::ascending;
  std::vector<std::uint32_t> starts_;  ///< sorted, where the order is not ascending
};

}  // namespace chaek::pdf
