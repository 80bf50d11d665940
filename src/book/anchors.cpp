#include "book/anchors.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include "book/chapter_inlines.h"
#include "content/walk.h"

namespace chaek::book {
namespace {

using content::Anchor;
using content::Block;
using content::Blocks;
using content::Inline;
using content::Inlines;

bool is_anchor(const Inline& node) {
  return std::holds_alternative<Anchor>(node.kind);
}

bool is_nothing(const Inline& node) {
  if (const auto* text = std::get_if<content::Text>(&node.kind)) {
    return text->text.find_first_not_of(" \t\n") == std::string::npos;
  }
  return is_anchor(node) || std::holds_alternative<content::SoftBreak>(node.kind) ||
         std::holds_alternative<content::LineBreak>(node.kind);
}

bool holds_only_anchors(const Block& block) {
  const auto* paragraph = std::get_if<content::Paragraph>(&block.kind);
  return paragraph != nullptr &&
         std::any_of(paragraph->content.begin(), paragraph->content.end(), is_anchor) &&
         std::all_of(paragraph->content.begin(), paragraph->content.end(), is_nothing);
}

/// Puts `anchors` before the first line of `block`; false when it has no line.
bool put_before(Inlines& anchors, Block& block) {
  Blocks one;
  one.push_back(std::move(block));
  bool done = false;
  content::walk_lines(
      one, [](Block&) {},
      [&](Inlines& line) {
        if (done || line.empty()) return;
        done = true;
        line.insert(line.begin(), std::make_move_iterator(anchors.begin()),
                    std::make_move_iterator(anchors.end()));
        anchors.clear();
      });
  block = std::move(one.front());
  return done;
}

void join(Blocks& blocks) {
  Inlines waiting;
  Blocks kept;
  kept.reserve(blocks.size());
  for (Block& block : blocks) {
    if (holds_only_anchors(block)) {
      for (Inline& node : std::get<content::Paragraph>(block.kind).content) {
        if (is_anchor(node)) waiting.push_back(std::move(node));
      }
      continue;
    }
    if (!waiting.empty()) put_before(waiting, block);
    kept.push_back(std::move(block));
  }
  // Nothing follows: the place is the end of what stands before.
  for (std::size_t i = kept.size(); i > 0 && !waiting.empty(); --i) {
    if (auto* last = std::get_if<content::Paragraph>(&kept[i - 1].kind)) {
      std::move(waiting.begin(), waiting.end(), std::back_inserter(last->content));
      waiting.clear();
    }
  }
  blocks = std::move(kept);
}

bool is_placed(const Blocks& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), holds_only_anchors);
}

}  // namespace

void join_anchors(Blocks& blocks) {
  if (is_placed(blocks)) join(blocks);
  for (Block& block : blocks) {
    std::visit(content::Visitor{[](content::Paragraph&) {}, [](content::Heading&) {},
                                [](content::List& list) {
                                  for (content::ListItem& item : list.items)
                                    join_anchors(item.content);
                                },
                                [](content::Quote& quote) { join_anchors(quote.content); },
                                [](content::Callout& callout) { join_anchors(callout.content); },
                                [](content::CodeBlock&) {},
                                [](content::Table& table) {
                                  for (auto* rows : {&table.head, &table.body}) {
                                    for (content::TableRow& row : *rows) {
                                      for (auto& cell : row.cells) join_anchors(cell.content);
                                    }
                                  }
                                },
                                [](content::Figure&) {}, [](content::LinkCard&) {},
                                [](content::ThematicBreak&) {},
                                [](content::Details& details) { join_anchors(details.content); },
                                [](content::Division& division) { join_anchors(division.content); },
                                [](content::DefinitionList& list) {
                                  for (content::DefinitionItem& item : list.items) {
                                    for (Blocks& part : item.definitions) join_anchors(part);
                                  }
                                }},
               block.kind);
  }
}

void number_anchors(Chapter& chapter, Anchors& anchors) {
  std::size_t count = 0;
  for_each_inline(chapter, [&](Inline& node) {
    auto* const found = std::get_if<Anchor>(&node.kind);
    if (found == nullptr) return;
    found->anchor = "a" + std::to_string(++count);
    anchors.add_id(found->author_id, found->anchor);
  });
}

void drop_unused_anchors(std::vector<Chapter>& chapters, std::vector<ChapterNodes>& nodes) {
  const auto has_anchors = [](const ChapterNodes& of_chapter) { return of_chapter.has_anchors; };
  if (std::none_of(nodes.begin(), nodes.end(), has_anchors)) return;
  std::vector<std::set<std::string>> used(chapters.size());
  for (const ChapterNodes& of_chapter : nodes) {
    for (const Inline* node : of_chapter.links) {
      const auto* place = std::get_if<content::Place>(&std::get<content::Link>(node->kind).target);
      if (place != nullptr && !place->anchor.empty()) used[place->chapter].insert(place->anchor);
    }
  }
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    if (!nodes[i].has_anchors) continue;
    const auto is_unused = [&](const Inline& node) {
      const auto* found = std::get_if<Anchor>(&node.kind);
      return found != nullptr && !used[i].contains(found->anchor);
    };
    const auto clean = [&](Inlines& line) { std::erase_if(line, is_unused); };
    const auto clean_below = [&](Inline& node) {
      std::visit(
          [&](auto& kind) {
            if constexpr (requires { kind.children; }) clean(kind.children);
          },
          node.kind);
    };
    const auto clean_blocks = [&](Blocks& blocks) {
      content::walk_lines(blocks, [](Block&) {}, clean);
      content::walk(blocks, [](Block&) {}, clean_below);
    };
    clean(chapters[i].title);
    content::walk_inlines(chapters[i].title, clean_below);
    clean_blocks(chapters[i].blocks);
    for (content::Footnote& note : chapters[i].footnotes) clean_blocks(note.content);
    nodes[i] = nodes_of(chapters[i]);
  }
}

}  // namespace chaek::book
