#include "layout/stack.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "book/chapter_line.h"
#include "layout/list_label.h"
#include "layout/set_line.h"
#include "layout/text_align.h"

namespace chaek::layout {
namespace {

const Length kHeadingRule = Length::points(0.4);  // the thickness of the line under a heading

using style::Role;
using style::Style;

Role heading_role(int level) {
  constexpr Role roles[]{Role::heading2, Role::heading3, Role::heading4, Role::heading5,
                         Role::heading6};
  return roles[std::clamp(level, 2, 6) - 2];
}

/// Whether a paragraph's end ("다음과 같다:", "아래와 같습니다.") promises what follows.
bool leads_in(const RichText& rich) {
  constexpr std::size_t kTail = 60;  // bytes that the last words fill
  const std::size_t end = rich.text.find_last_not_of(' ');
  if (end == std::string::npos) return false;
  const std::string_view text = std::string_view(rich.text).substr(0, end + 1);
  if (text.ends_with(':') || text.ends_with("：")) return true;
  const std::string_view tail = text.substr(text.size() - std::min(text.size(), kTail));
  return tail.find("다음과 같") != tail.npos || tail.find("아래와 같") != tail.npos;
}

/// Whether a paragraph is nothing but bold text: many blogs use that for a heading.
bool is_bold(const content::Inlines& inlines) {
  if (inlines.size() != 1) return false;
  const auto* styled = std::get_if<content::Styled>(&inlines.front().kind);
  return styled != nullptr && styled->style == content::InlineStyle::strong;
}

bool is_bold(const content::Block& block) {
  const auto* paragraph = std::get_if<content::Paragraph>(&block.kind);
  return paragraph != nullptr && is_bold(paragraph->content);
}

bool is_line_break(const content::Inline& node) {
  return std::holds_alternative<content::LineBreak>(node.kind) ||
         std::holds_alternative<content::SoftBreak>(node.kind);
}

/// `inlines` without breaks at either end: an author's `<br>` for distance, which here is the
/// theme's affair and would count as a line when pages are cut.
content::Inlines without_outer_breaks(const content::Inlines& inlines) {
  auto begin = inlines.begin();
  auto end = inlines.end();
  while (begin != end && is_line_break(*begin)) ++begin;
  while (begin != end && is_line_break(*(end - 1))) --end;
  return {begin, end};
}

bool has_outer_break(const content::Inlines& inlines) {
  return !inlines.empty() && (is_line_break(inlines.front()) || is_line_break(inlines.back()));
}

void make_heading(std::vector<Strip>& strips) {
  for (Strip& strip : strips) {
    strip.kind = StripKind::heading;
    strip.break_after = BreakAfter::forbidden;
  }
  if (!strips.empty()) strips.front().barrier = true;
}

}  // namespace

Stacker::Surroundings Stacker::whole_measure(TagId tag) const {
  Surroundings around;
  around.column = {Length{}, compositor_.theme.page.measure()};
  around.tag = tag;
  return around;
}

std::uint32_t Stacker::next_box() {
  return ++boxes_;
}

Style Stacker::style_of(Role role, const Surroundings& around) const {
  Style style = compositor_.style(role);
  if (around.own_align) style.align = around.align;
  if (around.scale != 1.0) {
    style.size = style.size.scaled(around.scale);
    style.leading = style.leading.scaled(around.scale);
  }
  return style;
}

void Stacker::stack(const content::Blocks& blocks, const Surroundings& around) {
  after_paragraph_ = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    next_block_ = i + 1 < blocks.size() ? &blocks[i + 1] : nullptr;
    block_span_ = blocks[i].span;
    std::visit([&](const auto& kind) { add(kind, around); }, blocks[i].kind);
    after_paragraph_ = std::holds_alternative<content::Paragraph>(blocks[i].kind);
  }
}

void Stacker::append(std::vector<Strip> strips, const Surroundings& around, Length space_before) {
  space(space_before);
  if (strips.empty()) return;
  strips.front().begins_block = true;
  if (after_movable_figure()) list_.figures.back().space_without = without_figure_;
  without_figure_ = Length{};
  const bool on_grid = compositor_.theme.details.grid && around.scale == 1.0;
  for (Strip& strip : strips) {
    strip.space_before = std::exchange(pending_, Length{});
    const bool whole = strip.height.units() % compositor_.theme.page.grid.units() == 0;
    strip.on_grid = strip.on_grid || (on_grid && whole && strip.height > Length{});
    strip.backdrops.insert(strip.backdrops.begin(), around.backdrops.begin(),
                           around.backdrops.end());
    list_.strips.push_back(std::move(strip));
  }
}

void Stacker::center_on_grid(std::size_t first) {
  if (!compositor_.theme.details.grid || first >= list_.strips.size()) return;
  Length total = pending_;
  for (std::size_t i = first; i < list_.strips.size(); ++i) {
    total += list_.strips[i].space_before + list_.strips[i].height;
  }
  const Length grid = compositor_.theme.page.grid;
  const Length rest = Length::units((grid.units() - total.units() % grid.units()) % grid.units());
  list_.strips[first].space_before += rest / 2;
  pending_ += rest - rest / 2;
}

Length Stacker::first_line_indent(const Surroundings& around) const {
  if (around.own_align) return {};
  const Length indent = compositor_.style(Role::body).first_line_indent;
  // In a quotation, an item or a note only what follows another paragraph is indented.
  if (!around.indent_first || around.role != Role::body) {
    return after_paragraph_ ? indent.scaled(around.scale) : Length{};
  }
  const bool allowed = !after_heading_ || compositor_.theme.details.indent_after_heading;
  return allowed ? indent : Length{};
}

void Stacker::add(const content::Paragraph& paragraph, const Surroundings& around) {
  if (has_outer_break(paragraph.content)) {
    content::Paragraph trimmed{without_outer_breaks(paragraph.content)};
    if (!trimmed.content.empty()) add(trimmed, around);
    return;
  }
  const Style style = style_of(around.role, around);
  const TagId tag = compositor_.tag(StructureRole::paragraph, around.tag);
  const RichText rich = collect(paragraph.content, style, tag, compositor_);
  if (rich.text.empty()) return;
  std::vector<Strip> strips =
      set_paragraph(rich, style, around.column, first_line_indent(around), compositor_);
  const bool heads = strips.size() == 1 && around.list_depth == 0 && is_bold(paragraph.content) &&
                     next_block_ != nullptr && !is_bold(*next_block_);
  if (!strips.empty() && (leads_in(rich) || heads)) {
    keep_with_next(strips.back(), BreakAfter::avoid);
  }
  append(std::move(strips), around, Length{});
  if (!around.tight) space(compositor_.theme.details.paragraph_space);
  after_heading_ = false;
}

void Stacker::add(const content::Heading& heading, const Surroundings& around) {
  Style style = style_of(heading_role(heading.level), around);
  const TagId tag =
      compositor_.tag(StructureRole::heading, around.tag, static_cast<std::uint8_t>(heading.level));
  const RichText rich = collect(heading.content, style, tag, compositor_);
  std::vector<Strip> strips = set_paragraph(rich, style, around.column, Length{}, compositor_);
  make_heading(strips);
  if (!strips.empty()) {
    if (const auto place = compositor_.places.find({compositor_.chapter, heading.anchor})) {
      strips.front().destinations.push_back(*place);
    }
  }
  if (style.rule && !strips.empty()) {
    Strip& last = strips.back();
    last.items.push_back(FilledRectangle{
        {around.column.x, last.height - kHeadingRule, around.column.width, kHeadingRule},
        *style.rule,
        compositor_.artifact()});
  }
  append(std::move(strips), around, style.space_before);
  space(style.space_after);
  after_heading_ = true;
}

void Stacker::add(const content::List& list, const Surroundings& around) {
  const TagId tag = compositor_.tag(StructureRole::list, around.tag);
  const Style style = style_of(around.role == Role::body ? Role::list : around.role, around);
  const Length gap = style.size.scaled(0.45);
  struct Item {
    TagId tag;
    RichText label;
    std::vector<ParagraphGlyph> glyphs;
    Length width;
  };
  std::vector<Item> items;
  Length widest;
  std::int64_t number = list.start;
  for (const content::ListItem& item : list.items) {
    Item& entry = items.emplace_back();
    entry.tag = compositor_.tag(StructureRole::list_item, tag);
    const TagId label_tag = compositor_.tag(StructureRole::label, entry.tag);
    entry.label = plain_rich_text(list_label(list, number, item.task, around.list_depth), style,
                                  label_tag, compositor_);
    number += list.reversed ? -1 : 1;
    entry.glyphs = shape_paragraph(entry.label, compositor_);
    for (const ParagraphGlyph& glyph : entry.glyphs) entry.width += Length::units(glyph.advance);
    widest = std::max(widest, entry.width);
  }
  const Length indent =
      std::max(compositor_.theme.details.list_indent.scaled(around.scale), widest + gap);
  const Length between = list.tight ? Length{} : compositor_.theme.details.paragraph_space;
  space(between);
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    Surroundings inside = around;
    // A narrow column (a table cell, a deep list) keeps room for a few characters.
    const Length least = style.size * 4;
    const Length room = std::max(Length{}, around.column.width - least);
    const Length used = std::min(indent, room);
    inside.column = {around.column.x + used, around.column.width - used};
    inside.tag = compositor_.tag(StructureRole::list_body, items[i].tag);
    inside.role = around.role == Role::body ? Role::list : around.role;
    inside.list_depth = around.list_depth + 1;
    inside.tight = list.tight;
    inside.indent_first = false;
    const std::size_t first = list_.strips.size();
    stack(list.items[i].content, inside);
    if (list_.strips.size() == first) {  // an empty item still shows its label
      Strip empty;
      empty.height = style.leading;
      append({std::move(empty)}, inside, Length{});
    }
    const LineRange line{0, static_cast<std::uint32_t>(items[i].glyphs.size()),
                         static_cast<std::uint32_t>(items[i].glyphs.size()), items[i].width, true};
    LinePlace place;
    place.x = inside.column.x - gap - items[i].width;
    place.measure = items[i].width;
    place.baseline = baseline_in_line(style.leading, style.size);
    place.align = style::TextAlign::left;
    Strip& strip = list_.strips[first];
    std::vector<DrawItem> label;
    set_line(items[i].glyphs, items[i].label, line, place, compositor_, label);
    strip.items.insert(strip.items.begin(), std::make_move_iterator(label.begin()),
                       std::make_move_iterator(label.end()));
    space(between);
    keep_items(first, i, list.items.size());
  }
  if (!around.tight) space(compositor_.theme.details.paragraph_space);
  after_heading_ = false;
}

void Stacker::keep_items(std::size_t first, std::size_t item, std::size_t items) {
  if (items < 2 || list_.strips.size() != first + 1) return;
  if (item == 0) keep_with_next(list_.strips[first], BreakAfter::unwelcome);
  if (item + 1 == items) keep_with_next(list_.strips[first - 1], BreakAfter::unwelcome);
}

void Stacker::add(const content::Quote& quote, const Surroundings& around) {
  const Style style = style_of(Role::quote, around);
  Surroundings inside = around;
  const Length left = std::min(style.indent_left, around.column.width / 4);
  const Length right = std::min(style.indent_right, around.column.width / 4);
  inside.column = {around.column.x + left, around.column.width - left - right};
  inside.tag = compositor_.tag(StructureRole::quote, around.tag);
  if (around.role == Role::body || around.role == Role::list) inside.role = Role::quote;
  inside.indent_first = false;
  if (style.bar) {
    inside.backdrops.push_back(
        {around.column.x + left / 3, style.size.scaled(0.14), *style.bar, next_box()});
  }
  space(style.space_before);
  stack(quote.content, inside);
  space(style.space_after);
}

void Stacker::add(const content::ThematicBreak&, const Surroundings& around) {
  const Length grid = compositor_.theme.page.grid;
  const bool above_heading =
      next_block_ != nullptr && std::holds_alternative<content::Heading>(next_block_->kind);
  Strip strip;
  strip.height = grid * (above_heading ? 1 : 2);
  strip.discardable = above_heading;  // the heading alone says as much
  strip.on_grid = compositor_.theme.details.grid && around.scale == 1.0;
  strip.kind = StripKind::thematic_break;
  strip.barrier = true;
  const Length width = around.column.width / 5;
  // Midway between the baseline above and the tops of the letters below.
  strip.items.push_back(FilledRectangle{{around.column.x + (around.column.width - width) / 2,
                                         grid.scaled(0.93), width, Length::points(0.5)},
                                        compositor_.theme.details.rule_color,
                                        compositor_.artifact()});
  pending_ = Length{};
  append({std::move(strip)}, around, Length{});
  after_heading_ = true;
}

void Stacker::add(const content::Details& details, const Surroundings& around) {
  const Style style = style_of(Role::summary, around);
  const TagId tag = compositor_.tag(StructureRole::part, around.tag);
  const TagId title = compositor_.tag(StructureRole::paragraph, tag);
  const RichText rich = collect(details.summary, style, title, compositor_);
  if (!rich.text.empty()) {
    std::vector<Strip> strips = set_paragraph(rich, style, around.column, Length{}, compositor_);
    make_heading(strips);
    append(std::move(strips), around, style.space_before);
  }
  Surroundings inside = around;
  inside.tag = tag;
  const Length indent = std::min(style.size, around.column.width / 8);
  inside.column = {around.column.x + indent, around.column.width - indent};
  inside.indent_first = false;
  inside.backdrops.push_back(
      {around.column.x, style.size.scaled(0.1), compositor_.theme.details.rule_color, next_box()});
  stack(details.content, inside);
  space(style.space_before);
}

void Stacker::add(const content::Division& division, const Surroundings& around) {
  Surroundings inside = around;
  if (division.alignment != content::Alignment::natural) {
    inside.align = text_align(division.alignment, around.align);
    inside.own_align = true;
  }
  stack(division.content, inside);
}

void Stacker::add(const content::DefinitionList& list, const Surroundings& around) {
  const Style style = style_of(Role::definition_term, around);
  const TagId tag = compositor_.tag(StructureRole::list, around.tag);
  for (const content::DefinitionItem& item : list.items) {
    const TagId item_tag = compositor_.tag(StructureRole::list_item, tag);
    for (const content::Inlines& term : item.terms) {
      const TagId label = compositor_.tag(StructureRole::label, item_tag);
      std::vector<Strip> strips = set_paragraph(collect(term, style, label, compositor_), style,
                                                around.column, Length{}, compositor_);
      for (Strip& strip : strips) strip.break_after = BreakAfter::forbidden;
      append(std::move(strips), around, Length{});
    }
    Surroundings inside = around;
    const Length indent = std::min(style.size * 2, around.column.width / 4);
    inside.column = {around.column.x + indent, around.column.width - indent};
    inside.tag = compositor_.tag(StructureRole::list_body, item_tag);
    inside.indent_first = false;
    inside.tight = true;
    for (const content::Blocks& definition : item.definitions) stack(definition, inside);
  }
  after_heading_ = false;
}

void Stacker::stack_chapter_head(const book::Chapter& chapter, TagId tag) {
  const Style& style = compositor_.style(Role::chapter_title);
  const TagId heading = compositor_.tag(StructureRole::heading, tag, 1);
  const RichText rich = collect(chapter.title, style, heading, compositor_);
  Surroundings around = whole_measure(tag);
  std::vector<Strip> title = set_paragraph(rich, style, around.column, Length{}, compositor_);
  Strip sink;
  sink.height = compositor_.theme.page.grid * compositor_.theme.details.chapter_sink_lines;
  sink.kind = StripKind::heading;
  sink.break_after = BreakAfter::forbidden;
  if (const auto place = compositor_.places.find({compositor_.chapter, ""})) {
    sink.destinations.push_back(*place);
  }
  append({std::move(sink)}, around, Length{});
  make_heading(title);
  append(std::move(title), around, Length{});
  space(style.space_after);
  const std::string line = book::chapter_line(chapter);
  const Style& small = compositor_.style(Role::chapter_date);
  if (!line.empty()) {
    const TagId meta = compositor_.tag(StructureRole::paragraph, tag);
    std::vector<Strip> strips = set_paragraph(plain_rich_text(line, small, meta, compositor_),
                                              small, around.column, Length{}, compositor_);
    make_heading(strips);
    append(std::move(strips), around, Length{});
  }
  space(small.space_after);
  after_heading_ = true;
}

std::vector<Strip> Stacker::stack_note(const content::Footnote& note, TagId tag, NotePlace place) {
  const Style& style = compositor_.style(Role::footnote);
  const bool listed = place == NotePlace::end;
  const TagId note_tag =
      compositor_.tag(listed ? StructureRole::list_item : StructureRole::note, tag);
  const TagId label_tag = compositor_.tag(StructureRole::label, note_tag);
  RichText label =
      plain_rich_text(std::to_string(note.number) + ")", style, label_tag, compositor_);
  // The label leads back to the mark in the text.
  if (const auto mark = compositor_.places.find({compositor_.chapter, mark_anchor(note.number)})) {
    label.links.emplace_back(*mark);
    label.link_tags.push_back(label_tag);
    for (TextStyle& text : label.styles) text.link = 0;
  }
  const std::vector<ParagraphGlyph> glyphs = shape_paragraph(label, compositor_);
  Length width;
  for (const ParagraphGlyph& glyph : glyphs) width += Length::units(glyph.advance);
  const Length indent = std::max(style.size.scaled(1.5), width + style.size.scaled(0.4));
  StripList own;
  own.heads = {};
  Stacker stacker(compositor_, own);
  Surroundings around =
      whole_measure(listed ? compositor_.tag(StructureRole::list_body, note_tag) : note_tag);
  around.role = Role::footnote;
  around.indent_first = false;
  around.column = {indent, around.column.width - indent};
  stacker.stack(note.content, around);
  if (own.strips.empty()) own.strips.emplace_back().height = style.leading;
  const auto count = static_cast<std::uint32_t>(glyphs.size());
  LinePlace at;
  at.measure = width;
  at.baseline = baseline_in_line(style.leading, style.size);
  at.ascent = style.size.scaled(0.88);
  at.descent = style.size.scaled(0.12);
  at.align = style::TextAlign::left;
  std::vector<DrawItem> items;
  set_line(glyphs, label, {0, count, count, width, true}, at, compositor_, items);
  Strip& first = own.strips.front();
  first.items.insert(first.items.begin(), std::make_move_iterator(items.begin()),
                     std::make_move_iterator(items.end()));
  if (const auto here = compositor_.places.find({compositor_.chapter, note_anchor(note.number)})) {
    first.destinations.push_back(*here);
  }
  // A table inside a note can't repeat its head there: heads belong to the chapter's own list.
  for (Strip& strip : own.strips) strip.repeated_head = -1;
  return std::move(own.strips);
}

}  // namespace chaek::layout
