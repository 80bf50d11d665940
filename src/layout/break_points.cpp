#include "layout/break_points.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "layout/eojeol.h"
#include "layout/token_breaks.h"

namespace chaek::layout {
namespace {

constexpr std::uint32_t kLeastLetters = 2;  // of an eojeol, on each side of a break inside it

/// A break point by its place in the text.
struct Place {
  std::uint32_t offset = 0;
  std::int32_t penalty = 0;
  bool forced = false;
  bool inside_word = false;
  std::int32_t hyphen_width = 0;
};

/// Finds the places in the text and puts a price on each.
class PlaceFinder {
 public:
  PlaceFinder(const RichText& rich, const BreakSearch& search, bool unspaced)
      : rich_(rich), search_(search), unspaced_(unspaced), letters_(rich.text) {}

  std::vector<Place> run(const std::vector<text::BreakOpportunity>& opportunities) && {
    places_.reserve(opportunities.size() + 1);
    auto hyphen = search_.hyphens.begin();
    for (const text::BreakOpportunity& opportunity : opportunities) {
      if (is_passed_over(opportunity)) continue;
      for (; hyphen != search_.hyphens.end() && hyphen->offset < opportunity.offset; ++hyphen) {
        add_hyphen(*hyphen);
      }
      const bool hyphenated =
          hyphen != search_.hyphens.end() && hyphen->offset == opportunity.offset;
      if (hyphenated) {
        add_hyphen(*hyphen++);
      } else {
        add(opportunity);
      }
    }
    for (; hyphen != search_.hyphens.end(); ++hyphen) add_hyphen(*hyphen);
    places_.push_back({static_cast<std::uint32_t>(rich_.text.size()), 0, true});
    if (every()) add_token_breaks();
    return std::move(places_);
  }

 private:
  /// Whether a place costs too much for the search, as most do.
  bool is_passed_over(const text::BreakOpportunity& place) const {
    if (search_.places != BreakPlaces::between_words) return false;
    return place.kind == text::BreakKind::unlikely ||
           (place.kind == text::BreakKind::ideograph && !unspaced_) ||
           (place.kind == text::BreakKind::syllable && !beside_bracket(place.offset));
  }
  bool every() const { return search_.places == BreakPlaces::every; }

  void add_hyphen(const HyphenPlace& hyphen) {
    places_.push_back({hyphen.offset, kHyphenPenalty, false, true, hyphen.width});
  }

  void add(const text::BreakOpportunity& place) {
    while (next_no_break_ < rich_.no_break.size() &&
           rich_.no_break[next_no_break_] < place.offset) {
      ++next_no_break_;
    }
    if (next_no_break_ < rich_.no_break.size() && rich_.no_break[next_no_break_] == place.offset) {
      return;
    }
    if (place.kind != text::BreakKind::mandatory && parts_marks(place.offset)) return;
    switch (place.kind) {
      case text::BreakKind::mandatory:
        places_.push_back({place.offset, 0, true});
        return;
      case text::BreakKind::space:
        if (!begins_with_dash(place.offset)) places_.push_back({place.offset});
        return;
      case text::BreakKind::symbol:
        places_.push_back(
            {place.offset, after_scheme(place.offset) ? kTokenHumpPenalty : kSymbolPenalty});
        return;
      case text::BreakKind::ideograph:
        if (unspaced_) {
          places_.push_back({place.offset});
          return;
        }
        add_syllable(place.offset, kSyllablePenalty);
        return;
      case text::BreakKind::syllable:
        add_syllable(place.offset,
                     beside_bracket(place.offset) ? kBracketPenalty : kSyllablePenalty);
        return;
      case text::BreakKind::unlikely:
        if (every()) add_syllable(place.offset, kUnlikelyPenalty);
        return;
    }
  }

  /// Whether U+200B, where UAX #14 always lets a line end, stands at a mark that no line begins or
  /// ends with: pasted formulas have it before their closing bracket.
  bool parts_marks(std::uint32_t offset) const {
    constexpr std::string_view kZeroWidthSpace = "\u200B";
    if (rich_.text[offset - 1] != kZeroWidthSpace.back()) return false;
    std::string_view before = std::string_view(rich_.text).substr(0, offset);
    if (!before.ends_with(kZeroWidthSpace) || offset >= rich_.text.size()) return false;
    while (before.ends_with(kZeroWidthSpace)) before.remove_suffix(kZeroWidthSpace.size());
    if (before.empty()) return true;
    return !may_part(base::last_character(before),
                     base::decode_utf8(rich_.text, offset).code_point);
  }

  /// Whether "https://" would be left alone at the end of the line.
  bool after_scheme(std::uint32_t offset) const {
    return std::string_view(rich_.text).substr(0, offset).ends_with("://");
  }

  /// Whether a line that begins at `offset` would begin with a dash (KLREQ 4.3.4, cl5), which
  /// belongs to what stands before it: UAX #14 lets it go where a space stands between. A hyphen
  /// at a word ("-v", "-3") is no dash.
  bool begins_with_dash(std::uint32_t offset) const {
    constexpr std::u32string_view kDashes = U"–—―~〜～";
    const std::string_view rest = std::string_view(rich_.text).substr(offset);
    const char32_t first = base::decode_utf8(rest, 0).code_point;
    if (!is_letter_with_glue(first) && kDashes.find(first) != kDashes.npos) return true;
    return rest.starts_with("- ") || rest == "-";
  }

  /// Whether an opening bracket follows or a closing one stands before: no word is divided there.
  bool beside_bracket(std::uint32_t offset) const {
    constexpr std::u32string_view kOpening = U"([“‘「『《〈【（";
    constexpr std::u32string_view kClosing = U")]”’」』》〉】）";
    const auto is_one_of = [](std::u32string_view marks, char32_t c) {
      return !is_letter_with_glue(c) && marks.find(c) != marks.npos;
    };
    const std::string_view text = rich_.text;
    // Between two syllables, the most usual case.
    if (offset >= 3 && begins_syllable(text[offset - 3]) && begins_syllable(text[offset]))
      return false;
    return is_one_of(kOpening, base::decode_utf8(text, offset).code_point) ||
           is_one_of(kClosing, base::last_character(text.substr(0, offset)));
  }

  void add_syllable(std::uint32_t offset, std::int32_t penalty) {
    const EojeolLetters::Count count = letters_.around(offset);
    const bool enough = count.before >= kLeastLetters && count.after >= kLeastLetters;
    if (!enough && !every()) return;
    places_.push_back(
        {offset, enough ? penalty : std::max(penalty, kLoneSyllablePenalty), false, true});
  }

  void add_token_breaks() {
    std::vector<Place> tokens;
    for (const TokenBreak& place : token_breaks(rich_.text)) {
      tokens.push_back({place.offset, place.hump ? kTokenHumpPenalty : kTokenMarkPenalty});
    }
    std::vector<Place> all;
    all.reserve(places_.size() + tokens.size());
    std::merge(places_.begin(), places_.end(), tokens.begin(), tokens.end(),
               std::back_inserter(all),
               [](const Place& a, const Place& b) { return a.offset < b.offset; });
    // Of two at one place the first, UAX #14's, is cheaper.
    const auto same = [](const Place& a, const Place& b) { return a.offset == b.offset; };
    all.erase(std::unique(all.begin(), all.end(), same), all.end());
    places_ = std::move(all);
  }

  const RichText& rich_;
  const BreakSearch& search_;
  bool unspaced_;
  EojeolLetters letters_;
  std::size_t next_no_break_ = 0;
  std::vector<Place> places_;
};

/// Turns places in the text into places in the glyphs, with emergency breaks in too long tokens.
class PointMaker {
 public:
  PointMaker(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich, Length width)
      : glyphs_(glyphs), rich_(rich), width_(width.units()) {}

  std::vector<BreakPoint> run(const std::vector<Place>& places) && {
    points_.reserve(places.size());
    for (const Place& place : places) add(place);
    return std::move(points_);
  }

 private:
  void add(const Place& place) {
    const std::uint32_t token_begin = glyph_;
    std::int64_t token_width = 0;
    while (glyph_ < glyphs_.size() && glyphs_[glyph_].cluster < place.offset) {
      token_width += glyphs_[glyph_].advance + glyphs_[glyph_].gap;
      ++glyph_;
    }
    if (glyph_ == token_begin && !place.forced) return;
    if (token_width > width_ * 9 / 10) add_emergency(token_begin);
    push({0, glyph_, place.penalty, place.forced, place.inside_word, place.hyphen_width});
  }

  void push(BreakPoint point) {
    point.end = point.next;
    const std::uint32_t begin = points_.empty() ? 0 : points_.back().next;
    while (point.end > begin && trims(glyphs_[point.end - 1].glyph_class)) --point.end;
    points_.push_back(point);
  }

  /// Breaks inside the token [begin, glyph_), which may not fit a line by itself.
  void add_emergency(std::uint32_t begin) {
    const std::uint32_t from = glyphs_[begin].cluster;
    const auto until = static_cast<std::uint32_t>(glyph_ < glyphs_.size() ? glyphs_[glyph_].cluster
                                                                          : rich_.text.size());
    if (until <= from) return;
    const std::string_view token = std::string_view(rich_.text).substr(from, until - from);
    std::uint32_t glyph = begin;
    for (const text::BreakOpportunity& place : text::emergency_breaks(token)) {
      while (glyph < glyph_ && glyphs_[glyph].cluster < from + place.offset) ++glyph;
      if (glyph == begin || glyph >= glyph_) continue;
      if (!glyphs_[glyph].cluster_start || glyphs_[glyph].cluster != from + place.offset) continue;
      if (!points_.empty() && points_.back().next == glyph) continue;
      if (!may_cut(token, place.offset)) continue;
      const bool mark = place.kind == text::BreakKind::symbol;
      push({0, glyph, mark ? kTokenMarkPenalty : kEmergencyClusterPenalty, false, !mark});
    }
  }

  static bool may_cut(std::string_view token, std::uint32_t offset) {
    return may_part(base::last_character(token.substr(0, offset)),
                    base::decode_utf8(token, offset).code_point);
  }

  const std::vector<ParagraphGlyph>& glyphs_;
  const RichText& rich_;
  std::int64_t width_;
  std::vector<BreakPoint> points_;
  std::uint32_t glyph_ = 0;
};

bool is_unspaced(const std::vector<ParagraphGlyph>& glyphs) {
  return std::any_of(glyphs.begin(), glyphs.end(), [](const ParagraphGlyph& glyph) {
    return glyph.glyph_class == GlyphClass::ideograph;
  });
}

}  // namespace

std::vector<text::BreakOpportunity> opportunities(std::string_view text,
                                                  style::LineBreaking breaking) {
  return text::break_opportunities(text, breaking == style::LineBreaking::mixed
                                             ? text::BreakRules::korean
                                             : text::BreakRules::keep_all);
}

std::vector<BreakPoint> find_break_points(const std::vector<ParagraphGlyph>& glyphs,
                                          const RichText& rich,
                                          const std::vector<text::BreakOpportunity>& opportunities,
                                          const BreakSearch& search) {
  const std::vector<Place> places =
      PlaceFinder(rich, search, is_unspaced(glyphs)).run(opportunities);
  return PointMaker(glyphs, rich, search.width).run(places);
}

}  // namespace chaek::layout
