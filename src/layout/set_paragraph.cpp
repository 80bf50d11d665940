#include "layout/set_paragraph.h"

#include <algorithm>

#include "layout/break_lines.h"
#include "layout/set_line.h"
#include "layout/shaped_paragraph.h"

namespace chaek::layout {
namespace {

/// From the line above a base to its own baseline, in ems of the base: its reading needs so much.
constexpr double kReadingRoom = 1.52;

/// How much higher than its leading a line is for the pictures and readings in it: whole lines
/// where lines stand on the grid.
Length extra_height(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich,
                    const LineRange& line, Length leading, const style::Theme& theme) {
  if (rich.pictures.empty() && rich.readings.empty()) return {};
  Length extra;
  for (std::uint32_t i = line.begin; i < line.end; ++i) {
    const TextStyle& style = rich.styles[glyphs[i].style];
    if (glyphs[i].glyph_class == GlyphClass::picture) {
      extra = std::max(extra, rich.pictures[glyphs[i].picture].height - leading.scaled(0.8));
    } else if (style.ruby >= 0) {
      extra = std::max(extra, style.size.scaled(kReadingRoom) - leading);
    }
  }
  if (!theme.details.grid || leading != theme.page.grid) return extra;
  return leading * ((extra.units() + leading.units() - 1) / leading.units());
}

/// No line of a paragraph stands alone on its page. An empty line (two `<br>`) parts a paragraph
/// like another and vanishes at the top of a page.
void avoid_torn_lines(std::vector<Strip>& strips) {
  const auto empty = [&](std::size_t i) { return strips[i].items.empty(); };
  const std::size_t count = strips.size();
  for (std::size_t i = 0; i < count; ++i) strips[i].discardable = i > 0 && empty(i);
  for (std::size_t i = 0; i + 1 < count; ++i) {
    if (empty(i) || empty(i + 1)) continue;
    const bool after_first = i == 0 || empty(i - 1);
    const bool before_last = i + 2 == count || empty(i + 2);
    if (after_first || before_last) strips[i].break_after = BreakAfter::avoid;
  }
}

}  // namespace

std::vector<Strip> set_paragraph(const RichText& rich, const style::Style& style,
                                 const Column& column, Length indent, Compositor& compositor) {
  const std::vector<ParagraphGlyph> glyphs = shape_paragraph(rich, compositor);
  const std::vector<LineRange> lines = break_lines(glyphs, rich, style, {column.width, indent});
  std::vector<Strip> strips;
  strips.reserve(lines.size());
  auto mark = rich.marks.begin();
  auto anchor = rich.anchors.begin();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const LineRange& line = lines[i];
    Strip& strip = strips.emplace_back();
    const Length extra = extra_height(glyphs, rich, line, style.leading, compositor.theme);
    strip.height = style.leading + extra;
    const Length own_indent = i == 0 ? indent : Length{};
    LinePlace place;
    place.x = column.x + own_indent;
    place.measure = column.width - own_indent;
    place.baseline = extra + baseline_in_line(style.leading, style.size);
    place.ascent = style.size.scaled(0.88);
    place.descent = style.size.scaled(0.12);
    place.align = style.align;
    set_line(glyphs, rich, line, place, compositor, strip.items);
    const std::size_t end =
        line.next < glyphs.size() ? glyphs[line.next].cluster : rich.text.size() + 1;
    for (; mark != rich.marks.end() && mark->offset <= end; ++mark) {
      if (mark->reference == 1) strip.notes.push_back(mark->number);
    }
    for (; anchor != rich.anchors.end() && anchor->offset < end; ++anchor) {
      strip.destinations.push_back(anchor->destination);
    }
  }
  avoid_torn_lines(strips);
  return strips;
}

}  // namespace chaek::layout
