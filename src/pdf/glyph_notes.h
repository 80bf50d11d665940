#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "layout/page.h"
#include "pdf/clusters.h"
#include "pdf/drawing.h"

namespace chaek::pdf {

class FontUse;

/// The width of a glyph in millionths of an em, as the file says it.
std::int32_t glyph_width(const text::Font& font, std::uint32_t glyph);
/// The glyph as it can be looked up: ids that the font does not have become 0.
std::uint32_t known_glyph(const text::Font& font, std::uint32_t glyph);
/// The drawing of a cluster of `font`.
Drawing drawing_of(const text::Font& font, const Cluster& cluster, base::Length size);
/// The same for a glyph that stands alone where it is due.
Drawing drawing_alone(const text::Font& font, std::uint32_t glyph, std::string_view text);

/// What a batch of pages uses of one font that is not yet known from the batches before.
struct GlyphNotes {
  const text::Font* font = nullptr;
  std::map<std::uint32_t, std::uint32_t> glyphs;  ///< and how often; of all uses where it is new
  std::map<std::uint32_t, std::set<std::string>> alone;  ///< texts that a glyph stands for alone
  std::map<std::uint32_t, std::set<std::string>> parts;  ///< its share of a cluster of several
  std::set<Drawing> displaced;                           ///< sure to be drawings
  std::set<Drawing> clusters;  ///< drawings if their glyphs' texts do not add up to theirs

  /// Enters a cluster.
  void note(const Cluster& cluster, base::Length size);
};

}  // namespace chaek::pdf
