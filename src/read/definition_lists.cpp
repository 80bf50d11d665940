#include <algorithm>
#include <iterator>
#include <utility>

#include "read/kramdown.h"
#include "read/lines.h"

namespace chaek::read {
namespace {

bool is_line_end(const content::Inline& node) {
  return std::holds_alternative<content::SoftBreak>(node.kind) ||
         std::holds_alternative<content::LineBreak>(node.kind);
}

bool begins_definition(const content::Inline& node) {
  const auto* text = std::get_if<content::Text>(&node.kind);
  return text != nullptr && text->text.size() > 1 && text->text[0] == ':' &&
         (text->text[1] == ' ' || text->text[1] == '\t');
}

/// Whether a line of `inlines` begins with ":".
bool has_definition(const content::Inlines& inlines) {
  for (std::size_t i = 0; i < inlines.size(); ++i) {
    if ((i == 0 || is_line_end(inlines[i - 1])) && begins_definition(inlines[i])) return true;
  }
  return false;
}

std::vector<content::Inlines> lines_of(content::Inlines inlines) {
  std::vector<content::Inlines> lines(1);
  for (content::Inline& node : inlines) {
    if (is_line_end(node)) {
      lines.emplace_back();
    } else {
      lines.back().push_back(std::move(node));
    }
  }
  return lines;
}

base::Span span_of(const content::Inlines& line) {
  base::Span span = line.front().span;
  span.end = std::max(span.end, line.back().span.end);
  return span;
}

/// Adds what `lines` say: terms, then definitions, a line that begins with no ":" going on.
void add_lines(std::vector<content::Inlines> lines, content::DefinitionItem& item) {
  for (content::Inlines& line : lines) {
    if (line.empty()) continue;
    const bool begins = begins_definition(line.front());
    if (begins) {
      auto& text = std::get<content::Text>(line.front().kind).text;
      text.erase(0, text.find_first_not_of(" \t", 1));
      // ": [link](a)": the text was the mark alone.
      if (text.empty()) line.erase(line.begin());
      if (line.empty()) continue;
    }
    const base::Span span = span_of(line);
    if (begins) {
      item.definitions.emplace_back().push_back({content::Paragraph{std::move(line)}, span});
    } else if (item.definitions.empty()) {
      item.terms.push_back(std::move(line));
    } else {
      auto& last = std::get<content::Paragraph>(item.definitions.back().back().kind);
      last.content.push_back({content::SoftBreak{}, {span.source, span.begin, span.begin}});
      std::move(line.begin(), line.end(), std::back_inserter(last.content));
    }
  }
}

std::uint32_t column(base::Span span) {
  return span.begin - span.source->line_start(span.source->line_at(span.begin));
}

/// The definition that `block` goes on with: the last before it, when it is indented below that.
content::Blocks* open_definition(content::Blocks& before, const content::Block& block) {
  if (before.empty()) return nullptr;
  auto* list = std::get_if<content::DefinitionList>(&before.back().kind);
  const bool indented = list != nullptr && column(block.span) >= column(before.back().span) + 2;
  if (!indented || list->items.back().definitions.empty()) return nullptr;
  return &list->items.back().definitions.back();
}

}  // namespace

void make_definition_lists(content::Blocks& blocks) {
  const auto defines = [](const content::Block& block) {
    const auto* paragraph = std::get_if<content::Paragraph>(&block.kind);
    return paragraph != nullptr && has_definition(paragraph->content);
  };
  if (std::none_of(blocks.begin(), blocks.end(), defines)) return;
  content::Blocks out;
  for (content::Block& block : blocks) {
    auto* paragraph = std::get_if<content::Paragraph>(&block.kind);
    if (paragraph == nullptr || !has_definition(paragraph->content)) {
      if (content::Blocks* definition = open_definition(out, block)) {
        out.back().span.end = block.span.end;
        definition->push_back(std::move(block));
        continue;
      }
      out.push_back(std::move(block));
      continue;
    }
    content::DefinitionItem item;
    base::Span span = block.span;
    if (begins_definition(paragraph->content.front())) {
      auto* before = out.empty() ? nullptr : std::get_if<content::Paragraph>(&out.back().kind);
      const bool term = before != nullptr &&
                        std::none_of(before->content.begin(), before->content.end(), is_line_end);
      auto* list = out.empty() ? nullptr : std::get_if<content::DefinitionList>(&out.back().kind);
      if (list != nullptr) {
        add_lines(lines_of(std::move(paragraph->content)), list->items.back());
        out.back().span.end = span.end;
        continue;
      }
      if (!term) {
        out.push_back(std::move(block));
        continue;
      }
      span.begin = out.back().span.begin;
      item.terms.push_back(std::move(before->content));
      out.pop_back();
    }
    add_lines(lines_of(std::move(paragraph->content)), item);
    if (!out.empty()) {
      if (auto* list = std::get_if<content::DefinitionList>(&out.back().kind)) {
        list->items.push_back(std::move(item));
        out.back().span.end = span.end;
        continue;
      }
    }
    content::DefinitionList list;
    list.items.push_back(std::move(item));
    out.push_back({std::move(list), span});
  }
  blocks = std::move(out);
}

}  // namespace chaek::read
