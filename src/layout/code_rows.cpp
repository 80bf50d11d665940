#include "layout/code_rows.h"

#include <algorithm>

namespace chaek::layout {
namespace {

Length advance(const ParagraphGlyph& glyph) {
  return Length::units(glyph.advance);
}

bool is_space(const ParagraphGlyph& glyph) {
  return glyph.glyph_class == GlyphClass::fixed_space;
}

/// Whether a line may end after `c` where no space is near.
bool ends_well(char c) {
  constexpr std::string_view kPlaces = ",;([{=+-*/&|.:?_<>\\";
  return kPlaces.find(c) != std::string_view::npos;
}

/// Finds the end of one row after another.
class RowCutter {
 public:
  RowCutter(const std::vector<ParagraphGlyph>& glyphs, std::string_view text)
      : glyphs_(glyphs), text_(text), count_(static_cast<std::uint32_t>(glyphs.size())) {}

  CodeRow cut(std::uint32_t begin, Length room) const {
    CodeRow row{begin, begin, {}};
    std::uint32_t after_space = begin;
    std::uint32_t after_sign = begin;
    while (row.end < count_ &&
           (row.end == begin || row.width + advance(glyphs_[row.end]) <= room)) {
      const ParagraphGlyph& glyph = glyphs_[row.end];
      row.width += advance(glyph);
      ++row.end;
      if (row.width * 2 <= room) continue;
      if (is_space(glyph)) after_space = row.end;
      if (glyph.cluster_start && ends_well(text_[glyph.cluster])) after_sign = row.end;
    }
    if (row.end == count_) return row;
    if (is_space(glyphs_[row.end])) {
      ++row.end;  // it hangs
      return row;
    }
    std::uint32_t cut = row.end;
    if (after_space > begin) {
      cut = after_space;
    } else if (after_sign > begin) {
      cut = after_sign;
    }
    while (cut > begin + 1 && !glyphs_[cut].cluster_start) --cut;
    while (row.end > cut) row.width -= advance(glyphs_[--row.end]);
    return row;
  }

 private:
  const std::vector<ParagraphGlyph>& glyphs_;
  std::string_view text_;
  std::uint32_t count_;
};

}  // namespace

std::vector<CodeRow> cut_rows(const std::vector<ParagraphGlyph>& glyphs, std::string_view text,
                              Length measure, Length rest) {
  const RowCutter cutter(glyphs, text);
  std::vector<CodeRow> rows{cutter.cut(0, measure)};
  while (rows.back().end < glyphs.size()) rows.push_back(cutter.cut(rows.back().end, rest));
  return rows;
}

}  // namespace chaek::layout
