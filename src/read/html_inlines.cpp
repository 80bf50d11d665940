#include <algorithm>
#include <string>

#include "content/walk.h"
#include "read/html_converter.h"

namespace chaek::read {
namespace {

using content::InlineStyle;

std::optional<InlineStyle> style_of(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_EM:
    case GUMBO_TAG_I:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_VAR:
      return InlineStyle::emphasis;
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_B:
      return InlineStyle::strong;
    case GUMBO_TAG_S:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_STRIKE:
      return InlineStyle::strikethrough;
    case GUMBO_TAG_U:
    case GUMBO_TAG_INS:
      return InlineStyle::underline;
    case GUMBO_TAG_MARK:
      return InlineStyle::mark;
    case GUMBO_TAG_SUP:
      return InlineStyle::superscript;
    case GUMBO_TAG_SUB:
      return InlineStyle::subscript;
    case GUMBO_TAG_KBD:
      return InlineStyle::keyboard;
    case GUMBO_TAG_SMALL:
      return InlineStyle::small;
    default:
      return std::nullopt;
  }
}

bool is_text(const GumboNode* node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
         node->type == GUMBO_NODE_CDATA;
}

bool is_element(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT;
}

/// `text` with one space where there is white space, and none at its ends.
std::string spaced(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = std::string_view(" \t\n\r\f").find(c) != std::string_view::npos;
    if (!space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace

bool HtmlConverter::is_slot(const GumboNode* node) const {
  if (!is_element(node) || node->v.element.original_tag.data == nullptr) return false;
  const auto offset = node->v.element.original_tag.data - fragment_.text.data();
  return node->v.element.tag == GUMBO_TAG_BR &&
         fragment_.slot_at(static_cast<std::size_t>(offset)).has_value();
}

std::optional<HtmlPiece> HtmlConverter::take_slot(const GumboNode* node) {
  const auto offset = node->v.element.original_tag.data - fragment_.text.data();
  const auto piece = fragment_.slot_at(static_cast<std::size_t>(offset));
  if (!piece || used_[*piece]) return std::nullopt;
  used_[*piece] = true;
  return std::move(pieces_[*piece]);
}

std::string HtmlConverter::attribute(const GumboNode* node, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found == nullptr ? std::string() : notes_.clean_exact(found->value, span(node));
}

base::Span HtmlConverter::span(const GumboNode* node) const {
  const char* const begin = fragment_.text.data();
  GumboStringPiece first =
      is_element(node) ? node->v.element.original_tag : node->v.text.original_text;
  GumboStringPiece last = is_element(node) ? node->v.element.original_end_tag : first;
  if (first.data == nullptr) return {&notes_.source(), 0, 0};
  if (last.data == nullptr || last.data < first.data) last = first;
  const std::uint32_t from = fragment_.source_offset(static_cast<std::size_t>(first.data - begin));
  const std::size_t end = static_cast<std::size_t>(last.data - begin) + last.length;
  const std::uint32_t to = end == 0 ? from : fragment_.source_offset(end - 1) + 1;
  const auto size = static_cast<std::uint32_t>(notes_.source().text().size());
  return {&notes_.source(), std::min(from, size), std::clamp(to, std::min(from, size), size)};
}

content::Inlines HtmlConverter::inlines(const GumboNode* parent, int depth) {
  content::Inlines out;
  line_children(parent, depth, out);
  return out;
}

void HtmlConverter::line_children(const GumboNode* parent, int depth, content::Inlines& out) {
  const GumboVector& children = parent->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    line_node(static_cast<const GumboNode*>(children.data[i]), depth, out);
  }
}

void HtmlConverter::line_node(const GumboNode* node, int depth, content::Inlines& out) {
  if (is_text(node)) return text(node, out);
  if (!is_element(node)) return;  // a comment
  if (!is_slot(node)) return element(node, depth, out);
  auto piece = take_slot(node);
  if (!piece) return;
  content::Inlines found;
  if (auto* inlines = std::get_if<content::Inlines>(&*piece)) {
    found = std::move(*inlines);
  } else {
    found = flattened(std::move(std::get<content::Blocks>(*piece)));
  }
  append(std::move(found), out);
}

/// White space collapses as in CSS 2.1, 16.6.1; a line end stays one, for the writers to judge.
void HtmlConverter::text(const GumboNode* node, content::Inlines& out) {
  const base::Span where = span(node);
  const std::string clean = notes_.clean(node->v.text.text, where);
  std::string run;
  const auto flush = [&] {
    append_text(std::move(run), where, out);
    run.clear();
  };
  for (std::size_t i = 0; i < clean.size();) {
    const std::size_t space = std::min(clean.find_first_of(" \t\n\r\f", i), clean.size());
    run.append(clean, i, space - i);
    i = std::min(clean.find_first_not_of(" \t\n\r\f", space), clean.size());
    if (i == space) continue;
    if (clean.substr(space, i - space).find('\n') == std::string::npos) {
      run += ' ';
    } else {
      flush();
      out.push_back({content::SoftBreak{}, where});
    }
  }
  flush();
}

void HtmlConverter::element(const GumboNode* node, int depth, content::Inlines& out) {
  const base::Span where = span(node);
  switch (node->v.element.tag) {
    case GUMBO_TAG_BR:
    case GUMBO_TAG_HR:
      out.push_back({content::LineBreak{}, where});
      return;
    case GUMBO_TAG_WBR:
      append_text("\u200B", where, out);
      return;
    case GUMBO_TAG_SOURCE:
      return;
    case GUMBO_TAG_IMG:
      out.push_back({picture(node), where});
      return;
    case GUMBO_TAG_RUBY:
      return ruby(node, out);
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_OBJECT:
      if (auto link = embedded(node)) {
        out.push_back({std::move(*link), where});
        return;
      }
      break;
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_SAMP:
      if (std::string code = text_of(node, false); !code.empty()) {
        out.push_back({content::CodeSpan{std::move(code)}, where});
      }
      return;
    default:
      break;
  }
  anchor(node, out);
  HtmlFlow flow;
  if (has_block(node)) {
    flow_node(node, depth, flow);
    end_line(flow);
    content::Inlines made = flattened(std::move(flow.blocks));
    if (!out.empty() && !made.empty()) out.push_back({content::LineBreak{}, where});
    append(std::move(made), out);
    return;
  }
  if (depth > notes_.nesting_limit()) {
    notes_.too_deep(where);
    return line_children(node, depth, out);
  }
  content::Inlines children;
  line_children(node, depth + 1, children);
  if (auto kind = around(node, children)) {
    out.push_back({std::move(*kind), where});
    return;
  }
  const bool quotation = node->v.element.tag == GUMBO_TAG_Q;
  if (quotation) append_text("“", where, out);
  append(std::move(children), out);
  if (quotation) append_text("”", where, out);
}

std::optional<content::Inline::Kind> HtmlConverter::around(const GumboNode* node,
                                                           content::Inlines& children) {
  if (children.empty()) return std::nullopt;
  if (const auto style = style_of(node->v.element.tag)) {
    return content::Styled{*style, std::move(children)};
  }
  if (node->v.element.tag == GUMBO_TAG_A) {
    content::Link link;
    link.url = attribute(node, "href");
    if (link.url.empty()) return std::nullopt;
    link.title = attribute(node, "title");
    link.children = std::move(children);
    return link;
  }
  if (node->v.element.tag == GUMBO_TAG_ABBR || node->v.element.tag == GUMBO_TAG_ACRONYM) {
    std::string meaning = spaced(notes_.clean(attribute(node, "title"), span(node)));
    if (meaning.empty()) return std::nullopt;
    return content::Abbreviation{std::move(meaning), std::move(children)};
  }
  if (std::string language = attribute(node, "lang"); !language.empty()) {
    return content::LanguageSpan{std::move(language), std::move(children)};
  }
  return std::nullopt;
}

void HtmlConverter::ruby(const GumboNode* node, content::Inlines& out) {
  const GumboVector& children = node->v.element.children;
  std::string base_text;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    const GumboTag tag = is_element(child) ? child->v.element.tag : GUMBO_TAG_LAST;
    if (tag == GUMBO_TAG_RP) {  // brackets for those who can't show it
      text_of(child, false);
      continue;
    }
    if (tag == GUMBO_TAG_RT || tag == GUMBO_TAG_RTC) {
      content::Ruby made{std::move(base_text), text_of(child, false)};
      base_text.clear();
      out.push_back({std::move(made), span(node)});
    } else {
      collect_text(child, false, base_text);
    }
  }
  append_text(std::move(base_text), span(node), out);
}

content::Picture HtmlConverter::picture(const GumboNode* node) {
  content::Picture picture;
  picture.source = attribute(node, "src");
  if (picture.source.empty()) picture.source = attribute(node, "data-src");
  picture.title = attribute(node, "title");
  picture.has_alt = gumbo_get_attribute(&node->v.element.attributes, "alt") != nullptr;
  picture.alt = attribute(node, "alt");
  picture.width = width_of(style_value(attribute(node, "style"), "width"));
  if (!picture.width) picture.width = width_of(attribute(node, "width"));
  return picture;
}

std::string HtmlConverter::text_of(const GumboNode* node, bool exact) {
  std::string out;
  collect_text(node, exact, out);
  return out;
}

void HtmlConverter::collect_text(const GumboNode* node, bool exact, std::string& out) {
  if (is_text(node)) {
    if (exact) {
      out += notes_.clean_exact(node->v.text.text, span(node));
    } else {
      content::Inlines line;
      text(node, line);
      out += content::plain_text(line);
    }
    return;
  }
  if (!is_element(node)) return;
  if (is_slot(node)) {
    auto piece = take_slot(node);
    if (!piece) return;
    auto* inlines = std::get_if<content::Inlines>(&*piece);
    out += content::plain_text(
        inlines != nullptr ? *inlines : flattened(std::move(std::get<content::Blocks>(*piece))));
    return;
  }
  if (node->v.element.tag == GUMBO_TAG_BR) out += exact ? '\n' : ' ';
  if (node->v.element.tag == GUMBO_TAG_IMG) out += attribute(node, "alt");
  const GumboVector& children = node->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    collect_text(static_cast<const GumboNode*>(children.data[i]), exact, out);
  }
}

}  // namespace chaek::read
