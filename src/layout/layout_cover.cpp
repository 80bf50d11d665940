#include "layout/layout_cover.h"

#include <algorithm>
#include <utility>

#include "layout/place_table.h"
#include "layout/set_paragraph.h"
#include "layout/set_text.h"

namespace chaek::layout {
namespace {

constexpr double kWidth = 450;  // points; 3:4, as readers' shelves show it
constexpr double kHeight = 600;
constexpr double kMargin = 45;

/// A style of the cover: the theme's families and colours, sizes that fill the page.
style::Style cover_style(const style::Style& from, double size, Color color) {
  style::Style style = from;
  style.size = Length::points(size);
  style.leading = Length::points(size * 1.35);
  style.color = color;
  style.align = style::TextAlign::left;
  style.breaking = style::LineBreaking::keep_all;
  return style;
}

class CoverSetter {
 public:
  CoverSetter(Compositor& compositor, std::vector<DrawItem>& items)
      : compositor_(compositor), details_(compositor.theme.details), items_(items) {}

  void run() {
    const book::Metadata& metadata = compositor_.book.metadata;
    fill(0, 0, kWidth, kHeight, details_.cover_background);
    fill(0, 0, kMargin / 3, kHeight, details_.cover_accent);
    const style::Style& big = compositor_.style(style::Role::book_title);
    const style::Style& small = compositor_.style(style::Role::book_author);
    const Length years = Length::points(kMargin + 60);
    if (!metadata.years.empty()) {
      set_text(metadata.years, cover_style(small, 30, details_.cover_accent),
               {Length::points(kMargin), years}, 0, compositor_, items_);
      fill(kMargin, kMargin + 78, 60, 1.5, details_.cover_accent);
    }
    Length y = Length::points(kHeight * 0.27);
    y = add(metadata.title, cover_style(big, title_size(metadata.title), details_.cover_text), y);
    add(metadata.subtitle, cover_style(small, 18, details_.cover_text), y + Length::points(12));
    std::string authors;
    for (const std::string& name : metadata.authors) {
      authors += (authors.empty() ? "" : ", ") + name;
    }
    const style::Style foot = cover_style(small, 17, details_.cover_text);
    const Length baseline = Length::points(kHeight - kMargin);
    set_text(fit_text(authors, foot, Length::points(kWidth - 2 * kMargin), compositor_), foot,
             {Length::points(kMargin), baseline}, 0, compositor_, items_);
  }

 private:
  /// Long titles are set smaller.
  static double title_size(const std::string& title) {
    const std::size_t bytes = title.size();
    return bytes <= 24 ? 52 : bytes <= 45 ? 44 : bytes <= 90 ? 34 : 26;
  }

  void fill(double x, double y, double width, double height, Color color) {
    items_.push_back(FilledRectangle{
        {Length::points(x), Length::points(y), Length::points(width), Length::points(height)},
        color,
        0});
  }

  Length add(const std::string& text, const style::Style& style, Length y) {
    if (text.empty()) return y;
    const Column column{Length::points(kMargin), Length::points(kWidth - 2 * kMargin)};
    for (Strip& strip : set_paragraph(plain_rich_text(text, style, 0, compositor_), style, column,
                                      Length{}, compositor_)) {
      shift(strip.items, Length{}, y);
      for (DrawItem& item : strip.items) items_.push_back(std::move(item));
      y += strip.height;
    }
    return y;
  }

  Compositor& compositor_;
  const style::Details& details_;
  std::vector<DrawItem>& items_;
};

}  // namespace

PageSet layout_cover(const book::Book& book, const style::Theme& theme,
                     const text::FontLibrary& fonts) {
  const PlaceTable places(book);
  text::Shaper shaper(fonts);
  Compositor compositor(book, theme, places, shaper, 0, book.metadata.language);
  PageSet set;
  set.width = Length::points(kWidth);
  set.height = Length::points(kHeight);
  Page& page = set.pages.emplace_back();
  CoverSetter(compositor, page.items).run();
  set.structure = std::move(compositor.structure);
  return set;
}

}  // namespace chaek::layout
