#include "pdf/impose.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "pdf/page_order.h"
#include "pdf/sheet_marks.h"

namespace chaek::pdf {
namespace {

const base::PaperSize kA4{Length::millimetres(210), Length::millimetres(297)};

using base::Flip;
using base::PaperSize;
using base::PrintChoice;
using base::Scheme;

constexpr Length kTolerance = Length::units(283);  // 0.1 mm, of a sheet's sides

std::string size_text(PaperSize size) {
  const auto mm = [](Length length) { return std::to_string(std::lround(length.millimetres())); };
  return mm(size.width) + "x" + mm(size.height) + "mm";
}

/// The sheet as it lies under `block`, if it holds it.
std::optional<PaperSize> turned_to_hold(PaperSize sheet, PaperSize block) {
  const auto holds = [&block](PaperSize lying) {
    return lying.width + kTolerance >= block.width && lying.height + kTolerance >= block.height;
  };
  if (holds(sheet)) return sheet;
  const PaperSize other = {sheet.height, sheet.width};
  return holds(other) ? std::optional(other) : std::nullopt;
}

/// How many pages stand beside and above one another.
struct Grid {
  std::size_t columns = 1;
  std::size_t rows = 1;
};

/// The places of pages on a sheet, and the sheet.
class Imposer {
 public:
  Imposer(const BookBlock& block, const PrintChoice& choice, base::Diagnostics& diagnostics)
      : block_(block), choice_(choice), diagnostics_(diagnostics) {}

  std::optional<Sheets> page_by_page() {
    // Crop marks stand outside of the bleed.
    const Length room = choice_.bleed + (choice_.marks ? kMarkRoom : Length());
    out_.width = block_.width + 2 * room;
    out_.height = block_.height + 2 * room;
    lay_out({1, 1});
    out_.two_sided = choice_.sides == base::Sides::both;
    for (std::size_t page = 0; page < block_.pages; ++page) {
      SheetSide& side = add_side();
      place(page, 0, 0, {}, side);
    }
    // A leaf has two pages, and shops count leaves.
    if (choice_.scheme == Scheme::print && block_.pages % 2 != 0) add_side();
    return std::move(out_);
  }

  std::optional<Sheets> on_sheets() {
    folded_ = choice_.scheme != Scheme::stacks;
    const Grid grid = folded_ || choice_.count == 2 ? Grid{2, 1} : Grid{2, 2};
    gap_ = folded_ ? Length() : 2 * choice_.bleed;
    if (!take_sheet(grid)) return std::nullopt;
    lay_out(grid);
    out_.two_sided = true;
    const bool upright = out_.width > out_.height;  // turning over the short edge keeps tops on top
    out_.flip = choice_.flip.value_or(upright ? Flip::short_edge : Flip::long_edge);
    turn_backs_ = (out_.flip == Flip::short_edge) != upright;
    std::vector<SheetSide> fronts;
    std::vector<SheetSide> backs;
    for (const SheetOrder& order : leaves_on_sheets(block_.pages, choice_.scheme, choice_.count)) {
      fronts.push_back(front_of(order));
      backs.push_back(back_of(order));
    }
    put_in_order(std::move(fronts), std::move(backs));
    return std::move(out_);
  }

  std::optional<Sheets> proofs() {
    const PaperSize sheet = choice_.sheet.value_or(kA4);
    const Grid grid = best_grid(sheet);
    lay_out(grid);
    const std::size_t on_side = grid.columns * grid.rows;
    for (std::size_t first = 0; first < block_.pages; first += on_side) {
      SheetSide& side = add_side();
      for (std::size_t i = 0; i < on_side && first + i < block_.pages; ++i) {
        place(first + i, i % grid.columns, i / grid.columns, {}, side);
        frame(side.placements.back(), side);
      }
    }
    return std::move(out_);
  }

 private:
  Length page_width() const { return block_.width.scaled(scale_); }
  Length page_height() const { return block_.height.scaled(scale_); }

  /// All pages of a side, cut or folded, without bleed.
  PaperSize extent(const Grid& grid) const {
    return {page_width() * static_cast<std::int64_t>(grid.columns) +
                gap_ * static_cast<std::int64_t>(grid.columns - 1),
            page_height() * static_cast<std::int64_t>(grid.rows) +
                gap_ * static_cast<std::int64_t>(grid.rows - 1)};
  }

  bool take_sheet(const Grid& grid) {
    PaperSize wanted = extent(grid);
    wanted.width += 2 * choice_.bleed;
    wanted.height += 2 * choice_.bleed;
    std::optional<PaperSize> found;
    if (choice_.sheet) {
      found = turned_to_hold(*choice_.sheet, wanted);
    } else {
      for (const base::SheetName& name : base::sheet_names()) {
        if (!found) found = turned_to_hold(name.size, wanted);
      }
    }
    if (!found) {
      const std::string sheet = choice_.sheet ? size_text(*choice_.sheet) : "a2";
      diagnostics_.error("sheet-too-small", {},
                         "a sheet of " + sheet + " does not hold pages side by side that need " +
                             size_text(wanted),
                         "name a larger sheet, as in book.pdf:booklet,sheet=a3, or a smaller "
                         "paper for the book");
      return false;
    }
    out_.width = found->width;
    out_.height = found->height;
    return true;
  }

  /// The grid of choice_.count places on which pages become largest; sets the sheet and the scale.
  Grid best_grid(PaperSize sheet) {
    Grid best;
    double most = 0;
    const Length margin = Length::millimetres(5);
    for (const PaperSize lying : {sheet, PaperSize{sheet.height, sheet.width}}) {
      for (std::size_t columns = 1; columns <= choice_.count; ++columns) {
        if (choice_.count % columns != 0) continue;
        const std::size_t rows = choice_.count / columns;
        const double across =
            (lying.width - margin * static_cast<std::int64_t>(columns + 1)).points() /
            static_cast<double>(columns) / block_.width.points();
        const double down = (lying.height - margin * static_cast<std::int64_t>(rows + 1)).points() /
                            static_cast<double>(rows) / block_.height.points();
        const double scale = std::min({across, down, 1.0});
        if (scale <= most) continue;
        most = scale;
        best = {columns, rows};
        out_.width = lying.width;
        out_.height = lying.height;
      }
    }
    scale_ = most;
    gap_ = margin;
    return best;
  }

  void lay_out(const Grid& grid) {
    const PaperSize size = extent(grid);
    const Length bleed = choice_.bleed;
    grid_ = grid;
    left_ = (out_.width - size.width) / 2;
    top_ = (out_.height - size.height) / 2;
    out_.trim = {left_, top_, size.width, size.height};
    out_.bleed = {left_ - bleed, top_ - bleed, size.width + 2 * bleed, size.height + 2 * bleed};
  }

  SheetSide& add_side() {
    SheetSide& side = out_.sides.emplace_back();
    if (!choice_.marks) return side;
    side.marks = marks_of(out_, grid_.columns, grid_.rows, gap_, folded_);
    for (const Length fold : block_.folds) add_fold_marks(out_, left_ + fold, side.marks);
    return side;
  }

  /// Puts `page`, `shift` to the right of its place, on `side`; a blank page leaves it empty.
  void place(std::size_t page, std::size_t column, std::size_t row, Length shift, SheetSide& side) {
    if (page >= block_.pages) return;
    Placement out;
    out.page = static_cast<std::uint32_t>(page);
    const Length x = left_ + (page_width() + gap_) * static_cast<std::int64_t>(column);
    out.x = x + shift;
    out.y = top_ + (page_height() + gap_) * static_cast<std::int64_t>(row);
    out.scale = scale_;
    // A fold is where the neighbour begins: nothing bleeds over it.
    const Length bleed = choice_.bleed;
    const Length at_left = folded_ && column > 0 ? Length() : bleed;
    const Length at_right = folded_ && column + 1 < grid_.columns ? Length() : bleed;
    out.shown = {x - at_left, out.y - bleed, page_width() + at_left + at_right,
                 page_height() + 2 * bleed};
    side.placements.push_back(out);
  }

  /// Where the paper of a page on a proof would end.
  void frame(const Placement& page, SheetSide& side) const {
    const Length right = page.x + page_width();
    const Length bottom = page.y + page_height();
    side.marks.push_back({page.x, page.y, right, page.y});
    side.marks.push_back({right, page.y, right, bottom});
    side.marks.push_back({right, bottom, page.x, bottom});
    side.marks.push_back({page.x, bottom, page.x, page.y});
  }

  /// Creep: inner sheets are pushed outwards and cut shorter, so their pages move to the fold.
  Length creep(const Leaf& leaf, std::size_t column) const {
    const Length shift = choice_.caliper * static_cast<std::int64_t>(leaf.depth);
    return column == 0 ? shift : -shift;
  }

  SheetSide front_of(const SheetOrder& order) {
    SheetSide side;
    for (std::size_t i = 0; i < order.size(); ++i) {
      const std::size_t column = i % grid_.columns;
      place(order[i].front, column, i / grid_.columns, creep(order[i], column), side);
    }
    return side;
  }

  /// The back as it is seen when the sheet is turned like a leaf: columns change places.
  SheetSide back_of(const SheetOrder& order) {
    SheetSide side;
    for (std::size_t row = 0; row < grid_.rows; ++row) {
      for (std::size_t column = 0; column < grid_.columns; ++column) {
        const Leaf& leaf = order[(row + 1) * grid_.columns - 1 - column];
        place(leaf.back, column, row, creep(leaf, column), side);
      }
    }
    if (turn_backs_) {
      for (Placement& placed : side.placements) turn(placed);
    }
    return side;
  }

  void turn(Placement& placed) const {
    placed.x = out_.width - placed.x - page_width();
    placed.y = out_.height - placed.y - page_height();
    placed.turned = true;
    placed.shown.x = out_.width - placed.shown.x - placed.shown.width;
    placed.shown.y = out_.height - placed.shown.y - placed.shown.height;
  }

  void put_in_order(std::vector<SheetSide> fronts, std::vector<SheetSide> backs) {
    const auto add = [this](SheetSide& from) {
      add_side().placements = std::move(from.placements);
    };
    if (choice_.sides == base::Sides::both) {
      for (std::size_t i = 0; i < fronts.size(); ++i) {
        add(fronts[i]);
        add(backs[i]);
      }
      return;
    }
    out_.two_sided = false;
    for (SheetSide& front : fronts) add(front);
    if (choice_.sides == base::Sides::one_backwards) std::reverse(backs.begin(), backs.end());
    for (SheetSide& back : backs) add(back);
  }

  const BookBlock& block_;
  const PrintChoice& choice_;
  base::Diagnostics& diagnostics_;
  Sheets out_;
  Grid grid_;
  double scale_ = 1;
  Length gap_;   ///< between neighbours
  Length left_;  ///< of the first page on a side
  Length top_;
  bool folded_ = false;  ///< between the columns
  bool turn_backs_ = false;
};

std::optional<Sheets> laid_out(const BookBlock& block, const PrintChoice& choice,
                               base::Diagnostics& diagnostics) {
  Imposer imposer(block, choice, diagnostics);
  switch (choice.scheme) {
    case Scheme::pages:
    case Scheme::print:
    case Scheme::cover:
      return imposer.page_by_page();
    case Scheme::booklet:
    case Scheme::signatures:
    case Scheme::stacks:
      return imposer.on_sheets();
    case Scheme::proof:
      return imposer.proofs();
  }
  return std::nullopt;
}

/// Marks that were asked for must not be missing silently.
void report_missing_marks(const Sheets& sheets, base::Diagnostics& diagnostics) {
  if (std::any_of(sheets.sides.begin(), sheets.sides.end(),
                  [](const SheetSide& side) { return !side.marks.empty(); })) {
    return;
  }
  diagnostics.warning("no-room-for-marks", {},
                      "a sheet of " + size_text({sheets.width, sheets.height}) +
                          " has no room for marks around its pages",
                      "name a larger sheet, as in book.pdf:booklet,sheet=a3,marks, or leave out "
                      "`marks`");
}

}  // namespace

std::optional<Sheets> impose(const BookBlock& block, const PrintChoice& choice,
                             base::Diagnostics& diagnostics) {
  auto sheets = laid_out(block, choice, diagnostics);
  if (sheets && choice.marks && !sheets->sides.empty()) {
    report_missing_marks(*sheets, diagnostics);
  }
  return sheets;
}

}  // namespace chaek::pdf
