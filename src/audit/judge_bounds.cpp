#include <algorithm>
#include <tuple>
#include <variant>

#include "audit/judges.h"
#include "audit/korean_lines.h"

namespace chaek::audit {
namespace {

using layout::Rectangle;

constexpr double kEmAscent = 0.88;  // of the em box of Korean type
constexpr double kEmDescent = 0.12;
constexpr std::int64_t kTolerance = 500;  // half a point
constexpr double kOverlap = 0.1;          // em

/// Whether `inner` lies within `outer`, all but the tolerance.
bool is_within(const Rectangle& inner, const Rectangle& outer) {
  const Length slack = Length::units(kTolerance);
  return inner.x + slack >= outer.x && inner.y + slack >= outer.y &&
         inner.x + inner.width <= outer.x + outer.width + slack &&
         inner.y + inner.height <= outer.y + outer.height + slack;
}

Length width_of(const layout::GlyphRun& run) {
  Length width;
  for (const layout::PlacedGlyph& glyph : run.glyphs) width += Length::units(glyph.advance);
  return width;
}

/// What an item covers: of type the em boxes.
struct ItemArea {
  Rectangle operator()(const layout::GlyphRun& run) const {
    return {run.x, run.y - run.size.scaled(kEmAscent), width_of(run), run.size};
  }
  Rectangle operator()(const layout::FilledRectangle& filled) const { return filled.area; }
  Rectangle operator()(const layout::FilledCircle& circle) const {
    const Length row = circle.step * (std::int64_t{circle.count} - 1);
    return {circle.x - circle.radius, circle.y - circle.radius, row + 2 * circle.radius,
            2 * circle.radius};
  }
  Rectangle operator()(const layout::PlacedPicture& picture) const { return picture.area; }
  Rectangle operator()(const layout::LinkArea& link) const { return link.area; }
};

/// Where the last glyph of `run` ends that is no space at its end.
Length inked_end(const layout::GlyphRun& run) {
  Length end = run.x;
  Length x = run.x;
  for (const layout::PlacedGlyph& glyph : run.glyphs) {
    x += Length::units(glyph.advance);
    if (run.text.compare(glyph.cluster, 1, " ") != 0) end = x;
  }
  return end;
}

/// A stretch of type on a baseline.
struct Stretch {
  const layout::GlyphRun* run = nullptr;
  Length end;
  bool sideways = false;

  auto place() const { return std::tuple(sideways, run->y, run->x); }
};

void judge_overlaps(const layout::PageSet& pages, std::uint32_t page, Report& report) {
  std::vector<Stretch> stretches;
  const layout::Page& set = pages.pages[page];
  for (std::size_t i = 0; i < set.items.size(); ++i) {
    const auto* run = std::get_if<layout::GlyphRun>(&set.items[i]);
    if (run == nullptr || first_character(run->text) == 0) continue;
    stretches.push_back({run, inked_end(*run), set.sideways.contains(i)});
  }
  std::stable_sort(stretches.begin(), stretches.end(),
                   [](const Stretch& a, const Stretch& b) { return a.place() < b.place(); });
  for (std::size_t i = 1; i < stretches.size(); ++i) {
    const Stretch& a = stretches[i - 1];
    const Stretch& b = stretches[i];
    if (a.sideways != b.sideways || a.run->y != b.run->y ||
        a.end - b.run->x <= b.run->size.scaled(kOverlap))
      continue;
    Fault fault;
    fault.kind = FaultKind::overlap;
    fault.page = page;
    fault.x = b.run->x;
    fault.y = b.run->y;
    fault.amount = (a.end - b.run->x).points();
    fault.text = a.run->text + " | " + b.run->text;
    report.faults.push_back(std::move(fault));
  }
}

void judge_line(const layout::PageSet& pages, const SetLine& line, Report& report) {
  const Rectangle upright_block = pages.pages[line.page].text_block;
  const Rectangle block =
      line.sideways ? layout::turned(upright_block, pages.height) : upright_block;
  if (line.kind == TextKind::artifact || block.width == Length{}) return;
  constexpr std::u32string_view kMayHang = U".,。、．，";
  const char32_t last = last_character(line.text);
  const bool hangs = last != 0 && kMayHang.find(last) != std::u32string_view::npos;
  const Length right = hangs ? line.right - line.last_advance : line.right;
  const Length beyond = std::max(right - (block.x + block.width), block.x - line.left);
  if (beyond > Length::units(kTolerance)) {
    report.faults.push_back(fault_of(FaultKind::overfull_line, line, beyond.points()));
  }
  const Rectangle area{block.x, line.baseline - line.size.scaled(kEmAscent), block.width,
                       line.size.scaled(kEmAscent + kEmDescent)};
  if (!is_within(area, block)) {
    report.faults.push_back(fault_of(FaultKind::outside_page, line));
  }
}

}  // namespace

void judge_bounds(const layout::PageSet& pages, const SetText& text, Report& report) {
  const Rectangle sheet{{}, {}, pages.width, pages.height};
  for (std::uint32_t p = 0; p < pages.pages.size(); ++p) {
    const layout::Page& page = pages.pages[p];
    for (std::size_t i = 0; i < page.items.size(); ++i) {
      const layout::DrawItem& item = page.items[i];
      const Rectangle own = std::visit(ItemArea{}, item);
      const Rectangle area = page.sideways.contains(i) ? layout::upright(own, pages.height) : own;
      if (is_within(area, sheet)) continue;
      Fault fault;
      fault.kind = FaultKind::outside_page;
      fault.page = p;
      fault.x = area.x;
      fault.y = area.y;
      if (const auto* run = std::get_if<layout::GlyphRun>(&item)) fault.text = run->text;
      report.faults.push_back(std::move(fault));
    }
    judge_overlaps(pages, p, report);
  }
  for (const SetLine& line : text.lines) judge_line(pages, line, report);
}

}  // namespace chaek::audit
