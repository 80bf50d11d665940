#include <algorithm>
#include <charconv>
#include <string>

#include "base/utf8.h"
#include "content/walk.h"
#include "read/face_quotes.h"
#include "read/lines.h"
#include "read/markdown_converter.h"

namespace chaek::read {
namespace {

/// How many bytes may be looked at to find the ends of such brackets.
constexpr std::size_t bracket_work_limit = 64 * 1024 * 1024;

/// Just after the "]" that closes the "[" at `begin`; `begin` when there is none.
std::size_t closing_bracket(std::string_view text, std::size_t begin) {
  int open = 0;
  for (std::size_t end = begin; end < text.size(); ++end) {
    if (text[end] == '[') ++open;
    if (text[end] == ']' && --open == 0) return end + 1;
  }
  return begin;
}

/// A mark longer than this is prose in brackets.
constexpr std::size_t label_limit = 100;

}  // namespace

base::Span Converter::inline_place(cmark_node* node, std::string_view mark, base::Span within,
                                   const content::Inlines& before) const {
  if (fixed_) return *fixed_;
  return places_.inlines(node, mark, before.empty() ? within.begin : before.back().span.end,
                         within);
}

content::Inlines Converter::inlines(cmark_node* parent, base::Span within, int depth) {
  if (depth > notes_.nesting_limit()) {
    notes_.too_deep(within);
    return flat(parent, within);
  }
  content::Inlines out;
  if (has_html(parent)) {
    out = read_html_inlines(pieces(parent, within, depth), depth, notes_);
  } else {
    std::size_t count = 0;
    for (cmark_node* child = cmark_node_first_child(parent); child != nullptr;
         child = cmark_node_next(child)) {
      ++count;
    }
    out.reserve(count);
    for (cmark_node* child = cmark_node_first_child(parent); child != nullptr;
         child = cmark_node_next(child)) {
      one_inline(child, within, depth, out);
    }
  }
  if (options_.smart_punctuation) face_quotes(out);
  out.shrink_to_fit();  // it stays for the whole run
  return out;
}

std::vector<HtmlPiece> Converter::pieces(cmark_node* parent, base::Span within, int depth) {
  std::vector<HtmlPiece> found;
  // A place to continue from, since pieces are lists of their own.
  base::Span rest = within;
  for (cmark_node* child = cmark_node_first_child(parent); child != nullptr;
       child = cmark_node_next(child)) {
    if (cmark_node_get_type(child) == CMARK_NODE_HTML_INLINE) {
      const std::string_view tag = literal(child);
      const base::Span span = inline_place(child, tag, rest, {});
      rest.begin = span.end;
      found.emplace_back(Markup{tag, span});
      continue;
    }
    if (found.empty() || !std::holds_alternative<content::Inlines>(found.back())) {
      found.emplace_back(content::Inlines{});
    }
    auto& run = std::get<content::Inlines>(found.back());
    one_inline(child, rest, depth, run);
    if (!run.empty()) rest.begin = std::max(rest.begin, run.back().span.end);
  }
  return found;
}

void Converter::one_inline(cmark_node* node, base::Span within, int depth, content::Inlines& out) {
  if (added(node, within, depth, out)) return;
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
      return text(node, within, out);
    case CMARK_NODE_SOFTBREAK: {
      const base::Span span = inline_place(node, "\n", within, out);
      if (options_.dialect.line_breaks) {
        out.push_back({content::LineBreak{}, span});
      } else {
        out.push_back({content::SoftBreak{}, span});
      }
      return;
    }
    case CMARK_NODE_LINEBREAK:
      out.push_back({content::LineBreak{}, inline_place(node, "\n", within, out)});
      return;
    case CMARK_NODE_CODE: {
      const base::Span span = inline_place(node, literal(node), within, out);
      out.push_back({content::CodeSpan{notes_.clean_exact(literal(node), span)}, span});
      return;
    }
    case CMARK_NODE_EMPH:
      return styled(node, content::InlineStyle::emphasis, "", within, depth, out);
    case CMARK_NODE_STRONG:
      return styled(node, content::InlineStyle::strong, "", within, depth, out);
    case CMARK_NODE_LINK:
      return link(node, within, depth, out);
    case CMARK_NODE_IMAGE:
      return picture(node, within, depth, out);
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      return footnote_mark(node, within, out);
    default:
      // Raw HTML is taken by `pieces`; cmark has no other kinds. Should it ever, its text stays.
      for (content::Inline& made : flat(node, within)) out.push_back(std::move(made));
  }
}

/// Letters set higher or lower.
void Converter::raised(cmark_node* node, content::InlineStyle style, base::Span within,
                       content::Inlines& out) {
  const std::string_view written = added_text(node);
  const base::Span span = inline_place(node, written, within, out);
  content::Styled made{style, {}};
  append_text(notes_.clean(written, span), span, made.children);
  out.push_back({std::move(made), span});
}

void Converter::formula(cmark_node* node, bool doubled, base::Span within, content::Inlines& out) {
  const std::string_view written = added_text(node);
  const base::Span span = inline_place(node, written, within, out);
  const std::string tex = doubled ? tex_of_block(written) : std::string(written);
  out.push_back({content::Math{notes_.clean(tex, span), doubled}, span});
}

bool Converter::added(cmark_node* node, base::Span within, int depth, content::Inlines& out) {
  switch (added_node(node)) {
    case AddedNode::none:
      return false;
    case AddedNode::strikethrough:
      styled(node, content::InlineStyle::strikethrough, "~~", within, depth, out);
      return true;
    case AddedNode::mark:
      styled(node, content::InlineStyle::mark, "==", within, depth, out);
      return true;
    case AddedNode::subscript:
      raised(node, content::InlineStyle::subscript, within, out);
      return true;
    case AddedNode::superscript:
      raised(node, content::InlineStyle::superscript, within, out);
      return true;
    case AddedNode::math:
      formula(node, false, within, out);
      return true;
    case AddedNode::doubled_math:
      formula(node, true, within, out);
      return true;
    case AddedNode::wikilink:
      wikilink(node, within, out);
      return true;
    case AddedNode::attributes:
      attributes_in_line(node, within, out);
      return true;
  }
  return false;
}

void Converter::text(cmark_node* node, base::Span within, content::Inlines& out) {
  const std::string_view written = own_text(node);
  if (written.empty()) return;
  if (!fixed_ && written.find("[^") != std::string_view::npos) {
    return text_with_brackets(node, within, out);
  }
  const base::Span span = inline_place(node, written, within, out);
  append_text(notes_.clean(written, span), span, out);
}

/// Text with marks that found no definition. Of one that goes over a line's end cmark gives a part
/// only; it is read from the file.
void Converter::text_with_brackets(cmark_node* node, base::Span within, content::Inlines& out) {
  std::string_view rest = own_text(node);
  std::uint32_t after = out.empty() ? within.begin : out.back().span.end;
  const auto plain = [&](std::size_t size) {
    std::string_view part = rest.substr(0, size);
    rest.remove_prefix(part.size());
    const base::Span span{within.source, std::min(after, within.end), within.end};
    if (const auto cut = base::find_invalid_utf8(part); cut && part[*cut] < '\xFE') {
      notes_.diagnostics().error("text-lost", span,
                                 "a bracket that begins with [^ was not understood",
                                 "write a backslash before the bracket");
      part = part.substr(0, *cut);
    }
    if (!part.empty())
      append_text(notes_.clean(part, span), {span.source, span.begin, span.begin}, out);
  };
  while (!rest.empty()) {
    plain(std::min(rest.find("[^"), rest.size()));
    if (rest.empty()) return;
    if (const std::size_t given = bracket_over_lines(rest, after, within, out)) {
      rest.remove_prefix(given);
      after = out.back().span.end;
    } else {
      undefined_mark(rest, after, within);
      plain(2);
    }
  }
}

/// Warns where `given` begins with a mark for which the post has no note. `after` is where it is
/// looked for in the file; the next one is looked for behind it.
void Converter::undefined_mark(std::string_view given, std::uint32_t& after, base::Span within) {
  const std::string_view mark = given.substr(0, given.find(']') + 1).substr(0, label_limit);
  const std::string_view label = mark.size() < 4 ? "" : mark.substr(2, mark.size() - 3);
  if (label.empty() || !mark.ends_with(']')) return;
  if (label.find_first_of(" \t[") != std::string_view::npos) return;
  const std::string_view text = places_.source().text().substr(0, within.end);
  const std::size_t begin = text.find(mark, std::min(after, within.end));
  bracket_work_ += std::min(begin, text.size()) - std::min<std::size_t>(after, text.size());
  if (begin == std::string_view::npos || bracket_work_ > bracket_work_limit) return;
  after = static_cast<std::uint32_t>(begin + mark.size());
  if (begin > 0 && text[begin - 1] == '\\') return;
  if (!notes_.has_room("undefined-footnote")) return;
  const std::string name(mark);
  notes_.diagnostics().warning("undefined-footnote",
                               {within.source, static_cast<std::uint32_t>(begin), after},
                               "there is no note " + name,
                               "write it on a line of its own, as \"" + name +
                                   ": …\"; if this is no mark, put a backslash before the bracket");
}

/// Adds the next bracket at or after byte `after` that begins like a mark, if it goes over a line's
/// end and begins as `given` does. How many bytes of `given` stood for it; 0 when there is none.
std::size_t Converter::bracket_over_lines(std::string_view given, std::uint32_t after,
                                          base::Span within, content::Inlines& out) {
  const std::string_view text = places_.source().text().substr(0, within.end);
  const std::size_t begin = text.find("[^", std::min(after, within.end));
  if (begin == std::string_view::npos) return 0;
  if (bracket_work_ > bracket_work_limit) return 0;
  const std::size_t end = closing_bracket(text, begin);
  bracket_work_ += end == begin ? text.size() - begin : end - begin;
  std::string_view rest = text.substr(begin, end - begin);
  if (end == begin || rest.find_first_of("\r\n") == std::string_view::npos) return 0;
  std::size_t same = 0;
  while (same < given.size() && same < rest.size() && given[same] == rest[same]) ++same;
  while (!rest.empty()) {
    const auto at = static_cast<std::uint32_t>(rest.data() - text.data());
    const std::string_view line = rest.substr(0, rest.find_first_of("\r\n"));
    const base::Span here{within.source, at, at + static_cast<std::uint32_t>(line.size())};
    append_text(notes_.clean(line, here), here, out);
    rest.remove_prefix(line.size());
    const std::size_t next = std::min(rest.find_first_not_of("\r\n \t>"), rest.size());
    if (next > 0) out.push_back({content::SoftBreak{}, {here.source, here.end, here.end}});
    rest.remove_prefix(next);
  }
  return given.substr(same, 1) == "]" ? same + 1 : same;
}

void Converter::styled(cmark_node* node, content::InlineStyle style, std::string_view mark,
                       base::Span within, int depth, content::Inlines& out) {
  const base::Span span = inline_place(node, mark, within, out);
  out.push_back({content::Styled{style, inlines(node, span, depth + 1)}, span});
}

std::string Converter::address(const char* url, base::Span span) {
  const std::string_view written = url == nullptr ? "" : url;
  address_bytes += written.size();
  // References may repeat one long address for each of their few bytes.
  const std::size_t body = places_.body().end - places_.body().begin;
  if (address_bytes > std::max<std::size_t>(1024 * 1024, 10 * body)) {
    if (!too_many_addresses) {
      notes_.diagnostics().error(
          "too-complex", span, "the link addresses of this post are longer than 10 times the post",
          "a long address is referred to too often");
    }
    too_many_addresses = true;
    return {};
  }
  const std::uint64_t most = notes_.limits().address;
  if (written.size() > most && !written.starts_with("data:")) {
    notes_.diagnostics().warning(
        "long-address", span,
        "a link address of more than " + std::to_string(most) + " bytes was left out",
        base::raised_by("address"));
    return {};
  }
  std::string clean = notes_.clean(written, span);
  if (options_.dialect.content_links && clean.starts_with("@/")) clean.erase(0, 1);
  return clean;
}

void Converter::link(cmark_node* node, base::Span within, int depth, content::Inlines& out) {
  cmark_node* first = cmark_node_first_child(node);
  // A bare address has no bracket of its own.
  const bool bare = first != nullptr && cmark_node_get_start_line(node) <= 0;
  const base::Span span =
      inline_place(bare ? first : node, bare ? literal(first) : "[", within, out);
  content::Link link;
  link.url = address(cmark_node_get_url(node), span);
  link.title = notes_.clean(cmark_node_get_title(node), span);
  link.children = inlines(node, span, depth + 1);
  if (link.url.empty() && too_many_addresses) {
    for (content::Inline& child : link.children) out.push_back(std::move(child));
    return;
  }
  out.push_back({std::move(link), span});
}

void Converter::picture(cmark_node* node, base::Span within, int depth, content::Inlines& out) {
  const base::Span span = inline_place(node, "![", within, out);
  content::Picture picture;
  picture.source = address(cmark_node_get_url(node), span);
  picture.title = notes_.clean(cmark_node_get_title(node), span);
  picture.alt = content::plain_text(inlines(node, span, depth + 1));
  if (options_.dialect.wikilinks && picture.alt.find('|') != std::string::npos) take_width(picture);
  picture.has_alt = !picture.alt.empty();
  out.push_back({std::move(picture), span});
}

void Converter::footnote_mark(cmark_node* node, base::Span within, content::Inlines& out) {
  const base::Span span = inline_place(node, "[^", within, out);
  if (!fixed_ && bracket_over_lines("[^", span.begin, within, out) > 0) return;
  const std::string_view digits = literal(node);
  std::size_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (number == 0 || number > labels.size()) {
    append_text("[^" + std::string(digits) + "]", span, out);
    return;
  }
  content::FootnoteMark mark;
  mark.label = labels[number - 1];
  mark.reference = ++references[number - 1];
  out.push_back({std::move(mark), span});
}

content::Inlines Converter::flat(cmark_node* node, base::Span within) {
  content::Inlines out;
  cmark_iter* walk = cmark_iter_new(node);
  for (cmark_event_type event = cmark_iter_next(walk); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(walk)) {
    if (event != CMARK_EVENT_ENTER) continue;
    cmark_node* leaf = cmark_iter_get_node(walk);
    const cmark_node_type type = cmark_node_get_type(leaf);
    if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
      out.push_back({content::SoftBreak{}, within});
    } else if (type == CMARK_NODE_FOOTNOTE_REFERENCE) {
      footnote_mark(leaf, within, out);
    } else if (!literal(leaf).empty()) {
      append_text(notes_.clean(literal(leaf), within), within, out);
    }
  }
  cmark_iter_free(walk);
  return out;
}

}  // namespace chaek::read
