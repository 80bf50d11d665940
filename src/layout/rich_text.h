#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/color.h"
#include "base/length.h"
#include "base/source_file.h"
#include "content/inline.h"
#include "layout/compositor.h"
#include "layout/page.h"
#include "style/theme.h"

namespace chaek::layout {

/// How a stretch of text looks: final values.
struct TextStyle {
  text::FaceRequest face;
  Length size;
  Color color;
  Length rise;                 ///< of the baseline, upwards
  Length letter_spacing;       ///< between any two of its letters
  std::uint16_t language = 0;  ///< index into RichText::languages
  bool underline = false;
  bool strikethrough = false;
  bool dots = false;          ///< emphasis dots above Hangul and Han
  bool fixed_spaces = false;  ///< spaces keep their width (code)
  std::optional<Color> background;
  std::int32_t link = -1;     ///< index into RichText::links
  std::int32_t ruby = -1;     ///< index into RichText::readings: this is the base of that one
  std::int32_t page_of = -1;  ///< this keeps the room for the page of that destination
  TagId tag = 0;
};

/// Bytes [begin, end) of RichText::text in style number `style`.
struct StyleRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t style = 0;
};

/// A picture among the words; U+FFFC stands for it in the text.
struct InlinePicture {
  std::uint32_t offset = 0;
  std::uint32_t picture = 0;  ///< index into Book::pictures
  Length width;
  Length height;
  TagId tag = 0;
};

/// A footnote mark that ends at byte `offset`.
struct NoteMark {
  std::uint32_t offset = 0;
  std::uint32_t number = 0;
  std::uint32_t reference = 1;
};

/// A place to which something leads, at byte `offset`.
struct Anchor {
  std::uint32_t offset = 0;
  DestinationId destination = 0;
};

/// The text of one paragraph, flattened: no tree is left, only ranges. White space is folded as in
/// HTML;
/// '\n' stands for a line break that the author wants.
struct RichText {
  std::string text;
  std::vector<StyleRange> ranges;  ///< ascending, without gaps
  std::vector<TextStyle> styles;
  std::vector<std::string> languages;
  std::vector<LinkTarget> links;
  std::vector<TagId> link_tags;  ///< for each link its structure node
  std::vector<InlinePicture> pictures;
  std::vector<NoteMark> marks;
  std::vector<Anchor> anchors;
  std::vector<std::string> readings;    ///< set small above their bases
  std::vector<std::uint32_t> no_break;  ///< offsets where a line must not end
  base::Span span;                      ///< for messages
};

/// Flattens `inlines`, set in `style`, into structure node `tag`.
RichText collect(const content::Inlines& inlines, const style::Style& style, TagId tag,
                 Compositor& compositor);

/// A base's reading as a paragraph of its own: half as large, in `base`'s face.
RichText reading_text(const RichText& rich, const TextStyle& base);

/// The same for text that chaek itself makes (a folio, a date).
RichText plain_rich_text(std::string_view text, const style::Style& style, TagId tag,
                         Compositor& compositor);

}  // namespace chaek::layout
