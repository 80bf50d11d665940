#include "layout/set_text.h"

#include "layout/rich_text.h"
#include "layout/set_line.h"
#include "text/break_opportunities.h"

namespace chaek::layout {
namespace {

Length width_of(const std::vector<ParagraphGlyph>& glyphs) {
  Length width;
  for (const ParagraphGlyph& glyph : glyphs) width += Length::units(glyph.advance);
  return width;
}

}  // namespace

Length set_text(std::string_view text, const style::Style& style, const TextPlace& place, TagId tag,
                Compositor& compositor, std::vector<DrawItem>& out) {
  const RichText rich = plain_rich_text(text, style, tag, compositor);
  const std::vector<ParagraphGlyph> glyphs = shape_paragraph(rich, compositor);
  const Length width = width_of(glyphs);
  LinePlace line;
  line.x = place.x;
  if (place.align == style::TextAlign::right) line.x -= width;
  if (place.align == style::TextAlign::center) line.x -= width / 2;
  line.measure = width;
  line.baseline = place.baseline;
  line.align = style::TextAlign::left;
  const auto count = static_cast<std::uint32_t>(glyphs.size());
  set_line(glyphs, rich, {0, count, count, width, true}, line, compositor, out);
  return width;
}

Length text_width(std::string_view text, const style::Style& style, Compositor& compositor) {
  const RichText rich = plain_rich_text(text, style, compositor.artifact(), compositor);
  return width_of(shape_paragraph(rich, compositor));
}

std::string fit_text(std::string_view text, const style::Style& style, Length width,
                     Compositor& compositor) {
  if (text_width(text, style, compositor) <= width) return std::string(text);
  const std::vector<std::uint32_t> starts = text::grapheme_starts(text);
  std::size_t low = 0;
  std::size_t high = starts.empty() ? 0 : starts.size() - 1;
  const auto cut = [&](std::size_t count) {
    return std::string(text.substr(0, starts[count])) + "…";
  };
  while (low < high) {
    const std::size_t middle = (low + high + 1) / 2;
    if (text_width(cut(middle), style, compositor) <= width) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return starts.empty() ? std::string(text) : cut(low);
}

}  // namespace chaek::layout
