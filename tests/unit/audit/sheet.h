#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "audit/audit_pages.h"
#include "base/utf8.h"
#include "layout/page.h"
#include "text/font.h"

namespace chaek::audit {

inline Length pt(double points) {
  return Length::points(points);
}

/// Pages made by hand: 400 × 500 points, text block 310 × 400 from (40, 50), type of 10 points on a
/// grid of 20.
class Sheet {
 public:
  Sheet() : font_(text::Font::open(kSerif, kKorean)) {
    REQUIRE(font_ != nullptr);
    pages.width = pt(400);
    pages.height = pt(500);
    layout::StructureNode& book = pages.structure.emplace_back();
    book.role = layout::StructureRole::document;
    book.language = "ko";
    pages.labels = {{0, layout::FolioStyle::arabic, 1}};
    chapter = node(layout::StructureRole::part, 0);
    turn();
  }

  layout::TagId node(layout::StructureRole role, layout::TagId parent) {
    layout::StructureNode made;
    made.role = role;
    made.parent = parent;
    pages.structure.push_back(std::move(made));
    return static_cast<layout::TagId>(pages.structure.size() - 1);
  }
  layout::TagId paragraph() { return node(layout::StructureRole::paragraph, chapter); }

  /// Begins a page.
  void turn() {
    pages.pages.emplace_back().text_block = {pt(40), pt(50), pt(310), pt(400)};
    baseline = pt(64);
  }

  /// A line at the left edge whose word spaces are `space` times their natural width; a space at
  /// its end has no width. `_` stands for a glyph that the font lacks. Gives the line's end.
  Length line(std::string_view words, layout::TagId tag, double space = 1.0, Length x = pt(40),
              std::int32_t letter_space = 0) {
    layout::GlyphRun run;
    run.font = font_.get();
    run.size = pt(10);
    run.x = x;
    run.y = baseline;
    run.tag = tag;
    run.text = words;
    Length end = x;
    for (std::size_t i = 0; i < words.size();) {
      const base::DecodedCharacter c = base::decode_utf8(words, i);
      layout::PlacedGlyph glyph;
      glyph.id = c.code_point == '_' ? 0 : font_->nominal_glyph(c.code_point);
      glyph.cluster = static_cast<std::uint32_t>(i);
      glyph.advance = static_cast<std::int32_t>(10 * font_->advance(glyph.id));
      if (c.code_point == ' ') {
        glyph.advance = static_cast<std::int32_t>(glyph.advance * space);
      } else {
        glyph.advance += letter_space;
      }
      i += c.size;
      if (c.code_point == ' ' && i == words.size()) glyph.advance = 0;
      run.glyphs.push_back(glyph);
      end += Length::units(glyph.advance);
    }
    pages.pages.back().items.emplace_back(std::move(run));
    baseline += pt(20);
    return end;
  }

  /// A line of `words` that ends at the measure: spaces half as wide again, the rest by letters.
  void justified(std::string_view words, layout::TagId tag) {
    const std::string_view shown = words.substr(0, words.find_last_not_of(' ') + 1);
    std::int64_t width = 0;
    std::int64_t letters = 0;
    for (std::size_t i = 0; i < shown.size();) {
      const base::DecodedCharacter c = base::decode_utf8(shown, i);
      const std::int64_t advance = 10 * font_->advance(font_->nominal_glyph(c.code_point));
      width += c.code_point == ' ' ? advance * 3 / 2 : advance;
      letters += c.code_point == ' ' ? 0 : 1;
      i += c.size;
    }
    line(words, tag, 1.5, pt(40), static_cast<std::int32_t>((pt(310).units() - width) / letters));
  }

  layout::Page& page() { return pages.pages.back(); }
  Report audit() const { return audit_pages(pages); }

  layout::PageSet pages;
  layout::TagId chapter = 0;
  Length baseline;

 private:
  static constexpr auto kSerif = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc";
  static constexpr unsigned kKorean = 1;
  std::unique_ptr<const text::Font> font_;
};

}  // namespace chaek::audit
