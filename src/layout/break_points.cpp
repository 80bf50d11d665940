#include "layout/break_points.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "text/break_opportunities.h"

namespace chaek::layout {
namespace {

constexpr int kLeastSyllables = 2;  // of an eojeol, on each side of a break inside it

std::int32_t price(text::BreakKind kind) {
  switch (kind) {
    case text::BreakKind::mandatory:
    case text::BreakKind::space:
      return 0;
    case text::BreakKind::symbol:
      return kSymbolPenalty;
    case text::BreakKind::ideograph:
    case text::BreakKind::syllable:
      return kSyllablePenalty;
    case text::BreakKind::unlikely:
      return kUnlikelyPenalty;
  }
  return 0;
}

bool is_hangul(char32_t c) {
  return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x11FF) ||
         (c >= 0xA960 && c <= 0xA97F) || (c >= 0xD7B0 && c <= 0xD7FF);
}

/// What must not begin a line even where a token is cut (KLREQ 4.3.4).
constexpr std::u32string_view kNoLineStart =
    U")]}）］｝〕》」』〉】”’.,:;!?。，、．：；！？·…‥—―~～〜‐-〃ー%℃°′″";
/// What must not end one (KLREQ 4.3.5).
constexpr std::u32string_view kNoLineEnd = U"([{（［｛〔《「『〈【“‘$￦₩¥#@";

bool trims(GlyphClass c) {
  return c == GlyphClass::space || c == GlyphClass::fixed_space || c == GlyphClass::line_break;
}

class Finder {
 public:
  Finder(const std::vector<ParagraphGlyph>& glyphs, const RichText& rich, Length width)
      : glyphs_(glyphs), rich_(rich), width_(width.units()) {}

  std::vector<BreakPoint> run(style::LineBreaking breaking) && {
    const auto rules = breaking == style::LineBreaking::mixed ? text::BreakRules::korean
                                                              : text::BreakRules::keep_all;
    find_syllables();
    auto no_break = rich_.no_break.begin();
    for (const text::BreakOpportunity& place : text::break_opportunities(rich_.text, rules)) {
      while (no_break != rich_.no_break.end() && *no_break < place.offset) ++no_break;
      if (no_break != rich_.no_break.end() && *no_break == place.offset) continue;
      if (place.kind == text::BreakKind::syllable && !enough_syllables(place.offset)) continue;
      add(place.offset, price(place.kind), place.kind == text::BreakKind::mandatory);
    }
    add(static_cast<std::uint32_t>(rich_.text.size()), 0, true);
    return std::move(points_);
  }

 private:
  struct Syllable {
    std::uint32_t offset;
    std::uint32_t eojeol_first;  // index of the eojeol's first syllable
    std::uint32_t eojeol_count;
  };

  /// Numbers the Hangul syllables of each eojeol, for the rule of two on each side.
  void find_syllables() {
    std::uint32_t first = 0;
    const auto close = [&] {
      for (std::size_t i = first; i < syllables_.size(); ++i) {
        syllables_[i].eojeol_count = static_cast<std::uint32_t>(syllables_.size() - first);
      }
      first = static_cast<std::uint32_t>(syllables_.size());
    };
    const std::string_view text = rich_.text;
    for (std::size_t i = 0; i < text.size();) {
      const base::DecodedCharacter c = base::decode_utf8(text, i);
      if (is_hangul(c.code_point)) {
        syllables_.push_back({static_cast<std::uint32_t>(i), first, 0});
      } else if (c.code_point == ' ' || c.code_point == '\n') {
        close();
      }
      i += c.size;
    }
    close();
  }

  bool enough_syllables(std::uint32_t offset) {
    while (next_syllable_ < syllables_.size() && syllables_[next_syllable_].offset < offset) {
      ++next_syllable_;
    }
    if (next_syllable_ >= syllables_.size()) return true;
    const Syllable& s = syllables_[next_syllable_];
    const auto before = static_cast<std::int64_t>(next_syllable_) - s.eojeol_first;
    const std::int64_t after = static_cast<std::int64_t>(s.eojeol_count) - before;
    return before >= kLeastSyllables && after >= kLeastSyllables;
  }

  void add(std::uint32_t offset, std::int32_t penalty, bool forced) {
    const std::uint32_t token_begin = glyph_;
    std::int64_t token_width = 0;
    while (glyph_ < glyphs_.size() && glyphs_[glyph_].cluster < offset) {
      token_width += glyphs_[glyph_].advance;
      ++glyph_;
    }
    if (glyph_ == token_begin && !forced) return;
    if (token_width * 2 > width_) add_emergency(token_begin, token_width);
    push(glyph_, penalty, forced);
  }

  void push(std::uint32_t next, std::int32_t penalty, bool forced) {
    std::uint32_t end = next;
    const std::uint32_t begin = points_.empty() ? 0 : points_.back().next;
    while (end > begin && trims(glyphs_[end - 1].glyph_class)) --end;
    points_.push_back({end, next, penalty, forced});
  }

  /// Breaks inside the token [begin, glyph_), which may not fit a line by itself.
  void add_emergency(std::uint32_t begin, std::int64_t token_width) {
    const bool clusters = token_width > width_ * 9 / 10;
    const std::uint32_t from = glyphs_[begin].cluster;
    const auto until = static_cast<std::uint32_t>(glyph_ < glyphs_.size() ? glyphs_[glyph_].cluster
                                                                          : rich_.text.size());
    const std::string_view token = std::string_view(rich_.text).substr(from, until - from);
    std::uint32_t glyph = begin;
    for (const text::BreakOpportunity& place : text::emergency_breaks(token)) {
      const bool symbol = place.kind == text::BreakKind::symbol;
      if (!symbol && !clusters) continue;
      while (glyph < glyph_ && glyphs_[glyph].cluster < from + place.offset) ++glyph;
      if (glyph == begin || glyph >= glyph_) continue;
      if (!glyphs_[glyph].cluster_start || glyphs_[glyph].cluster != from + place.offset) continue;
      if (!points_.empty() && points_.back().next == glyph) continue;
      if (!may_cut(token, place.offset)) continue;
      push(glyph, symbol ? kEmergencySymbolPenalty : kEmergencyClusterPenalty, false);
    }
  }

  static bool may_cut(std::string_view token, std::uint32_t offset) {
    std::size_t last = offset - 1;
    while (last > 0 && (static_cast<unsigned char>(token[last]) & 0xC0U) == 0x80U) --last;
    const char32_t before = base::decode_utf8(token, last).code_point;
    const char32_t after = base::decode_utf8(token, offset).code_point;
    return kNoLineStart.find(after) == std::u32string_view::npos &&
           kNoLineEnd.find(before) == std::u32string_view::npos;
  }

  const std::vector<ParagraphGlyph>& glyphs_;
  const RichText& rich_;
  std::int64_t width_;
  std::vector<BreakPoint> points_;
  std::vector<Syllable> syllables_;
  std::size_t next_syllable_ = 0;
  std::uint32_t glyph_ = 0;
};

}  // namespace

std::vector<BreakPoint> find_break_points(const std::vector<ParagraphGlyph>& glyphs,
                                          const RichText& rich, style::LineBreaking breaking,
                                          Length width) {
  return Finder(glyphs, rich, width).run(breaking);
}

}  // namespace chaek::layout
