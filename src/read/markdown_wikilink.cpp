#include <algorithm>
#include <string>

#include "base/trimmed.h"
#include "content/picture_name.h"
#include "read/html_converter.h"
#include "read/lines.h"
#include "read/markdown_converter.h"

namespace chaek::read {
namespace {

bool is_text(cmark_node* node) {
  return node != nullptr && cmark_node_get_type(node) == CMARK_NODE_TEXT;
}

/// Whether `node` is a wikilink with its brackets: cmark may have used them for a link of its own.
bool is_whole(cmark_node* node) {
  if (node == nullptr || added_node(node) != AddedNode::wikilink) return false;
  cmark_node* before = cmark_node_previous(node);
  cmark_node* after = cmark_node_next(node);
  return is_text(before) && is_text(after) && literal(before).ends_with("[[") &&
         literal(after).starts_with("]]");
}

/// `![[picture.png|300]]`, `|300x200`, `|text` or `|text|300`.
content::Picture embedded_picture(std::string_view name, std::string_view said) {
  content::Picture picture;
  picture.source = name;
  picture.alt = said;
  take_width(picture);
  picture.has_alt = !picture.alt.empty();
  return picture;
}

}  // namespace

void take_width(content::Picture& picture) {
  const std::size_t bar = picture.alt.rfind('|');
  const std::size_t begin = bar + 1;  // npos + 1 is 0
  const std::string_view said = base::trimmed(std::string_view(picture.alt).substr(begin));
  const std::string_view width = said.substr(0, said.find('x'));
  constexpr std::string_view digits = "0123456789";
  const bool sizes = !width.empty() && width.find_first_not_of(digits) == std::string_view::npos &&
                     said.find_first_not_of("0123456789x") == std::string_view::npos;
  if (!sizes) return;
  picture.width = width_of(width);
  picture.alt.resize(bar == std::string::npos ? 0 : bar);
}

/// The text of a text node without the brackets of the wikilinks beside it.
std::string_view Converter::own_text(cmark_node* node) const {
  std::string_view text = literal(node);
  if (is_whole(cmark_node_previous(node))) text.remove_prefix(2);
  if (is_whole(cmark_node_next(node))) text.remove_suffix(text.ends_with("![[") ? 3 : 2);
  return text;
}

void Converter::wikilink(cmark_node* node, base::Span within, content::Inlines& out) {
  const std::string_view written = added_text(node);
  const base::Span span = inline_place(node, written, within, out);
  const std::string clean = notes_.clean(written, span);
  if (!is_whole(node)) return append_text(clean, span, out);
  // In a table the bar is written with a backslash.
  const std::size_t bar = std::min(clean.find('|'), clean.size());
  std::string_view target = base::trimmed(std::string_view(clean).substr(0, bar));
  if (target.ends_with('\\')) target.remove_suffix(1);
  const std::string_view said =
      bar < clean.size() ? base::trimmed(std::string_view(clean).substr(bar + 1)) : "";
  const bool embedded = literal(cmark_node_previous(node)).ends_with("![[");
  if (embedded && content::names_picture(target)) {
    out.push_back({embedded_picture(target, said), span});
    return;
  }
  content::Link link;
  link.url = target;
  link.form = content::LinkForm::note;
  std::string_view shown = said.empty() ? target : said;
  if (shown.starts_with('#')) shown.remove_prefix(1);
  // The name of a block is for the link alone.
  if (said.empty() && shown.find("#^") != std::string_view::npos) {
    shown = shown.substr(0, shown.find("#^"));
  }
  append_text(std::string(shown), span, link.children);
  out.push_back({std::move(link), span});
}

}  // namespace chaek::read
