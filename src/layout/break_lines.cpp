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
constexpr double kEndless = std::numeric_limits<double>::infinity();
constexpr double kEmergency = double{kEmergencyClusterPenalty} * kEmergencyClusterPenalty;

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

constexpr std::uint32_t kNone = UINT32_MAX;

/// Where a line may begin, and the best way to set the paragraph up to there.
struct Start {
  std::int64_t width = 0;  // the sums up to its first glyph; width less the first line's indent
  std::int64_t stretch = 0;
  std::int64_t shrink = 0;
  std::uint32_t glyph = 0;
  bool inside_word = false;
  double demerits = 0;
  double ratio = 0;             // of the line before it
  std::int32_t previous = -1;   // where that line begins, an index; -1 at the paragraph's start
  std::uint32_t point = kNone;  // the one that it is behind; the paragraph's start has none
};

/// The best line that ends at a point, with all before it.
struct Best {
  double demerits = std::numeric_limits<double>::infinity();
  double ratio = 0;
  std::int32_t previous = -1;
};

/// Where a line may end, and the sums up to there: less those of its start they are the line's.
struct End {
  std::int64_t width = 0;  // without what hangs, with the hyphen
  std::int64_t stretch = 0;
  std::int64_t shrink = 0;
  std::uint32_t glyph = 0;
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

  /// Looks for the best way that costs at most `most`; false when there is none.
  bool run(double most) {
    most_ = most;
    starts_.clear();
    cheapest_.clear();
    starts_.reserve(points_.size() + 1);
    add_start(0, {0, 0, -1});
    starts_[0].width -= paragraph_.measure.first_line_indent.units();
    std::size_t first_active = 0;  // starts from here on may begin the line that ends next
    for (std::size_t b = 0; b < points_.size(); ++b) {
      first_active = choose(b, first_active);
      if (!points_[b].forced) continue;
      first_active = starts_.size() - 1;
      if (starts_.back().point != b) return false;
    }
    return true;
  }

  /// What the whole paragraph costs.
  double total() const { return starts_.back().demerits; }
  std::vector<LineRange> lines() const {
    std::vector<LineRange> lines;
    for (std::size_t after = starts_.size() - 1; after > 0;) {
      const BreakPoint& point = points_[starts_[after].point];
      const auto before = static_cast<std::size_t>(starts_[after].previous);
      LineRange line;
      line.begin = starts_[before].glyph;
      line.end = std::max(point.end, line.begin);
      line.next = point.next;
      line.natural_width = Length::units(natural_width(line, point));
      line.last = point.forced;
      line.hyphen = point.hyphen_width > 0;
      lines.push_back(line);
      after = before;
    }
    std::reverse(lines.begin(), lines.end());
    // A line break at the very end of the text opens no line of its own.
    if (lines.size() > 1 && lines.back().begin == lines.back().next) lines.pop_back();
    return lines;
  }

  /// The loosest line's ratio; more than kWorstRatio when a line leaves the measure.
  double worst() const {
    double worst = 0;
    for (std::size_t after = starts_.size() - 1; after > 0;
         after = static_cast<std::size_t>(starts_[after].previous)) {
      worst = std::max(worst, starts_[after].ratio);
    }
    return worst;
  }
  std::uint64_t considered() const { return considered_; }

 private:
  /// How much of the line's last glyph stands within the measure is all but a hanging mark.
  std::int64_t hanging(std::uint32_t end) const {
    if (!paragraph_.hanging) return 0;
    return hangs(glyphs_[end - 1], paragraph_.rich) ? glyphs_[end - 1].advance : 0;
  }

  /// Adds the start of a line behind point `b`, or the paragraph's. What costs too much by there
  /// is no part of any way.
  void add_start(std::size_t b, const Best& best) {
    if (best.demerits > most_) return;
    const bool first = starts_.empty();
    const std::uint32_t glyph = first ? 0 : points_[b].next;
    while (!cheapest_.empty() && starts_[cheapest_.back()].demerits >= best.demerits) {
      cheapest_.pop_back();
    }
    cheapest_.push_back(static_cast<std::uint32_t>(starts_.size()));
    first_cheapest_ = std::min(first_cheapest_, cheapest_.size() - 1);
    Start& start = starts_.emplace_back();
    start.width = sums_.width[glyph];
    start.stretch = sums_.stretch[glyph];
    start.shrink = sums_.shrink[glyph];
    start.glyph = glyph;
    if (!first) {
      start.point = static_cast<std::uint32_t>(b);
      start.inside_word = points_[b].inside_word;
    }
    start.demerits = best.demerits;
    start.ratio = best.ratio;
    start.previous = best.previous;
  }

  End end_at(const BreakPoint& point) const {
    End end;
    end.glyph = point.end;
    if (end.glyph == 0) return end;
    end.width = sums_.width[end.glyph] - glyphs_[end.glyph - 1].gap - hanging(end.glyph) +
                point.hyphen_width;
    // The glue of a line's last letter lies outside the line.
    const bool space = glyphs_[end.glyph - 1].glyph_class == GlyphClass::space;
    end.stretch = sums_.stretch[space ? end.glyph : end.glyph - 1];
    end.shrink = sums_.shrink[space ? end.glyph : end.glyph - 1];
    return end;
  }

  /// What the line leaves of its measure.
  std::int64_t slack(const Start& start, const End& end, const BreakPoint& point) const {
    if (end.glyph > start.glyph) return width_ + start.width - end.width;
    return width_ + start.width - sums_.width[start.glyph] - point.hyphen_width;  // an empty line
  }

  /// The line's stretch (positive) or shrink (negative) ratio; below −1 it does not fit.
  double ratio(const Start& start, const End& end, std::int64_t slack, bool forced) const {
    if (forced && slack >= 0) return 0;
    if (paragraph_.ragged) {
      if (slack < 0) return -2;
      return static_cast<double>(slack) / (static_cast<double>(width_) * kRaggedStretch);
    }
    const bool empty = end.glyph <= start.glyph;
    if (slack < 0) {
      const std::int64_t shrink = empty ? 0 : end.shrink - start.shrink;
      return shrink == 0 ? -2 : static_cast<double>(slack) / static_cast<double>(shrink);
    }
    // A little is added so that a line without any glue is very bad, not infinitely bad.
    const double stretch = static_cast<double>(empty ? 0 : end.stretch - start.stretch) +
                           static_cast<double>(width_) / 1000.0;
    return std::min(static_cast<double>(slack) / stretch, kWorstRatio);
  }

  /// What a line costs by itself: of two that end at one point, the looser costs no less.
  double demerits(double r, std::int64_t slack, double penalty) const {
    // A line that can't be filled is set short: then only its gap counts, so that its neighbours
    // are not spoilt for it.
    if (!paragraph_.ragged && r > kHopeless) {
      r = kHopeless + static_cast<double>(slack) / static_cast<double>(width_);
    }
    const double badness = 1 + 100 * std::abs(r * r * r);
    const double sum = badness * badness + penalty * penalty;
    return r > kTooLoose ? sum + kLooseLine : sum;
  }

  /// What it costs besides, for what stands at its ends.
  double demerits_of_ends(const Start& start, const BreakPoint& point) const {
    if (point.inside_word && start.inside_word) return kTwoBreaksInARow;
    if (point.forced && start.previous >= 0 && is_lone_letter(start.glyph, point.end)) {
      return kShortLastLine * kShortLastLine;
    }
    return 0;
  }

  /// Whether glyphs [begin, end) show at most one letter beside its marks ("다.").
  bool is_lone_letter(std::uint32_t begin, std::uint32_t end) const {
    int count = 0;
    for (std::uint32_t i = begin; i < end && count < 2; ++i) {
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

  /// Finds the best line that ends at point `b` and adds the start behind it; gives the first start
  /// that can still begin a line.
  std::size_t choose(std::size_t b, std::size_t first_active) {
    const BreakPoint& point = points_[b];
    const End end = end_at(point);
    Best best;
    bool fits = false;
    std::size_t first = first_active;
    while (cheapest_[first_cheapest_] < first_active) ++first_cheapest_;
    auto cheapest = cheapest_.begin() + static_cast<std::ptrdiff_t>(first_cheapest_);
    const std::size_t last = starts_.size() - 1;
    for (std::size_t a = first_active; a <= last; ++a) {
      ++considered_;
      const Start& start = starts_[a];
      const std::int64_t left = slack(start, end, point);
      const double r = ratio(start, end, left, point.forced);
      if (r < -1) {
        // Every later end makes this line longer still: its beginning is done with.
        if (a == first && a != last && point.hyphen_width == 0) ++first;
        if (!fits && a == last) consider(best, a, kOverfull, kWorstRatio + 1);
        continue;
      }
      const double line = demerits(r, left, point.penalty);
      // Beginnings further on only make the line looser.
      while (*cheapest < a) ++cheapest;
      if (left >= 0 && a > 0 && line + starts_[*cheapest].demerits >= best.demerits) break;
      consider(best, a, line + demerits_of_ends(start, point), r);
      fits = true;
      // A very short line is never the best.
      if (left * 5 > width_ * 3 && !point.forced) break;
    }
    add_start(b, best);
    return first;
  }

  void consider(Best& best, std::size_t a, double line, double r) const {
    const double total = line + starts_[a].demerits;
    if (total >= best.demerits) return;
    best.demerits = total;
    best.ratio = r;
    best.previous = static_cast<std::int32_t>(a);
  }

  /// Without the first line's indent.
  std::int64_t natural_width(const LineRange& line, const BreakPoint& point) const {
    if (line.end == line.begin) return point.hyphen_width;
    return end_at(point).width - sums_.width[line.begin];
  }

  const Paragraph& paragraph_;
  const std::vector<ParagraphGlyph>& glyphs_;
  const Sums& sums_;
  std::int64_t width_;
  std::vector<BreakPoint> points_;
  std::vector<Start> starts_;
  /// Starts that are cheaper than all behind them, ascending: the first of them from `a` on is the
  /// cheapest from `a` on.
  std::vector<std::uint32_t> cheapest_;
  std::size_t first_cheapest_ = 0;
  double most_ = kEndless;
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

/// Whether lines may have to end within `text`: at U+000A and the like (UAX #14, BK, CR, LF, NL).
bool has_line_ends(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20) return true;
    if (byte == 0xC2 && text.substr(i).starts_with("\u0085")) return true;
    const bool separator = byte == 0xE2 && (text.substr(i).starts_with("\u2028") ||
                                            text.substr(i).starts_with("\u2029"));
    if (separator) return true;
  }
  return false;
}

/// The whole paragraph as one line where it has room: to break it would cost more. Headings, items
/// and cells mostly are such.
std::optional<LineRange> only_line(const Paragraph& paragraph) {
  const std::vector<ParagraphGlyph>& glyphs = paragraph.glyphs;
  auto end = static_cast<std::uint32_t>(glyphs.size());
  while (end > 0 && trims(glyphs[end - 1].glyph_class)) --end;
  const std::int64_t room = (paragraph.measure.width - paragraph.measure.first_line_indent).units();
  std::int64_t width = 0;
  for (std::uint32_t i = 0; i < end; ++i) {
    if (width > room) return std::nullopt;
    width += glyphs[i].advance + glyphs[i].gap;
  }
  if (end == 0 || has_line_ends(paragraph.rich.text)) return std::nullopt;
  const ParagraphGlyph& last = glyphs[end - 1];
  width -= last.gap;
  if (paragraph.hanging && hangs(last, paragraph.rich)) width -= last.advance;
  if (width > room) return std::nullopt;
  return LineRange{0, end, static_cast<std::uint32_t>(glyphs.size()), Length::units(width), true};
}

}  // namespace

std::vector<LineRange> break_lines(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich,
                                   const style::Style& style, const Measure& measure,
                                   Compositor& compositor, std::uint64_t* considered) {
  if (glyphs.empty()) return {};
  const bool ragged = style.align != style::TextAlign::justify;
  Paragraph paragraph{
      glyphs, rich, measure, ragged, !ragged && compositor.theme.details.hanging_punctuation, {}};
  if (const auto line = only_line(paragraph)) return {*line};
  paragraph.sums = add_up(glyphs, rich);
  const auto found = opportunities(rich.text, style.breaking);
  BreakSearch search{measure.width, BreakPlaces::between_words,
                     find_hyphens(rich, false, compositor)};
  double most = kEndless;
  const auto searched = [&](BreakPlaces places) {
    search.places = places;
    Breaker breaker(paragraph, find_break_points(glyphs, rich, found, search));
    if (!breaker.run(most)) breaker.run(kEndless);
    if (considered != nullptr) *considered += breaker.considered();
    // A search of more places has this way too, unless emergency breaks have made it.
    most = breaker.total() < kEmergency ? breaker.total() : kEndless;
    return breaker;
  };
  const Breaker words = searched(BreakPlaces::between_words);
  // One line end between syllables costs more than all lines without.
  if (words.total() <= kSyllablePenalty * kSyllablePenalty) return words.lines();
  const Breaker usual = searched(BreakPlaces::usual);
  if (ragged || usual.worst() <= kTooLoose) return usual.lines();
  search.hyphens = find_hyphens(rich, true, compositor);
  return searched(BreakPlaces::every).lines();
}

ParagraphExtent paragraph_extent(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich) {
  ParagraphExtent extent;
  const Length endless = Length::units(std::numeric_limits<std::int32_t>::max());
  std::uint32_t begin = 0;
  std::int64_t line = 0;
  const auto found = opportunities(rich.text, style::LineBreaking::keep_all);
  for (const BreakPoint& point :
       find_break_points(glyphs, rich, found, {endless, BreakPlaces::usual, {}})) {
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
