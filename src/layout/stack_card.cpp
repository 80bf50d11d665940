#include <algorithm>
#include <optional>
#include <utility>

#include "layout/stack.h"

namespace chaek::layout {
namespace {

/// Where the title of `card` leads.
std::optional<LinkTarget> leads_to(const content::LinkCard& card, const Compositor& compositor) {
  for (const content::Inline& node : card.title) {
    const auto* link = std::get_if<content::Link>(&node.kind);
    if (link != nullptr) return compositor.leads_to(link->target);
  }
  return std::nullopt;
}

/// Makes all of `text` a link.
void make_link(RichText& text, LinkTarget target, Compositor& compositor) {
  TextStyle& style = text.styles.front();
  style.tag = compositor.tag(StructureRole::link, style.tag);
  style.link = static_cast<std::int32_t>(text.links.size());
  text.links.push_back(std::move(target));
  text.link_tags.push_back(style.tag);
}

}  // namespace

/// A card: its title, below it its address in small type, beside both a bar; never torn.
void Stacker::add(const content::LinkCard& card, const Surroundings& around) {
  const style::Style look = style_of(style::Role::card, around);
  const style::Style small = style_of(style::Role::card_address, around);
  Surroundings inside = around;
  inside.tag = compositor_.tag(StructureRole::part, around.tag);
  const Length padding = std::min(look.padding, around.column.width / 8);
  inside.column = {around.column.x + padding, around.column.width - 2 * padding};
  if (look.background) {
    inside.backdrops.push_back(
        {around.column.x, around.column.width, *look.background, next_box()});
  }
  if (look.bar) {
    inside.backdrops.push_back({around.column.x, look.size.scaled(0.22), *look.bar, next_box()});
  }
  const std::size_t first = list_.strips.size();
  space(look.space_before);
  const auto lines = [&](const RichText& rich, const style::Style& style) {
    append(set_paragraph(rich, style, inside.column, Length{}, compositor_), inside, Length{});
  };
  const TagId title = compositor_.tag(StructureRole::paragraph, inside.tag);
  lines(collect(card.title, look, title, compositor_), look);
  if (!card.address.empty()) {
    const TagId address = compositor_.tag(StructureRole::paragraph, inside.tag);
    RichText text = plain_rich_text(card.address, small, address, compositor_);
    if (auto target = leads_to(card, compositor_)) make_link(text, std::move(*target), compositor_);
    lines(text, small);
  }
  for (std::size_t i = first; i + 1 < list_.strips.size(); ++i) {
    list_.strips[i].break_after = BreakAfter::forbidden;
  }
  space(look.space_after);
  if (around.scale == 1.0) center_on_grid(first);
  after_heading_ = false;
}

}  // namespace chaek::layout
