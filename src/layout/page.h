#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/color.h"
#include "base/length.h"
#include "base/rare.h"
#include "text/font.h"

namespace chaek::layout {

using base::Color;
using base::Length;

/// What a piece of a page is to a reader (ISO 32000-1, 14.8.4). Every draw item names a node of
/// the structure tree, from which a tagged PDF and the page dump are made.
enum class StructureRole : std::uint8_t {
  document,
  part,
  title,
  heading,
  paragraph,
  list,
  list_item,
  label,
  list_body,
  table,
  table_row,
  table_header,
  table_data,
  figure,
  caption,
  quote,
  code,
  formula,
  note,
  reference,
  link,
  span,
  emphasis,
  strong,
  contents,
  contents_item,
  index,
  artifact,  ///< generated or decorative: folios, running heads, rules, repeated table heads
};

/// Index into PageSet::structure.
using TagId = std::uint32_t;

struct StructureNode {
  StructureRole role = StructureRole::paragraph;
  std::uint8_t level = 0;               ///< of a heading: 1–6
  TagId parent = 0;                     ///< node 0 is the document, its own parent
  base::Rare<std::string> language;     ///< BCP 47 where it differs from the parent's
  base::Rare<std::string> alternative;  ///< a figure's text, what an abbreviation (`span`) means
};

/// A glyph at its place in a run. Advances are in thousandths of a point and hold any
/// justification; dx, dy move this glyph alone (y upwards).
struct PlacedGlyph {
  std::uint32_t id = 0;
  std::int32_t advance = 0;
  std::int32_t dx = 0;
  std::int32_t dy = 0;
  std::uint32_t cluster = 0;  ///< byte offset in GlyphRun::text of the glyph's cluster
};

/// Index into PageSet::destinations.
using DestinationId = std::uint32_t;

/// Room in a line for a page number that is not known yet.
struct PageSlot {
  /// What becomes of the line when the number is narrower than its room.
  enum class Line : std::uint8_t {
    none,        ///< this is no slot
    flush_left,  ///< what follows moves up
    flush_right,
    centered,
    justified,  ///< its word spaces take it
    fixed,      ///< nothing: the number stands at the right of its room
  };
  DestinationId destination = 0;  ///< whose page it is
  std::uint16_t before = 0;       ///< how many items of the same line are before this one
  std::uint16_t after = 0;        ///< and behind it
  Line line = Line::none;
};

/// Glyphs of one font on one baseline. Page coordinates run right and down from the top left of the
/// trimmed page. A run in a colour-bitmap font is drawn as pictures.
struct GlyphRun {
  const text::Font* font = nullptr;
  Length size;
  Color color;
  Length x;
  Length y;          ///< the baseline
  std::string text;  ///< what the glyphs stand for, in reading order, spaces included
  std::vector<PlacedGlyph> glyphs;
  TagId tag = 0;
  bool hyphen = false;  ///< the hyphen of a divided word: no part of the book's text
  PageSlot slot{};
};

struct Rectangle {
  Length x;
  Length y;
  Length width;
  Length height;
};

/// A filled rectangle: rules, backgrounds, underlines, bars.
struct FilledRectangle {
  Rectangle area;
  Color color;
  TagId tag = 0;
};

/// A filled circle: list bullets that no font brings, emphasis dots. Or a row of them, apart from
/// each other: leaders.
struct FilledCircle {
  Length x;  ///< the centre, of the first
  Length y;
  Length radius;
  Color color;
  TagId tag = 0;
  std::uint32_t count = 1;
  Length step{};  ///< from one centre to the next, to the right; more than two radii
};

/// A picture (index into PageSet::pictures) filling `area`.
struct PlacedPicture {
  std::uint32_t picture = 0;
  Rectangle area;
  TagId tag = 0;
};

/// Inside the book, or a URL.
using LinkTarget = std::variant<DestinationId, std::string>;

/// A place to click.
struct LinkArea {
  Rectangle area;
  LinkTarget target;
  TagId tag = 0;
};

using DrawItem = std::variant<GlyphRun, FilledRectangle, FilledCircle, PlacedPicture, LinkArea>;

/// Items [begin, end) of a page.
struct ItemRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool contains(std::size_t item) const { return begin <= item && item < end; }
};

struct Page {
  std::vector<DrawItem>
      items;  ///< in painting order, which is reading order for what is not an artifact
  /// Where the book's text may stand; only artifacts lie outside. Empty: a page without text.
  Rectangle text_block = {};
  /// These items (a wide table) are drawn turned counter-clockwise by a right angle: a reader turns
  /// the book clockwise. Their coordinates run right and down from the top left of the page as that
  /// reader sees it, which is the page's bottom left: (u, v) there is (v, height − u) here.
  ItemRange sideways{};
  /// The sideways items are turned clockwise instead, as in a spine: (u, v) is (width − v, u) here.
  bool clockwise = false;
  /// Lines with references to pages that had no number yet when the page was finished: what draws
  /// the page keeps them apart, so that they can be drawn anew. Ascending.
  std::vector<ItemRange> unnumbered = {};
};

/// Where on the page `area`, given in a sideways item's coordinates, lies.
constexpr Rectangle upright(const Rectangle& area, Length page_height) {
  return {area.y, page_height - area.x - area.width, area.height, area.width};
}

/// The other way round: `area` of the page in the coordinates of its sideways items.
constexpr Rectangle turned(const Rectangle& area, Length page_height) {
  return {page_height - area.y - area.height, area.x, area.height, area.width};
}

/// Where a link or an outline entry leads.
struct Destination {
  std::uint32_t page = 0;  ///< index into PageSet::pages
  Length y;                ///< top of the place
};

struct OutlineEntry {
  int level = 1;  ///< 1 is outermost; never more than one deeper than the entry before
  std::string title;
  DestinationId destination = 0;
};

enum class FolioStyle { none, roman, arabic };

/// From page `first` on, pages are numbered in `style` from `start`.
struct PageLabelRange {
  std::uint32_t first = 0;
  FolioStyle style = FolioStyle::arabic;
  std::uint32_t start = 1;
};

/// For the PDF's Info dictionary and XMP.
struct PublicationMetadata {
  std::string title;
  std::vector<std::string> authors;
  std::string subject;
  std::vector<std::string> keywords;
  std::string language;  ///< BCP 47
  std::string modified;  ///< UTC, "2023-12-30T00:00:00Z"
  std::string identifier;
};

/// A picture's file; decoded by the writer.
struct PictureBytes {
  std::shared_ptr<const std::string> bytes;
};

/// Pages with a structure tree of their own: a chapter, a title page.
struct PageBatch {
  std::uint32_t first_page = 0;  ///< index into PageSet::pages
  std::uint32_t page_count = 0;
  TagId first_tag = 0;  ///< where its tree begins in PageSet::structure
  std::uint32_t tag_count = 0;
};

/// A finished book: pages with absolute positions and all that a paged writer needs.
struct PageSet {
  PublicationMetadata metadata;
  Length width;  ///< of the trimmed page
  Length height;
  bool facing = true;  ///< seen in pairs, the first page alone on the right; else one by one
  std::vector<Page> pages;
  std::vector<PageBatch> batches;  ///< in the order they were finished; blank pages are in none
  std::vector<StructureNode> structure;
  std::vector<Destination> destinations;
  std::vector<OutlineEntry> outline;
  std::vector<PageLabelRange> labels;
  std::vector<PictureBytes> pictures;
};

}  // namespace chaek::layout
