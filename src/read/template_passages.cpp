#include <algorithm>
#include <array>
#include <string>

#include "base/ascii_case.h"
#include "read/callout.h"
#include "read/template_pieces.h"

namespace chaek::read {
namespace {

using Form = TemplatePiece::Form;

template <std::size_t N>
bool is_among(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Tags that name the kind of a callout in their arguments …
constexpr std::array<std::string_view, 10> kNotices{
    "notice", "admonition", "callout", "alert", "note", "box", "adm", "message", "hint", "subnote"};
/// … and those whose name is the kind.
constexpr std::array<std::string_view, 16> kKinds{
    "tip",     "info",     "warning", "danger", "important", "caution", "success",   "question",
    "example", "abstract", "summary", "bug",    "failure",   "error",   "attention", "todo"};
constexpr std::array<std::string_view, 6> kQuotes{"quote",    "blockquote",  "pullquote",
                                                  "epigraph", "centerquote", "cq"};
constexpr std::array<std::string_view, 12> kDetails{
    "details",  "folding", "fold",   "hideToggle", "hideBlock",  "spoiler",
    "collapse", "expand",  "toggle", "accordion",  "expandable", "hide"};
/// Tags that only arrange what is in them.
constexpr std::array<std::string_view, 25> kArranging{
    "tabs",  "subtabs",  "subsubtabs",   "columns",      "column",       "row",      "col",
    "div",   "section",  "grid",         "steps",        "cards",        "card",     "lead",
    "md",    "markdown", "center",       "gallery",      "gallerygroup", "timeline", "timenode",
    "group", "carousel", "timelineItem", "timeline-item"};
/// Tags around HTML that the engine hands on as it is.
constexpr std::array<std::string_view, 5> kMarkup{"rawhtml", "raw-html", "unsafe", "html", "raw"};
constexpr std::array<std::string_view, 2> kTabs{"tab", "tabitem"};

/// Colours and styles that themes put into a note's arguments.
constexpr std::array<std::string_view, 19> kLooks{
    "true",    "false",  "default", "primary", "secondary", "light", "dark",
    "no-icon", "simple", "modern",  "flat",    "disabled",  "blue",  "red",
    "green",   "orange", "pink",    "purple",  "cyan"};

/// A title as it may stand behind "[!note]".
std::string one_line(std::string text) {
  std::replace_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return text;
}

TemplatePiece callout(std::string_view kind, const std::string& title, const std::string& text) {
  TemplatePiece piece{Form::paragraphs, "<blockquote>\n\n[!" + std::string(kind) + "]"};
  if (!title.empty()) piece.before += ' ' + one_line(title);
  if (!text.empty()) piece.before += "\n\n" + text;
  piece.after = "</blockquote>";
  return piece;
}

/// Without an inner text the words are it.
std::optional<TemplatePiece> with_text(std::string_view kind, const TemplateCall& call,
                                       std::string words) {
  std::string title = call.value({"title", "header", "summary"});
  const std::string text = call.value({"text", "content", "body"});
  if (call.has_inner) return callout(kind, title.empty() ? words : title, text);
  if (words.empty()) words = text;
  if (words.empty()) return std::nullopt;
  TemplatePiece piece = callout(kind, title, words);
  piece.before += "\n\n" + piece.after;
  piece.after.clear();
  return piece;
}

/// Blowfish names a picture by one word: `alert "circle-info"`.
bool is_icon(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

std::optional<TemplatePiece> notice(const TemplateCall& call) {
  std::string kind = base::lowered(call.value(
      {"type", "kind", "level", "context", "status", "style", "variant", "color", "class"}));
  std::string title;
  for (const TemplateArgument& argument : call.arguments) {
    if (!argument.key.empty()) continue;
    const std::string word = base::lowered(argument.value);
    if (kind.empty() && callout_kind(word)) {
      kind = word;
    } else if (!is_among(word, kLooks) && !word.starts_with("fa") &&
               !(call.name == "alert" && is_icon(argument.value))) {
      title += (title.empty() ? "" : " ") + argument.value;
    }
  }
  if (!callout_kind(kind)) kind = base::lowered(call.value({"title"}));
  if (!callout_kind(kind)) kind = call.name == "hint" ? "tip" : "note";
  return with_text(kind, call, std::move(title));
}

/// What an address in a quotation's words is for, and the words before and behind it.
struct Source {
  std::string words;
  std::string address;
  std::string title;
};

Source source_of(const TemplateCall& call) {
  Source source;
  source.address = call.value({"link", "url", "href"});
  std::string author = call.value({"author", "by", "who"});
  const std::string work = call.value({"source", "cite", "title", "work"});
  source.words = author + (author.empty() || work.empty() ? "" : ", ") + work;
  if (!source.words.empty()) return source;
  std::string_view written = call.written;
  const std::size_t http = written.find("http");
  if (http != std::string_view::npos) {
    const std::size_t end = std::min(written.find(' ', http), written.size());
    source.address = written.substr(http, end - http);
    source.title = written.substr(std::min(end + 1, written.size()));
    written = written.substr(0, http);
  }
  while (written.ends_with(' ') || written.ends_with('"')) written.remove_suffix(1);
  while (written.starts_with(' ') || written.starts_with('"')) written.remove_prefix(1);
  source.words = written;
  return source;
}

TemplatePiece quotation(const TemplateCall& call) {
  TemplatePiece piece{Form::paragraphs, "<blockquote>", "</blockquote>"};
  if (call.name == "pullquote") return piece;  // its words are classes
  Source source = source_of(call);
  std::string line = as_link_text(source.words);
  if (!source.address.empty()) {
    std::string text = source.title.empty() ? source.words : source.title;
    if (text.empty()) text = source.address;
    const std::string link = "[" + as_link_text(text) + "](" + as_destination(source.address) + ")";
    line = source.title.empty() || source.words.empty() ? link : line + " " + link;
  }
  if (!line.empty()) piece.after = "— " + one_line(line) + "\n\n" + piece.after;
  if (!call.has_inner) {
    const std::string text = call.value({"text", "quote", "content"});
    if (!text.empty()) piece.before += "\n\n" + text;
  }
  return piece;
}

TemplatePiece details(const TemplateCall& call) {
  std::string summary = call.value({"summary", "title", "label", "header", "text"});
  if (summary.empty()) {
    std::string_view written = call.written;
    const bool commas = call.name == "hideToggle" || call.name == "hideBlock";
    // `hideToggle title,color,color`; `folding color, title`; `fold info @title`.
    if (commas) written = written.substr(0, written.find(','));
    const std::size_t comma = written.find(',');
    if (call.name == "folding" && comma != std::string_view::npos) {
      written.remove_prefix(comma + 1);
    }
    const std::size_t at = written.find('@');
    if (call.name == "fold" && at != std::string_view::npos) written.remove_prefix(at + 1);
    TemplateCall rest;
    rest.arguments = read_template_arguments(written);
    summary = rest.words();
  }
  TemplatePiece piece{Form::paragraphs, "<details>"};
  if (!summary.empty()) piece.before += "<summary>" + as_markup(summary) + "</summary>";
  piece.after = "</details>";
  return piece;
}

}  // namespace

bool is_passage(std::string_view name) {
  return is_among(name, kNotices) || is_among(name, kKinds) || is_among(name, kQuotes) ||
         is_among(name, kDetails) || is_among(name, kArranging) || is_among(name, kTabs) ||
         is_among(name, kMarkup) || name == "toc" || name == "hideInline";
}

std::optional<TemplatePiece> passage_piece(const TemplateCall& call) {
  if (is_among(call.name, kNotices)) return notice(call);
  if (is_among(call.name, kKinds)) {
    // Volantis' `tip warning` says another kind.
    const std::string kind = base::lowered(call.words());
    if (call.has_inner && callout_kind(kind)) return with_text(kind, call, "");
    return with_text(call.name, call, call.words());
  }
  if (is_among(call.name, kQuotes) && call.has_inner) return quotation(call);
  if (is_among(call.name, kDetails) && call.has_inner) return details(call);
  if (is_among(call.name, kTabs)) {
    std::string title = call.value({"title", "name", "tabName", "header", "label"});
    if (title.empty()) title = call.words();
    if (title.empty() && !call.has_inner) return std::nullopt;
    if (title.empty()) return TemplatePiece{};
    return TemplatePiece{Form::paragraphs, "**" + one_line(title) + "**"};
  }
  if (is_among(call.name, kMarkup) && call.has_inner) return TemplatePiece{Form::markup, ""};
  if (call.name == "toc") return TemplatePiece{Form::paragraphs, "[TOC]"};
  if (call.name == "hideInline") {
    return TemplatePiece{Form::in_line, call.written.substr(0, call.written.find(','))};
  }
  if (!is_among(call.name, kArranging)) return std::nullopt;
  std::string title = call.value({"title", "header"});
  // `timeline title,color`.
  if (call.name == "timeline") title = call.written.substr(0, call.written.find(','));
  TemplateCall named;  // `timelineItem badge="…" subheader="…"`
  for (const TemplateArgument& argument : call.arguments) {
    const bool shown = argument.key == "title" || argument.key == "header";
    if (!argument.key.empty() && !shown) named.arguments.push_back(argument);
  }
  if (title.empty() && !call.has_inner) return std::nullopt;
  TemplatePiece piece;
  if (!title.empty()) piece.before = "**" + one_line(title) + "**";
  for (const std::string& text : texts_of(named)) {
    piece.before += (piece.before.empty() ? "" : "\n\n") + text;
  }
  if (!piece.before.empty()) piece.form = Form::paragraphs;
  return piece;
}

}  // namespace chaek::read
