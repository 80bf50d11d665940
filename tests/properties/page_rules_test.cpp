#include <catch2/catch.hpp>
#include <map>
#include <variant>

#include "bound_book.h"
#include "layout/page_dump.h"

using namespace chaek;
using namespace chaek::layout;

TEST_CASE("nothing leaves the page, and text stays between the margins") {
  for (const std::string& folder : corpus()) {
    const BoundBook bound = bind_folder(folder);
    const style::PageGeometry& page = bound.theme.page;
    const std::size_t body = bound.pages.labels[1].first;
    for (std::size_t p = 0; p < bound.pages.pages.size(); ++p) {
      const bool recto = (p < body ? p : p - body) % 2 == 0;
      const base::Length left = recto ? page.inner : page.outer;
      for (const DrawItem& item : bound.pages.pages[p].items) {
        const auto* run = std::get_if<GlyphRun>(&item);
        if (run == nullptr) continue;
        base::Length end = run->x;
        for (const PlacedGlyph& glyph : run->glyphs) end += base::Length::units(glyph.advance);
        CAPTURE(folder, p, run->text);
        // A thousandth of a point a glyph is rounding.
        const base::Length grain =
            base::Length::units(static_cast<std::int64_t>(run->glyphs.size()) + 2);
        if (run->x < left - grain || end > left + page.measure() + grain ||
            run->y < base::Length{} || run->y > page.height) {
          FAIL_CHECK("outside the measure");
        }
      }
    }
  }
}

TEST_CASE("no heading stands alone at a page's end") {
  for (const std::string& folder : corpus()) {
    const BoundBook bound = bind_folder(folder);
    std::map<std::uint32_t, StructureRole> last;
    for (const PageText& text : page_texts(bound.pages)) {
      if (text.role != StructureRole::artifact) last[text.page] = text.role;
    }
    for (const auto& [page, role] : last) {
      CAPTURE(folder, page);
      if (page + 1 == bound.pages.pages.size()) continue;
      const bool next_has_text = last.contains(page + 1);
      if (next_has_text) CHECK(role != StructureRole::heading);
    }
  }
}

TEST_CASE("a note is on the page of its first mark") {
  const BoundBook bound = bind_folder(corpus().front());
  const PageSet& pages = bound.pages;
  std::map<DestinationId, std::uint32_t> note_page;
  std::size_t marks = 0;
  for (std::uint32_t p = 0; p < pages.pages.size(); ++p) {
    for (const DrawItem& item : pages.pages[p].items) {
      const auto* link = std::get_if<LinkArea>(&item);
      if (link == nullptr || pages.structure[link->tag].role != StructureRole::reference) continue;
      const auto* target = std::get_if<DestinationId>(&link->target);
      REQUIRE(target != nullptr);
      if (!note_page.try_emplace(*target, p).second) continue;
      ++marks;
      CAPTURE(p, pages.destinations[*target].y.points());
      CHECK(pages.destinations[*target].page == p);
    }
  }
  CHECK(marks > 15);
}
