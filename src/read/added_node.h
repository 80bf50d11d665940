#pragma once

#include <cmark-gfm.h>

#include <cstdint>
#include <string_view>

namespace chaek::read {

/// What inline_syntax.h adds to cmark's tree. The nodes are cmark's own of kinds that may stand
/// everywhere (emphasis, code: cells of tables refuse all others, and what is refused is lost),
/// told apart by their user data.
enum class AddedNode : std::uint8_t {
  none,
  strikethrough,
  mark,
  subscript,
  superscript,
  math,
  doubled_math,  ///< `$$…$$`
  wikilink,      ///< what stands between `[[` and `]]`, which are text beside it
  attributes,    ///< `{: .class #id}`
};

AddedNode added_node(cmark_node* node);
void mark_added(cmark_node* node, AddedNode kind);

/// What is written between the marks of a `math`, `wikilink` …, which have no children; of
/// `attributes` with the braces.
std::string_view added_text(cmark_node* node);

}  // namespace chaek::read
