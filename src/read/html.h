#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "base/source_file.h"
#include "content/block.h"
#include "content/inline.h"
#include "read/notes.h"

namespace chaek::read {

/// HTML as it stands in a post: `text` without the indentation and `>` of what it stands in.
struct Markup {
  std::string_view text;
  base::Span span;
};

/// HTML and what Markdown made of the text between, in order: `<u>`, inlines, `</u>`.
using HtmlPiece = std::variant<Markup, content::Inlines, content::Blocks>;

/// Reads pieces that stand where blocks stand. Elements that a book has are understood; scripts,
/// styles and comments are dropped (noted once a kind); of all others the text stays. An unknown
/// tag without its partner (`<T>`) is text. Reports "unclosed-html", "too-complex", "too-deep",
/// "dropped-html".
content::Blocks read_html_blocks(std::vector<HtmlPiece> pieces, int depth, Notes& notes);

/// Reads pieces that stand in a line of text. A block element in it becomes a line of its own.
content::Inlines read_html_inlines(std::vector<HtmlPiece> pieces, int depth, Notes& notes);

/// Reads the pieces of a paragraph: one Paragraph, or several blocks if it has block elements.
content::Blocks read_html_paragraph(std::vector<HtmlPiece> pieces, base::Span span, int depth,
                                    Notes& notes);

}  // namespace chaek::read
