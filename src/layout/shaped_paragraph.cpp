#include "layout/shaped_paragraph.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "content/soft_break.h"
#include "layout/code_cells.h"
#include "text/direction.h"

namespace chaek::layout {
namespace {

constexpr std::uint32_t kFewIdeographs = 10;

bool is_kana(char32_t c) {
  return c >= 0x3041 && c <= 0x30FF;
}
bool is_latin_or_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || ((c | 0x20U) >= U'a' && (c | 0x20U) <= U'z') ||
         (c >= 0xC0 && c <= 0x52F && c != 0xD7 && c != 0xF7);
}

/// Whether a word may end before a character that begins with this byte: a space, a line break or
/// the place of a picture.
bool may_stand_alone(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\xEF';
}

class ParagraphShaper {
 public:
  ParagraphShaper(const RichText& rich, Compositor& compositor)
      : rich_(rich), compositor_(compositor), levels_(text::embedding_levels(rich.text)) {
    glyphs_.reserve(rich.text.size() / 2 + 8);
  }

  std::vector<ParagraphGlyph> run() && {
    for (const StyleRange& range : rich_.ranges) {
      const std::size_t first = glyphs_.size();
      shape_range(range);
      if (rich_.styles[range.style].ruby >= 0) make_room_for_reading(range.style, first);
    }
    // A Chinese or Japanese paragraph has no word spaces to vary; Korean has always Hangul in it.
    if (ideographs_ >= kFewIdeographs && syllables_ * 20 < ideographs_) mark_unspaced();
    return std::move(glyphs_);
  }

 private:
  void shape_range(const StyleRange& range) {
    const std::string_view text = rich_.text;
    std::uint32_t begin = range.begin;
    for (std::uint32_t i = range.begin; i < range.end;) {
      if (!may_stand_alone(text[i])) {
        ++i;
        continue;
      }
      const bool picture = text.substr(i).starts_with("\xEF\xBF\xBC") && has_picture(i);
      const bool alone = text[i] == ' ' || text[i] == '\n' || picture;
      const std::uint32_t size = picture ? 3 : 1;
      if (alone) {
        shape_word(begin, i, range.style);
        if (picture) {
          add_picture(i, range.style);
        } else if (text[i] == '\n') {
          add_line_break(i, range.style);
        } else {
          add_space(i, range.style);
        }
        begin = i + size;
      }
      i += size;
    }
    shape_word(begin, range.end, range.style);
  }

  /// Widens the base (the glyphs from `first` on) where its reading is wider.
  void make_room_for_reading(std::uint32_t style, std::size_t first) {
    const RichText reading = reading_text(rich_, rich_.styles[style]);
    std::int64_t missing = 0;
    for (const ParagraphGlyph& glyph : shape_paragraph(reading, compositor_)) {
      missing += glyph.advance;
    }
    for (std::size_t i = first; i < glyphs_.size(); ++i) missing -= glyphs_[i].advance;
    const auto count = static_cast<std::int64_t>(glyphs_.size() - first);
    if (missing <= 0 || count == 0) return;
    for (std::int64_t i = 0; i < count; ++i) {
      const std::int64_t share = missing * (i + 1) / count - missing * i / count;
      glyphs_[first + static_cast<std::size_t>(i)].advance += static_cast<std::int32_t>(share);
    }
  }

  bool has_picture(std::uint32_t offset) const {
    return next_picture_ < rich_.pictures.size() && rich_.pictures[next_picture_].offset == offset;
  }

  void add_picture(std::uint32_t offset, std::uint32_t style) {
    ParagraphGlyph glyph;
    glyph.cluster = offset;
    glyph.style = style;
    glyph.glyph_class = GlyphClass::picture;
    glyph.picture = next_picture_;
    glyph.advance = static_cast<std::int32_t>(rich_.pictures[next_picture_].width.units());
    if (!levels_.empty()) glyph.level = levels_[offset];
    glyphs_.push_back(glyph);
    ++next_picture_;
  }

  void add_line_break(std::uint32_t offset, std::uint32_t style) {
    ParagraphGlyph glyph;
    glyph.cluster = offset;
    glyph.style = style;
    glyph.glyph_class = GlyphClass::line_break;
    glyphs_.push_back(glyph);
  }

  /// Every other word is a space, and nearly all are the same.
  void add_space(std::uint32_t offset, std::uint32_t style) {
    if (space_.font != nullptr && space_.style == style) {
      add_gap_before(' ', false, rich_.styles[style]);
      glyphs_.push_back(space_);
      glyphs_.back().cluster = offset;
      return;
    }
    const std::size_t first = glyphs_.size();
    shape_word(offset, offset + 1, style);
    // One that is missing is counted each time.
    if (levels_.empty() && glyphs_.size() == first + 1 && glyphs_.back().id != 0) {
      space_ = glyphs_.back();
    }
  }

  void shape_word(std::uint32_t begin, std::uint32_t end, std::uint32_t style) {
    while (begin < end) {
      const std::uint8_t level = levels_.empty() ? std::uint8_t{0} : levels_[begin];
      std::uint32_t stop = levels_.empty() ? end : begin + 1;
      while (stop < end && levels_[stop] == level) ++stop;
      shape_piece(begin, stop, style, level);
      begin = stop;
    }
  }

  /// Where a word stands.
  struct WordPlace {
    std::uint32_t begin = 0;
    std::uint32_t style = 0;
    std::uint8_t level = 0;
  };

  /// A word, or as much of it as runs one way.
  void shape_piece(std::uint32_t begin, std::uint32_t end, std::uint32_t style_number,
                   std::uint8_t level) {
    const TextStyle& style = rich_.styles[style_number];
    const std::string_view word = std::string_view(rich_.text).substr(begin, end - begin);
    const text::ShapedText& shaped = compositor_.shaper.shape(
        word, style.face, rich_.languages[style.language],
        (level & 1) != 0 ? text::Direction::right_to_left : text::Direction::left_to_right);
    for (const text::MissingCharacter& missing : shaped.missing) {
      MissingGlyph& entry = compositor_.missing[missing.code_point];
      if (entry.first.source == nullptr) entry.first = place_of(missing.code_point);
      ++entry.count;
    }
    const WordPlace place{begin, style_number, level};
    if (shaped.syllables && !style.fixed_spaces) return add_syllables(shaped.runs.front(), place);
    for (const text::ShapedRun& run : shaped.runs) add_run(run, word, place);
  }

  /// The character itself within what the paragraph was read from; all of that when it is not
  /// written there as such (`&#9927;`).
  base::Span place_of(char32_t missing) const {
    const base::Span& span = rich_.span;
    if (span.source == nullptr) return span;
    std::string character;
    base::append_utf8(character, missing);
    const std::string_view source = span.source->text().substr(span.begin, span.end - span.begin);
    const std::size_t found = source.find(character);
    if (found == std::string_view::npos) return span;
    const auto begin = span.begin + static_cast<std::uint32_t>(found);
    return {span.source, begin, begin + static_cast<std::uint32_t>(character.size())};
  }

  /// What add_run does, where it is known to be simple; half of all words are such.
  void add_syllables(const text::ShapedRun& run, const WordPlace& place) {
    const TextStyle& style = rich_.styles[place.style];
    const int upm = run.font->units_per_em();
    const auto spacing = static_cast<std::int32_t>(style.letter_spacing.units());
    add_gap_before(U'가', true, style);
    const std::size_t first = glyphs_.size();
    glyphs_.resize(first + run.glyphs.size());
    std::int32_t units = 0;
    std::int32_t advance = 0;
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
      const text::Glyph& source = run.glyphs[i];
      if (source.advance != units) {
        units = source.advance;
        advance = scale_units(units, style.size, upm);
      }
      ParagraphGlyph& glyph = glyphs_[first + i];
      glyph.font = run.font;
      glyph.id = source.id;
      glyph.advance = advance;
      glyph.gap = spacing;
      glyph.cluster = place.begin + source.cluster;
      glyph.style = place.style;
      glyph.level = place.level;
      glyph.glyph_class = GlyphClass::letter;
    }
    glyphs_.back().gap = 0;  // it is known with what follows
    syllables_ += static_cast<std::uint32_t>(run.glyphs.size() - 1);
  }

  void add_run(const text::ShapedRun& run, std::string_view word, const WordPlace& place) {
    const TextStyle& style = rich_.styles[place.style];
    const int upm = run.font->units_per_em();
    const std::size_t first = glyphs_.size();
    std::uint32_t previous = UINT32_MAX;
    std::int32_t units = 0;  // most glyphs of a run are as wide as the one before
    std::int32_t advance = 0;
    for (const text::Glyph& source : run.glyphs) {
      if (source.advance != units) {
        units = source.advance;
        advance = scale_units(units, style.size, upm);
      }
      const bool cluster_start = source.cluster != previous;
      previous = source.cluster;
      const char32_t c = base::decode_utf8(word, source.cluster).code_point;
      const bool letter = is_letter_with_glue(c);
      if (cluster_start) add_gap_before(c, letter, style);
      // Made in its place: to copy what has just been written in bytes keeps a processor waiting.
      ParagraphGlyph& glyph = glyphs_.emplace_back();
      glyph.font = run.font;
      glyph.id = source.id;
      glyph.advance = advance;
      if (source.dx != 0) glyph.dx = scale_units(source.dx, style.size, upm);
      if (source.dy != 0) glyph.dy = scale_units(source.dy, style.size, upm);
      glyph.cluster = place.begin + source.cluster;
      glyph.style = place.style;
      glyph.level = place.level;
      glyph.cluster_start = cluster_start;
      if (c == ' ') {
        glyph.glyph_class = style.fixed_spaces ? GlyphClass::fixed_space : GlyphClass::space;
      } else if (letter && !style.fixed_spaces) {
        glyph.glyph_class = GlyphClass::letter;
      }
    }
    if (style.fixed_spaces) keep_columns(run, first, style);
  }

  /// Characters of fallback fonts take whole columns of the code's own font.
  void keep_columns(const text::ShapedRun& run, std::size_t first, const TextStyle& style) {
    const text::Font& own = compositor_.shaper.library().first_face(style.face);
    if (&own == run.font || !own.fixed_pitch()) return;
    const int column = own.advance(own.nominal_glyph(U'0'));
    fit_to_cells(glyphs_, first, rich_.text, scale_units(column, style.size, own.units_per_em()));
  }

  enum class Kind : std::uint8_t { other, korean, latin };

  /// The spaces that a theme asks for between letters, after the glyph that came last.
  /// `letter` says whether `c` has glue.
  void add_gap_before(char32_t c, bool letter, const TextStyle& style) {
    Kind kind = Kind::other;
    if (letter) {
      kind = Kind::korean;
      ++(content::is_han_or_kana(c) ? ideographs_ : syllables_);
    } else if (is_kana(c)) {
      ++ideographs_;
    } else if (!style.fixed_spaces && is_latin_or_digit(c)) {
      kind = Kind::latin;
    }
    if (!glyphs_.empty()) {
      ParagraphGlyph& last = glyphs_.back();
      if (last_kind_ != Kind::other && kind != Kind::other && last_kind_ != kind) {
        last.gap += static_cast<std::int32_t>(
            style.size.scaled(compositor_.theme.details.latin_space).units());
      }
      if (last.style < rich_.styles.size()) {
        last.gap += static_cast<std::int32_t>(rich_.styles[last.style].letter_spacing.units());
      }
    }
    last_kind_ = kind;
  }

  void mark_unspaced() {
    for (ParagraphGlyph& glyph : glyphs_) {
      const char32_t c = base::decode_utf8(rich_.text, glyph.cluster).code_point;
      const bool mark = (c >= 0x3001 && c <= 0x3011) || (c >= 0xFF01 && c <= 0xFF1F);
      if (glyph.glyph_class == GlyphClass::letter || is_kana(c) || mark) {
        glyph.glyph_class = GlyphClass::ideograph;
      }
    }
  }

  const RichText& rich_;
  Compositor& compositor_;
  std::vector<std::uint8_t> levels_;  ///< of each byte; empty when all run from left to right
  std::vector<ParagraphGlyph> glyphs_;
  ParagraphGlyph space_;  ///< the last that was shaped, if it can serve again
  std::uint32_t syllables_ = 0;
  std::uint32_t ideographs_ = 0;
  Kind last_kind_ = Kind::other;
  std::uint32_t next_picture_ = 0;
};

}  // namespace

std::int32_t scale_units(std::int64_t units, Length size, int units_per_em) {
  const std::int64_t product = units * size.units();
  const std::int64_t half = units_per_em / 2;
  return static_cast<std::int32_t>((product >= 0 ? product + half : product - half) / units_per_em);
}

ParagraphGlyph hyphen_glyph(const RichText& rich, std::uint32_t style_number,
                            Compositor& compositor) {
  const TextStyle& style = rich.styles[style_number];
  const text::ShapedText& shaped =
      compositor.shaper.shape("-", style.face, rich.languages[style.language]);
  ParagraphGlyph glyph;
  glyph.style = style_number;
  if (shaped.runs.empty() || shaped.runs.front().glyphs.empty()) return glyph;
  const text::ShapedRun& run = shaped.runs.front();
  glyph.font = run.font;
  glyph.id = run.glyphs.front().id;
  glyph.advance = scale_units(run.glyphs.front().advance, style.size, run.font->units_per_em());
  return glyph;
}

bool hangs(const ParagraphGlyph& glyph, const RichText& rich) {
  if (glyph.glyph_class != GlyphClass::other || glyph.font == nullptr) return false;
  const char32_t c = base::decode_utf8(rich.text, glyph.cluster).code_point;
  return c == U',' || c == U'.' || c == U'、' || c == U'。' || c == U'，' || c == U'．';
}

std::vector<ParagraphGlyph> shape_paragraph(const RichText& rich, Compositor& compositor) {
  return ParagraphShaper(rich, compositor).run();
}

}  // namespace chaek::layout
