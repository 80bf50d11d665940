#include "pdf/sheet_marks.h"

#include <algorithm>

namespace chaek::pdf {
namespace {

constexpr Length kAir = Length::units(8504);    // 3 mm
constexpr Length kLine = Length::units(14173);  // 5 mm
constexpr Length kLeast = Length::units(2835);  // 1 mm

/// The stretches of a mark outside of [begin, end) on a side of `size`: before and after it.
class Margin {
 public:
  Margin(Length begin, Length end, Length size) {
    add(begin, -1, begin);
    add(end, 1, size - end);
  }

  template <class Draw>
  void each(Draw draw) const {
    for (const auto& [from, to] : stretches_) draw(from, to);
  }

 private:
  struct Stretch {
    Length from;
    Length to;
  };

  void add(Length edge, int way, Length room) {
    // Where there is little room the air goes before the line does.
    const Length air = std::clamp(room - kLine, Length(), kAir);
    const Length line = std::min(kLine, room - air);
    if (line < kLeast) return;
    stretches_.push_back({edge + air * way, edge + (air + line) * way});
  }

  std::vector<Stretch> stretches_;
};

}  // namespace

std::vector<MarkLine> marks_of(const Sheets& sheets, std::size_t columns, std::size_t rows,
                               Length gap, bool folded) {
  std::vector<MarkLine> marks;
  const layout::Rectangle& trim = sheets.trim;
  const layout::Rectangle& bleed = sheets.bleed;
  const Margin above(bleed.y, bleed.y + bleed.height, sheets.height);
  const Margin beside(bleed.x, bleed.x + bleed.width, sheets.width);
  const auto vertical = [&](Length x, bool dashed) {
    above.each([&](Length from, Length to) { marks.push_back({x, from, x, to, dashed}); });
  };
  const auto horizontal = [&](Length y) {
    beside.each([&](Length from, Length to) { marks.push_back({from, y, to, y, false}); });
  };
  // A gap has a line on each of its sides.
  const auto edges = [gap](Length begin, Length length, std::size_t count, auto draw) {
    const auto n = static_cast<std::int64_t>(count);
    const Length page = (length - gap * (n - 1)) / n;
    for (std::int64_t i = 0; i < n; ++i) {
      const Length at = begin + (page + gap) * i;
      if (i == 0 || gap > Length()) draw(at, false);
      draw(at + page, i + 1 < n && gap == Length());
    }
  };
  edges(trim.x, trim.width, columns,
        [&](Length x, bool between) { vertical(x, between && folded); });
  edges(trim.y, trim.height, rows, [&](Length y, bool) { horizontal(y); });
  return marks;
}

void add_fold_marks(const Sheets& sheets, Length x, std::vector<MarkLine>& marks) {
  const layout::Rectangle& bleed = sheets.bleed;
  const Margin above(bleed.y, bleed.y + bleed.height, sheets.height);
  above.each([&](Length from, Length to) { marks.push_back({x, from, x, to, true}); });
}

}  // namespace chaek::pdf
