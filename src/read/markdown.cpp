#include "read/markdown.h"

#include <algorithm>

#include "base/line_starts.h"
#include "read/cmark_tree.h"
#include "read/markdown_converter.h"
#include "read/markdown_limits.h"
#include "read/markdown_source.h"

namespace chaek::read {
namespace {

/// "[^label]:" of the definition whose text cmark says begins at (line, column).
std::string definition_label(cmark_node* definition, const MarkdownSource& source,
                             const std::vector<std::uint32_t>& lines) {
  const auto line = static_cast<std::size_t>(std::max(cmark_node_get_start_line(definition), 1));
  if (line > lines.size()) return {};
  const std::string_view text = source.text().substr(lines[line - 1]);
  const std::size_t column =
      static_cast<std::size_t>(std::max(cmark_node_get_start_column(definition) - 1, 0));
  const std::size_t open = text.substr(0, column).rfind("[^");
  if (open == std::string_view::npos) return {};
  const std::size_t close = text.find(']', open);
  return std::string(text.substr(open + 2, close - open - 2));
}

std::vector<cmark_node*> definitions(cmark_node* root) {
  std::vector<cmark_node*> found;
  for (cmark_node* node = cmark_node_first_child(root); node != nullptr;
       node = cmark_node_next(node)) {
    if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION) found.push_back(node);
  }
  return found;
}

/// `span` from its "[^": cmark's begins behind the label.
base::Span definition_span(base::Span span, base::Span body) {
  const std::string_view before = body.source->text().substr(body.begin, span.begin - body.begin);
  const std::size_t open = before.rfind("[^");
  if (open != std::string_view::npos && before.find('\n', open) == std::string_view::npos) {
    span.begin = body.begin + static_cast<std::uint32_t>(open);
  }
  return span;
}

/// Frees the paragraphs that kept the definitions.
void remove_keepers(cmark_node* root, std::uint32_t count) {
  for (std::uint32_t i = 0; i < count; ++i) {
    cmark_node* keeper = cmark_node_first_child(root);
    cmark_node_unlink(keeper);
    cmark_node_free(keeper);
  }
}

std::vector<content::Footnote> footnotes(cmark_node* root, const MarkdownSource& source,
                                         base::Span body, Converter& converter,
                                         MarkdownTree& tree) {
  const std::vector<cmark_node*> found = definitions(root);
  std::vector<content::Footnote> out;
  if (!found.empty()) {
    const std::vector<std::uint32_t> lines = base::line_starts(source.text());
    for (cmark_node* node : found) {
      converter.labels.push_back(definition_label(node, source, lines));
    }
    converter.references.assign(found.size(), 0);
  }
  tree.blocks = converter.blocks(root, body, 0);
  for (std::size_t i = 0; i < found.size(); ++i) {
    content::Footnote note;
    note.label = converter.labels[i];
    note.span = definition_span(converter.place(found[i], body), body);
    note.content = converter.blocks(found[i], note.span, 0);
    out.push_back(std::move(note));
  }
  for (std::size_t i = 0; i < out.size(); ++i) out[i].references = converter.references[i];
  std::stable_sort(out.begin(), out.end(),
                   [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  return out;
}

}  // namespace

MarkdownTree read_markdown(base::Span body, const ReadOptions& options, Notes& notes) {
  std::string_view text = body.source->text().substr(body.begin, body.end - body.begin);
  MarkdownTree made;
  if (const auto reason = too_complex(text, notes.limits())) {
    notes.diagnostics().error(
        "too-complex", {body.source, body.begin + reason->offset, body.begin + reason->offset},
        reason->message,
        reason->raised_by.empty() ? "its text is kept without its formatting" : reason->raised_by);
    made.blocks = plain_paragraphs(body, notes);
    return made;
  }
  // cmark would make a visible U+FFFD of each NUL.
  std::string without_nul;
  ReadOptions own = options;
  if (text.find('\0') != std::string_view::npos) {
    text = without_nul = notes.clean(text, body);
    // These are read from the file, where what follows a NUL stands elsewhere.
    own.dialect.headless_tables = own.dialect.abbreviations = false;
  }
  const MarkdownSource source = prepare_markdown(text);
  const CmarkTree tree(source.text(), own);
  remove_keepers(tree.root(), source.keepers);
  const Places places(body, source.added_lines());
  Converter converter(places, own, notes);
  made.footnotes = footnotes(tree.root(), source, body, converter, made);
  made.wants_contents = converter.wants_contents;
  made.abbreviations = std::move(converter.abbreviations);
  return made;
}

}  // namespace chaek::read
