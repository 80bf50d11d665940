#include "book/figures.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "content/walk.h"

namespace chaek::book {
namespace {

using content::Block;
using content::Blocks;
using content::Inline;
using content::Inlines;
using content::Picture;

bool is_space(const Inline& node) {
  if (const auto* text = std::get_if<content::Text>(&node.kind)) {
    return text->text.find_first_not_of(" \t\n") == std::string::npos;
  }
  return std::holds_alternative<content::SoftBreak>(node.kind) ||
         std::holds_alternative<content::LineBreak>(node.kind);
}

/// Whether the node is a picture, or a link around one and nothing else.
bool is_picture(const Inline& node) {
  if (std::holds_alternative<Picture>(node.kind)) return true;
  const auto* link = std::get_if<content::Link>(&node.kind);
  if (link == nullptr) return false;
  int pictures = 0;
  for (const Inline& child : link->children) {
    if (is_space(child)) continue;
    if (!std::holds_alternative<Picture>(child.kind)) return false;
    ++pictures;
  }
  return pictures == 1;
}

Picture& picture_in(Inline& node) {
  if (auto* picture = std::get_if<Picture>(&node.kind)) return *picture;
  auto& children = std::get<content::Link>(node.kind).children;
  std::erase_if(children, is_space);
  return std::get<Picture>(children.front().kind);
}

bool holds_only_pictures(const Inlines& content) {
  bool any = false;
  for (const Inline& node : content) {
    if (is_space(node)) continue;
    if (!is_picture(node)) return false;
    any = true;
  }
  return any;
}

/// Whether the node is a line's emphasis.
bool is_emphasis(const Inline& node) {
  const auto* styled = std::get_if<content::Styled>(&node.kind);
  return styled != nullptr && styled->style == content::InlineStyle::emphasis;
}

bool is_break(const Inline& node) {
  return std::holds_alternative<content::SoftBreak>(node.kind) ||
         std::holds_alternative<content::LineBreak>(node.kind);
}

/// The emphasis in the line below the pictures of a paragraph that has nothing else, as themes want
/// a caption written; taken out of `content`.
Inlines take_caption(Inlines& content) {
  std::size_t last = content.size();
  while (last > 0 && is_space(content[last - 1])) --last;
  if (last < 3 || !is_emphasis(content[last - 1]) || !is_break(content[last - 2])) return {};
  const bool pictures =
      std::all_of(content.begin(), content.begin() + static_cast<std::ptrdiff_t>(last - 1),
                  [](const Inline& node) { return is_space(node) || is_picture(node); });
  if (!pictures) return {};
  Inlines caption = std::move(std::get<content::Styled>(content[last - 1].kind).children);
  content.resize(last - 1);
  return caption;
}

content::Figure figure_of(Inlines content) {
  content::Figure figure;
  for (Inline& node : content) {
    if (is_space(node)) continue;
    Picture& picture = picture_in(node);
    if (!picture.title.empty()) {
      if (!figure.caption.empty()) figure.caption.push_back({content::Text{" · "}, node.span});
      // Moved, so that the words stand once.
      figure.caption.push_back({content::Text{std::exchange(picture.title, {})}, node.span});
    }
    figure.pictures.push_back(std::move(node));
  }
  return figure;
}

}  // namespace

void make_figures(Blocks& blocks) {
  for (Block& block : blocks) {
    auto* const paragraph = std::get_if<content::Paragraph>(&block.kind);
    Inlines below = paragraph == nullptr ? Inlines() : take_caption(paragraph->content);
    if (paragraph != nullptr && holds_only_pictures(paragraph->content)) {
      content::Figure figure = figure_of(std::move(paragraph->content));
      if (!below.empty() && !figure.caption.empty()) {
        figure.caption.push_back({content::Text{" · "}, block.span});
      }
      std::move(below.begin(), below.end(), std::back_inserter(figure.caption));
      block.kind = std::move(figure);
      continue;
    }
    std::visit(content::Visitor{[](content::Paragraph&) {}, [](content::Heading&) {},
                                [](content::List& list) {
                                  for (auto& item : list.items) make_figures(item.content);
                                },
                                [](content::Quote& quote) { make_figures(quote.content); },
                                [](content::Callout& callout) { make_figures(callout.content); },
                                [](content::CodeBlock&) {}, [](content::Table&) {},
                                [](content::Figure&) {}, [](content::LinkCard&) {},
                                [](content::ThematicBreak&) {},
                                [](content::Details& details) { make_figures(details.content); },
                                [](content::Division& division) { make_figures(division.content); },
                                [](content::DefinitionList& list) {
                                  for (auto& item : list.items) {
                                    for (auto& part : item.definitions) make_figures(part);
                                  }
                                }},
               block.kind);
  }
}

}  // namespace chaek::book
