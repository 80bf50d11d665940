#include <algorithm>
#include <charconv>
#include <string>

#include "content/walk.h"
#include "read/callout.h"
#include "read/html_converter.h"

namespace chaek::read {
namespace {

bool is_element(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT;
}

bool is_tag(const GumboNode* node, GumboTag tag) {
  return is_element(node) && node->v.element.tag == tag;
}

/// Elements that stand by themselves, never in a line of text.
bool is_block(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
      return true;
    default:
      return is_embed(tag);
  }
}

/// The marker that the `type` of an ordered list asks for (HTML Living Standard, 4.4.5).
content::ListMarker marker_of(const std::string& type) {
  if (type == "a") return content::ListMarker::lower_letter;
  if (type == "A") return content::ListMarker::upper_letter;
  if (type == "i") return content::ListMarker::lower_roman;
  if (type == "I") return content::ListMarker::upper_roman;
  return content::ListMarker::decimal_period;
}

int heading_level(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? tag - GUMBO_TAG_H1 + 1 : 0;
}

/// The callout that the classes of an element make.
std::optional<content::CalloutKind> callout_of(std::string_view classes) {
  while (!classes.empty()) {
    const std::size_t end = std::min(classes.find(' '), classes.size());
    if (const auto kind = callout_of_class(classes.substr(0, end))) return kind;
    classes.remove_prefix(std::min(end + 1, classes.size()));
  }
  return std::nullopt;
}

template <class F>
void each_child(const GumboNode* node, F&& visit) {
  const GumboVector& children = node->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    visit(static_cast<const GumboNode*>(children.data[i]));
  }
}

}  // namespace

content::Blocks HtmlConverter::blocks(const GumboNode* parent, int depth) {
  HtmlFlow flow;
  const bool names_item = is_tag(parent, GUMBO_TAG_LI) || is_tag(parent, GUMBO_TAG_TD);
  if (names_item) anchor(parent, flow.line);
  flow_children(parent, depth, flow);
  end_line(flow);
  return std::move(flow.blocks);
}

void HtmlConverter::end_line(HtmlFlow& flow) {
  trim_line(flow.line);
  if (flow.line.empty()) return;
  const base::Span whole{&notes_.source(), flow.line.front().span.begin,
                         std::max(flow.line.front().span.end, flow.line.back().span.end)};
  flow.blocks.push_back({content::Paragraph{std::move(flow.line)}, whole});
  flow.line.clear();
}

void HtmlConverter::rest(HtmlFlow& flow) {
  for (const HtmlFragment::Slot& slot : fragment_.slots) {
    const std::size_t i = slot.piece;
    if (used_[i]) continue;
    used_[i] = true;
    if (auto* inlines = std::get_if<content::Inlines>(&pieces_[i])) {
      append(std::move(*inlines), flow.line);
    } else if (auto* blocks = std::get_if<content::Blocks>(&pieces_[i])) {
      end_line(flow);
      for (content::Block& block : *blocks) flow.blocks.push_back(std::move(block));
    }
  }
  end_line(flow);
}

void HtmlConverter::flow_children(const GumboNode* parent, int depth, HtmlFlow& flow) {
  each_child(parent, [&](const GumboNode* child) { flow_node(child, depth, flow); });
}

void HtmlConverter::flow_node(const GumboNode* node, int depth, HtmlFlow& flow) {
  if (!is_element(node)) return line_node(node, 0, flow.line);
  if (is_slot(node)) {
    auto piece = take_slot(node);
    if (!piece) return;
    if (auto* inlines = std::get_if<content::Inlines>(&*piece)) {
      append(std::move(*inlines), flow.line);
      return;
    }
    end_line(flow);
    for (content::Block& made : std::get<content::Blocks>(*piece)) {
      flow.blocks.push_back(std::move(made));
    }
  } else if (is_block(node->v.element.tag)) {
    flow_block(node, depth, flow);
  } else if (has_block(node)) {
    flow_around_blocks(node, depth, flow);
  } else {
    line_node(node, 0, flow.line);
  }
}

void HtmlConverter::flow_block(const GumboNode* node, int depth, HtmlFlow& flow) {
  end_line(flow);
  if (heading_level(node->v.element.tag) == 0) anchor(node, flow.line);
  if (depth > notes_.nesting_limit()) {
    notes_.too_deep(span(node));
  } else if (auto made = block(node, depth)) {
    end_line(flow);  // of the anchor: what `book/` puts before the text that follows
    flow.blocks.push_back({std::move(*made), span(node)});
    return;
  }
  // An element that only groups.
  flow_children(node, depth + 1, flow);
  end_line(flow);
}

/// <b><p>…</p></b>: the paragraphs stay, and each is bold.
void HtmlConverter::flow_around_blocks(const GumboNode* node, int depth, HtmlFlow& flow) {
  end_line(flow);
  for (content::Block& made : blocks(node, depth + 1)) {
    if (auto* paragraph = std::get_if<content::Paragraph>(&made.kind)) {
      if (auto kind = around(node, paragraph->content)) {
        paragraph->content.clear();
        paragraph->content.push_back({std::move(*kind), made.span});
      }
    }
    flow.blocks.push_back(std::move(made));
  }
}

bool HtmlConverter::has_block(const GumboNode* node) const {
  if (!is_element(node)) return false;
  bool found = false;
  each_child(node, [&](const GumboNode* child) {
    if (found || !is_element(child)) return;
    if (is_slot(child)) {
      const auto offset = child->v.element.original_tag.data - fragment_.text.data();
      const auto piece = fragment_.slot_at(static_cast<std::size_t>(offset));
      found = std::holds_alternative<content::Blocks>(pieces_[*piece]);
    } else {
      found = is_block(child->v.element.tag) || has_block(child);
    }
  });
  return found;
}

/// Nothing for an element that only groups: its content stands in its place.
std::optional<content::Block::Kind> HtmlConverter::block(const GumboNode* node, int depth) {
  const GumboTag tag = node->v.element.tag;
  if (const int level = heading_level(tag)) {
    content::Inlines line = inlines(node, 0);
    trim_line(line);
    return content::Heading{level, std::move(line), attribute(node, "id"), {}};
  }
  switch (tag) {
    case GUMBO_TAG_HR:
      return content::ThematicBreak{};
    case GUMBO_TAG_PRE:
      return code_block(node);
    case GUMBO_TAG_BLOCKQUOTE:
      if (is_embedded_post(attribute(node, "class"))) return post_elsewhere(node, depth);
      return callout_or_quote(blocks(node, depth + 1));
    case GUMBO_TAG_ASIDE:
      return aside(blocks(node, depth + 1));
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_OBJECT:
      return card(node);
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_MENU:
      return list(node, depth);
    case GUMBO_TAG_DL:
      return definitions(node, depth);
    case GUMBO_TAG_TABLE:
      return table(node, depth);
    case GUMBO_TAG_DETAILS:
      return details(node, depth);
    case GUMBO_TAG_FIGURE:
      return figure(node, depth);
    default:
      break;
  }
  if (const auto kind = callout_of(attribute(node, "class"))) {
    content::Callout callout;
    callout.kind = *kind;
    callout.content = blocks(node, depth + 1);
    return callout;
  }
  content::Alignment alignment = alignment_of(attribute(node, "align"));
  const content::Alignment styled =
      alignment_of(style_value(attribute(node, "style"), "text-align"));
  if (styled != content::Alignment::natural) alignment = styled;
  if (tag == GUMBO_TAG_CENTER) alignment = content::Alignment::center;
  if (alignment == content::Alignment::natural) return std::nullopt;
  return content::Division{alignment, blocks(node, depth + 1)};
}

content::Block::Kind HtmlConverter::code_block(const GumboNode* node) {
  content::CodeBlock code;
  std::string classes = attribute(node, "class") + " " + attribute(node, "lang");
  each_child(node, [&](const GumboNode* child) {
    if (is_tag(child, GUMBO_TAG_CODE)) classes += " " + attribute(child, "class");
  });
  for (const std::string_view prefix : {"language-", "lang-", "brush:"}) {
    const std::size_t at = classes.find(prefix);
    if (at == std::string::npos) continue;
    const std::size_t begin = classes.find_first_not_of(' ', at + prefix.size());
    if (begin == std::string::npos) continue;
    code.language = classes.substr(begin, classes.find_first_of(" ;", begin) - begin);
    break;
  }
  code.text = text_of(node, true);
  if (code.text.starts_with('\n')) code.text.erase(0, 1);
  while (code.text.ends_with('\n') || code.text.ends_with('\r')) code.text.pop_back();
  return code;
}

content::Block::Kind HtmlConverter::list(const GumboNode* node, int depth) {
  content::List made;
  const bool ordered = is_tag(node, GUMBO_TAG_OL);
  bool starts = false;
  if (ordered) {
    made.marker = marker_of(attribute(node, "type"));
    made.reversed = gumbo_get_attribute(&node->v.element.attributes, "reversed") != nullptr;
    const std::string start = attribute(node, "start");
    std::int64_t number = 1;
    const auto end = start.data() + start.size();
    starts = std::from_chars(start.data(), end, number).ptr == end && number >= 0 &&
             number < 1'000'000'000 && !start.empty();
    if (starts) made.start = number;
  }
  HtmlFlow loose;  // what stands between the items
  const auto end_loose = [&] {
    end_line(loose);
    if (loose.blocks.empty()) return;
    const base::Span where = loose.blocks.front().span;
    made.items.push_back({content::TaskState::none, std::move(loose.blocks), where});
    loose = {};
  };
  each_child(node, [&](const GumboNode* child) {
    if (!is_tag(child, GUMBO_TAG_LI)) return flow_node(child, depth + 1, loose);
    end_loose();
    made.items.push_back({content::TaskState::none, blocks(child, depth + 1), span(child)});
  });
  end_loose();
  if (made.reversed && !starts) made.start = static_cast<std::int64_t>(made.items.size());
  return made;
}

void HtmlConverter::definition_items(const GumboNode* node, int depth,
                                     content::DefinitionList& list) {
  each_child(node, [&](const GumboNode* child) {
    if (is_tag(child, GUMBO_TAG_DIV)) return definition_items(child, depth, list);
    if (is_tag(child, GUMBO_TAG_DT)) {
      if (list.items.empty() || !list.items.back().definitions.empty()) list.items.emplace_back();
      content::Inlines term = inlines(child, 0);
      trim_line(term);
      list.items.back().terms.push_back(std::move(term));
      return;
    }
    HtmlFlow flow;
    if (is_tag(child, GUMBO_TAG_DD)) {
      flow_children(child, depth + 1, flow);
    } else {
      flow_node(child, depth + 1, flow);
    }
    end_line(flow);
    if (flow.blocks.empty()) return;
    if (list.items.empty()) list.items.emplace_back();
    list.items.back().definitions.push_back(std::move(flow.blocks));
  });
}

content::Block::Kind HtmlConverter::definitions(const GumboNode* node, int depth) {
  content::DefinitionList list;
  definition_items(node, depth, list);
  return list;
}

content::Block::Kind HtmlConverter::details(const GumboNode* node, int depth) {
  content::Details made;
  HtmlFlow flow;
  bool has_summary = false;
  each_child(node, [&](const GumboNode* child) {
    if (has_summary || !is_tag(child, GUMBO_TAG_SUMMARY)) return flow_node(child, depth + 1, flow);
    has_summary = true;
    made.summary = inlines(child, 0);
    trim_line(made.summary);
  });
  end_line(flow);
  made.content = std::move(flow.blocks);
  return made;
}

/// A figure of pictures is a Figure; of a table, that with a caption; of anything else, blocks.
content::Block::Kind HtmlConverter::figure(const GumboNode* node, int depth) {
  content::Inlines caption;
  HtmlFlow flow;
  each_child(node, [&](const GumboNode* child) {
    if (!is_tag(child, GUMBO_TAG_FIGCAPTION)) return flow_node(child, depth + 1, flow);
    content::Inlines line = inlines(child, 0);
    trim_line(line);
    if (!caption.empty()) caption.push_back({content::LineBreak{}, span(child)});
    append(std::move(line), caption);
  });
  end_line(flow);
  content::Figure made;
  bool only_pictures = !flow.blocks.empty();
  for (const content::Block& inner : flow.blocks) {
    const auto* paragraph = std::get_if<content::Paragraph>(&inner.kind);
    only_pictures =
        only_pictures && paragraph != nullptr && holds_only_pictures(paragraph->content);
  }
  if (only_pictures) {
    for (content::Block& inner : flow.blocks) {
      for (content::Inline& part : std::get<content::Paragraph>(inner.kind).content) {
        if (is_picture(part)) made.pictures.push_back(std::move(part));
      }
    }
    made.caption = std::move(caption);
    return made;
  }
  if (flow.blocks.size() == 1) {
    if (auto* table = std::get_if<content::Table>(&flow.blocks.front().kind)) {
      if (table->caption.empty()) {
        table->caption = std::move(caption);
        return std::move(*table);
      }
    }
  }
  if (!caption.empty()) {
    flow.blocks.push_back({content::Paragraph{std::move(caption)}, span(node)});
  }
  return content::Division{content::Alignment::natural, std::move(flow.blocks)};
}

}  // namespace chaek::read
