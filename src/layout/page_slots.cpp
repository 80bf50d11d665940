#include "layout/page_slots.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <variant>

#include "content/walk.h"
#include "layout/shaped_paragraph.h"

namespace chaek::layout {
namespace {

Length width_of(const GlyphRun& run) {
  Length width;
  for (const PlacedGlyph& glyph : run.glyphs) width += Length::units(glyph.advance);
  return width;
}

/// All that folios are made of; "?" stands for a page that is nowhere.
constexpr std::string_view kNumberGlyphs = "0123456789ivxlcdm?";

std::int32_t advance_of(std::uint32_t glyph, const GlyphRun& run) {
  return scale_units(run.font->advance(glyph), run.size, run.font->units_per_em());
}

void set_number(std::string_view label, GlyphRun& run) {
  run.text = label;
  run.glyphs.clear();
  for (std::size_t i = 0; i < label.size(); ++i) {
    const std::uint32_t glyph = run.font->nominal_glyph(static_cast<unsigned char>(label[i]));
    run.glyphs.push_back({glyph, advance_of(glyph, run), 0, 0, static_cast<std::uint32_t>(i)});
  }
}

/// The number in place of the digits that kept its room. Between its last digit and what follows
/// stays what stood there.
void write(const std::string& label, GlyphRun& run) {
  const PlacedGlyph& last = run.glyphs.back();
  const std::int32_t after = last.advance - advance_of(last.id, run);
  set_number(label, run);
  run.glyphs.back().advance += after;
}

/// How the places of a line move, from left to right: what stands at `from` or further right goes
/// by `by` more.
class Moves {
 public:
  void add(Length from, Length by) { moves_.emplace_back(from, by); }
  Length moved(Length x) const {
    Length to = x;
    for (const auto& [from, by] : moves_) {
      if (x >= from) to += by;
    }
    return to;
  }

 private:
  std::vector<std::pair<Length, Length>> moves_;
};

void move(Rectangle& area, const Moves& moves) {
  const Length right = moves.moved(area.x + area.width);
  area.x = moves.moved(area.x);
  area.width = right - area.x;
}

void move(DrawItem& item, const Moves& moves) {
  std::visit(content::Visitor{
                 [&](GlyphRun& run) { run.x = moves.moved(run.x); },
                 [&](FilledRectangle& filled) { move(filled.area, moves); },
                 [&](FilledCircle& circle) { circle.x = moves.moved(circle.x); },
                 [&](PlacedPicture& picture) { picture.area.x = moves.moved(picture.area.x); },
                 [&](LinkArea& link) { move(link.area, moves); }},
             item);
}

/// Calls `visit(GlyphRun&, PlacedGlyph&, Length right)` for every word space of the line.
template <class F>
void each_space(std::span<DrawItem> line, F&& visit) {
  for (DrawItem& item : line) {
    auto* run = std::get_if<GlyphRun>(&item);
    if (run == nullptr || run->font == nullptr || run->font->fixed_pitch()) continue;
    Length x = run->x;
    for (PlacedGlyph& glyph : run->glyphs) {
      x += Length::units(glyph.advance);
      if (glyph.advance > 0 && run->text[glyph.cluster] == ' ') visit(*run, glyph, x);
    }
  }
}

/// How the word spaces of a line take up what a number leaves of its slot.
class Spaces {
 public:
  Spaces(std::span<DrawItem> line, Length spare) : spare_(spare) {
    each_space(line, [&](const GlyphRun&, const PlacedGlyph&, Length) { ++count_; });
    each_space(line, [&](const GlyphRun& run, const PlacedGlyph& glyph, Length) {
      const double natural = advance_of(glyph.id, run);
      const double share = static_cast<double>(spare.units()) / static_cast<double>(count_);
      loose_ = loose_ || glyph.advance + share > kLoosest * natural;
    });
  }

  std::int64_t count() const { return count_; }
  /// What the next space gets. A line that would be too loose is set short, as all such lines are.
  Length next(const GlyphRun& run, const PlacedGlyph& space) {
    ++next_;
    if (loose_) return Length::units(advance_of(space.id, run) - space.advance);
    const Length share = spare_ * next_ / count_ - spare_ * (next_ - 1) / count_;
    return std::max(share, Length::units(-space.advance / 2));  // words stay apart
  }

 private:
  static constexpr double kLoosest = 2.9;  // times its natural width

  Length spare_;
  std::int64_t count_ = 0;
  std::int64_t next_ = 0;
  bool loose_ = false;
};

/// Fills the slot that is `line[at]`.
void fill(const std::string& label, std::span<DrawItem> line, std::size_t at) {
  auto& slot = std::get<GlyphRun>(line[at]);
  PageSlot::Line kind = slot.slot.line;
  const Length before = width_of(slot);
  const Length end = slot.x + before;
  write(label, slot);
  const Length spare = before - width_of(slot);
  if (spare == Length{}) return;
  // A line grows into no margin.
  if (spare < Length{} && kind != PageSlot::Line::fixed) kind = PageSlot::Line::justified;
  Spaces spaces(kind == PageSlot::Line::justified ? line : std::span<DrawItem>(), spare);
  if (kind == PageSlot::Line::fixed || (kind == PageSlot::Line::justified && spaces.count() == 0)) {
    slot.x += spare;
    return;
  }
  Moves moves;
  moves.add(end, Length{} - spare);
  constexpr Length kEverything = Length::units(INT64_MIN);
  if (kind == PageSlot::Line::centered) moves.add(kEverything, spare / 2);
  if (kind == PageSlot::Line::flush_right) moves.add(kEverything, spare);
  if (kind == PageSlot::Line::justified) {
    each_space(line, [&](const GlyphRun& run, PlacedGlyph& glyph, Length right) {
      const Length share = spaces.next(run, glyph);
      glyph.advance += static_cast<std::int32_t>(share.units());
      moves.add(right, share);
    });
  }
  for (DrawItem& item : line) move(item, moves);
}

}  // namespace

void fill_page_slots(const std::vector<std::string>& labels, std::vector<DrawItem>& items) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    auto* run = std::get_if<GlyphRun>(&items[i]);
    if (run == nullptr || run->slot.line == PageSlot::Line::none) continue;
    const std::size_t before = run->slot.before;
    const std::span<DrawItem> line(items.data() + (i - before), before + run->slot.after + 1);
    const std::string& label = labels[run->slot.destination];
    if (label.empty()) continue;
    fill(label, line, before);
    run->slot = {};
  }
}

std::vector<ItemRange> waiting_lines(const std::vector<DrawItem>& items) {
  std::vector<ItemRange> lines;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto* run = std::get_if<GlyphRun>(&items[i]);
    if (run == nullptr || run->slot.line == PageSlot::Line::none) continue;
    const ItemRange line = {static_cast<std::uint32_t>(i - run->slot.before),
                            static_cast<std::uint32_t>(i + run->slot.after + 1)};
    if (lines.empty() || lines.back().end <= line.begin) lines.push_back(line);
  }
  return lines;
}

void add_number_glyphs(const std::vector<DrawItem>& items, std::vector<GlyphRun>& runs) {
  for (const DrawItem& item : items) {
    const auto* slot = std::get_if<GlyphRun>(&item);
    if (slot == nullptr || slot->slot.line == PageSlot::Line::none) continue;
    const bool known = std::any_of(runs.begin(), runs.end(), [slot](const GlyphRun& run) {
      return run.font == slot->font && run.size == slot->size;
    });
    if (known) continue;
    GlyphRun& run = runs.emplace_back();
    run.font = slot->font;
    run.size = slot->size;
    run.color = slot->color;
    set_number(kNumberGlyphs, run);
  }
}

}  // namespace chaek::layout
