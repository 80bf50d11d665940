#include <algorithm>
#include <utility>
#include <variant>

#include "content/walk.h"
#include "layout/page_filler.h"
#include "layout/picture_size.h"
#include "layout/set_line.h"
#include "layout/stack.h"

namespace chaek::layout {
namespace {

/// A picture of a figure with the link around it, if there is one.
struct FigurePicture {
  const content::Picture* picture = nullptr;
  const content::Link* link = nullptr;
};

/// Picture nodes below `node` with the nearest link above each.
void find_pictures(const content::Inlines& nodes, const content::Link* link,
                   std::vector<FigurePicture>& out) {
  for (const content::Inline& node : nodes) {
    if (const auto* picture = std::get_if<content::Picture>(&node.kind)) {
      out.push_back({picture, link});
    } else if (const auto* inner = std::get_if<content::Link>(&node.kind)) {
      find_pictures(inner->children, inner, out);
    }
  }
}

/// What a row of pictures may fill, in points.
struct Room {
  double width = 0;
  double gap = 0;
  double height = 0;
};

/// How high pictures are that stand side by side, all of one height: none larger than it wants.
double common_height(const std::vector<PictureSize>& sizes, const Room& room) {
  double aspects = 0;
  double wanted = room.height;
  for (const PictureSize& size : sizes) {
    aspects += size.width / size.height;
    wanted = std::min(wanted, size.height);
  }
  const double gaps = room.gap * static_cast<double>(sizes.size() - 1);
  return std::min(wanted, std::max(10.0, room.width - gaps) / aspects);
}

std::vector<PictureSize> one_height(std::vector<PictureSize> sizes, const Room& room) {
  const double height = common_height(sizes, room);
  for (PictureSize& size : sizes) size = {size.width / size.height * height, height};
  return sizes;
}

/// How many pictures stand side by side: all of them, or fewer in rows of alike number where they
/// would become stamps.
std::size_t pictures_in_row(const std::vector<PictureSize>& sizes, const Room& room) {
  constexpr double kStamp = 0.2;  // of the measure
  double wanted = room.height;
  double aspects = 0;
  for (const PictureSize& size : sizes) {
    wanted = std::min(wanted, size.height);
    aspects += size.width / size.height;
  }
  const double least = std::min(wanted, room.width * kStamp);
  const std::size_t count = sizes.size();
  for (std::size_t rows = 1; rows < count; ++rows) {
    const std::size_t in_row = (count + rows - 1) / rows;
    const double share = aspects * static_cast<double>(in_row) / static_cast<double>(count);
    const double gaps = room.gap * static_cast<double>(in_row - 1);
    if ((room.width - gaps) / share >= least) return in_row;
  }
  return 1;
}

/// Whether the text that follows a figure, strips from `first` on, may overtake it: not inside a
/// list, a quotation or a cell, and not where it has a note's mark, which keeps its place.
bool may_move(const StripList& list, std::size_t first, const Stacker::Surroundings& around,
              const style::Theme& theme) {
  if (first == 0 || first >= list.strips.size()) return false;
  if (around.role != style::Role::body || around.list_depth > 0 || around.scale != 1.0 ||
      !around.backdrops.empty() || around.column.width != theme.page.measure()) {
    return false;
  }
  Length height;
  for (std::size_t i = first; i < list.strips.size(); ++i) {
    if (!list.strips[i].notes.empty()) return false;
    height += list.strips[i].space_before + list.strips[i].height;
  }
  return height - list.strips[first].space_before <= text_depth(theme);
}

/// The caption of `figure`, and behind it links that say the pages to which its pictures lead.
content::Inlines caption_with_pages(const content::Figure& figure, const Compositor& compositor) {
  content::Inlines caption = figure.caption;
  for (const content::Inline& node : figure.pictures) {
    const auto* link = std::get_if<content::Link>(&node.kind);
    if (link == nullptr || !compositor.says_page(link->target)) continue;
    content::Link page;
    page.target = link->target;
    page.form = content::LinkForm::printed;
    caption.push_back({std::move(page), node.span});
  }
  return caption;
}

}  // namespace

void Stacker::add(const content::Figure& figure, const Surroundings& around) {
  const TagId tag = compositor_.tag(StructureRole::part, around.tag);
  const std::size_t first = list_.strips.size();
  const Length before = after_movable_figure() ? without_figure_ : pending_;
  const bool found = add_picture_row(figure, around, tag);
  const style::Style style = style_of(style::Role::caption, around);
  const TagId caption_tag = compositor_.tag(StructureRole::caption, tag);
  const RichText rich =
      collect(caption_with_pages(figure, compositor_), style, caption_tag, compositor_);
  if (!rich.text.empty()) {
    pending_ = Length{};
    std::vector<Strip> strips = set_paragraph(rich, style, around.column, Length{}, compositor_);
    append(std::move(strips), around, style.space_before);
  }
  space(compositor_.theme.page.grid / 2);
  keep_figure(first, around);
  if (around.scale == 1.0) center_on_grid(first);
  after_heading_ = false;
  if (found && may_move(list_, first, around, compositor_.theme)) {
    MovableFigure movable;
    movable.begin = static_cast<std::uint32_t>(first);
    movable.end = static_cast<std::uint32_t>(list_.strips.size());
    movable.space_after = compositor_.theme.page.grid / 2;
    movable.led_in = first > 0 && list_.strips[first - 1].break_after >= BreakAfter::avoid;
    list_.figures.push_back(movable);
    without_figure_ = before;
  } else if (first < list_.strips.size()) {
    list_.strips[first].barrier = true;
  }
}

void Stacker::keep_figure(std::size_t first, const Surroundings& around) {
  if (first >= list_.strips.size()) return;
  Length below;
  for (std::size_t i = first; i + 1 < list_.strips.size(); ++i) {
    keep_with_next(list_.strips[i], BreakAfter::forbidden);
    below += list_.strips[i + 1].space_before + list_.strips[i + 1].height;
  }
  Strip& picture = list_.strips[first];
  const Length room = text_depth(compositor_.theme) - below;
  if (picture.height <= room || room < picture.height / 8) return;
  const Length center = around.column.x + around.column.width / 2;
  const double factor = room.points() / picture.height.points();
  fit_height(picture, room);
  shift(picture.items, center.scaled(1 - factor), Length{});
}

bool Stacker::add_picture_row(const content::Figure& figure, const Surroundings& around,
                              TagId tag) {
  std::vector<FigurePicture> pictures;
  find_pictures(figure.pictures, nullptr, pictures);
  const Length grid = compositor_.theme.page.grid;
  const Length gap = grid / 2;
  std::vector<FigurePicture> found;
  for (const FigurePicture& entry : pictures) {
    if (std::holds_alternative<content::PictureIndex>(entry.picture->target)) {
      found.push_back(entry);
    } else {
      add_placeholder(*entry.picture, around, tag);
    }
  }
  if (found.empty()) return false;
  std::vector<PictureSize> sizes;
  const double measure = around.column.width.points();
  for (const FigurePicture& entry : found) {
    const auto index = std::get<content::PictureIndex>(entry.picture->target).index;
    sizes.push_back(
        natural_size(*entry.picture, compositor_.book.pictures[index].identity, measure));
  }
  const Room room{measure, gap.points(), text_depth(compositor_.theme).points()};
  const std::size_t in_row = pictures_in_row(sizes, room);
  for (std::size_t i = 0; i < found.size(); i += in_row) {
    const std::size_t end = std::min(found.size(), i + in_row);
    const std::vector<PictureSize> fitted =
        one_height({sizes.begin() + static_cast<std::ptrdiff_t>(i),
                    sizes.begin() + static_cast<std::ptrdiff_t>(end)},
                   room);
    Length used = gap * static_cast<std::int64_t>(end - i - 1);
    for (const PictureSize& size : fitted) used += Length::points(size.width);
    Length x = around.column.x + (around.column.width - used) / 2;
    Strip strip;
    for (std::size_t k = i; k < end; ++k) {
      x += add_picture(found[k].picture, found[k].link, fitted[k - i].width, fitted[k - i].height,
                       x, tag, strip) +
           gap;
    }
    append({std::move(strip)}, around, gap);
  }
  return found.size() == pictures.size();
}

Length Stacker::add_picture(const content::Picture* picture, const content::Link* link,
                            double width, double height, Length x, TagId tag, Strip& strip) {
  PlacedPicture placed;
  placed.picture = std::get<content::PictureIndex>(picture->target).index;
  auto target = link == nullptr ? std::nullopt : compositor_.leads_to(link->target);
  if (target) tag = compositor_.tag(StructureRole::link, tag);
  placed.tag = compositor_.tag(StructureRole::figure, tag);
  compositor_.structure[placed.tag].alternative = picture->alt;
  placed.area = {x, Length{}, Length::points(width), Length::points(height)};
  strip.height = std::max(strip.height, placed.area.height);
  strip.items.push_back(placed);
  if (target) strip.items.push_back(LinkArea{placed.area, std::move(*target), tag});
  return placed.area.width;
}

void Stacker::add_placeholder(const content::Picture& picture, const Surroundings& around,
                              TagId tag) {
  const style::Style style = style_of(style::Role::placeholder, around);
  const TagId figure = compositor_.tag(StructureRole::figure, tag);
  compositor_.structure[figure].alternative = picture.alt;
  Surroundings inside = around;
  const Length padding = std::min(style.padding, around.column.width / 8);
  inside.column = {around.column.x + padding, around.column.width - 2 * padding};
  if (style.background) {
    inside.backdrops.push_back(
        {around.column.x, around.column.width, *style.background, next_box()});
  }
  std::vector<Strip> strips;
  const auto add_lines = [&](const RichText& rich) {
    for (Strip& strip : set_paragraph(rich, style, inside.column, Length{}, compositor_)) {
      strips.push_back(std::move(strip));
    }
  };
  if (!picture.alt.empty()) add_lines(plain_rich_text(picture.alt, style, figure, compositor_));
  RichText address = plain_rich_text(picture.source, style, figure, compositor_);
  if (picture.source.starts_with("http://") || picture.source.starts_with("https://")) {
    address.links.emplace_back(picture.source);
    address.link_tags.push_back(figure);
    for (TextStyle& text : address.styles) text.link = 0;
  }
  add_lines(address);
  if (strips.empty()) strips.emplace_back().height = style.leading;
  const Length inner = padding.scaled(0.6);
  strips.front().height += inner;
  shift(strips.front().items, Length{}, inner);
  strips.back().height += inner;
  for (std::size_t i = 0; i + 1 < strips.size(); ++i) strips[i].break_after = BreakAfter::avoid;
  append(std::move(strips), inside, compositor_.theme.page.grid / 2);
  space(compositor_.theme.page.grid / 2);
}

}  // namespace chaek::layout
