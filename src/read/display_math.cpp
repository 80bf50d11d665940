#include "read/display_math.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace chaek::read {
namespace {

bool is_break(const content::Inline& node) {
  return std::holds_alternative<content::SoftBreak>(node.kind) ||
         std::holds_alternative<content::LineBreak>(node.kind);
}

bool is_display(const content::Inline& node) {
  const auto* math = std::get_if<content::Math>(&node.kind);
  return math != nullptr && math->display;
}

/// Whether inline `i` has a line of its own.
bool alone(const content::Inlines& inlines, std::size_t i) {
  return (i == 0 || is_break(inlines[i - 1])) &&
         (i + 1 == inlines.size() || is_break(inlines[i + 1]));
}

/// The paragraph's parts, its displayed formulas among them as blocks.
content::Blocks parts(content::Inlines inlines) {
  content::Blocks out;
  content::Inlines text;
  const auto flush = [&] {
    while (!text.empty() && is_break(text.back())) text.pop_back();
    if (text.empty()) return;
    base::Span span = text.front().span;
    span.end = std::max(span.end, text.back().span.end);
    out.push_back({content::Paragraph{std::move(text)}, span});
    text.clear();
  };
  std::vector<bool> apart(inlines.size());
  for (std::size_t i = 0; i < inlines.size(); ++i) {
    apart[i] = is_display(inlines[i]) && alone(inlines, i);
  }
  for (std::size_t i = 0; i < inlines.size(); ++i) {
    if (apart[i]) {
      flush();
      out.push_back(display_math(std::move(inlines[i])));
    } else if (!text.empty() || !is_break(inlines[i])) {
      text.push_back(std::move(inlines[i]));
    }
  }
  flush();
  for (content::Block& block : out) {
    if (auto* rest = std::get_if<content::Paragraph>(&block.kind)) keep_in_line(rest->content);
  }
  return out;
}

}  // namespace

content::Block display_math(content::Inline formula) {
  const base::Span span = formula.span;
  content::Division division{content::Alignment::center, {}};
  content::Inlines inlines;
  inlines.push_back(std::move(formula));
  division.content.push_back({content::Paragraph{std::move(inlines)}, span});
  return {std::move(division), span};
}

void set_displays_apart(content::Blocks& blocks) {
  const auto displays = [](const content::Block& block) {
    const auto* paragraph = std::get_if<content::Paragraph>(&block.kind);
    return paragraph != nullptr &&
           std::any_of(paragraph->content.begin(), paragraph->content.end(), is_display);
  };
  if (std::none_of(blocks.begin(), blocks.end(), displays)) return;
  content::Blocks out;
  for (content::Block& block : blocks) {
    if (!displays(block)) {
      out.push_back(std::move(block));
      continue;
    }
    content::Blocks made = parts(std::move(std::get<content::Paragraph>(block.kind).content));
    std::move(made.begin(), made.end(), std::back_inserter(out));
  }
  blocks = std::move(out);
}

void keep_in_line(content::Inlines& inlines) {
  for (content::Inline& node : inlines) {
    if (auto* math = std::get_if<content::Math>(&node.kind)) math->display = false;
  }
}

}  // namespace chaek::read
