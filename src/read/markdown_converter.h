#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/block.h"
#include "read/abbreviations.h"
#include "read/attributes.h"
#include "read/cmark_tree.h"
#include "read/html.h"
#include "read/markdown_places.h"
#include "read/notes.h"
#include "read/read_options.h"

namespace chaek::read {

/// Turns cmark's tree into content. Markup that cmark leaves raw goes to html.h, with what Markdown
/// made of its surroundings.
class Converter {
 public:
  /// With `fixed`, every node's place is that one (a piece of text taken out of its line).
  Converter(const Places& places, const ReadOptions& options, Notes& notes,
            std::optional<base::Span> fixed = std::nullopt)
      : places_(places), options_(options), notes_(notes), fixed_(fixed) {}

  /// Labels of the definitions by the number that cmark gave them, less one.
  std::vector<std::string> labels;
  /// How many marks lead to each.
  std::vector<std::uint32_t> references;
  /// Bytes of all link addresses, which references may repeat without end.
  std::size_t address_bytes = 0;
  bool too_many_addresses = false;
  std::vector<AbbreviationLine> abbreviations;
  /// The author marked a place for the contents (`[TOC]`, `{:toc}`).
  bool wants_contents = false;

  content::Blocks blocks(cmark_node* container, base::Span within, int depth);
  base::Span place(cmark_node* node, base::Span parent) const;

 private:
  void block(cmark_node* node, base::Span parent, int depth, content::Blocks& out);
  void plain_block(cmark_node* node, base::Span parent, int depth, content::Blocks& out);
  Attributes resolved(const std::vector<std::string>& written);
  void contents_marker(content::Blocks& out);
  bool take_abbreviations(base::Span span);
  void leaves(cmark_node* container, base::Span within, int depth, content::Blocks& out);
  content::Blocks with_html(cmark_node* container, base::Span within, int depth);
  void html_block(cmark_node* node, base::Span within, std::vector<HtmlPiece>& out);
  content::Heading heading(cmark_node* node, base::Span span);
  content::List list(cmark_node* node, base::Span span, int depth);
  content::CodeBlock code_block(cmark_node* node, base::Span span);
  content::Blocks paragraph(cmark_node* node, base::Span span, int depth);

  content::Table table(cmark_node* node, base::Span span, int depth);
  std::optional<content::Table> headless_table(base::Span span, int depth);
  content::TableRow cells(std::string_view line, base::Span span, int depth);
  content::TableRow table_row(cmark_node* row, cmark_node* table, base::Span span, int depth);
  void extra_cells(cmark_node* row, unsigned columns, base::Span span, int depth,
                   content::TableRow& out);

  content::Inlines inlines(cmark_node* parent, base::Span within, int depth);
  std::vector<HtmlPiece> pieces(cmark_node* parent, base::Span within, int depth);
  void one_inline(cmark_node* node, base::Span within, int depth, content::Inlines& out);
  std::string_view own_text(cmark_node* node) const;
  void wikilink(cmark_node* node, base::Span within, content::Inlines& out);
  void attributes_in_line(cmark_node* node, base::Span within, content::Inlines& out);
  void raised(cmark_node* node, content::InlineStyle style, base::Span within,
              content::Inlines& out);
  void formula(cmark_node* node, bool doubled, base::Span within, content::Inlines& out);
  bool added(cmark_node* node, base::Span within, int depth, content::Inlines& out);
  void text(cmark_node* node, base::Span within, content::Inlines& out);
  void styled(cmark_node* node, content::InlineStyle style, std::string_view mark,
              base::Span within, int depth, content::Inlines& out);
  void link(cmark_node* node, base::Span within, int depth, content::Inlines& out);
  void picture(cmark_node* node, base::Span within, int depth, content::Inlines& out);
  void footnote_mark(cmark_node* node, base::Span within, content::Inlines& out);
  void text_with_brackets(cmark_node* node, base::Span within, content::Inlines& out);
  void undefined_mark(std::string_view given, std::uint32_t& after, base::Span within);
  std::size_t bracket_over_lines(std::string_view given, std::uint32_t after, base::Span within,
                                 content::Inlines& out);
  content::Inlines flat(cmark_node* node, base::Span within);
  std::string address(const char* url, base::Span span);
  base::Span inline_place(cmark_node* node, std::string_view mark, base::Span within,
                          const content::Inlines& before) const;

  const Places& places_;
  const ReadOptions& options_;
  Notes& notes_;
  std::optional<base::Span> fixed_;
  std::size_t bracket_work_ = 0;
  std::map<std::string, Attributes, std::less<>> defined_;  // `{:name: …}`
  Attributes waiting_;                                      // for the block that follows
  bool marked_ = false;  // the block just read was a mark of the contents
};

/// Takes the width that Obsidian writes behind a picture's text ("눈사람|300", "눈사람|300x200",
/// "300") out of the text.
void take_width(content::Picture& picture);

/// Whether raw HTML is among the children of `node`.
bool has_html(cmark_node* node);

}  // namespace chaek::read
