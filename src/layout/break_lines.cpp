#include "layout/break_lines.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "layout/break_points.h"

namespace chaek::layout {
namespace {

constexpr double kRaggedStretch =
    0.25;                             // of the measure: how short a ragged line may be at ratio 1
constexpr double kWorstRatio = 10.0;  // beyond this all lines are equally bad
constexpr double kShortLastLine = 5000.0;  // a last line of a single syllable
constexpr double kTwoBreaksInARow =
    3000.0;  // demerits for two lines in a row that end inside an eojeol
constexpr double kOverfull = 1e12;

std::int64_t letter_space(const ParagraphGlyph& glyph, const RichText& rich, double ratio) {
  return rich.styles[glyph.style].size.scaled(ratio).units();
}

/// Whether letter space may vary after glyph `i`.
bool letter_glue_after(const std::vector<ParagraphGlyph>& glyphs, std::size_t i) {
  return i + 1 < glyphs.size() && glyphs[i].glyph_class == GlyphClass::letter &&
         glyphs[i + 1].glyph_class == GlyphClass::letter && glyphs[i + 1].cluster_start &&
         glyphs[i].cluster != glyphs[i + 1].cluster;
}

/// Sums over glyphs [0, i), so that any line's measures are two differences.
struct Sums {
  std::vector<std::int64_t> width;
  std::vector<std::int64_t> stretch;
  std::vector<std::int64_t> shrink;
};

Sums add_up(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich) {
  Sums sums;
  const std::size_t n = glyphs.size();
  sums.width.resize(n + 1);
  sums.stretch.resize(n + 1);
  sums.shrink.resize(n + 1);
  for (std::size_t i = 0; i < n; ++i) {
    const ParagraphGlyph& glyph = glyphs[i];
    std::int64_t stretch = 0;
    std::int64_t shrink = 0;
    if (glyph.glyph_class == GlyphClass::space) {
      stretch = std::llround(glyph.advance * kSpaceStretch);
      shrink = std::llround(glyph.advance * kSpaceShrink);
    } else if (letter_glue_after(glyphs, i)) {
      stretch = letter_space(glyph, rich, kLetterStretch);
      shrink = letter_space(glyph, rich, kLetterShrink);
    }
    sums.width[i + 1] = sums.width[i] + glyph.advance;
    sums.stretch[i + 1] = sums.stretch[i] + stretch;
    sums.shrink[i + 1] = sums.shrink[i] + shrink;
  }
  return sums;
}

/// The glue of a line's last letter lies outside the line.
LineGlue glue_between(const Sums& sums, const std::vector<ParagraphGlyph>& glyphs,
                      std::uint32_t begin, std::uint32_t end) {
  if (end <= begin) return {};
  LineGlue glue{sums.stretch[end] - sums.stretch[begin], sums.shrink[end] - sums.shrink[begin]};
  if (glyphs[end - 1].glyph_class == GlyphClass::letter) {
    glue.stretch -= sums.stretch[end] - sums.stretch[end - 1];
    glue.shrink -= sums.shrink[end] - sums.shrink[end - 1];
  }
  return glue;
}

/// The best way to set the paragraph up to a break point.
struct Node {
  double demerits = 0;
  std::int32_t previous = -1;  // index of the node before, -1 at the paragraph's start
  bool inside_word = false;    // the line that ends here ends inside an eojeol
};

class Breaker {
 public:
  Breaker(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich,
          const style::Style& style, const Measure& measure)
      : glyphs_(glyphs),
        measure_(measure),
        ragged_(style.align != style::TextAlign::justify),
        sums_(add_up(glyphs, rich)),
        points_(find_break_points(glyphs, rich, style.breaking, measure.width)) {}

  std::vector<LineRange> run() && {
    nodes_.resize(points_.size());
    std::int32_t first_active = -1;  // nodes [first_active, b) may begin the line that ends at b
    for (std::int32_t b = 0; b < static_cast<std::int32_t>(points_.size()); ++b) {
      first_active = choose(b, first_active);
      if (points_[b].forced) first_active = b;
    }
    return trace();
  }

 private:
  std::uint32_t line_begin(std::int32_t a) const { return a < 0 ? 0 : points_[a].next; }

  std::int64_t natural_width(std::int32_t a, std::int32_t b) const {
    const std::uint32_t begin = line_begin(a);
    const std::uint32_t end = std::max(points_[b].end, begin);
    const std::int64_t indent = a < 0 ? measure_.first_line_indent.units() : 0;
    return sums_.width[end] - sums_.width[begin] + indent;
  }

  /// The line's stretch (positive) or shrink (negative) ratio; below −1 it does not fit.
  double ratio(std::int32_t a, std::int32_t b, std::int64_t width) const {
    const std::int64_t slack = measure_.width.units() - width;
    if (points_[b].forced && slack >= 0) return 0;
    if (ragged_) {
      if (slack < 0) return -2;
      return static_cast<double>(slack) /
             (static_cast<double>(measure_.width.units()) * kRaggedStretch);
    }
    const LineGlue glue = glue_between(sums_, glyphs_, line_begin(a), points_[b].end);
    if (slack < 0) {
      return glue.shrink == 0 ? -2 : static_cast<double>(slack) / static_cast<double>(glue.shrink);
    }
    // A little is added so that a line without any glue is very bad, not infinitely bad.
    const double stretch =
        static_cast<double>(glue.stretch) + static_cast<double>(measure_.width.units()) / 1000.0;
    return std::min(static_cast<double>(slack) / stretch, kWorstRatio);
  }

  double demerits(std::int32_t a, std::int32_t b, double r) const {
    const double badness = 1 + 100 * std::abs(r * r * r);
    const double penalty = points_[b].penalty;
    double sum = badness * badness + penalty * penalty;
    const bool inside = points_[b].penalty >= kSyllablePenalty;
    if (inside && a >= 0 && nodes_[a].inside_word) sum += kTwoBreaksInARow;
    if (points_[b].forced && a >= 0 && clusters(a, b) < 2) sum += kShortLastLine * kShortLastLine;
    return sum;
  }

  /// How many clusters the line shows, counted to two.
  int clusters(std::int32_t a, std::int32_t b) const {
    int count = 0;
    for (std::uint32_t i = line_begin(a); i < points_[b].end && count < 2; ++i) {
      count += glyphs_[i].glyph_class == GlyphClass::other && glyphs_[i].advance < 4000
                   ? 0
                   : (glyphs_[i].cluster_start ? 1 : 0);
    }
    return count;
  }

  /// Finds the best line that ends at `b`; gives the first node that can still begin a line.
  std::int32_t choose(std::int32_t b, std::int32_t first_active) {
    Node best;
    best.demerits = std::numeric_limits<double>::infinity();
    bool fits = false;
    std::int32_t first = first_active;
    for (std::int32_t a = first_active; a < b; ++a) {
      const std::int64_t width = natural_width(a, b);
      const double r = ratio(a, b, width);
      if (r < -1) {
        // Every later end makes this line longer still: its beginning is done with.
        if (a == first && !(a + 1 == b)) ++first;
        if (!fits && a + 1 == b) consider(best, a, kOverfull);
        continue;
      }
      consider(best, a, demerits(a, b, r));
      fits = true;
      if (width * 5 < measure_.width.units() * 2 && !points_[b].forced) break;
    }
    best.inside_word = points_[b].penalty >= kSyllablePenalty;
    nodes_[b] = best;
    return first;
  }

  void consider(Node& best, std::int32_t a, double line) const {
    const double total = line + (a < 0 ? 0 : nodes_[a].demerits);
    if (total < best.demerits) {
      best.demerits = total;
      best.previous = a;
    }
  }

  std::vector<LineRange> trace() const {
    std::vector<LineRange> lines;
    for (std::int32_t b = static_cast<std::int32_t>(points_.size()) - 1; b >= 0;) {
      const std::int32_t a = nodes_[b].previous;
      LineRange line;
      line.begin = line_begin(a);
      line.end = std::max(points_[b].end, line.begin);
      line.next = points_[b].next;
      line.natural_width = Length::units(sums_.width[line.end] - sums_.width[line.begin]);
      line.last = points_[b].forced;
      lines.push_back(line);
      b = a;
    }
    std::reverse(lines.begin(), lines.end());
    // A line break at the very end of the text opens no line of its own.
    if (lines.size() > 1 && lines.back().begin == lines.back().next) lines.pop_back();
    return lines;
  }

  const std::vector<ParagraphGlyph>& glyphs_;
  Measure measure_;
  bool ragged_;
  Sums sums_;
  std::vector<BreakPoint> points_;
  std::vector<Node> nodes_;
};

}  // namespace

LineGlue line_glue(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich,
                   std::uint32_t begin, std::uint32_t end) {
  LineGlue glue;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (glyphs[i].glyph_class == GlyphClass::space) {
      glue.stretch += std::llround(glyphs[i].advance * kSpaceStretch);
      glue.shrink += std::llround(glyphs[i].advance * kSpaceShrink);
    } else if (i + 1 < end && letter_glue_after(glyphs, i)) {
      glue.stretch += letter_space(glyphs[i], rich, kLetterStretch);
      glue.shrink += letter_space(glyphs[i], rich, kLetterShrink);
    }
  }
  return glue;
}

std::vector<LineRange> break_lines(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich,
                                   const style::Style& style, const Measure& measure) {
  if (glyphs.empty()) return {};
  return Breaker(glyphs, rich, style, measure).run();
}

ParagraphExtent paragraph_extent(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich) {
  ParagraphExtent extent;
  const Length endless = Length::units(std::numeric_limits<std::int32_t>::max());
  std::uint32_t begin = 0;
  std::int64_t line = 0;
  for (const BreakPoint& point :
       find_break_points(glyphs, rich, style::LineBreaking::keep_all, endless)) {
    std::int64_t piece = 0;
    std::int64_t trimmed = 0;
    for (std::uint32_t i = begin; i < point.next; ++i) {
      piece += glyphs[i].advance;
      if (i < point.end) trimmed += glyphs[i].advance;
    }
    extent.least = std::max(extent.least, Length::units(trimmed));
    extent.most = std::max(extent.most, Length::units(line + trimmed));
    line = point.forced ? 0 : line + piece;
    begin = point.next;
  }
  return extent;
}

}  // namespace chaek::layout
