#include "layout/code_cells.h"

#include <algorithm>

#include "base/utf8.h"

namespace chaek::layout {
namespace {

/// The columns of the cluster at `offset`: its first character's, or those of an emoji when
/// U+FE0F asks for one.
std::int32_t columns_of(std::string_view text, std::uint32_t offset) {
  const base::DecodedCharacter first = base::decode_utf8(text, offset);
  const std::size_t next = offset + first.size;
  const bool emoji = next < text.size() && base::decode_utf8(text, next).code_point == 0xFE0F;
  if (emoji) return 2;
  return static_cast<std::int32_t>(
      std::min<std::size_t>(base::display_width(text.substr(offset, first.size)), 2));
}

}  // namespace

void fit_to_cells(std::vector<ParagraphGlyph>& glyphs, std::size_t first, std::string_view text,
                  std::int32_t cell) {
  for (std::size_t i = first; i < glyphs.size();) {
    std::size_t end = i + 1;
    while (end < glyphs.size() && !glyphs[end].cluster_start) ++end;
    std::int32_t width = 0;
    for (std::size_t k = i; k < end; ++k) width += glyphs[k].advance;
    const std::int32_t room = columns_of(text, glyphs[i].cluster) * cell;
    if (width > 0 && room > 0 && width != room) {
      for (std::size_t k = i; k < end; ++k) glyphs[k].dx += (room - width) / 2;
      glyphs[end - 1].advance += room - width;
    }
    i = end;
  }
}

}  // namespace chaek::layout
