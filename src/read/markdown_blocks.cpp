#include <iterator>
#include <string>

#include "read/callout.h"
#include "read/code_fence.h"
#include "read/contents_marker.h"
#include "read/display_math.h"
#include "read/html_tail.h"
#include "read/kramdown.h"
#include "read/markdown.h"
#include "read/markdown_converter.h"

namespace chaek::read {
namespace {

content::ListMarker marker(cmark_node* list) {
  if (cmark_node_get_list_type(list) != CMARK_ORDERED_LIST) return content::ListMarker::bullet;
  return cmark_node_get_list_delim(list) == CMARK_PAREN_DELIM
             ? content::ListMarker::decimal_parenthesis
             : content::ListMarker::decimal_period;
}

bool is_leaf(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_HEADING:
    case CMARK_NODE_CODE_BLOCK:
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_THEMATIC_BREAK:
      return true;
    default:
      return extension_node(node) == ExtensionNode::table;
  }
}

}  // namespace

bool has_html(cmark_node* node) {
  for (cmark_node* child = cmark_node_first_child(node); child != nullptr;
       child = cmark_node_next(child)) {
    const cmark_node_type type = cmark_node_get_type(child);
    if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE) return true;
  }
  return false;
}

base::Span Converter::place(cmark_node* node, base::Span parent) const {
  return fixed_ ? *fixed_ : places_.block(node, parent);
}

content::Blocks Converter::blocks(cmark_node* container, base::Span within, int depth) {
  content::Blocks out;
  if (depth > notes_.nesting_limit()) {
    notes_.too_deep(within);
    leaves(container, within, depth, out);
    return out;
  }
  if (options_.dialect.lone_quote_marks) adopt_paragraphs(container);
  if (has_html(container)) {
    out = with_html(container, within, depth);
  } else {
    for (cmark_node* child = cmark_node_first_child(container); child != nullptr;
         child = cmark_node_next(child)) {
      block(child, within, depth, out);
    }
  }
  if (options_.dialect.definition_lists) make_definition_lists(out);
  out.shrink_to_fit();  // it stays for the whole run
  return out;
}

void Converter::leaves(cmark_node* container, base::Span within, int depth, content::Blocks& out) {
  cmark_iter* walk = cmark_iter_new(container);
  for (cmark_event_type event = cmark_iter_next(walk); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(walk)) {
    cmark_node* node = cmark_iter_get_node(walk);
    if (event == CMARK_EVENT_ENTER && is_leaf(node)) block(node, within, depth, out);
  }
  cmark_iter_free(walk);
}

content::Blocks Converter::with_html(cmark_node* container, base::Span within, int depth) {
  std::vector<HtmlPiece> found;
  for (cmark_node* child = cmark_node_first_child(container); child != nullptr;
       child = cmark_node_next(child)) {
    if (cmark_node_get_type(child) == CMARK_NODE_HTML_BLOCK) {
      html_block(child, within, found);
      continue;
    }
    if (found.empty() || !std::holds_alternative<content::Blocks>(found.back())) {
      found.emplace_back(content::Blocks{});
    }
    block(child, within, depth, std::get<content::Blocks>(found.back()));
  }
  return read_html_blocks(std::move(found), depth, notes_);
}

void Converter::html_block(cmark_node* node, base::Span within, std::vector<HtmlPiece>& out) {
  const std::string_view written = literal(node);
  const base::Span span = place(node, within);
  wants_contents = wants_contents || is_contents_comment(written);
  const bool may_end = options_.dialect.html_tails && options_.html_tails > 0 && !fixed_;
  const std::size_t end = may_end ? markdown_after_html(written) : written.size();
  // In a quotation there are marks between the lines; marks of notes lead out of the tail.
  const bool plain = span.source->text().substr(span.begin, written.size()) == written;
  if (end == written.size() || !plain || written.find("[^", end) != std::string_view::npos) {
    out.emplace_back(Markup{written, span});
    return;
  }
  const std::uint32_t tail = span.begin + static_cast<std::uint32_t>(end);
  out.emplace_back(Markup{written.substr(0, end), {span.source, span.begin, tail}});
  ReadOptions own = options_;
  --own.html_tails;
  const auto size = static_cast<std::uint32_t>(written.size());
  MarkdownTree read = read_markdown({span.source, tail, span.begin + size}, own, notes_);
  std::move(read.abbreviations.begin(), read.abbreviations.end(),
            std::back_inserter(abbreviations));
  out.emplace_back(std::move(read.blocks));
}

void Converter::plain_block(cmark_node* node, base::Span parent, int depth, content::Blocks& out) {
  const base::Span span = place(node, parent);
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH: {
      content::Blocks made = paragraph(node, span, depth);
      marked_ = is_contents_marker(made);
      if (marked_) return;
      std::move(made.begin(), made.end(), std::back_inserter(out));
      return;
    }
    case CMARK_NODE_HEADING:
      out.push_back({heading(node, span), span});
      return;
    case CMARK_NODE_BLOCK_QUOTE:
      out.push_back({callout_or_quote(blocks(node, span, depth + 1)), span});
      return;
    case CMARK_NODE_LIST:
      out.push_back({list(node, span, depth), span});
      return;
    case CMARK_NODE_CODE_BLOCK:
      if (is_math_block(node)) {
        const std::string tex = notes_.clean(tex_of_block(literal(node)), span);
        out.push_back(display_math({content::Math{tex, true}, span}));
        return;
      }
      if (content::CodeBlock code = code_block(node, span); !is_contents_fence(code)) {
        out.push_back({std::move(code), span});
      } else {
        wants_contents = true;
      }
      return;
    case CMARK_NODE_THEMATIC_BREAK:
      out.push_back({content::ThematicBreak{}, span});
      return;
    case CMARK_NODE_HTML_BLOCK: {
      std::vector<HtmlPiece> piece;
      piece.emplace_back(Markup{literal(node), span});
      for (content::Block& made : read_html_blocks(std::move(piece), depth, notes_)) {
        out.push_back(std::move(made));
      }
      return;
    }
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      return;  // read_markdown takes them
    default:
      if (extension_node(node) == ExtensionNode::table) {
        out.push_back({table(node, span, depth), span});
      }
      return;
  }
}

content::Heading Converter::heading(cmark_node* node, base::Span span) {
  content::Heading heading;
  heading.level = cmark_node_get_heading_level(node);
  heading.content = inlines(node, span, 0);
  keep_in_line(heading.content);
  return heading;
}

content::List Converter::list(cmark_node* node, base::Span span, int depth) {
  content::List list;
  list.marker = marker(node);
  if (list.marker != content::ListMarker::bullet) list.start = cmark_node_get_list_start(node);
  list.tight = cmark_node_get_list_tight(node) != 0;
  for (cmark_node* child = cmark_node_first_child(node); child != nullptr;
       child = cmark_node_next(child)) {
    content::ListItem item;
    item.span = place(child, span);
    if (is_task(child)) {
      item.task = is_checked(child) ? content::TaskState::done : content::TaskState::open;
    }
    item.content = blocks(child, item.span, depth + 1);
    list.items.push_back(std::move(item));
  }
  return list;
}

content::CodeBlock Converter::code_block(cmark_node* node, base::Span span) {
  content::CodeBlock code;
  const char* written = cmark_node_get_fence_info(node);
  CodeFence fence = read_code_fence(written == nullptr ? "" : written);
  code.language = notes_.clean(fence.language, span);
  code.title = notes_.clean(fence.title, span);
  code.first_line = fence.first_line;
  std::string_view text = literal(node);
  if (text.ends_with('\n')) text.remove_suffix(1);
  if (text.ends_with('\r')) text.remove_suffix(1);
  code.text = notes_.clean_exact(text, span);
  return code;
}

content::Blocks Converter::paragraph(cmark_node* node, base::Span span, int depth) {
  content::Blocks made;
  if (!fixed_ && cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH) {
    if (options_.dialect.abbreviations && take_abbreviations(span)) return made;
    auto table = options_.dialect.headless_tables ? headless_table(span, depth) : std::nullopt;
    if (table) {
      made.push_back({std::move(*table), span});
      return made;
    }
  }
  if (has_html(node)) {
    made = read_html_paragraph(pieces(node, span, 0), span, depth, notes_);
  } else {
    made.push_back({content::Paragraph{inlines(node, span, 0)}, span});
  }
  set_displays_apart(made);
  return made;
}

}  // namespace chaek::read
