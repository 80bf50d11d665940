#include <algorithm>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "layout/set_line.h"
#include "layout/stack.h"

namespace chaek::layout {
namespace {

constexpr std::uint32_t kTabColumns = 4;
constexpr std::string_view kContinued = "↩";

/// `line` with each tab as the spaces up to the next tab stop.
std::string expand_tabs(std::string_view line) {
  std::string out;
  std::size_t column = 0;
  for (std::size_t i = 0; i < line.size();) {
    const base::DecodedCharacter c = base::decode_utf8(line, i);
    if (c.code_point == '\t') {
      const std::size_t spaces = kTabColumns - column % kTabColumns;
      out.append(spaces, ' ');
      column += spaces;
    } else if (c.code_point != '\r') {
      out.append(line.substr(i, c.size));
      column += base::display_width(line.substr(i, c.size));
    }
    i += c.size;
  }
  return out;
}

/// One row of a code line that may be too long for the measure.
struct CodeRow {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Length width;
};

/// Cuts a line into rows of at most `measure` (`rest` for all but the first): after a space in the
/// row's second half where there is one, else before the cluster that does not fit.
std::vector<CodeRow> cut_rows(const std::vector<ParagraphGlyph>& glyphs, Length measure,
                              Length rest) {
  std::vector<CodeRow> rows;
  const auto count = static_cast<std::uint32_t>(glyphs.size());
  std::uint32_t begin = 0;
  while (begin < count) {
    const Length room = rows.empty() ? measure : rest;
    Length width;
    std::uint32_t end = begin;
    std::uint32_t after_space = begin;
    while (end < count && (end == begin || width + Length::units(glyphs[end].advance) <= room)) {
      width += Length::units(glyphs[end].advance);
      ++end;
      const bool space = glyphs[end - 1].glyph_class == GlyphClass::fixed_space;
      if (space && width * 2 > room) after_space = end;
    }
    if (end < count) {
      std::uint32_t cut = after_space > begin ? after_space : end;
      while (cut > begin + 1 && !glyphs[cut].cluster_start) --cut;
      while (end > cut) width -= Length::units(glyphs[--end].advance);
    }
    rows.push_back({begin, end, width});
    begin = end;
  }
  if (rows.empty()) rows.push_back({});
  return rows;
}

RichText code_text(std::string line, const style::Style& style, TagId tag, Compositor& compositor) {
  RichText rich;
  rich.text = std::move(line);
  rich.languages.push_back(compositor.language);
  TextStyle look;
  look.face = compositor.face(style);
  look.size = style.size;
  look.color = style.color;
  look.fixed_spaces = true;
  look.tag = tag;
  rich.styles.push_back(look);
  if (!rich.text.empty()) {
    rich.ranges.push_back({0, static_cast<std::uint32_t>(rich.text.size()), 0});
  }
  return rich;
}

}  // namespace

void Stacker::add(const content::CodeBlock& code, const Surroundings& around) {
  const style::Style style = style_of(style::Role::code_block, around);
  const TagId tag = compositor_.tag(StructureRole::code, around.tag);
  const std::uint32_t box = next_box();
  Surroundings inside = around;
  if (style.background) {
    inside.backdrops.push_back({around.column.x, around.column.width, *style.background, box});
  }
  const Length padding = std::min(style.padding, around.column.width / 8);
  const Length measure = around.column.width - 2 * padding;
  const RichText mark =
      code_text(std::string(kContinued), style, compositor_.artifact(), compositor_);
  const std::vector<ParagraphGlyph> mark_glyphs = shape_paragraph(mark, compositor_);
  Length mark_width;
  for (const ParagraphGlyph& glyph : mark_glyphs) mark_width += Length::units(glyph.advance);
  const Length hanging = style.size;
  std::vector<Strip> strips;
  std::string_view text = code.text;
  while (true) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const RichText rich = code_text(expand_tabs(text.substr(0, end)), style, tag, compositor_);
    const std::vector<ParagraphGlyph> glyphs = shape_paragraph(rich, compositor_);
    Length whole;
    for (const ParagraphGlyph& glyph : glyphs) whole += Length::units(glyph.advance);
    const bool fits = whole <= measure;
    const Length room = std::max(style.size, fits ? measure : measure - mark_width);
    const auto rows = cut_rows(glyphs, room, std::max(style.size, room - hanging));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      Strip& strip = strips.emplace_back();
      strip.kind = StripKind::code;
      strip.height = style.leading;
      LinePlace place;
      place.x = around.column.x + padding + (i == 0 ? Length{} : hanging);
      place.measure = rows[i].width;
      place.baseline = baseline_in_line(style.leading, style.size);
      place.align = style::TextAlign::left;
      const LineRange line{rows[i].begin, rows[i].end, rows[i].end, rows[i].width, true};
      set_line(glyphs, rich, line, place, compositor_, strip.items);
      if (i + 1 < rows.size()) {
        const auto count = static_cast<std::uint32_t>(mark_glyphs.size());
        place.x = around.column.x + around.column.width - padding - mark_width;
        place.measure = mark_width;
        set_line(mark_glyphs, mark, {0, count, count, mark_width, true}, place, compositor_,
                 strip.items);
      }
    }
    if (end == text.size()) break;
    text.remove_prefix(end + 1);
  }
  const Length inner = padding.scaled(0.7);
  strips.front().height += inner;
  shift(strips.front().items, Length{}, inner);
  strips.back().height += inner;
  if (strips.size() > 1) {
    strips.front().break_after = BreakAfter::avoid;
    strips[strips.size() - 2].break_after = BreakAfter::avoid;
  }
  const std::size_t first = list_.strips.size();
  append(std::move(strips), inside, style.space_before);
  space(style.space_after);
  if (around.scale == 1.0) center_on_grid(first);
  after_heading_ = false;
}

}  // namespace chaek::layout
