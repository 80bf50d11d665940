#include "pdf/letter_space.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>

#include "pdf/text_writer.h"

namespace chaek::pdf {
namespace {

constexpr std::int64_t kSame = 2;  // thousandths of a point: layout's rounding parts no spaces

/// Spaces that differ by no more than rounding, and how many glyphs have them.
struct Kind {
  std::int64_t first = 0;
  std::int64_t sum = 0;
  std::int64_t count = 0;
};

std::int64_t space_after(const FontUse& use, const layout::PlacedGlyph& glyph, base::Length size) {
  constexpr std::int64_t kHalf = TextWriter::kFine / 2;
  const std::int64_t width = use.width(use.known(glyph.id)) * size.units();
  const std::int64_t space = glyph.advance * TextWriter::kFine - width;
  return (space + (space < 0 ? -kHalf : kHalf)) / TextWriter::kFine;
}

/// A word space, or what stands before one: readers' pens may be wrong between the two.
bool stands_at_space(const layout::GlyphRun& run, std::size_t at) {
  const auto is_space = [&run](const layout::PlacedGlyph& glyph) {
    return glyph.cluster < run.text.size() && run.text[glyph.cluster] == ' ';
  };
  return is_space(run.glyphs[at]) || (at + 1 < run.glyphs.size() && is_space(run.glyphs[at + 1]));
}

}  // namespace

std::int32_t letter_space(const FontUse& use, const layout::GlyphRun& run) {
  std::array<Kind, 6> kinds;  // letters, Latin, marks; what is rarer is no matter
  std::size_t known = 0;
  std::int64_t counted = 0;
  for (std::size_t at = 0; at < run.glyphs.size(); ++at) {
    if (stands_at_space(run, at)) continue;
    ++counted;
    const std::int64_t space = space_after(use, run.glyphs[at], run.size);
    std::size_t i = 0;
    while (i < known && (space > kinds[i].first + kSame || space < kinds[i].first - kSame)) ++i;
    if (i == kinds.size()) continue;
    if (i == known) kinds[known++].first = space;
    kinds[i].sum += space;
    ++kinds[i].count;
  }
  const Kind& most = *std::max_element(
      kinds.begin(), kinds.end(), [](const Kind& a, const Kind& b) { return a.count < b.count; });
  if (most.count * 3 < counted || most.count == 0) return 0;
  const std::int64_t space = most.sum / most.count;
  // A bracket alone that takes half its width says nothing of the letters behind it.
  if (counted == 1 && std::abs(space) > run.size.units() / 5) return 0;
  return static_cast<std::int32_t>(space);
}

}  // namespace chaek::pdf
