#include <algorithm>
#include <utility>

#include "layout/stack.h"

namespace chaek::layout {

namespace {

struct CalloutRoles {
  style::Role text;
  style::Role title;
};

CalloutRoles roles_of(content::CalloutKind kind) {
  return content::warns(kind) ? CalloutRoles{style::Role::warning, style::Role::warning_title}
                              : CalloutRoles{style::Role::callout, style::Role::callout_title};
}

}  // namespace

void Stacker::add(const content::Callout& callout, const Surroundings& around) {
  const CalloutRoles roles = roles_of(callout.kind);
  const style::Style style = style_of(roles.text, around);
  Surroundings inside = around;
  inside.tag = compositor_.tag(StructureRole::part, around.tag);
  const Length padding = std::min(style.padding, around.column.width / 8);
  inside.column = {around.column.x + padding, around.column.width - 2 * padding};
  inside.role = roles.text;
  inside.indent_first = false;
  inside.own_align = false;
  if (style.background) {
    inside.backdrops.push_back(
        {around.column.x, around.column.width, *style.background, next_box()});
  }
  if (style.bar) {
    inside.backdrops.push_back({around.column.x, style.size.scaled(0.22), *style.bar, next_box()});
  }
  // Half a line of ground above and below: with a whole number of lines between them, the text
  // after the callout stands on the grid again.
  const auto edge = [&](BreakAfter break_after) {
    Strip strip;
    strip.height = compositor_.theme.page.grid.scaled(0.5 * around.scale);
    strip.break_after = break_after;
    append({std::move(strip)}, inside, Length{});
  };
  space(style.space_before);
  edge(BreakAfter::forbidden);
  const style::Style title_style = style_of(roles.title, inside);
  const TagId title = compositor_.tag(StructureRole::paragraph, inside.tag);
  std::vector<Strip> strips = set_paragraph(collect(callout.title, title_style, title, compositor_),
                                            title_style, inside.column, Length{}, compositor_);
  for (Strip& strip : strips) strip.break_after = BreakAfter::forbidden;
  append(std::move(strips), inside, Length{});
  after_heading_ = true;
  stack(callout.content, inside);
  pending_ = Length{};
  if (!list_.strips.empty()) list_.strips.back().break_after = BreakAfter::forbidden;
  edge(BreakAfter::free);
  space(style.space_after);
  after_heading_ = false;
}

}  // namespace chaek::layout
