#include "layout/title_pages.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "layout/set_paragraph.h"
#include "layout/strip.h"

namespace chaek::layout {
namespace {

using style::Role;

/// Appends `text` as centred lines from `y` on; gives where they end.
Length add_lines(std::string_view text, Role role, StructureRole structure, Length y,
                 Compositor& compositor, std::vector<DrawItem>& out) {
  if (text.empty()) return y;
  const style::Style& style = compositor.style(role);
  const TagId tag = compositor.tag(structure, 0);
  const Column column{Length{}, compositor.theme.page.measure()};
  y += style.space_before;
  for (Strip& strip : set_paragraph(plain_rich_text(text, style, tag, compositor), style, column,
                                    Length{}, compositor)) {
    shift(strip.items, Length{}, y);
    for (DrawItem& item : strip.items) out.push_back(std::move(item));
    y += strip.height;
  }
  return y + style.space_after;
}

std::string joined(const std::vector<std::string>& names) {
  std::string line;
  for (const std::string& name : names) line += (line.empty() ? "" : ", ") + name;
  return line;
}

}  // namespace

BlockPage set_half_title(Compositor& compositor) {
  BlockPage page;
  const Length y = compositor.theme.page.block_height().scaled(0.24);
  add_lines(compositor.book.metadata.title, Role::half_title, StructureRole::title, y, compositor,
            page.items);
  return page;
}

BlockPage set_title_page(Compositor& compositor) {
  const book::Metadata& metadata = compositor.book.metadata;
  const style::PageGeometry& geometry = compositor.theme.page;
  BlockPage page;
  Length y = geometry.block_height().scaled(0.24);
  y = add_lines(metadata.title, Role::book_title, StructureRole::title, y, compositor, page.items);
  y = add_lines(metadata.subtitle, Role::book_subtitle, StructureRole::paragraph, y, compositor,
                page.items);
  add_lines(joined(metadata.authors), Role::book_author, StructureRole::paragraph,
            std::max(y + geometry.grid * 2, geometry.block_height().scaled(0.6)), compositor,
            page.items);
  const Length foot = geometry.block_height() - compositor.style(Role::book_publisher).leading * 2;
  y = add_lines(metadata.publisher, Role::book_publisher, StructureRole::paragraph, foot,
                compositor, page.items);
  if (content::exists(metadata.date)) {
    add_lines(std::to_string(metadata.date.year), Role::book_publisher, StructureRole::paragraph, y,
              compositor, page.items);
  }
  return page;
}

BlockPage set_part_page(std::uint32_t part, Compositor& compositor) {
  BlockPage page;
  const Length y = compositor.theme.page.block_height().scaled(0.3);
  page.destinations.push_back({compositor.places.part(part), Length{}});
  add_lines(compositor.book.parts[part].title, Role::part_title, StructureRole::title, y,
            compositor, page.items);
  return page;
}

}  // namespace chaek::layout
