#include "layout/set_contents.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "layout/set_line.h"
#include "layout/set_paragraph.h"
#include "layout/set_text.h"
#include "layout/strip.h"

namespace chaek::layout {
namespace {

using style::Role;

constexpr double kHangingIndent = 1.0;  // ems

/// Where the text of a strip ends.
Length text_end(const Strip& strip) {
  Length end;
  for (const DrawItem& item : strip.items) {
    if (const auto* run = std::get_if<GlyphRun>(&item)) {
      Length x = run->x;
      for (const PlacedGlyph& glyph : run->glyphs) x += Length::units(glyph.advance);
      end = std::max(end, x);
    }
  }
  return end;
}

Role role_of(const book::ContentsEntry& entry) {
  switch (entry.kind) {
    case book::ContentsEntry::Kind::part:
      return Role::contents_part;
    case book::ContentsEntry::Kind::chapter:
    case book::ContentsEntry::Kind::index:
      return Role::contents_chapter;
    case book::ContentsEntry::Kind::heading:
      return Role::contents_heading;
  }
  return Role::contents_chapter;
}

}  // namespace

DestinationId contents_destination(const book::ContentsEntry& entry, const PlaceTable& places) {
  switch (entry.kind) {
    case book::ContentsEntry::Kind::part:
      return places.part(entry.part);
    case book::ContentsEntry::Kind::index:
      return places.index();
    case book::ContentsEntry::Kind::chapter:
    case book::ContentsEntry::Kind::heading:
      return places.find(entry.place).value_or(0);
  }
  return 0;
}

ContentsPages::ContentsPages(const book::Book& book, const style::Theme& theme,
                             const PlaceTable& places, const text::FontLibrary& fonts)
    : shaper_(fonts),
      compositor_(book, theme, places, shaper_, 0, book.metadata.language),
      measure_(theme.page.measure()) {
  const auto& contents = book.contents;
  if (contents.empty()) return;
  slot_ = text_width("00000", compositor_.style(Role::contents_chapter), compositor_);
  StripList list;
  add_title(list);
  list_tag_ = compositor_.tag(StructureRole::contents, 0);
  lines_.reserve(contents.size());
  for (std::size_t i = 0; i < contents.size(); ++i) {
    const bool before_deeper = i + 1 < contents.size() && contents[i + 1].level > contents[i].level;
    add_entry(contents[i], before_deeper, list);
  }
  cut_ = cut_chapter(std::move(list), theme);
}

std::vector<BlockPage> ContentsPages::fill(const std::vector<std::string>& labels) {
  for (const Line& line : lines_) {
    number(line, line.destination < labels.size() ? labels[line.destination] : std::string());
  }
  return compose(std::move(cut_.list), cut_.recto, compositor_.theme, compositor_.artifact());
}

void ContentsPages::add_title(StripList& list) {
  const style::Style& style = compositor_.style(Role::contents_title);
  const TagId tag = compositor_.tag(StructureRole::heading, 0, 1);
  const Column column{Length{}, measure_};
  for (Strip& strip :
       set_paragraph(plain_rich_text(compositor_.book.contents_title, style, tag, compositor_),
                     style, column, Length{}, compositor_)) {
    strip.break_after = BreakAfter::forbidden;
    list.strips.push_back(std::move(strip));
  }
  space_ = style.space_after;
}

void ContentsPages::add_entry(const book::ContentsEntry& entry, bool before_deeper,
                              StripList& list) {
  const style::Style& style = compositor_.style(role_of(entry));
  const Length step = compositor_.style(Role::body).size.scaled(1.2);
  Line line;
  line.role = role_of(entry);
  line.indent = std::min(step * (std::max(1, entry.level) - 1), measure_ / 3);
  const TagId item = compositor_.tag(StructureRole::contents_item, list_tag_);
  line.link = compositor_.tag(StructureRole::link, item);
  line.destination = contents_destination(entry, compositor_.places);
  // The second line of a long entry hangs, so that it is not taken for an entry of its own.
  const Length hang = style.size.scaled(kHangingIndent);
  const Column column{line.indent + hang, measure_ - line.indent - hang - slot_};
  const RichText rich = collect(entry.label, style, line.link, compositor_);
  std::vector<Strip> strips = set_paragraph(rich, style, column, Length{} - hang, compositor_);
  if (strips.empty()) return;
  line.number = compositor_.tag(StructureRole::reference, item);
  for (Strip& strip : strips) {
    if (&strip != &strips.back()) strip.items.push_back(link_area(line, strip.height));
    strip.break_after = BreakAfter::avoid;
  }
  strips.back().break_after = before_deeper ? BreakAfter::avoid : BreakAfter::free;
  strips.front().space_before = std::max(space_, space_before(entry, style));
  space_ = style.space_after;
  for (Strip& strip : strips) list.strips.push_back(std::move(strip));
  line.strip = static_cast<std::uint32_t>(list.strips.size() - 1);
  lines_.push_back(line);
}

/// What is in no part (a preface, the index) stands apart from parts as they do from each other.
Length ContentsPages::space_before(const book::ContentsEntry& entry,
                                   const style::Style& style) const {
  if (entry.level > 1 || compositor_.book.parts.empty()) return style.space_before;
  return std::max(style.space_before, compositor_.style(Role::contents_part).space_before);
}

LinkArea ContentsPages::link_area(const Line& line, Length height) const {
  return {{line.indent, Length{}, measure_ - line.indent, height}, line.destination, line.link};
}

/// Leaders and the page number.
void ContentsPages::number(const Line& line, std::string_view label) {
  Strip& strip = cut_.list.strips[line.strip];
  const style::Style& style = compositor_.style(line.role);
  const Length baseline = baseline_in_line(style.leading, style.size);
  const Length gap = style.size.scaled(0.5);
  const Length begin = text_end(strip) + gap;
  const Length width = set_text(label, style, {measure_, baseline, style::TextAlign::right},
                                line.number, compositor_, strip.items);
  const Length end = measure_ - std::max(width, slot_ / 2) - gap;
  // Dots stand on one raster over all lines.
  const Length step = style.size.scaled(0.5);
  const std::int64_t first = begin.units() / step.units() + 1;
  const std::int64_t last = end.units() / step.units();
  if (first < last) {
    strip.items.push_back(FilledCircle{step * first, baseline - style.size.scaled(0.08),
                                       style.size.scaled(0.045),
                                       compositor_.theme.details.rule_color, compositor_.artifact(),
                                       static_cast<std::uint32_t>(last - first), step});
  }
  strip.items.push_back(link_area(line, strip.height));
}

}  // namespace chaek::layout
