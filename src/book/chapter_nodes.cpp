#include "book/chapter_nodes.h"

#include <variant>

#include "book/chapter_inlines.h"

namespace chaek::book {

ChapterNodes nodes_of(Chapter& chapter) {
  ChapterNodes nodes;
  for_each_inline(chapter, [&](content::Inline& node) {
    if (std::holds_alternative<content::Link>(node.kind)) nodes.links.push_back(&node);
    if (std::holds_alternative<content::Picture>(node.kind)) nodes.pictures.push_back(&node);
    if (std::holds_alternative<content::Anchor>(node.kind)) nodes.has_anchors = true;
  });
  return nodes;
}

}  // namespace chaek::book
