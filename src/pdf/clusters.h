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
    if (at_ == end_) return false;
    const layout::PlacedGlyph* first = at_;
    const std::uint32_t start = first->cluster;
    while (++at_ != end_ && at_->cluster == start) {
    }
    cluster.glyphs = {first, at_};
    if (order_ == Order::ascending) {
      const std::size_t end = at_ != end_ ? at_->cluster : text_.size();
      cluster.text = {text_.data() + begin_, end - begin_};
      begin_ = end;
    } else {
      cluster.text = text_of(start);
    }
    return true;
  }

 private:
  enum class Order { ascending, other };
  std::string_view text_of(std::uint32_t start);

  const layout::PlacedGlyph* at_;
  const layout::PlacedGlyph* end_;
  std::string_view text_;
  std::size_t begin_ = 0;  ///< of the next cluster's text
  Order order_ = Order::ascending;
  std::vector<std::uint32_t> starts_;  ///< sorted, where the order is not ascending
};

}  // namespace chaek::pdf
