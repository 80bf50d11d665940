#pragma once

#include <gumbo.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/html.h"
#include "read/html_fragment.h"
#include "read/lines.h"

namespace chaek::read {

/// Blocks being made from a run of HTML, and the line of text that is not yet a paragraph.
struct HtmlFlow {
  content::Blocks blocks;
  content::Inlines line;
};

/// Turns gumbo's tree into content, with the Markdown pieces in their slots.
class HtmlConverter {
 public:
  HtmlConverter(const HtmlFragment& fragment, std::vector<HtmlPiece>& pieces, Notes& notes)
      : fragment_(fragment), pieces_(pieces), notes_(notes), used_(pieces.size(), false) {}

  /// The children of `parent` where blocks stand, and where a line of text stands.
  content::Blocks blocks(const GumboNode* parent, int depth);
  content::Inlines inlines(const GumboNode* parent, int depth);
  /// The pieces that found no place (inside <iframe>, say), after all others.
  void rest(HtmlFlow& flow);
  /// Makes a paragraph of the line, if there is something in it.
  void end_line(HtmlFlow& flow);

 private:
  void flow_children(const GumboNode* parent, int depth, HtmlFlow& flow);
  void flow_node(const GumboNode* node, int depth, HtmlFlow& flow);
  void flow_block(const GumboNode* node, int depth, HtmlFlow& flow);
  void flow_around_blocks(const GumboNode* node, int depth, HtmlFlow& flow);
  bool has_block(const GumboNode* node) const;

  std::optional<content::Block::Kind> block(const GumboNode* node, int depth);
  content::Block::Kind list(const GumboNode* node, int depth);
  content::Block::Kind definitions(const GumboNode* node, int depth);
  content::Block::Kind details(const GumboNode* node, int depth);
  content::Block::Kind figure(const GumboNode* node, int depth);
  content::Block::Kind code_block(const GumboNode* node);
  content::Block::Kind table(const GumboNode* node, int depth);
  std::uint16_t columns_most() const {
    return static_cast<std::uint16_t>(notes_.limits().table_columns);
  }
  void table_rows(const GumboNode* section, bool head, int depth, content::Table& table);
  content::TableCell table_cell(const GumboNode* node, int depth);
  void definition_items(const GumboNode* node, int depth, content::DefinitionList& list);

  void line_children(const GumboNode* parent, int depth, content::Inlines& out);
  void line_node(const GumboNode* node, int depth, content::Inlines& out);
  void element(const GumboNode* node, int depth, content::Inlines& out);
  void text(const GumboNode* node, content::Inlines& out);
  void ruby(const GumboNode* node, content::Inlines& out);
  content::Picture picture(const GumboNode* node);
  /// Something from elsewhere, as a link in a line and as a card by itself; nothing when it has no
  /// address.
  std::optional<content::Link> embedded(const GumboNode* node);
  std::optional<content::Block::Kind> card(const GumboNode* node);
  /// A quotation that a script would show as a post of another site.
  content::Block::Kind post_elsewhere(const GumboNode* node, int depth);
  /// The place that `id` or an `<a name>` makes of the node.
  void anchor(const GumboNode* node, content::Inlines& out);
  /// An inline element around `children`; nothing when the element means nothing for them.
  std::optional<content::Inline::Kind> around(const GumboNode* node, content::Inlines& children);

  /// All text below a node; with `exact`, white space as written.
  std::string text_of(const GumboNode* node, bool exact);
  void collect_text(const GumboNode* node, bool exact, std::string& out);
  /// The piece of Markdown that `node` stands for, taken out.
  std::optional<HtmlPiece> take_slot(const GumboNode* node);
  bool is_slot(const GumboNode* node) const;
  std::string attribute(const GumboNode* node, const char* name);
  base::Span span(const GumboNode* node) const;

  const HtmlFragment& fragment_;
  std::vector<HtmlPiece>& pieces_;
  Notes& notes_;
  std::vector<bool> used_;
};

/// Whether an element stands for something from elsewhere.
bool is_embed(GumboTag tag);
/// Whether a quotation of these classes is a post of another site.
bool is_embedded_post(std::string_view classes);
/// The value of `property` in a style attribute, in lower case; empty when it is not there.
std::string style_value(std::string_view style, std::string_view property);
/// What `align` or `text-align` says.
content::Alignment alignment_of(std::string_view word);
/// What a width attribute or property says: "300", "300px", "50%".
std::optional<content::PictureWidth> width_of(std::string_view text);
}  // namespace chaek::read
