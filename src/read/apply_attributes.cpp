#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "read/attributes.h"
#include "read/callout.h"
#include "read/html_converter.h"
#include "read/lines.h"

namespace chaek::read {
namespace {

/// Where the classes of themes and the style put a block.
content::Alignment alignment(const Attributes& attributes) {
  const content::Alignment styled =
      alignment_of(style_value(attributes.value("style"), "text-align"));
  if (styled != content::Alignment::natural) return styled;
  for (std::string_view name : attributes.classes) {
    for (const std::string_view before : {"text-", "align-", "is-"}) {
      if (name.starts_with(before)) name.remove_prefix(before.size());
    }
    if (name == "center" || name == "centered" || name == "center-image") {
      return content::Alignment::center;
    }
    if (name == "right") return content::Alignment::right;
  }
  return content::Alignment::natural;
}

/// The callout that a class of a theme makes; Just the Docs has the bare kind, "note".
std::optional<content::CalloutKind> callout(const Attributes& attributes) {
  for (const std::string_view name : attributes.classes) {
    if (const auto kind = callout_of_class(name)) return kind;
    if (const auto kind = callout_kind(name)) return kind;
  }
  return std::nullopt;
}

void set_width(const Attributes& attributes, content::Inline& node) {
  if (auto* link = std::get_if<content::Link>(&node.kind)) {
    if (link->children.size() == 1) set_width(attributes, link->children.front());
  }
  auto* picture = std::get_if<content::Picture>(&node.kind);
  if (picture == nullptr || picture->width) return;
  picture->width = width_of(attributes.value("width"));
  if (!picture->width) picture->width = width_of(attributes.value("w"));  // Chirpy's
  if (!picture->width) picture->width = width_of(style_value(attributes.value("style"), "width"));
}

content::Callout made_callout(content::CalloutKind kind, content::Block block) {
  content::Callout made;
  made.kind = kind;
  if (auto* quote = std::get_if<content::Quote>(&block.kind)) {
    made.content = std::move(quote->content);
  } else {
    made.content.push_back(std::move(block));
  }
  return made;
}

void apply(const Attributes& attributes, content::Block& block) {
  if (auto* heading = std::get_if<content::Heading>(&block.kind)) {
    if (!attributes.id.empty()) heading->author_id = attributes.id;
    return;
  }
  if (auto* code = std::get_if<content::CodeBlock>(&block.kind)) {
    if (code->title.empty()) code->title = attributes.value("file");
    return;
  }
  auto* paragraph = std::get_if<content::Paragraph>(&block.kind);
  const bool pictures = paragraph != nullptr && holds_only_pictures(paragraph->content);
  if (paragraph != nullptr) {
    for (content::Inline& node : paragraph->content) set_width(attributes, node);
  }
  const bool quote = std::holds_alternative<content::Quote>(block.kind);
  if (const auto kind = callout(attributes);
      kind && (quote || (paragraph != nullptr && !pictures))) {
    const base::Span span = block.span;
    block = {made_callout(*kind, std::move(block)), span};
    return;
  }
  // Pictures that stand alone are centred anyway.
  const content::Alignment where = alignment(attributes);
  if (paragraph == nullptr || pictures || where == content::Alignment::natural) return;
  content::Division division{where, {}};
  const base::Span span = block.span;
  division.content.push_back(std::move(block));
  block = {std::move(division), span};
}

}  // namespace

void apply_attributes(const Attributes& attributes, content::Blocks& blocks) {
  for (content::Block& block : blocks) apply(attributes, block);
}

void apply_attributes(const Attributes& attributes, content::Inline& node) {
  set_width(attributes, node);
}

}  // namespace chaek::read
