#include "layout/line_glue.h"

#include <algorithm>

#include "base/rounded.h"

namespace chaek::layout {
namespace {

bool is_letter(GlyphClass c) {
  return c == GlyphClass::letter || c == GlyphClass::ideograph;
}

/// Whether letter space may vary after glyph `i`.
bool letter_gap_after(const std::vector<ParagraphGlyph>& glyphs, std::size_t i) {
  return i + 1 < glyphs.size() && is_letter(glyphs[i].glyph_class) &&
         is_letter(glyphs[i + 1].glyph_class) && glyphs[i + 1].cluster_start &&
         glyphs[i].cluster != glyphs[i + 1].cluster;
}

double stretch_of(GlyphClass c) {
  return c == GlyphClass::ideograph ? kIdeographStretch : kLetterStretch;
}

}  // namespace

LineGlue glue_after(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich,
                    std::size_t i) {
  const ParagraphGlyph& glyph = glyphs[i];
  if (glyph.glyph_class == GlyphClass::space) {
    return {base::rounded(glyph.advance * kSpaceStretch),
            base::rounded(glyph.advance * kSpaceShrink)};
  }
  if (!letter_gap_after(glyphs, i)) return {};
  const Length size = rich.styles[glyph.style].size;
  return {size.scaled(stretch_of(glyph.glyph_class)).units(), size.scaled(kLetterShrink).units()};
}

LineGlue line_glue(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich,
                   std::uint32_t begin, std::uint32_t end) {
  LineGlue glue;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (i + 1 == end && glyphs[i].glyph_class != GlyphClass::space) break;
    const LineGlue own = glue_after(glyphs, rich, i);
    glue.stretch += own.stretch;
    glue.shrink += own.shrink;
  }
  return glue;
}

LineFit::LineFit(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich,
                 std::uint32_t begin, std::uint32_t end, std::int64_t slack)
    : glyphs_(glyphs), rich_(rich), begin_(begin), end_(end) {
  if (slack > 0) stretch(slack);
  if (slack >= 0) return;
  const std::int64_t room = line_glue(glyphs, rich, begin, end).shrink;
  if (room == 0) return;
  spaces_ = letters_ = std::max(-1.0, static_cast<double>(slack) / static_cast<double>(room));
}

/// Up to ratio 1 all give in proportion; past it the letters a little more, then the word spaces
/// alone up to their most. In text without word spaces the letters come first. A line that can't be
/// filled so is left as it is.
void LineFit::stretch(std::int64_t slack) {
  double space_room = 0;
  double letter_room = 0;
  double most_letters = 0;
  bool ideographs = false;
  for (std::uint32_t i = begin_; i < end_; ++i) {
    const GlyphClass c = glyphs_[i].glyph_class;
    if (i + 1 == end_ && c != GlyphClass::space) break;
    const auto room = static_cast<double>(glue_after(glyphs_, rich_, i).stretch);
    if (room == 0) continue;
    (c == GlyphClass::space ? space_room : letter_room) += room;
    if (c != GlyphClass::space) most_letters += room * kMostLetterStretch / stretch_of(c);
    ideographs = ideographs || c == GlyphClass::ideograph;
  }
  auto rest = static_cast<double>(slack);
  const double ratio = std::min(1.0, rest / std::max(1.0, space_room + letter_room));
  double spaces = space_room * ratio;
  double letters = letter_room * ratio;
  rest -= spaces + letters;
  const auto give = [&rest](double& to, double most) {
    const double more = std::clamp(rest, 0.0, std::max(0.0, most - to));
    to += more;
    rest -= more;
  };
  const bool letters_first = ideographs || space_room == 0;
  give(letters,
       letters_first ? most_letters : most_letters * kLooseLetterStretch / kMostLetterStretch);
  give(spaces, space_room * kMostSpaceStretch);
  if (rest > 1) return;
  if (space_room > 0) spaces_ = spaces / space_room;
  if (letter_room > 0) letters_ = letters / letter_room;
}

std::int64_t LineFit::after(std::uint32_t i) {
  const ParagraphGlyph& glyph = glyphs_[i];
  double exact = 0;
  if (glyph.glyph_class == GlyphClass::space) {
    exact = glyph.advance * (spaces_ > 0 ? kSpaceStretch : kSpaceShrink) * spaces_;
  } else if (letters_ != 0 && i + 1 < end_ && letter_gap_after(glyphs_, i)) {
    exact = static_cast<double>(rich_.styles[glyph.style].size.units()) * letters_ *
            (letters_ > 0 ? stretch_of(glyph.glyph_class) : kLetterShrink);
  }
  rest_ += exact;
  const std::int64_t whole = base::rounded(rest_);
  rest_ -= static_cast<double>(whole);
  return whole;
}

}  // namespace chaek::layout
