#pragma once

#include <string>
#include <variant>

#include "content/block.h"
#include "content/inline.h"

namespace chaek::content {

/// One function object out of several lambdas, for std::visit. With no catch-all among them the
/// compiler lists every visitor that must learn a new kind.
template <class... F>
struct Visitor : F... {
  using F::operator()...;
};
template <class... F>
Visitor(F...) -> Visitor<F...>;

/// Calls `visit(const Inline&)` for every inline below, in reading order, parents first.
template <class F>
void walk_inlines(const Inlines& inlines, F&& visit);

/// Calls `visit(const Block&)` for every block and `visit_inline(const Inline&)` for every inline
/// below, in reading order, parents first. Figure pictures come before the caption.
template <class B, class I>
void walk(const Blocks& blocks, B&& visit, I&& visit_inline);

/// The same over a tree that may be changed in place.
template <class F>
void walk_inlines(Inlines& inlines, F&& visit);
template <class B, class I>
void walk(Blocks& blocks, B&& visit, I&& visit_inline);

/// Calls `visit(Block&)` for every block and `visit_line(Inlines&)` for every line of text
/// below (a paragraph, a caption, a term …), parents first. The pictures of figures are no line.
template <class B, class L>
void walk_lines(Blocks& blocks, B&& visit, L&& visit_line);

/// What a reader reads of `inlines`: text, code, ruby bases; a soft or hard break is one space; a
/// picture is its alternative text; footnote marks are nothing.
std::string plain_text(const Inlines& inlines);

/// The tree as text, one node a line, indented by two spaces a level; for tests and `--dump`.
std::string dump(const Blocks& blocks);
std::string dump(const Inlines& inlines);

// --- implementation ---------------------------------------------------------------------------

namespace walking {

// `Node` is Inline or const Inline, Block or const Block: one body serves both forms.
template <class Is, class F>
void each_inline(Is& inlines, F&& visit) {
  for (auto& node : inlines) {
    visit(node);
    std::visit(Visitor{[](auto& leaf)
                         requires(!requires { leaf.children; })
                                 {},
                                 [&](auto& parent)
                                   requires requires { parent.children; }
                       { each_inline(parent.children, visit); }},
               node.kind);
  }
}

template <class Bs, class B, class L, class P>
void each_block(Bs& blocks, B&& visit, L&& inlines, P&& pictures) {
  const auto below = [&](auto& list) { each_block(list, visit, inlines, pictures); };
  const auto rows = [&](auto& list) {
    for (auto& row : list) {
      for (auto& cell : row.cells) below(cell.content);
    }
  };
  for (auto& node : blocks) {
    visit(node);
    std::visit(
        [&](auto& kind) {
          using K = std::remove_cvref_t<decltype(kind)>;
          if constexpr (std::is_same_v<K, Paragraph> || std::is_same_v<K, Heading>) {
            inlines(kind.content);
          } else if constexpr (std::is_same_v<K, List>) {
            for (auto& item : kind.items) below(item.content);
          } else if constexpr (std::is_same_v<K, Quote> || std::is_same_v<K, Division>) {
            below(kind.content);
          } else if constexpr (std::is_same_v<K, Callout>) {
            inlines(kind.title);
            below(kind.content);
          } else if constexpr (std::is_same_v<K, Table>) {
            inlines(kind.caption);
            rows(kind.head);
            rows(kind.body);
          } else if constexpr (std::is_same_v<K, Figure>) {
            pictures(kind.pictures);
            inlines(kind.caption);
          } else if constexpr (std::is_same_v<K, LinkCard>) {
            inlines(kind.title);
          } else if constexpr (std::is_same_v<K, Details>) {
            inlines(kind.summary);
            below(kind.content);
          } else if constexpr (std::is_same_v<K, DefinitionList>) {
            for (auto& item : kind.items) {
              for (auto& term : item.terms) inlines(term);
              for (auto& definition : item.definitions) below(definition);
            }
          } else {
            static_assert(std::is_same_v<K, CodeBlock> || std::is_same_v<K, ThematicBreak>);
          }
        },
        node.kind);
  }
}

}  // namespace walking

template <class F>
void walk_inlines(const Inlines& inlines, F&& visit) {
  walking::each_inline(inlines, visit);
}
template <class F>
void walk_inlines(Inlines& inlines, F&& visit) {
  walking::each_inline(inlines, visit);
}
template <class B, class I>
void walk(const Blocks& blocks, B&& visit, I&& visit_inline) {
  const auto inlines = [&](auto& list) { walking::each_inline(list, visit_inline); };
  walking::each_block(blocks, visit, inlines, inlines);
}
template <class B, class I>
void walk(Blocks& blocks, B&& visit, I&& visit_inline) {
  const auto inlines = [&](auto& list) { walking::each_inline(list, visit_inline); };
  walking::each_block(blocks, visit, inlines, inlines);
}
template <class B, class L>
void walk_lines(Blocks& blocks, B&& visit, L&& visit_line) {
  walking::each_block(blocks, visit, visit_line, [](Inlines&) {});
}

}  // namespace chaek::content
