#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/compositor.h"
#include "layout/paginate.h"
#include "text/font_library.h"

namespace chaek::layout {

/// The contents pages (차례). They are set without their page numbers, for which each line has
/// room of its own: so that can be done while the book's pages are still in the making.
class ContentsPages {
 public:
  ContentsPages(const book::Book& book, const style::Theme& theme, const PlaceTable& places,
                const text::FontLibrary& fonts);
  ContentsPages(const ContentsPages&) = delete;
  ContentsPages& operator=(const ContentsPages&) = delete;

  std::size_t page_count() const { return cut_.recto.size(); }
  /// Puts the numbers in; once. `labels` holds the page label of every destination, by its number.
  std::vector<BlockPage> fill(const std::vector<std::string>& labels);
  /// Its structure and missing glyphs are the pages'.
  Compositor& compositor() { return compositor_; }

 private:
  /// The last line of an entry.
  struct Line {
    std::uint32_t strip = 0;
    style::Role role{};
    Length indent;
    DestinationId destination = 0;
    TagId link = 0;
    TagId number = 0;
  };

  void add_title(StripList& list);
  void add_entry(const book::ContentsEntry& entry, bool before_deeper, StripList& list);
  Length space_before(const book::ContentsEntry& entry, const style::Style& style) const;
  void number(const Line& line, std::string_view label);
  LinkArea link_area(const Line& line, Length height) const;

  text::Shaper shaper_;
  Compositor compositor_;
  Length measure_;
  Length slot_;   ///< the page number's: room for any, so that no line depends on it
  Length space_;  ///< after the entry before
  TagId list_tag_ = 0;
  std::vector<Line> lines_;
  CutChapter cut_;
};

/// What a line of the contents list leads to.
DestinationId contents_destination(const book::ContentsEntry& entry, const PlaceTable& places);

}  // namespace chaek::layout
