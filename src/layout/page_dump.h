#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/page.h"

namespace chaek::layout {

/// The pages as text, for tests: a line for each stretch of text of one structure node ("p4
/// paragraph: …"), each picture, link and rule-less artifact, in painting order. Places are left
/// out, so that a golden file tells what stands on which page and in which order, not where
/// exactly.
std::string dump(const PageSet& pages);

/// The name of a role as dumps and tests write it.
std::string_view name(StructureRole role);

/// One stretch of consecutive text of a page that belongs to one block-level structure node.
struct PageText {
  std::uint32_t page = 0;
  TagId node = 0;                                   ///< the nearest node above that is no inline
  StructureRole role = StructureRole::paragraph;    ///< of that node
  StructureRole inline_role = StructureRole::span;  ///< label, reference … or `span` for plain text
  std::string text;
};

/// All text of the book by structure node, in page order. A block that runs over pages gives one
/// entry a page; an artifact's text is an entry of role `artifact`.
std::vector<PageText> page_texts(const PageSet& pages);

}  // namespace chaek::layout
