#include "layout/layout_cover.h"

#include <algorithm>
#include <utility>

#include "layout/cover_motif.h"
#include "layout/place_table.h"
#include "layout/set_paragraph.h"
#include "layout/set_text.h"

namespace chaek::layout {
namespace {

constexpr double kWidth = 450;  // points
constexpr double kMargin = 44;
constexpr double kSlimmest = 1.6;  // height by width: what shops' shelves are made for
constexpr double kWidest = 4.0 / 3;

/// A style of the cover: the theme's families and colours, sizes that fill the page.
style::Style cover_style(const style::Style& from, double size, Color color,
                         style::TextAlign align) {
  style::Style style = from;
  style.size = Length::points(size);
  style.leading = Length::points(size * 1.36);
  style.color = color;
  style.align = align;
  style.breaking = style::LineBreaking::keep_all;
  style.background.reset();
  return style;
}

class CoverSetter {
 public:
  CoverSetter(Compositor& compositor, Length height, std::vector<DrawItem>& items)
      : compositor_(compositor),
        metadata_(compositor.book.metadata),
        details_(compositor.theme.details),
        height_(height),
        items_(items) {}

  void run() {
    fill({Length{}, Length{}, width_, height_}, details_.cover_background);
    switch (details_.cover) {
      case style::CoverLook::strokes:
        return set_strokes();
      case style::CoverLook::bars:
        return set_bars();
      case style::CoverLook::wreath:
        return set_wreath();
    }
  }

 private:
  /// Title at the top, one stroke for each post below it, author and year at the foot.
  void set_strokes() {
    const Length room = height_.scaled(0.34);
    const Length end = set_titles(height_.scaled(0.13), style::TextAlign::left, room);
    const Length foot = height_ - margin_;
    set_line(authors(), 17, details_.cover_text, foot, style::TextAlign::left);
    set_line(metadata_.years, 17, details_.cover_accent, foot, style::TextAlign::right);
    const Length bottom = foot - Length::points(52);
    const Length top = std::max(end + Length::points(40), height_.scaled(0.46));
    draw_strokes(post_weights(compositor_.book, 40), {margin_, top, measure_, bottom - top},
                 details_, items_);
  }

  /// Year, title and author at the top; one bar for each post stands on the lower edge.
  void set_bars() {
    set_line(metadata_.years, 24, details_.cover_accent, margin_ + Length::points(24),
             style::TextAlign::left);
    fill({margin_, margin_ + Length::points(40), measure_, Length::points(1.2)},
         details_.cover_accent);
    const Length room = height_.scaled(0.34);
    Length end = set_titles(margin_ + Length::points(66), style::TextAlign::left, room);
    end += Length::points(38);
    set_line(authors(), 18, details_.cover_text, end, style::TextAlign::left);
    const Length top = std::max(end + Length::points(40), height_.scaled(0.52));
    draw_bars(post_weights(compositor_.book, 36), {margin_, top, measure_, height_ - top}, details_,
              items_);
  }

  /// A frame, a wreath of the posts around the year, the title below it.
  void set_wreath() {
    frame(Length::points(20), Length::points(1.6));
    frame(Length::points(25), Length::points(0.5));
    const Length top = height_.scaled(0.1);
    const Rectangle area{margin_, top, measure_, height_.scaled(0.42)};
    draw_wreath(post_weights(compositor_.book, 60), area, details_, items_);
    const double size = metadata_.years.size() > 4 ? 30 : 46;
    set_line(metadata_.years, size, details_.cover_accent,
             area.y + area.height / 2 + Length::points(size * 0.36), style::TextAlign::center);
    set_titles(height_.scaled(0.56), style::TextAlign::center, height_.scaled(0.24));
    set_line(authors(), 17, details_.cover_text, height_ - Length::points(50),
             style::TextAlign::center);
  }

  /// Title and subtitle from `y` down, the title at most `room` high; gives where they end.
  Length set_titles(Length y, style::TextAlign align, Length room) {
    const style::Style& big = compositor_.style(style::Role::book_title);
    const style::Style& small = compositor_.style(style::Role::book_subtitle);
    y = add(metadata_.title, title_style(big, align, room), y);
    return add(metadata_.subtitle, cover_style(small, 18, details_.cover_text, align),
               y + Length::points(12));
  }

  /// The largest size at which the title's words fit the measure and its lines fit `room`.
  style::Style title_style(const style::Style& from, style::TextAlign align, Length room) {
    style::Style style;
    for (const double size : {54.0, 48.0, 42.0, 36.0, 31.0, 27.0, 23.0}) {
      style = cover_style(from, size, details_.cover_text, align);
      const Length high = style.leading * lines_of(metadata_.title, style);
      if (high <= room && widest_word(style) <= measure_) break;
    }
    return style;
  }

  std::int64_t lines_of(const std::string& text, const style::Style& style) {
    const RichText rich = plain_rich_text(text, style, 0, compositor_);
    return static_cast<std::int64_t>(
        set_paragraph(rich, style, column(), Length{}, compositor_).size());
  }

  Length widest_word(const style::Style& style) {
    Length widest;
    std::size_t begin = 0;
    while (begin < metadata_.title.size()) {
      const std::size_t end = std::min(metadata_.title.find(' ', begin), metadata_.title.size());
      const std::string word = metadata_.title.substr(begin, end - begin);
      widest = std::max(widest, text_width(word, style, compositor_));
      begin = end + 1;
    }
    return widest;
  }

  std::string authors() const {
    std::string line;
    for (const std::string& name : metadata_.authors) line += (line.empty() ? "" : ", ") + name;
    return line;
  }

  /// One line, cut where it is too long.
  void set_line(const std::string& text, double size, Color color, Length baseline,
                style::TextAlign align) {
    if (text.empty()) return;
    const style::Style style =
        cover_style(compositor_.style(style::Role::book_author), size, color, align);
    const Length x = align == style::TextAlign::left     ? margin_
                     : align == style::TextAlign::center ? width_ / 2
                                                         : width_ - margin_;
    set_text(fit_text(text, style, measure_.scaled(0.8), compositor_), style, {x, baseline, align},
             0, compositor_, items_);
  }

  void fill(const Rectangle& area, Color color) {
    items_.push_back(FilledRectangle{area, color, 0});
  }

  void frame(Length inset, Length thick) {
    const Length across = width_ - 2 * inset;
    const Length down = height_ - 2 * inset;
    fill({inset, inset, across, thick}, details_.cover_accent);
    fill({inset, height_ - inset - thick, across, thick}, details_.cover_accent);
    fill({inset, inset, thick, down}, details_.cover_accent);
    fill({width_ - inset - thick, inset, thick, down}, details_.cover_accent);
  }

  Column column() const { return {margin_, measure_}; }

  Length add(const std::string& text, const style::Style& style, Length y) {
    if (text.empty()) return y;
    for (Strip& strip : set_paragraph(plain_rich_text(text, style, 0, compositor_), style, column(),
                                      Length{}, compositor_)) {
      shift(strip.items, Length{}, y);
      for (DrawItem& item : strip.items) items_.push_back(std::move(item));
      y += strip.height;
    }
    return y;
  }

  Compositor& compositor_;
  const book::Metadata& metadata_;
  const style::Details& details_;
  const Length width_ = Length::points(kWidth);
  const Length margin_ = Length::points(kMargin);
  const Length measure_ = width_ - 2 * margin_;
  Length height_;
  std::vector<DrawItem>& items_;
};

}  // namespace

PageSet layout_cover(const book::Book& book, const style::Theme& theme,
                     const text::FontLibrary& fonts, std::optional<double> shape) {
  const PlaceTable places;  // nothing leads out of a cover
  text::Shaper shaper(fonts);
  Compositor compositor(book, theme, places, shaper, 0, book.metadata.language);
  PageSet set;
  set.width = Length::points(kWidth);
  const double of_paper = theme.page.height.points() / theme.page.width.points();
  set.height = set.width.scaled(shape.value_or(std::clamp(of_paper, kWidest, kSlimmest)));
  Page& page = set.pages.emplace_back();
  CoverSetter(compositor, set.height, page.items).run();
  set.structure = std::move(compositor.structure);
  return set;
}

}  // namespace chaek::layout
