#include "layout/shaped_paragraph.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"

namespace chaek::layout {
namespace {

class ParagraphShaper {
 public:
  ParagraphShaper(const RichText& rich, Compositor& compositor)
      : rich_(rich), compositor_(compositor) {
    glyphs_.reserve(rich.text.size() / 2 + 8);
  }

  std::vector<ParagraphGlyph> run() && {
    for (const StyleRange& range : rich_.ranges) {
      const std::size_t first = glyphs_.size();
      shape_range(range);
      if (rich_.styles[range.style].ruby >= 0) make_room_for_reading(range.style, first);
    }
    return std::move(glyphs_);
  }

 private:
  void shape_range(const StyleRange& range) {
    const std::string_view text = rich_.text;
    std::uint32_t begin = range.begin;
    for (std::uint32_t i = range.begin; i < range.end;) {
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
          shape_word(i, i + 1, range.style);
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

  void shape_word(std::uint32_t begin, std::uint32_t end, std::uint32_t style_number) {
    if (begin >= end) return;
    const TextStyle& style = rich_.styles[style_number];
    const std::string_view word = std::string_view(rich_.text).substr(begin, end - begin);
    const text::ShapedText& shaped =
        compositor_.shaper.shape(word, style.face, rich_.languages[style.language]);
    for (const text::MissingCharacter& missing : shaped.missing) {
      MissingGlyph& entry = compositor_.missing[missing.code_point];
      if (entry.count++ == 0) entry.first = rich_.span;
    }
    for (const text::ShapedRun& run : shaped.runs) add_run(run, word, begin, style_number);
  }

  void add_run(const text::ShapedRun& run, std::string_view word, std::uint32_t begin,
               std::uint32_t style_number) {
    const TextStyle& style = rich_.styles[style_number];
    const int upm = run.font->units_per_em();
    std::uint32_t previous = UINT32_MAX;
    for (const text::Glyph& source : run.glyphs) {
      ParagraphGlyph glyph;
      glyph.font = run.font;
      glyph.id = source.id;
      glyph.advance = scale_units(source.advance, style.size, upm);
      glyph.dx = scale_units(source.dx, style.size, upm);
      glyph.dy = scale_units(source.dy, style.size, upm);
      glyph.cluster = begin + source.cluster;
      glyph.style = style_number;
      glyph.cluster_start = source.cluster != previous;
      previous = source.cluster;
      const char32_t c = base::decode_utf8(word, source.cluster).code_point;
      if (c == ' ') {
        glyph.glyph_class = style.fixed_spaces ? GlyphClass::fixed_space : GlyphClass::space;
      } else if (is_letter_with_glue(c) && !style.fixed_spaces) {
        glyph.glyph_class = GlyphClass::letter;
      }
      glyphs_.push_back(glyph);
    }
  }

  const RichText& rich_;
  Compositor& compositor_;
  std::vector<ParagraphGlyph> glyphs_;
  std::uint32_t next_picture_ = 0;
};

}  // namespace

std::int32_t scale_units(std::int64_t units, Length size, int units_per_em) {
  const std::int64_t product = units * size.units();
  const std::int64_t half = units_per_em / 2;
  return static_cast<std::int32_t>((product >= 0 ? product + half : product - half) / units_per_em);
}

bool is_letter_with_glue(char32_t c) {
  return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x4E00 && c <= 0x9FFF) ||
         (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3131 && c <= 0x318E) ||
         (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xA960 && c <= 0xA97F) ||
         (c >= 0xD7B0 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFAFF);
}

std::vector<ParagraphGlyph> shape_paragraph(const RichText& rich, Compositor& compositor) {
  return ParagraphShaper(rich, compositor).run();
}

}  // namespace chaek::layout
