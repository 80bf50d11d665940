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

class ContentsSetter {
 public:
  ContentsSetter(const std::vector<std::string>& labels, Compositor& compositor)
      : labels_(labels), compositor_(compositor), measure_(compositor.theme.page.measure()) {
    // The page number's slot: room for any number, so that no line depends on it.
    slot_ = text_width("00000", compositor.style(Role::contents_chapter), compositor);
  }

  StripList run() && {
    add_title();
    list_tag_ = compositor_.tag(StructureRole::contents, 0);
    const auto& contents = compositor_.book.contents;
    for (std::size_t i = 0; i < contents.size(); ++i) {
      const bool before_deeper =
          i + 1 < contents.size() && contents[i + 1].level > contents[i].level;
      add_entry(contents[i], before_deeper);
    }
    return std::move(list_);
  }

 private:
  void add_title() {
    const style::Style& style = compositor_.style(Role::contents_title);
    const TagId tag = compositor_.tag(StructureRole::heading, 0, 1);
    const Column column{Length{}, measure_};
    for (Strip& strip :
         set_paragraph(plain_rich_text(compositor_.book.contents_title, style, tag, compositor_),
                       style, column, Length{}, compositor_)) {
      strip.break_after = BreakAfter::forbidden;
      list_.strips.push_back(std::move(strip));
    }
    space_ = style.space_after;
  }

  static Role role_of(const book::ContentsEntry& entry) {
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

  void add_entry(const book::ContentsEntry& entry, bool before_deeper) {
    const style::Style& style = compositor_.style(role_of(entry));
    const Length step = compositor_.style(Role::body).size.scaled(1.2);
    const Length indent = std::min(step * (std::max(1, entry.level) - 1), measure_ / 3);
    const TagId item = compositor_.tag(StructureRole::contents_item, list_tag_);
    const TagId tag = compositor_.tag(StructureRole::link, item);
    // The second line of a long entry hangs, so that it is not taken for an entry of its own.
    const Length hang = style.size.scaled(kHangingIndent);
    const Column column{indent + hang, measure_ - indent - hang - slot_};
    const RichText rich = collect(entry.label, style, tag, compositor_);
    std::vector<Strip> strips = set_paragraph(rich, style, column, Length{} - hang, compositor_);
    if (strips.empty()) return;
    const DestinationId destination = contents_destination(entry, compositor_.places);
    finish_line(strips.back(), style, destination, item);
    for (Strip& strip : strips) {
      strip.items.push_back(
          LinkArea{{indent, Length{}, measure_ - indent, strip.height}, destination, tag});
      strip.break_after = BreakAfter::avoid;
    }
    strips.back().break_after = before_deeper ? BreakAfter::avoid : BreakAfter::free;
    strips.front().space_before = std::max(space_, space_before(entry, style));
    space_ = style.space_after;
    for (Strip& strip : strips) list_.strips.push_back(std::move(strip));
  }

  /// What is in no part (a preface, the index) stands apart from parts as they do from each other.
  Length space_before(const book::ContentsEntry& entry, const style::Style& style) const {
    if (entry.level > 1 || compositor_.book.parts.empty()) return style.space_before;
    return std::max(style.space_before, compositor_.style(Role::contents_part).space_before);
  }

  /// Leaders and the page number.
  void finish_line(Strip& strip, const style::Style& style, DestinationId destination, TagId item) {
    const Length baseline = baseline_in_line(style.leading, style.size);
    const std::string& label = destination < labels_.size() ? labels_[destination] : std::string();
    const TagId number = compositor_.tag(StructureRole::reference, item);
    const Length width = set_text(label, style, {measure_, baseline, style::TextAlign::right},
                                  number, compositor_, strip.items);
    const Length gap = style.size.scaled(0.5);
    const Length begin = text_end_before(strip, width) + gap;
    const Length end = measure_ - std::max(width, slot_ / 2) - gap;
    // Dots stand on one raster over all lines.
    const Length step = style.size.scaled(0.5);
    const std::int64_t first = begin.units() / step.units() + 1;
    const std::int64_t last = end.units() / step.units();
    const Color color = compositor_.theme.details.rule_color;
    if (first >= last) return;
    strip.items.push_back(FilledCircle{step * first, baseline - style.size.scaled(0.08),
                                       style.size.scaled(0.045), color, compositor_.artifact(),
                                       static_cast<std::uint32_t>(last - first), step});
  }

  /// Where the entry's own text ends: all but the number just set at the right end.
  Length text_end_before(Strip& strip, Length number_width) const {
    Strip label = strip;
    if (number_width > Length{} && !label.items.empty()) label.items.pop_back();
    return text_end(label);
  }

  const std::vector<std::string>& labels_;
  Compositor& compositor_;
  Length measure_;
  Length slot_;
  Length space_;
  TagId list_tag_ = 0;
  StripList list_;
};

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

std::vector<BlockPage> set_contents(const std::vector<std::string>& labels,
                                    Compositor& compositor) {
  if (compositor.book.contents.empty()) return {};
  StripList list = ContentsSetter(labels, compositor).run();
  return paginate(std::move(list), compositor.theme, compositor.artifact());
}

}  // namespace chaek::layout
