#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_file.h"
#include "book/book.h"
#include "layout/page.h"
#include "layout/place_table.h"
#include "layout/printed_links.h"
#include "style/theme.h"
#include "text/hyphenator.h"
#include "text/shaper.h"

namespace chaek::layout {

/// A code point that no font has, at the first place where it stands.
struct MissingGlyph {
  base::Span first;
  std::uint32_t count = 0;
};
using MissingGlyphs = std::map<char32_t, MissingGlyph>;

/// What setting one chapter needs at hand, and the two things that grow while it is set: its
/// structure tree and the list of missing glyphs.
class Compositor {
 public:
  Compositor(const book::Book& book, const style::Theme& theme, const PlaceTable& places,
             text::Shaper& shaper, std::uint32_t chapter, std::string_view language);

  const book::Book& book;
  const style::Theme& theme;
  const PlaceTable& places;
  text::Shaper& shaper;
  const text::Hyphenator* hyphenator = nullptr;  ///< null: no word is divided
  std::uint32_t chapter;                         ///< index into Book::chapters
  std::string language;                          ///< of the chapter, BCP 47
  const PrintedLinks* links = nullptr;           ///< null: links say no page
  /// Notes may stand at the chapter's end, should a page have no room for them.
  bool notes_may_leave = false;

  std::vector<StructureNode> structure;  ///< node 0 stands for the chapter
  MissingGlyphs missing;

  /// Adds a node below `parent` and gives its number.
  TagId tag(StructureRole role, TagId parent, std::uint8_t level = 0);
  /// Where a link leads from a page; nothing: nowhere.
  std::optional<LinkTarget> leads_to(const content::Target& target) const;
  /// Whether a link to `target` says its page.
  bool says_page(const content::Target& target) const;

  /// The node of everything generated or decorative.
  TagId artifact() const { return 1; }

  const style::Style& style(style::Role role) const { return theme.style(role); }
  /// The face that `style` asks for.
  text::FaceRequest face(const style::Style& style) const;
};

}  // namespace chaek::layout
