#include "pdf/side_content.h"

#include <cmath>
#include <initializer_list>
#include <string>

#include "pdf/syntax.h"

namespace chaek::pdf {
namespace {

void append_lengths(std::string& out, std::initializer_list<Length> lengths) {
  for (const Length length : lengths) {
    append_length(out, length);
    out += ' ';
  }
}

/// A factor with six decimals: a page's far side is off by less than a thousandth of a point.
void append_factor(std::string& out, double factor) {
  const auto millionths = std::llround(factor * 1e6);
  if (millionths % 1000 == 0) {
    append_number(out, millionths / 1000);
    return;
  }
  std::string digits = std::to_string(std::llabs(millionths) % 1'000'000);
  digits.insert(0, 6 - digits.size(), '0');
  out += (millionths < 0 ? "-" : "") + std::to_string(std::llabs(millionths) / 1'000'000) + "." +
         digits;
}

void append_placement(std::string& out, const Placement& placed, Length side_height, Length width,
                      Length height) {
  const layout::Rectangle& shown = placed.shown;
  out += "q ";
  append_lengths(out, {shown.x, side_height - shown.y - shown.height, shown.width, shown.height});
  out += "re W n ";
  const double factor = placed.turned ? -placed.scale : placed.scale;
  append_factor(out, factor);
  out += " 0 0 ";
  append_factor(out, factor);
  out += ' ';
  // Where the page's lower left corner lies; turned, that is the upper right of its place.
  const Length x = placed.turned ? placed.x + width.scaled(placed.scale) : placed.x;
  const Length y = placed.turned ? placed.y : placed.y + height.scaled(placed.scale);
  append_lengths(out, {x, side_height - y});
  out += "cm/S";
  append_integer(out, placed.page);
  out += " Do Q\n";
}

}  // namespace

std::string side_operators(const Sheets& sheets, const SheetSide& side, Length page_width,
                           Length page_height) {
  std::string out;
  for (const Placement& placed : side.placements) {
    append_placement(out, placed, sheets.height, page_width, page_height);
  }
  if (!side.marks.empty()) out += "q 0 G .25 w\n";
  for (const MarkLine& mark : side.marks) {
    out += mark.dashed ? "[2 2]0 d " : "[]0 d ";
    append_lengths(out, {mark.x1, sheets.height - mark.y1});
    out += "m ";
    append_lengths(out, {mark.x2, sheets.height - mark.y2});
    out += "l S\n";
  }
  if (!side.marks.empty()) out += "Q\n";
  return out;
}

void append_boxes(std::string& out, const Sheets& sheets) {
  const auto box = [&](const char* name, const layout::Rectangle& area) {
    out += name;
    append_rectangle(out, area.x, area.y, area.width, area.height, sheets.height);
  };
  box("/TrimBox", sheets.trim);
  box("/BleedBox", sheets.bleed);
}

void append_printing(std::string& out, const Sheets& sheets) {
  out += "/PrintScaling/None/Duplex/";
  if (!sheets.two_sided) {
    out += "Simplex";
  } else {
    out += sheets.flip == base::Flip::long_edge ? "DuplexFlipLongEdge" : "DuplexFlipShortEdge";
  }
}

}  // namespace chaek::pdf
