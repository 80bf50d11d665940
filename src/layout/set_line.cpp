#include "layout/set_line.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "layout/line_glue.h"
#include "layout/line_pieces.h"

namespace chaek::layout {
namespace {

constexpr double kEmAscent = 0.88;  // of the em box of Korean type
constexpr double kEmDescent = 0.12;
constexpr double kReadingRise = 0.96;  // of a reading's baseline above its base's, ems of the base

class LineSetter {
 public:
  LineSetter(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich, const LineRange& line,
             const LinePlace& place, Compositor& compositor, std::vector<DrawItem>& out)
      : glyphs_(glyphs),
        rich_(rich),
        line_(line),
        place_(place),
        compositor_(compositor),
        out_(out),
        fit_(glyphs, rich, line.begin, line.end, slack()) {}

  void run() {
    Length x = place_.x;
    const Length slack = place_.measure - line_.natural_width;
    if (place_.align == style::TextAlign::center) x += slack / 2;
    if (place_.align == style::TextAlign::right) x += slack;
    const std::size_t first = out_.size();
    const std::vector<LinePiece> pieces = cut_by_level(glyphs_, line_.begin, line_.end);
    x = pieces.empty() ? set_one_way(x) : set_both_ways(pieces, x);
    if (line_.hyphen) set_hyphen(x);
    for (const std::size_t slot : slots_) {
      PageSlot& made = std::get<GlyphRun>(out_[slot]).slot;
      made.before = static_cast<std::uint16_t>(slot - first);
      made.after = static_cast<std::uint16_t>(out_.size() - slot - 1);
      made.line = pieces.empty() ? kind_of_line() : PageSlot::Line::fixed;
    }
  }

 private:
  /// A line all of which runs from left to right; gives where it ends.
  Length set_one_way(Length x) {
    std::uint32_t begin = line_.begin;
    while (begin < line_.end) {
      const std::uint32_t end = style_end(begin);
      x = set_stretch(begin, end, x);
      begin = end;
    }
    return x;
  }

  /// A line with right-to-left words. Its pieces are drawn in logical order, which is the order of
  /// the text taken out of the page again, each at its visual place.
  Length set_both_ways(const std::vector<LinePiece>& pieces, Length x) {
    std::vector<Length> widths;
    Length whole;
    for (const LinePiece& piece : pieces) {
      Length width;
      for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
        given_.push_back(fit_.after(i));
        width += Length::units(glyphs_[i].advance + gap_after(i) + given_.back());
      }
      widths.push_back(width);
      whole += width;
    }
    const std::vector<Length> places = visual_places(glyphs_, pieces, widths);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      set_stretch(pieces[i].begin, pieces[i].end, x + places[i]);
    }
    return x + whole;
  }

  PageSlot::Line kind_of_line() const {
    switch (place_.align) {
      case style::TextAlign::justify:
        return line_.last ? PageSlot::Line::flush_left : PageSlot::Line::justified;
      case style::TextAlign::left:
        return PageSlot::Line::flush_left;
      case style::TextAlign::center:
        return PageSlot::Line::centered;
      case style::TextAlign::right:
        return PageSlot::Line::flush_right;
    }
    return PageSlot::Line::fixed;
  }

  std::int64_t gap_after(std::uint32_t i) const { return i + 1 < line_.end ? glyphs_[i].gap : 0; }

  /// What a justified line adds after glyph `i`.
  std::int64_t fit_after(std::uint32_t i) {
    return given_.empty() ? fit_.after(i) : given_[i - line_.begin];
  }

  /// What a justified line has to take up; a last line is never stretched.
  std::int64_t slack() const {
    if (place_.align != style::TextAlign::justify) return 0;
    const std::int64_t slack = (place_.measure - line_.natural_width).units();
    return line_.last && slack > 0 ? 0 : slack;
  }

  /// The end of the glyphs from `begin` on that share style number `style`.
  std::uint32_t style_end(std::uint32_t begin) const {
    std::uint32_t end = begin + 1;
    while (end < line_.end && glyphs_[end].style == glyphs_[begin].style) ++end;
    return end;
  }

  /// Draws glyphs [begin, end), all of one style, from `x` on; gives where they end.
  Length set_stretch(std::uint32_t begin, std::uint32_t end, Length x) {
    const TextStyle& style = rich_.styles[glyphs_[begin].style];
    const std::size_t ground = out_.size();
    if (style.background) out_.push_back(FilledRectangle{});  // its width is known below
    const Length start = x;
    std::uint32_t i = begin;
    if (style.ruby >= 0) {
      x = set_ruby(begin, end, x);
      i = end;
    }
    while (i < end) {
      if (glyphs_[i].glyph_class == GlyphClass::picture) {
        x = set_picture(i, x);
        ++i;
        continue;
      }
      std::uint32_t run_end = i + 1;
      while (run_end < end && glyphs_[run_end].font == glyphs_[i].font &&
             glyphs_[run_end].glyph_class != GlyphClass::picture) {
        ++run_end;
      }
      x = set_run(i, run_end, x);
      i = run_end;
    }
    decorate(style, ground, start, x);
    return x;
  }

  /// Draws a base with its reading centred above it. A base that was widened for its reading stands
  /// in the middle of its room.
  Length set_ruby(std::uint32_t begin, std::uint32_t end, Length x) {
    const TextStyle& style = rich_.styles[glyphs_[begin].style];
    const bool continued = begin > 0 && glyphs_[begin - 1].style == glyphs_[begin].style;
    const RichText reading = reading_text(rich_, style);
    const std::vector<ParagraphGlyph> above = shape_paragraph(reading, compositor_);
    Length wide;
    for (const ParagraphGlyph& glyph : above) wide += Length::units(glyph.advance);
    Length room;
    for (std::uint32_t i = begin; i < end; ++i) room += Length::units(glyphs_[i].advance);
    const Length own = natural_width(begin, end, style);
    const Length gap = std::max(Length{}, room - own) / std::max<std::int64_t>(1, end - begin);
    Length after = x;
    std::uint32_t i = begin;
    while (i < end) {
      std::uint32_t run_end = i + 1;
      while (run_end < end && glyphs_[run_end].font == glyphs_[i].font) ++run_end;
      after = set_run(i, run_end, after + gap / 2) - gap / 2;
      i = run_end;
    }
    if (continued) return after;
    LinePlace place = place_;
    place.x = x + (after - x - wide) / 2;
    place.measure = wide;
    place.baseline = place_.baseline - style.rise - style.size.scaled(kReadingRise);
    place.align = style::TextAlign::left;
    const auto count = static_cast<std::uint32_t>(above.size());
    LineSetter(above, reading, {0, count, count, wide, true}, place, compositor_, out_).run();
    return after;
  }

  /// The width of a base without the room for its reading.
  Length natural_width(std::uint32_t begin, std::uint32_t end, const TextStyle& style) const {
    Length width;
    for (std::uint32_t i = begin; i < end; ++i) {
      const ParagraphGlyph& glyph = glyphs_[i];
      if (glyph.font == nullptr) continue;
      width += Length::units(
          scale_units(glyph.font->advance(glyph.id), style.size, glyph.font->units_per_em()));
    }
    return width;
  }

  Length set_picture(std::uint32_t i, Length x) {
    const InlinePicture& picture = rich_.pictures[glyphs_[i].picture];
    PlacedPicture placed;
    placed.picture = picture.picture;
    placed.tag = picture.tag;
    placed.area = {x, place_.baseline - picture.height + place_.descent, picture.width,
                   picture.height};
    out_.push_back(placed);
    return x + Length::units(glyphs_[i].advance + fit_after(i));
  }

  Length set_run(std::uint32_t begin, std::uint32_t end, Length x) {
    if (glyphs_[begin].font == nullptr) return x;
    const TextStyle& style = rich_.styles[glyphs_[begin].style];
    GlyphRun run;
    run.font = glyphs_[begin].font;
    run.size = style.size;
    run.color = style.color;
    run.x = x;
    run.y = place_.baseline - style.rise;
    run.tag = style.tag;
    const auto [from, until] = text_range(begin, end);
    run.text.reserve(until - from + 1);  // a space may follow
    run.text.assign(rich_.text, from, until - from);
    run.glyphs.reserve(end - begin + 1);
    for (std::uint32_t i = begin; i < end; ++i) {
      const ParagraphGlyph& glyph = glyphs_[i];
      const auto advance = static_cast<std::int32_t>(glyph.advance + gap_after(i) + fit_after(i));
      const bool letter =
          glyph.glyph_class == GlyphClass::letter || glyph.glyph_class == GlyphClass::ideograph;
      if (style.dots && letter && glyph.cluster_start) {
        dots_.push_back(x + Length::units(glyph.advance) / 2);
      }
      run.glyphs.push_back({glyph.id, advance, glyph.dx, glyph.dy, glyph.cluster - from});
      x += Length::units(advance);
    }
    // Glyphs stand from left to right in a run; each keeps the text that it is for.
    const bool leftward = (glyphs_[begin].level & 1) != 0;
    if (leftward) std::reverse(run.glyphs.begin(), run.glyphs.end());
    if (end == line_.end && !leftward) add_line_end_space(run, from);
    if (style.page_of >= 0) {
      // In a column so narrow that the digits are torn, the first of them make room for all.
      if (begin > 0 && glyphs_[begin - 1].style == glyphs_[begin].style) return x;
      run.slot.destination = static_cast<DestinationId>(style.page_of);
      slots_.push_back(out_.size());
    }
    out_.push_back(std::move(run));
    return x;
  }

  /// The hyphen of a word that goes on in the next line. Tagged PDF (ISO 32000-1, 14.8.2.2.3) calls
  /// for a soft hyphen as its text, so that readers can leave it out.
  void set_hyphen(Length x) {
    const std::uint32_t number = glyphs_[line_.end - 1].style;
    const TextStyle& style = rich_.styles[number];
    const ParagraphGlyph glyph = hyphen_glyph(rich_, number, compositor_);
    GlyphRun run;
    run.font = glyph.font;
    run.size = style.size;
    run.color = style.color;
    run.x = x;
    run.y = place_.baseline - style.rise;
    run.text = "\u00AD";
    run.glyphs.push_back({glyph.id, glyph.advance, 0, 0, 0});
    run.tag = style.tag;
    run.hyphen = true;
    out_.push_back(std::move(run));
  }

  /// The space at which the line was broken, without width, so that words stay apart in extracted
  /// text.
  void add_line_end_space(GlyphRun& run, std::uint32_t from) const {
    if (line_.end >= line_.next) return;
    const ParagraphGlyph& space = glyphs_[line_.end];
    if (space.font != run.font || space.cluster != from + run.text.size()) return;
    run.glyphs.push_back({space.id, 0, 0, 0, space.cluster - from});
    run.text.push_back(' ');
  }

  /// The bytes that glyphs [begin, end) stand for.
  std::pair<std::uint32_t, std::uint32_t> text_range(std::uint32_t begin, std::uint32_t end) const {
    const std::uint32_t from = glyphs_[begin].cluster;
    const auto until =
        end < glyphs_.size() ? glyphs_[end].cluster : static_cast<std::uint32_t>(rich_.text.size());
    return {from, std::max(until, from)};
  }

  void decorate(const TextStyle& style, std::size_t ground, Length start, Length end) {
    const Length width = end - start;
    const Length up = style.size.scaled(kEmAscent);
    const Length down = style.size.scaled(kEmDescent);
    const Length baseline = place_.baseline - style.rise;
    if (style.background) {
      FilledRectangle filled;
      const Length margin = style.size.scaled(0.12);
      filled.area = {start - margin / 2, baseline - up - margin / 2, width + margin,
                     up + down + margin};
      filled.color = *style.background;
      filled.tag = compositor_.artifact();
      out_[ground] = filled;
    }
    const Length thickness = style.size.scaled(0.05);
    const auto rule = [&](Length y) {
      out_.push_back(FilledRectangle{{start, y, width, thickness}, style.color, style.tag});
    };
    if (style.underline) rule(baseline + style.size.scaled(0.14));
    if (style.strikethrough) rule(baseline - style.size.scaled(0.32));
    for (const Length center : dots_) {
      out_.push_back(FilledCircle{center, baseline - style.size.scaled(1.02),
                                  style.size.scaled(0.065), style.color, compositor_.artifact()});
    }
    dots_.clear();
    if (style.link >= 0) {
      LinkArea link;
      link.area = {start, place_.baseline - place_.ascent, width, place_.ascent + place_.descent};
      link.target = rich_.links[static_cast<std::size_t>(style.link)];
      // Of emphasis and references inside a link too it belongs to the link (ISO 14289-1, 7.18.5).
      link.tag = rich_.link_tags[static_cast<std::size_t>(style.link)];
      out_.push_back(std::move(link));
    }
  }

  const std::vector<ParagraphGlyph>& glyphs_;
  const RichText& rich_;
  const LineRange& line_;
  const LinePlace& place_;
  Compositor& compositor_;
  std::vector<DrawItem>& out_;
  std::vector<Length> dots_;
  std::vector<std::size_t> slots_;   ///< items that wait for their page number
  std::vector<std::int64_t> given_;  ///< fit_'s answers, kept when they are needed out of order
  LineFit fit_;
};

}  // namespace

void set_line(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich,
              const LineRange& line, const LinePlace& place, Compositor& compositor,
              std::vector<DrawItem>& out) {
  LineSetter(glyphs, rich, line, place, compositor, out).run();
}

Length baseline_in_line(Length leading, Length size) {
  return leading / 2 + size.scaled((kEmAscent - kEmDescent) / 2);
}

}  // namespace chaek::layout
