#include <algorithm>
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
    const std::size_t body = bound.pages.labels.back().first;
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

namespace {

/// Follows the items of a book in page order and finds pictures out of their place: a picture may
/// stand later than the tree has it, but never before what it follows nor in another section.
class PictureOrder {
 public:
  explicit PictureOrder(const PageSet& pages) : pages_(pages) {}

  void check() {
    for (const Page& page : pages_.pages) {
      for (const DrawItem& item : page.items) {
        if (const auto* run = std::get_if<GlyphRun>(&item)) text(run->tag);
        if (const auto* placed = std::get_if<PlacedPicture>(&item)) picture(placed->tag);
      }
    }
  }

 private:
  bool inside(TagId node, StructureRole role) const {
    for (; node != 0; node = pages_.structure[node].parent) {
      if (pages_.structure[node].role == role) return true;
    }
    return false;
  }

  void text(TagId tag) {
    for (const StructureRole apart : {StructureRole::artifact, StructureRole::note,
                                      StructureRole::label, StructureRole::table}) {
      if (inside(tag, apart)) return;
    }
    CAPTURE(tag, last_picture_);
    CHECK(tag > last_picture_);
    if (inside(tag, StructureRole::heading)) last_heading_ = tag;
  }

  void picture(TagId tag) {
    // A picture within a line is part of its paragraph.
    if (pages_.structure[pages_.structure[tag].parent].role != StructureRole::part) return;
    for (const StructureRole apart :
         {StructureRole::artifact, StructureRole::note, StructureRole::table}) {
      if (inside(tag, apart)) return;
    }
    CAPTURE(tag, last_heading_, last_picture_);
    CHECK(tag > last_heading_);
    CHECK(tag > last_picture_);
    last_picture_ = tag;
  }

  const PageSet& pages_;
  TagId last_picture_ = 0;
  TagId last_heading_ = 0;
};

}  // namespace

TEST_CASE("a picture stands in its own section, after the text that it follows") {
  for (const std::string& folder : corpus()) {
    CAPTURE(folder);
    const BoundBook bound = bind_folder(folder);
    PictureOrder(bound.pages).check();
  }
}

TEST_CASE("body lines of all pages stand on one grid") {
  for (const std::string& folder : corpus()) {
    const BoundBook bound = bind_folder(folder);
    const base::Length grid = bound.theme.page.grid;
    const base::Length size = bound.theme.style(style::Role::body).size;
    std::map<std::int64_t, std::size_t> places;
    for (const Page& page : bound.pages.pages) {
      for (const DrawItem& item : page.items) {
        const auto* run = std::get_if<GlyphRun>(&item);
        if (run == nullptr || run->size != size) continue;
        if (bound.pages.structure[run->tag].role != StructureRole::paragraph) continue;
        ++places[(run->y - bound.theme.page.head).units() % grid.units()];
      }
    }
    std::size_t all = 0;
    std::size_t most = 0;
    for (const auto& [place, count] : places) {
      all += count;
      most = std::max(most, count);
    }
    CAPTURE(folder, places);
    CHECK(all > 100);
    CHECK(most == all);
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
