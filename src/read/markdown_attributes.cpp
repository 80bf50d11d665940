#include <iterator>
#include <string>
#include <utility>

#include "read/contents_marker.h"
#include "read/lines.h"
#include "read/markdown_converter.h"

namespace chaek::read {

/// What `written` says, with what `{:name: …}` has defined; definitions are kept.
Attributes Converter::resolved(const std::vector<std::string>& written) {
  Attributes all;
  for (const std::string& one : written) {
    Attributes parsed = parse_attributes(one);
    const std::string_view name = defined_name(one);
    if (!name.empty()) {
      defined_.insert_or_assign(std::string(name), std::move(parsed));
      continue;
    }
    for (const std::string& used : parsed.names) {
      const auto found = defined_.find(used);
      if (found != defined_.end()) all.add(found->second);
    }
    all.add(parsed);
  }
  return all;
}

/// The mark goes, and a heading that says only that the contents follow.
void Converter::contents_marker(content::Blocks& out) {
  wants_contents = true;
  if (out.empty() || !is_contents_heading(out.back())) return;
  if (notes_.has_room("contents-heading")) {
    notes_.diagnostics().note("contents-heading", out.back().span,
                              "this heading stands above a mark of the contents and goes with it",
                              "the book has a list of contents of its own");
  }
  out.pop_back();
}

void Converter::block(cmark_node* node, base::Span parent, int depth, content::Blocks& out) {
  if (!options_.dialect.attributes && !options_.dialect.heading_ids) {
    plain_block(node, parent, depth, out);
    if (std::exchange(marked_, false)) contents_marker(out);
    return;
  }
  const TakenAttributes taken = take_attributes(node);
  const Attributes before = resolved(taken.leading);
  Attributes behind = resolved(taken.trailing);
  const bool paragraph = cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH;
  const bool emptied = paragraph && cmark_node_first_child(node) == nullptr;
  if (!taken.leading.empty()) {
    cmark_node* previous = cmark_node_previous(node);
    const bool close = previous != nullptr && !out.empty() &&
                       cmark_node_get_end_line(previous) + 1 == cmark_node_get_start_line(node);
    if (before.has_name("toc")) {
      // "* TOC", then a blank line, then "{:toc}".
      if (!out.empty() && std::holds_alternative<content::List>(out.back().kind)) out.pop_back();
      contents_marker(out);
    } else if (close) {
      content::Blocks last;
      last.push_back(std::move(out.back()));
      apply_attributes(before, last);
      out.back() = std::move(last.back());
    } else {
      waiting_.add(before);
    }
  }
  if (emptied) return;
  if (behind.has_name("toc")) return contents_marker(out);
  behind.add(std::exchange(waiting_, {}));
  content::Blocks made;
  plain_block(node, parent, depth, made);
  if (std::exchange(marked_, false)) return contents_marker(out);
  apply_attributes(behind, made);
  std::move(made.begin(), made.end(), std::back_inserter(out));
}

/// Behind an element in a line attributes are its own; behind text they are text.
void Converter::attributes_in_line(cmark_node* node, base::Span within, content::Inlines& out) {
  const std::string_view written = added_text(node);
  const base::Span span = inline_place(node, written, within, out);
  cmark_node* previous = cmark_node_previous(node);
  const bool element = previous != nullptr && cmark_node_get_type(previous) != CMARK_NODE_TEXT &&
                       cmark_node_get_type(previous) != CMARK_NODE_SOFTBREAK &&
                       cmark_node_get_type(previous) != CMARK_NODE_LINEBREAK;
  if (element && !out.empty()) return apply_attributes(parse_attributes(written), out.back());
  append_text(notes_.clean(written, span), span, out);
}

/// Whether the paragraph at `span` is nothing but `*[word]: meaning`; they are kept.
bool Converter::take_abbreviations(base::Span span) {
  std::string_view text = places_.source().text().substr(span.begin, span.end - span.begin);
  if (!text.starts_with("*[")) return false;
  std::vector<AbbreviationLine> found;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const auto at = static_cast<std::uint32_t>(text.data() - places_.source().text().data());
    auto one = read_abbreviation(text.substr(0, end),
                                 {span.source, at, at + static_cast<std::uint32_t>(end)});
    if (!one) return false;
    one->meaning = notes_.clean(one->meaning, span);
    found.push_back(std::move(*one));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  std::move(found.begin(), found.end(), std::back_inserter(abbreviations));
  return true;
}

}  // namespace chaek::read
