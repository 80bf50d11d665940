#include <algorithm>
#include <array>
#include <string>

#include "read/template_pieces.h"

namespace chaek::read {
namespace {

constexpr std::array<std::string_view, 14> kLinks{
    "ref",        "relref",  "post_url", "link", "post_link", "post_path", "asset_path",
    "asset_link", "url_for", "button",   "btn",  "linkcard",  "label",     "bookmark"};

std::string_view stem(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);  // npos + 1 is 0
  return path.substr(0, path.rfind('.'));
}

TemplatePiece link_to(std::string_view text, std::string_view address) {
  return {TemplatePiece::Form::in_line,
          "[" + as_link_text(text) + "](" + as_destination(address) + ")"};
}

TemplatePiece address_only(std::string_view address) {
  return {TemplatePiece::Form::in_line, as_destination(address)};
}

/// The site's path of a file of the project.
std::string from_root(std::string_view path) {
  return path.starts_with('/') ? std::string(path) : "/" + std::string(path);
}

std::string post_file(std::string_view name) {
  const bool whole = name.ends_with(".md") || name.ends_with(".markdown");
  return from_root(name) + (whole ? "" : ".md");
}

/// Text with Hexo's `type@text`, or words without the colours that themes give them.
std::string label_text(const TemplateCall& call) {
  const std::size_t at = call.written.find('@');
  if (at != std::string::npos) {
    return call.written.substr(call.written[at + 1] == ' ' ? at + 2 : at + 1);
  }
  constexpr std::array<std::string_view, 13> colours{
      "default", "primary", "success", "info",   "warning", "danger", "blue",
      "pink",    "red",     "purple",  "orange", "green",   "cyan"};
  std::string out;
  for (const TemplateArgument& word : call.arguments) {
    if (std::find(colours.begin(), colours.end(), word.value) != colours.end()) continue;
    out += (out.empty() ? "" : " ") + word.value;
  }
  return out;
}

/// `button address, text, icon`; Hugo's has its text inside.
std::optional<TemplatePiece> button(const TemplateCall& call) {
  std::string address = call.value({"href", "url", "link", "src", "relref", "ref", "page"});
  const bool named = !address.empty();
  if (address.empty()) address = call.word(0);
  while (address.ends_with(',')) address.pop_back();
  if (address.empty()) return std::nullopt;
  if (call.has_inner) {
    return TemplatePiece{TemplatePiece::Form::in_line, "[", "](" + as_destination(address) + ")"};
  }
  std::string text = call.value({"text", "title", "label", "name"});
  if (text.empty() && !named) {
    text = call.word(1);
    // Words up to the comma.
    const std::size_t comma = call.written.find(',');
    if (comma != std::string::npos) {
      text = call.written.substr(comma + 1, call.written.find(',', comma + 1) - comma - 1);
      text.erase(0, std::min(text.find_first_not_of(" \""), text.size()));
      while (text.ends_with('"') || text.ends_with(' ')) text.pop_back();
    }
  }
  return link_to(text.empty() ? address : text, address);
}

/// Hexo's `post_link name ["title"]`; without a title the post's own stands there.
std::optional<TemplatePiece> post_link(const TemplateCall& call) {
  if (call.word(0).empty()) return std::nullopt;
  std::string title = call.words(1);
  for (const std::string_view escape : {" true", " false"}) {
    if (title.ends_with(escape)) title.resize(title.size() - escape.size());
  }
  if (title == "true" || title == "false") title.clear();
  return link_to(title, post_file(call.word(0)));
}

/// Jekyll's `link path` is an address; Hexo's `link words address [external] [title]` a link, and
/// its themes' `link words, address, picture`.
TemplatePiece jekyll_or_hexo_link(const TemplateCall& call, const std::string& first) {
  std::string text;
  for (const TemplateArgument& argument : call.arguments) {
    std::string word = argument.value;
    while (!argument.quoted && word.ends_with(',')) word.pop_back();
    const bool address = word.find("://") != std::string::npos;
    if (address) return link_to(text.empty() ? word : text, word);
    text += (text.empty() ? "" : " ") + word;
  }
  return address_only(from_root(text.empty() ? first : text));
}

}  // namespace

bool is_link_piece(std::string_view name) {
  return std::find(kLinks.begin(), kLinks.end(), name) != kLinks.end();
}

std::optional<TemplatePiece> link_piece(const TemplateCall& call) {
  if (!is_link_piece(call.name)) return std::nullopt;
  if (call.name == "button" || call.name == "btn" || call.name == "linkcard" ||
      call.name == "bookmark") {
    return button(call);
  }
  if (call.name == "label") {
    if (call.has_inner) return TemplatePiece{};
    return TemplatePiece{TemplatePiece::Form::in_line, label_text(call)};
  }
  if (call.name == "post_link") return post_link(call);
  std::string address = call.value({"path", "page", "href"});
  if (address.empty()) address = call.word(0);
  if (address.empty()) return std::nullopt;
  const std::string beside = std::string(stem(call.post)) + '/' + address;
  if (call.name == "asset_path") return address_only(beside);
  if (call.name == "asset_link") {
    const std::string title = call.words(1);
    return link_to(title.empty() ? address : title, beside);
  }
  if (call.name == "post_url") return address_only(post_file(call.words()));  // also with spaces
  if (call.name == "post_path") return address_only(post_file(address));
  if (call.name == "link") return jekyll_or_hexo_link(call, address);
  return address_only(address);
}

}  // namespace chaek::read
