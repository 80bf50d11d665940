#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstddef>
#include <optional>
#include <vector>

#include "pdf/sheets.h"

/// A bookbinder who knows nothing of page orders: prints the sides on paper as a printer does,
/// folds or cuts, puts the leaves together and reads. Lengths are points from the front's top left.
namespace chaek::pdf::binding {

/// A page as it stands on paper, seen through the paper from the front.
struct Print {
  std::size_t page = 0;
  bool on_back = false;
  bool upright = true;  ///< its top is where the front's top is
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
};

using Paper = std::vector<Print>;

inline Print as_seen(const Placement& placed, double width, double height) {
  return {placed.page,
          false,
          !placed.turned,
          placed.x.points(),
          placed.x.points() + width,
          placed.y.points(),
          placed.y.points() + height};
}

/// Prints one side. The paper is turned over its right edge or its lower edge.
inline void print_side(const Sheets& sheets, const SheetSide& side, double width, double height,
                       bool back, Paper& paper) {
  const double across = sheets.width.points();
  const double down = sheets.height.points();
  const bool lies = across > down;
  const bool over_right_edge =
      lies ? sheets.flip == base::Flip::short_edge : sheets.flip == base::Flip::long_edge;
  for (const Placement& placed : side.placements) {
    Print print = as_seen(placed, width, height);
    print.on_back = back;
    if (back && over_right_edge) {
      const double left = across - print.right;
      print.right = across - print.left;
      print.left = left;
    } else if (back) {
      const double top = down - print.bottom;
      print.bottom = down - print.top;
      print.top = top;
      print.upright = !print.upright;
    }
    paper.push_back(print);
  }
}

inline std::vector<Paper> print_all(const Sheets& sheets, base::Sides sides, double width,
                                    double height) {
  const std::size_t count = sheets.sides.size() / 2;
  REQUIRE(sheets.sides.size() % 2 == 0);
  std::vector<Paper> papers(count);
  for (std::size_t i = 0; i < count; ++i) {
    const bool both = sides == base::Sides::both;
    print_side(sheets, sheets.sides[both ? 2 * i : i], width, height, false, papers[i]);
  }
  for (std::size_t i = 0; i < count; ++i) {
    // One side at a time: the tray gives the first sheet first, or the last.
    const std::size_t sheet = sides == base::Sides::one_backwards ? count - 1 - i : i;
    const std::size_t side = sides == base::Sides::both ? 2 * i + 1 : count + i;
    print_side(sheets, sheets.sides[side], width, height, true, papers[sheet]);
  }
  return papers;
}

/// A leaf in a reader's hand: what is on its recto and on its verso.
struct BoundLeaf {
  std::optional<Print> recto;
  std::optional<Print> verso;
};

/// The piece of paper between the given lines.
inline BoundLeaf piece(const Paper& paper, double left, double right, double top, double bottom,
                       bool front_is_recto) {
  BoundLeaf leaf;
  for (const Print& print : paper) {
    const double x = (print.left + print.right) / 2;
    const double y = (print.top + print.bottom) / 2;
    if (x < left || x > right || y < top || y > bottom) continue;
    std::optional<Print>& face = print.on_back == front_is_recto ? leaf.verso : leaf.recto;
    REQUIRE_FALSE(face);  // two pages on one another
    face = print;
  }
  return leaf;
}

/// Folds `papers` together in the middle, the first outside, and opens the book from the front.
inline void fold(const std::vector<Paper>& papers, const Sheets& sheets,
                 std::vector<BoundLeaf>& book) {
  const double middle = sheets.width.points() / 2;
  const double down = sheets.height.points();
  for (const Paper& paper : papers) {
    book.push_back(piece(paper, middle, sheets.width.points(), 0, down, true));
  }
  for (std::size_t i = papers.size(); i-- > 0;) {
    book.push_back(piece(papers[i], 0, middle, 0, down, false));
  }
}

/// Cuts the pile of `papers` into stacks and lays each, row by row, under the one before.
inline void cut(const std::vector<Paper>& papers, const Sheets& sheets, std::size_t rows,
                std::vector<BoundLeaf>& book) {
  const double across = sheets.width.points() / 2;
  const double down = sheets.height.points() / static_cast<double>(rows);
  for (std::size_t row = 0; row < rows; ++row) {
    for (const double left : {0.0, across}) {
      const double top = down * static_cast<double>(row);
      for (const Paper& paper : papers) {
        book.push_back(piece(paper, left, left + across, top, top + down, true));
      }
    }
  }
}

/// The pages in reading order; blank ones are not there. Checks that all stand upright.
inline std::vector<std::size_t> read(const std::vector<BoundLeaf>& book) {
  std::vector<std::size_t> pages;
  bool ended = false;
  const auto look = [&](const std::optional<Print>& face, std::size_t parity) {
    if (!face) {
      ended = true;
      return;
    }
    if (ended || !face->upright || face->page % 2 != parity) {
      FAIL("page " << face->page << ": " << (ended ? "after a blank " : "")
                   << (face->upright ? "" : "upside down ")
                   << (face->page % 2 == parity ? "" : "on the wrong side"));
    }
    pages.push_back(face->page);
  };
  for (const BoundLeaf& leaf : book) {
    look(leaf.recto, 0);
    look(leaf.verso, 1);
  }
  return pages;
}

}  // namespace chaek::pdf::binding
