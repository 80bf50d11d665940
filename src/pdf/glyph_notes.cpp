#include "pdf/glyph_notes.h"

#include <algorithm>

#include "base/utf8.h"

namespace chaek::pdf {
namespace {

/// True when every reader understands `text` as one entry of a ToUnicode map: a character, or up to
/// eight of the Basic Multilingual Plane.
bool is_sayable(std::string_view text) {
  std::size_t count = 0;
  bool basic = true;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const base::DecodedCharacter character = base::decode_utf8(text, at);
    const char32_t c = character.code_point;
    if (c == 0 || c == 0xFEFF || c == 0xFFFE) return false;
    basic = basic && c < 0x10000;
    at += character.size;
  }
  return count == 1 || (count <= 8 && count > 0 && basic);
}

}  // namespace

std::int32_t glyph_width(const text::Font& font, std::uint32_t glyph) {
  const std::int64_t em = std::max(1, font.units_per_em());
  const std::int64_t scaled = std::int64_t{font.advance(glyph)} * 1'000'000;
  return static_cast<std::int32_t>((scaled + em / 2) / em);
}

std::uint32_t known_glyph(const text::Font& font, std::uint32_t glyph) {
  return glyph < std::min<std::uint32_t>(font.glyph_count(), 0x10000) ? glyph : 0;
}

Drawing drawing_alone(const text::Font& font, std::uint32_t glyph, std::string_view text) {
  return {std::string(text), {{glyph, 0, 0}}, glyph_width(font, glyph)};
}

Drawing drawing_of(const text::Font& font, const Cluster& cluster, base::Length size) {
  std::int64_t width = 0;
  for (const layout::PlacedGlyph& glyph : cluster.glyphs) {
    width += glyph_width(font, known_glyph(font, glyph.id));
  }
  if (cluster.glyphs.size() == 1 &&
      !is_displaced(cluster.glyphs[0], cluster.text, size, static_cast<std::int32_t>(width))) {
    return drawing_alone(font, known_glyph(font, cluster.glyphs[0].id), cluster.text);
  }
  Drawing drawing = make_drawing(cluster, size, width);
  for (DrawnGlyph& glyph : drawing.glyphs) glyph.id = known_glyph(font, glyph.id);
  return drawing;
}

void GlyphNotes::note(const Cluster& cluster, base::Length size) {
  for (const layout::PlacedGlyph& glyph : cluster.glyphs) ++glyphs[known_glyph(*font, glyph.id)];
  if (font->color_bitmaps()) {
    displaced.insert(drawing_of(*font, cluster, size));
    return;
  }
  if (cluster.glyphs.size() > 1) {
    clusters.insert(drawing_of(*font, cluster, size));
    const std::vector<std::string_view> texts = match_glyphs(*font, cluster);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      parts[known_glyph(*font, cluster.glyphs[i].id)].emplace(texts[i]);
    }
    return;
  }
  const layout::PlacedGlyph& glyph = cluster.glyphs[0];
  const std::uint32_t id = known_glyph(*font, glyph.id);
  if (is_displaced(glyph, cluster.text, size, glyph_width(*font, id)) ||
      !is_sayable(cluster.text)) {
    displaced.insert(drawing_of(*font, cluster, size));
  } else {
    alone[id].emplace(cluster.text);
  }
}

}  // namespace chaek::pdf
