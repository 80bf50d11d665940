#include "layout/break_lines.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "base/utf8.h"
#include "layout/break_points.h"
#include "layout/hyphens.h"
#include "layout/line_glue.h"

namespace chaek::layout {
namespace {

constexpr double kRaggedStretch = 0.25;    // of the measure: how short a ragged line is at ratio 1
constexpr double kWorstRatio = 10.0;       // beyond this all lines are equally bad
constexpr double kTooLoose = 1.0;          // a justified line past it asks for every break there is
constexpr double kLooseLine = 100000.0;    // demerits of being past it
constexpr double kHopeless = 2.0;          // ratio past which a line is set short (line_glue.h)
constexpr double kShortLastLine = 5000.0;  // a last line of a single letter (XeTeX-ko's price)
constexpr double kTwoBreaksInARow = 3000.0;  // demerits for two line ends in a row inside words
constexpr double kOverfull = 1e12;

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
    const LineGlue glue = glue_after(glyphs, rich, i);
    sums.width[i + 1] = sums.width[i] + glyphs[i].advance + glyphs[i].gap;
    sums.stretch[i + 1] = sums.stretch[i] + glue.stretch;
    sums.shrink[i + 1] = sums.shrink[i] + glue.shrink;
  }
  return sums;
}

/// The best way to set the paragraph up to a break point.
struct Node {
  double demerits = std::numeric_limits<double>::infinity();
  double ratio = 0;            // of the line that ends here
  std::int32_t previous = -1;  // index of the node before, -1 at the paragraph's start
};

/// What does not change between the two searches.
struct Paragraph {
  const std::vector<ParagraphGlyph>& glyphs;
  const RichText& rich;
  Measure measure;
  bool ragged;
  bool hanging;  // commas and full stops hang
  Sums sums;
};

class Breaker {
 public:
  Breaker(const Paragraph& paragraph, std::vector<BreakPoint> points)
      : paragraph_(paragraph),
        glyphs_(paragraph.glyphs),
        sums_(paragraph.sums),
        width_(paragraph.measure.width.units()),
        points_(std::move(points)) {}

  std::vector<LineRange> run() {
    nodes_.resize(points_.size());
    std::int32_t first_active = -1;  // nodes [first_active, b) may begin the line that ends at b
    for (std::int32_t b = 0; b < static_cast<std::int32_t>(points_.size()); ++b) {
      first_active = choose(b, first_active);
      if (points_[b].forced) first_active = b;
    }
    return trace();
  }

  /// The loosest line's ratio; more than kWorstRatio when a line leaves the measure.
  double worst() const { return worst_; }
  std::uint64_t considered() const { return considered_; }

 private:
  std::uint32_t line_begin(std::int32_t a) const { return a < 0 ? 0 : points_[a].next; }

  /// How much of the line's last glyph stands within the measure is all but a hanging mark.
  std::int64_t hanging(std::uint32_t begin, std::uint32_t end) const {
    if (!paragraph_.hanging || end <= begin) return 0;
    return hangs(glyphs_[end - 1], paragraph_.rich) ? glyphs_[end - 1].advance : 0;
  }

  /// Without the first line's indent.
  std::int64_t natural_width(std::int32_t a, std::int32_t b) const {
    const std::uint32_t begin = line_begin(a);
    const std::uint32_t end = std::max(points_[b].end, begin);
    const std::int64_t last_gap = end > begin ? glyphs_[end - 1].gap : 0;
    return sums_.width[end] - sums_.width[begin] - last_gap - hanging(begin, end) +
           points_[b].hyphen_width;
  }

  std::int64_t room(std::int32_t a) const {
    return width_ - (a < 0 ? paragraph_.measure.first_line_indent.units() : 0);
  }

  /// The line's stretch (positive) or shrink (negative) ratio; below −1 it does not fit.
  double ratio(std::int32_t a, std::int32_t b, std::int64_t slack) const {
    if (points_[b].forced && slack >= 0) return 0;
    if (paragraph_.ragged) {
      if (slack < 0) return -2;
      return static_cast<double>(slack) / (static_cast<double>(width_) * kRaggedStretch);
    }
    const std::uint32_t begin = line_begin(a);
    const std::uint32_t end = points_[b].end;
    if (slack < 0) {
      const std::int64_t shrink = between(sums_.shrink, begin, end);
      return shrink == 0 ? -2 : static_cast<double>(slack) / static_cast<double>(shrink);
    }
    // A little is added so that a line without any glue is very bad, not infinitely bad.
    const double stretch = static_cast<double>(between(sums_.stretch, begin, end)) +
                           static_cast<double>(width_) / 1000.0;
    return std::min(static_cast<double>(slack) / stretch, kWorstRatio);
  }

  /// The glue of a line's last letter lies outside the line.
  std::int64_t between(const std::vector<std::int64_t>& sums, std::uint32_t begin,
                       std::uint32_t end) const {
    if (end <= begin) return 0;
    const bool space = glyphs_[end - 1].glyph_class == GlyphClass::space;
    return sums[space ? end : end - 1] - sums[begin];
  }

  double demerits(std::int32_t a, std::int32_t b, double r) const {
    // A line that can't be filled is set short: then only its gap counts, so that its neighbours
    // are not spoilt for it.
    if (!paragraph_.ragged && r > kHopeless) {
      const auto slack = static_cast<double>(room(a) - natural_width(a, b));
      r = kHopeless + slack / static_cast<double>(width_);
    }
    const double badness = 1 + 100 * std::abs(r * r * r);
    const double penalty = points_[b].penalty;
    double sum = badness * badness + penalty * penalty;
    if (r > kTooLoose) sum += kLooseLine;
    if (points_[b].inside_word && a >= 0 && points_[a].inside_word) sum += kTwoBreaksInARow;
    if (points_[b].forced && a >= 0 && is_lone_letter(a, b)) sum += kShortLastLine * kShortLastLine;
    return sum;
  }

  /// Whether the line shows at most one letter beside its marks ("다.").
  bool is_lone_letter(std::int32_t a, std::int32_t b) const {
    int count = 0;
    for (std::uint32_t i = line_begin(a); i < points_[b].end && count < 2; ++i) {
      const ParagraphGlyph& glyph = glyphs_[i];
      if (!glyph.cluster_start) continue;
      if (glyph.glyph_class != GlyphClass::other) {
        ++count;
        continue;
      }
      const char32_t c = base::decode_utf8(paragraph_.rich.text, glyph.cluster).code_point;
      const bool ascii_mark = c < 0x80 && (c < '0' || (c > '9' && c < 'A'));
      if (!ascii_mark && !(c >= 0x2010 && c <= 0x2027) && !(c >= 0x3001 && c <= 0x3015)) ++count;
    }
    return count < 2;
  }

  /// Finds the best line that ends at `b`; gives the first node that can still begin a line.
  std::int32_t choose(std::int32_t b, std::int32_t first_active) {
    Node best;
    bool fits = false;
    std::int32_t first = first_active;
    for (std::int32_t a = first_active; a < b; ++a) {
      ++considered_;
      const std::int64_t slack = room(a) - natural_width(a, b);
      const double r = ratio(a, b, slack);
      if (r < -1) {
        // Every later end makes this line longer still: its beginning is done with.
        if (a == first && a + 1 != b && points_[b].hyphen_width == 0) ++first;
        if (!fits && a + 1 == b) consider(best, a, kOverfull, kWorstRatio + 1);
        continue;
      }
      consider(best, a, demerits(a, b, r), r);
      fits = true;
      // Beginnings further on only make lines shorter; a very short line is never the best.
      if (slack * 5 > width_ * 3 && !points_[b].forced) break;
    }
    nodes_[b] = best;
    return first;
  }

  void consider(Node& best, std::int32_t a, double line, double r) const {
    const double total = line + (a < 0 ? 0 : nodes_[a].demerits);
    if (total < best.demerits) best = {total, r, a};
  }

  std::vector<LineRange> trace() {
    std::vector<LineRange> lines;
    for (std::int32_t b = static_cast<std::int32_t>(points_.size()) - 1; b >= 0;) {
      const std::int32_t a = nodes_[b].previous;
      LineRange line;
      line.begin = line_begin(a);
      line.end = std::max(points_[b].end, line.begin);
      line.next = points_[b].next;
      line.natural_width = Length::units(natural_width(a, b));
      line.last = points_[b].forced;
      line.hyphen = points_[b].hyphen_width > 0;
      lines.push_back(line);
      worst_ = std::max(worst_, nodes_[b].ratio);
      b = a;
    }
    std::reverse(lines.begin(), lines.end());
    // A line break at the very end of the text opens no line of its own.
    if (lines.size() > 1 && lines.back().begin == lines.back().next) lines.pop_back();
    return lines;
  }

  const Paragraph& paragraph_;
  const std::vector<ParagraphGlyph>& glyphs_;
  const Sums& sums_;
  std::int64_t width_;
  std::vector<BreakPoint> points_;
  std::vector<Node> nodes_;
  double worst_ = 0;
  std::uint64_t considered_ = 0;
};

/// The style in force at byte `offset`, for offsets asked in ascending order.
class StyleAt {
 public:
  explicit StyleAt(const RichText& rich) : range_(rich.ranges.begin()) {}
  std::uint32_t operator()(std::uint32_t offset) {
    while (range_->end <= offset) ++range_;
    return range_->style;
  }

 private:
  std::vector<StyleRange>::const_iterator range_;
};

/// The author's soft hyphens and, with `every`, the places inside words.
std::vector<HyphenPlace> find_hyphens(const RichText& rich, bool every, Compositor& compositor) {
  constexpr std::string_view soft_hyphen = "\u00AD";
  std::vector<std::uint32_t> offsets;
  for (std::size_t at = rich.text.find(soft_hyphen); at != std::string::npos;
       at = rich.text.find(soft_hyphen, at + soft_hyphen.size())) {
    offsets.push_back(static_cast<std::uint32_t>(at + soft_hyphen.size()));
  }
  if (every && compositor.hyphenator != nullptr) {
    const std::vector<std::uint32_t> found = hyphen_places(rich, *compositor.hyphenator);
    offsets.insert(offsets.end(), found.begin(), found.end());
    std::sort(offsets.begin(), offsets.end());
  }
  std::vector<HyphenPlace> places;
  StyleAt style_at(rich);
  for (const std::uint32_t offset : offsets) {
    const std::uint32_t style = style_at(offset - 1);
    const ParagraphGlyph hyphen = hyphen_glyph(rich, style, compositor);
    places.push_back({offset, hyphen.advance});
  }
  return places;
}

}  // namespace

std::vector<LineRange> break_lines(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich,
                                   const style::Style& style, const Measure& measure,
                                   Compositor& compositor, std::uint64_t* considered) {
  if (glyphs.empty()) return {};
  const bool ragged = style.align != style::TextAlign::justify;
  const Paragraph paragraph{glyphs,
                            rich,
                            measure,
                            ragged,
                            !ragged && compositor.theme.details.hanging_punctuation,
                            add_up(glyphs, rich)};
  BreakSearch search{style.breaking, measure.width, false, find_hyphens(rich, false, compositor)};
  Breaker usual(paragraph, find_break_points(glyphs, rich, search));
  std::vector<LineRange> lines = usual.run();
  if (considered != nullptr) *considered += usual.considered();
  if (ragged || usual.worst() <= kTooLoose) return lines;
  search.every = true;
  search.hyphens = find_hyphens(rich, true, compositor);
  Breaker every(paragraph, find_break_points(glyphs, rich, search));
  lines = every.run();
  if (considered != nullptr) *considered += every.considered();
  return lines;
}

ParagraphExtent paragraph_extent(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich) {
  ParagraphExtent extent;
  const Length endless = Length::units(std::numeric_limits<std::int32_t>::max());
  std::uint32_t begin = 0;
  std::int64_t line = 0;
  for (const BreakPoint& point :
       find_break_points(glyphs, rich, {style::LineBreaking::keep_all, endless, false, {}})) {
    std::int64_t piece = 0;
    std::int64_t trimmed = 0;
    for (std::uint32_t i = begin; i < point.next; ++i) {
      const std::int64_t advance = glyphs[i].advance + glyphs[i].gap;
      piece += advance;
      if (i < point.end) trimmed += advance;
    }
    extent.least = std::max(extent.least, Length::units(trimmed));
    extent.most = std::max(extent.most, Length::units(line + trimmed));
    line = point.forced ? 0 : line + piece;
    begin = point.next;
  }
  return extent;
}

}  // namespace chaek::layout
