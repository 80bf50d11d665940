#include "layout/layout_wrap.h"

#include <algorithm>
#include <string>
#include <utility>

#include "layout/layout_cover.h"
#include "layout/place_table.h"
#include "layout/scale_items.h"
#include "layout/set_barcode.h"
#include "layout/set_paragraph.h"
#include "layout/set_spine.h"
#include "layout/set_text.h"
#include "layout/strip.h"

namespace chaek::layout {
namespace {

const Length kLeastSpine = Length::millimetres(5);  // for text: thinner ones fold beside it

class WrapSetter {
 public:
  WrapSetter(const book::CoverText& text, const WrapShape& shape, Compositor& compositor,
             base::Diagnostics& diagnostics)
      : text_(text),
        shape_(shape),
        compositor_(compositor),
        details_(compositor.theme.details),
        page_(compositor.theme.page),
        diagnostics_(diagnostics) {
    back_ = {shape.flaps, {}, page_.width, page_.height};
    spine_ = {back_.x + back_.width, {}, shape.spine, page_.height};
    front_ = {spine_.x + spine_.width, {}, page_.width, page_.height};
  }

  Wrap run(const text::FontLibrary& fonts) {
    PageSet& set = wrap_.pages;
    set.width = front_.x + front_.width + shape_.flaps;
    set.height = page_.height;
    set.facing = false;
    Page& page = set.pages.emplace_back();
    items_ = &page.items;
    set_front(fonts);
    set_back();
    set_spine(page);
    for (const Length fold : {back_.x, spine_.x, front_.x, front_.x + front_.width}) {
      const bool edge = fold == Length() || fold == set.width;
      if (!edge && (wrap_.folds.empty() || wrap_.folds.back() != fold)) wrap_.folds.push_back(fold);
    }
    return std::move(wrap_);
  }

 private:
  void fill(const Rectangle& area, Color color) {
    items_->emplace_back(FilledRectangle{area, color, compositor_.artifact()});
  }

  /// The picture of the front, or the drawn one; and the paper's colour everywhere else.
  void set_front(const text::FontLibrary& fonts) {
    const Length right = front_.x + front_.width;
    const book::Book& book = compositor_.book;
    if (book.cover) {
      place_picture(book.pictures[*book.cover]);
    } else {
      const double shape = page_.height.points() / page_.width.points();
      PageSet drawn = layout_cover(book, compositor_.theme, fonts, shape);
      std::vector<DrawItem>& items = drawn.pages.front().items;
      scale(items, page_.width.points() / drawn.width.points());
      shift(items, front_.x, Length());
      for (DrawItem& item : items) items_->push_back(std::move(item));
    }
    // After the picture: what reaches over the front's edges lies below this.
    fill({Length(), Length(), front_.x, page_.height}, details_.cover_background);
    if (shape_.flaps > Length()) {
      fill({right, Length(), shape_.flaps, page_.height}, details_.cover_background);
    }
  }

  /// Over all of the front and its bleed, in its own shape.
  void place_picture(const book::PictureResource& picture) {
    const Length bleed = Length::millimetres(5);
    const Length wide = front_.width + (shape_.flaps > Length() ? Length() : bleed);
    const Length high = front_.height + 2 * bleed;
    const double across = picture.identity.seen_width();
    const double down = picture.identity.seen_height();
    const double factor = std::max(wide.points() / across, high.points() / down);
    const Length width = Length::points(across * factor);
    const Length height = Length::points(down * factor);
    wrap_.pages.pictures.push_back({picture.bytes});
    items_->emplace_back(PlacedPicture{
        0,
        {front_.x + (wide - width) / 2, front_.y - bleed + (high - height) / 2, width, height},
        compositor_.artifact()});
  }

  style::Style style(style::Role role, double size) const {
    style::Style style = compositor_.style(role);
    style.size = Length::points(size);
    style.leading = Length::points(size * 1.7);
    style.color = details_.cover_text;
    style.background.reset();
    return style;
  }

  void set_back() {
    const Length margin = back_.width.scaled(0.12);
    const Length left = back_.x + margin;
    const Length right = back_.x + back_.width - margin;
    const Length bottom = back_.y + back_.height - margin;
    Length free = bottom;
    if (!text_.isbn.empty()) {
      const double mm = back_.width < Length::millimetres(120) ? 0.264 : 0.33;
      const Length module = Length::millimetres(mm);
      free = bottom - barcode_size(module, !text_.addon.empty()).height;
      set_barcode(text_.isbn, text_.printed, text_.addon, {right, bottom, module}, compositor_,
                  *items_);
    }
    const style::Style small = style(style::Role::book_publisher, 9);
    if (!text_.price.empty()) {
      // Above the barcode, or at the foot: the law wants it on the cover.
      const Length y = text_.isbn.empty() ? bottom : free - Length::points(6);
      set_text(text_.price, small, {right, y, style::TextAlign::right}, compositor_.artifact(),
               compositor_, *items_);
      free = y - small.leading;
    }
    if (!text_.publisher.empty()) {
      set_text(fit_text(text_.publisher, small, back_.width.scaled(0.3), compositor_), small,
               {left, bottom, style::TextAlign::left}, compositor_.artifact(), compositor_,
               *items_);
      free = std::min(free, bottom - small.leading * 2);
    }
    set_blurb({left, back_.y + back_.height.scaled(0.14), right - left,
               free - back_.y - back_.height.scaled(0.14)});
  }

  void set_blurb(const Rectangle& area) {
    if (text_.blurb.empty()) return;
    for (const double size : {10.5, 10.0, 9.5, 9.0, 8.5, 8.0}) {
      style::Style look = style(style::Role::body, size);
      std::vector<Strip> strips =
          set_paragraph(plain_rich_text(text_.blurb, look, compositor_.artifact(), compositor_),
                        look, {area.x, area.width}, Length(), compositor_);
      Length height;
      for (const Strip& strip : strips) height += strip.height;
      const bool last = size == 8.0;
      if (height > area.height && !last) continue;
      if (height > area.height) {
        diagnostics_.warning("cover-full", {},
                             "the text on the back of the cover is too long for it",
                             "shorten `blurb` under `cover` in book.yaml");
      }
      Length y = area.y;
      for (Strip& strip : strips) {
        shift(strip.items, Length(), y);
        for (DrawItem& item : strip.items) items_->push_back(std::move(item));
        y += strip.height;
      }
      return;
    }
  }

  void set_spine(Page& page) {
    if (spine_.width < kLeastSpine) return;
    const book::Metadata& metadata = compositor_.book.metadata;
    SpineWords words = {metadata.title, {}, text_.publisher};
    for (const std::string& name : metadata.authors) {
      words.authors += (words.authors.empty() ? "" : ", ") + name;
    }
    const SpineText standing = stands_upright(words.title + words.authors + words.publisher)
                                   ? SpineText::upright
                                   : SpineText::turned;
    if (shape_.spine_text.value_or(standing) == SpineText::upright) {
      set_upright_spine(words, spine_, compositor_, *items_);
      return;
    }
    page.sideways.begin = static_cast<std::uint32_t>(items_->size());
    set_turned_spine(words, spine_, wrap_.pages.width, compositor_, *items_);
    page.sideways.end = static_cast<std::uint32_t>(items_->size());
    page.clockwise = true;
  }

  const book::CoverText& text_;
  const WrapShape& shape_;
  Compositor& compositor_;
  const style::Details& details_;
  const style::PageGeometry& page_;
  base::Diagnostics& diagnostics_;
  Rectangle back_;
  Rectangle spine_;
  Rectangle front_;
  Wrap wrap_;
  std::vector<DrawItem>* items_ = nullptr;
};

}  // namespace

Length spine_width(std::size_t pages, Length caliper) {
  const auto leaves = static_cast<std::int64_t>((pages + 1) / 2);
  return caliper * leaves + Length::millimetres(1);
}

Wrap layout_wrap(const book::Book& book, const book::CoverText& text, const WrapShape& shape,
                 const style::Theme& theme, const text::FontLibrary& fonts,
                 base::Diagnostics& diagnostics) {
  const PlaceTable places;  // nothing leads out of a cover
  text::Shaper shaper(fonts);
  Compositor compositor(book, theme, places, shaper, 0, book.metadata.language);
  Wrap wrap = WrapSetter(text, shape, compositor, diagnostics).run(fonts);
  wrap.pages.metadata.title = book.metadata.title;
  wrap.pages.metadata.authors = book.metadata.authors;
  wrap.pages.metadata.language = book.metadata.language;
  wrap.pages.metadata.modified = book.metadata.modified;
  return wrap;
}

}  // namespace chaek::layout
