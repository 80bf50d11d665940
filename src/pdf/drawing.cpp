#include "pdf/drawing.h"

#include <algorithm>
#include <cstdlib>

#include "base/utf8.h"

namespace chaek::pdf {
namespace {

std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = base::decode_utf8(text, at).size;
    out.push_back(text.substr(at, size));
    at += size;
  }
  return out;
}

std::int64_t rounded(std::int64_t value, std::int64_t divisor) {
  return (value + (value < 0 ? -divisor : divisor) / 2) / divisor;
}

}  // namespace

Drawing make_drawing(const Cluster& cluster, base::Length size, std::int64_t glyph_width) {
  constexpr std::int64_t kNear = 200'000;
  constexpr std::int64_t kStep = 125'000;  // few different widths, whatever the justification
  const std::int64_t em = std::max<std::int64_t>(1, size.units());
  Drawing out;
  out.text = cluster.text;
  std::int64_t pen = 0;
  for (const layout::PlacedGlyph& glyph : cluster.glyphs) {
    const std::int64_t y = cluster.glyphs.size() == 1 ? 0 : glyph.dy;
    out.glyphs.push_back({glyph.id, static_cast<std::int32_t>(rounded((pen + glyph.dx) * 1000, em)),
                          static_cast<std::int32_t>(rounded(y * 1000, em))});
    pen += glyph.advance;
  }
  const std::int64_t placed = rounded(pen * 1'000'000, em);
  const bool near = std::abs(placed - glyph_width) < kNear;
  const std::int64_t width = near ? glyph_width : std::max<std::int64_t>(0, placed / kStep * kStep);
  out.width = static_cast<std::int32_t>(width);
  return out;
}

std::vector<std::string_view> match_glyphs(const text::Font& font, const Cluster& cluster) {
  std::vector<std::string_view> letters = characters(cluster.text);
  if (letters.size() != cluster.glyphs.size()) return {};
  std::vector<std::string_view> out(letters.size());
  for (std::string_view& letter : letters) {
    const std::uint32_t nominal = font.nominal_glyph(base::decode_utf8(letter, 0).code_point);
    for (std::size_t i = 0; nominal != 0 && i < out.size(); ++i) {
      if (out[i].empty() && cluster.glyphs[i].id == nominal) {
        out[i] = letter;
        letter = {};
        break;
      }
    }
  }
  auto letter = letters.begin();
  for (std::string_view& text : out) {
    if (!text.empty()) continue;
    while (letter->empty()) ++letter;
    text = *letter++;
  }
  return out;
}

}  // namespace chaek::pdf
