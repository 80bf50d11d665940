#pragma once

#include <cmark-gfm.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/block.h"

namespace chaek::read {

/// What kramdown's `{: .class #id key="value" name}` says of a block or a stretch of text.
struct Attributes {
  std::string id;
  std::vector<std::string> classes;
  std::vector<std::pair<std::string, std::string>> values;
  std::vector<std::string> names;  ///< of attributes defined elsewhere; "toc"

  bool has_class(std::string_view name) const;
  bool has_name(std::string_view name) const;
  std::string_view value(std::string_view key) const;  ///< empty when it is not there
  void add(const Attributes& other);
};

/// Reads `written`, which begins with "{:" or "{" and ends with "}".
Attributes parse_attributes(std::string_view written);
/// The name that "{:name: …}" defines; empty when `written` defines none.
std::string_view defined_name(std::string_view written);

/// What stands on lines of its own before and behind a block's text, taken out of the tree.
struct TakenAttributes {
  std::vector<std::string> leading;
  std::vector<std::string> trailing;
};
/// Takes them from a paragraph, a heading (also at the end of its line), a table, a quotation or a
/// list; of the last two those that lazily continue their last paragraph.
TakenAttributes take_attributes(cmark_node* block);

/// Gives `blocks`, made of one block, what the attributes ask for: a heading's id, an alignment, a
/// picture's width, a code's file, a kind of callout.
void apply_attributes(const Attributes& attributes, content::Blocks& blocks);
/// The same for the element that the attributes follow in a line: a picture's width.
void apply_attributes(const Attributes& attributes, content::Inline& node);

}  // namespace chaek::read
