#include "layout/furniture.h"

#include <utility>

#include "base/roman_number.h"
#include "layout/set_text.h"

namespace chaek::layout {
namespace {

constexpr double kHeadDistance =
    1.6;  // lines from the text block's top up to the running head's baseline
constexpr double kFolioDistance = 2.0;  // lines from its foot down to the folio's

}  // namespace

std::string folio_text(FolioStyle style, std::uint32_t number) {
  switch (style) {
    case FolioStyle::none:
      return {};
    case FolioStyle::roman:
      return base::roman_number(number);
    case FolioStyle::arabic:
      return std::to_string(number);
  }
  return {};
}

const std::string& running_head(content::RunningHead which, const RunningTitles& titles) {
  static const std::string none;
  switch (which) {
    case content::RunningHead::none:
      return none;
    case content::RunningHead::book:
      return titles.book;
    case content::RunningHead::part:
      return titles.part.empty() ? titles.book : titles.part;
    case content::RunningHead::chapter:
      return titles.chapter;
  }
  return none;
}

void set_furniture(const Furniture& furniture, Compositor& compositor, std::vector<DrawItem>& out) {
  const style::PageGeometry& page = compositor.theme.page;
  const Length outer_edge = furniture.recto ? page.width - page.outer : page.outer;
  const auto align = furniture.recto ? style::TextAlign::right : style::TextAlign::left;
  if (!furniture.running_head.empty()) {
    const style::Style& style = compositor.style(style::Role::running_head);
    const std::string text = fit_text(furniture.running_head, style, page.measure(), compositor);
    set_text(text, style, {outer_edge, page.head - page.grid.scaled(kHeadDistance), align},
             compositor.artifact(), compositor, out);
  }
  if (!furniture.folio.empty()) {
    const style::Style& style = compositor.style(style::Role::folio);
    const Length baseline = page.height - page.foot + page.grid.scaled(kFolioDistance);
    set_text(furniture.folio, style, {outer_edge, baseline, align}, compositor.artifact(),
             compositor, out);
  }
}

}  // namespace chaek::layout
