#include "read/lines.h"

#include <algorithm>

#include "content/walk.h"

namespace chaek::read {
namespace {

void append_line(content::Inlines line, base::Span span, content::Inlines& out) {
  if (line.empty()) return;
  if (!out.empty()) out.push_back({content::LineBreak{}, {span.source, span.begin, span.begin}});
  for (content::Inline& node : line) out.push_back(std::move(node));
}

/// Makes one space of each run of spaces; `after_space` tells what stands before.
std::string collapsed(std::string text, bool after_space) {
  if (!after_space && text.find("  ") == std::string::npos &&
      text.find('\t') == std::string::npos) {
    return text;
  }
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t';
    if (space && after_space) continue;
    out += space ? ' ' : c;
    after_space = space;
  }
  return out;
}

/// Whether a break is a `<br>`, which its author wants wherever it stands.
bool is_written(base::Span line_break) {
  return line_break.source->text().substr(line_break.begin).starts_with('<');
}

}  // namespace

void append_text(std::string text, base::Span span, content::Inlines& line) {
  auto* last = line.empty() ? nullptr : std::get_if<content::Text>(&line.back().kind);
  const bool after_break =
      !line.empty() && (std::holds_alternative<content::SoftBreak>(line.back().kind) ||
                        std::holds_alternative<content::LineBreak>(line.back().kind));
  text = collapsed(std::move(text), after_break || (last != nullptr && last->text.ends_with(' ')));
  if (text.empty()) return;
  if (last == nullptr) {
    line.push_back({content::Text{std::move(text)}, span});
    return;
  }
  last->text += text;
  line.back().span.end = std::max(line.back().span.end, span.end);
}

void append(content::Inlines more, content::Inlines& line) {
  for (content::Inline& node : more) {
    if (auto* text = std::get_if<content::Text>(&node.kind)) {
      append_text(std::move(text->text), node.span, line);
    } else {
      line.push_back(std::move(node));
    }
  }
}

content::Inlines flattened(content::Blocks blocks) {
  content::Inlines out;
  content::walk(
      blocks,
      [&](content::Block& block) {
        const base::Span span = block.span;
        std::visit(content::Visitor{
                       [&](content::Paragraph& p) { append_line(std::move(p.content), span, out); },
                       [&](content::Heading& h) { append_line(std::move(h.content), span, out); },
                       [&](content::CodeBlock& c) {
                         append_line({{content::CodeSpan{std::move(c.text)}, span}}, span, out);
                       },
                       [&](content::Figure& f) {
                         append_line(std::move(f.pictures), span, out);
                         append_line(std::move(f.caption), span, out);
                       },
                       [&](content::Callout& c) { append_line(std::move(c.title), span, out); },
                       [&](content::Table& t) { append_line(std::move(t.caption), span, out); },
                       [&](content::Details& d) { append_line(std::move(d.summary), span, out); },
                       [&](content::DefinitionList& list) {
                         for (content::DefinitionItem& item : list.items) {
                           for (content::Inlines& term : item.terms) {
                             append_line(std::move(term), span, out);
                             term.clear();
                           }
                         }
                       },
                       [&](content::LinkCard& c) { append_line(std::move(c.title), span, out); },
                       [](content::List&) {},
                       [](content::Quote&) {},
                       [](content::Division&) {},
                       [](content::ThematicBreak&) {},
                   },
                   block.kind);
      },
      [](content::Inline&) {});
  return out;
}

bool is_picture(const content::Inline& node) {
  if (const auto* link = std::get_if<content::Link>(&node.kind)) {
    return holds_only_pictures(link->children);
  }
  return std::holds_alternative<content::Picture>(node.kind);
}

bool holds_only_pictures(const content::Inlines& line) {
  bool found = false;
  for (const content::Inline& node : line) {
    const auto* text = std::get_if<content::Text>(&node.kind);
    const bool space =
        std::holds_alternative<content::SoftBreak>(node.kind) ||
        std::holds_alternative<content::LineBreak>(node.kind) ||
        std::holds_alternative<content::Anchor>(node.kind) ||
        (text != nullptr && text->text.find_first_not_of(" \t\n") == std::string::npos);
    if (!space && !is_picture(node)) return false;
    found = found || !space;
  }
  return found;
}

void trim_line(content::Inlines& line) {
  const auto is_break = [](const content::Inline& node) {
    return std::holds_alternative<content::SoftBreak>(node.kind) ||
           (std::holds_alternative<content::LineBreak>(node.kind) && !is_written(node.span));
  };
  const auto is_space = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
  while (!line.empty()) {
    auto* text = std::get_if<content::Text>(&line.back().kind);
    if (text != nullptr) {
      while (!text->text.empty() && is_space(text->text.back())) text->text.pop_back();
    }
    if (!is_break(line.back()) && (text == nullptr || !text->text.empty())) break;
    line.pop_back();
  }
  std::size_t first = 0;
  for (; first < line.size(); ++first) {
    auto* text = std::get_if<content::Text>(&line[first].kind);
    if (text != nullptr) {
      std::size_t spaces = 0;
      while (spaces < text->text.size() && is_space(text->text[spaces])) ++spaces;
      text->text.erase(0, spaces);
    }
    if (!is_break(line[first]) && (text == nullptr || !text->text.empty())) break;
  }
  line.erase(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(first));
}

}  // namespace chaek::read
