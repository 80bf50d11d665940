#include "read/html.h"

#include <gumbo.h>

#include <algorithm>

#include "read/html_converter.h"
#include "read/html_fragment.h"
#include "read/lines.h"

namespace chaek::read {
namespace {

/// gumbo's tree of a text, for as long as it lives.
class GumboTree {
 public:
  explicit GumboTree(std::string_view text) : options_(kGumboDefaultOptions) {
    options_.max_errors = 0;
    options_.fragment_context = GUMBO_TAG_DIV;
    output_ = gumbo_parse_with_options(&options_, text.data(), text.size());
  }
  ~GumboTree() { gumbo_destroy_output(&options_, output_); }
  GumboTree(const GumboTree&) = delete;
  GumboTree& operator=(const GumboTree&) = delete;

  const GumboNode* root() const { return output_->root; }

 private:
  GumboOptions options_;
  GumboOutput* output_ = nullptr;
};

/// Whether the markup is small enough to parse. What is not is an error and stays as text.
bool fits(const std::vector<HtmlPiece>& pieces, Notes& notes) {
  std::size_t size = 0;
  for (const HtmlPiece& piece : pieces) {
    const auto* markup = std::get_if<Markup>(&piece);
    if (markup == nullptr) continue;
    size += markup->text.size();
    if (size <= notes.limits().html) continue;
    notes.diagnostics().error("too-complex", markup->span,
                              "there are more than " + std::to_string(notes.limits().html / 1024) +
                                  " KiB of HTML in one place",
                              base::raised_by("html"));
    return false;
  }
  return true;
}

/// Markup as it is written, each of its lines a line.
void append_markup(const Markup& markup, content::Inlines& line, Notes& notes) {
  const std::string text = notes.clean(markup.text, markup.span);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    append_text(text.substr(begin, end - begin), markup.span, line);
    if (end < text.size()) line.push_back({content::SoftBreak{}, markup.span});
    begin = end + 1;
  }
}

content::Blocks as_text(std::vector<HtmlPiece> pieces, HtmlPlace place, Notes& notes) {
  content::Blocks out;
  content::Inlines line;
  const auto end_line = [&] {
    trim_line(line);
    if (line.empty()) return;
    const base::Span first = line.front().span;
    const std::uint32_t end = std::max(first.end, line.back().span.end);
    out.push_back({content::Paragraph{std::move(line)}, {first.source, first.begin, end}});
    line.clear();
  };
  for (HtmlPiece& piece : pieces) {
    if (auto* blocks = std::get_if<content::Blocks>(&piece)) {
      end_line();
      for (content::Block& block : *blocks) out.push_back(std::move(block));
    } else if (auto* inlines = std::get_if<content::Inlines>(&piece)) {
      append(std::move(*inlines), line);
    } else {
      append_markup(std::get<Markup>(piece), line, notes);
      if (place == HtmlPlace::between_blocks) end_line();
    }
  }
  end_line();
  return out;
}

content::Blocks read_flow(std::vector<HtmlPiece> pieces, HtmlPlace place, int depth, Notes& notes) {
  if (!fits(pieces, notes)) return as_text(std::move(pieces), place, notes);
  const HtmlFragment fragment = make_fragment(pieces, place, notes);
  const GumboTree tree(fragment.text);
  HtmlConverter converter(fragment, pieces, notes);
  HtmlFlow flow;
  flow.blocks = converter.blocks(tree.root(), depth);
  converter.rest(flow);
  return std::move(flow.blocks);
}

}  // namespace

content::Blocks read_html_blocks(std::vector<HtmlPiece> pieces, int depth, Notes& notes) {
  return read_flow(std::move(pieces), HtmlPlace::between_blocks, depth, notes);
}

content::Blocks read_html_paragraph(std::vector<HtmlPiece> pieces, base::Span span, int depth,
                                    Notes& notes) {
  content::Blocks made = read_flow(std::move(pieces), HtmlPlace::in_line, depth, notes);
  if (made.size() == 1) made.front().span = span;
  return made;
}

content::Inlines read_html_inlines(std::vector<HtmlPiece> pieces, int depth, Notes& notes) {
  if (!fits(pieces, notes)) {
    return flattened(as_text(std::move(pieces), HtmlPlace::in_line, notes));
  }
  const HtmlFragment fragment = make_fragment(pieces, HtmlPlace::in_line, notes);
  const GumboTree tree(fragment.text);
  HtmlConverter converter(fragment, pieces, notes);
  content::Inlines line = converter.inlines(tree.root(), depth);
  HtmlFlow flow;
  converter.rest(flow);
  append(flattened(std::move(flow.blocks)), line);
  return line;
}

}  // namespace chaek::read
