#include <algorithm>
#include <string>

#include "read/template_pieces.h"
#include "read/template_tags.h"

namespace chaek::read {
namespace {

/// Whether the inner text is a fenced block already.
bool has_fence(std::string_view inner) {
  inner.remove_prefix(std::min(inner.find_first_not_of(" \t\r\n"), inner.size()));
  return inner.starts_with("```") || inner.starts_with("~~~");
}

/// A word that can stand in a fence's line.
std::string plain_word(std::string_view word) {
  const bool plain = !word.empty() && word.find_first_of(" \t\r\n{}\"'`") == std::string_view::npos;
  return plain ? std::string(word) : std::string();
}

std::string with_title(std::string fence, std::string title) {
  if (title.empty()) return fence;
  std::replace_if(title.begin(), title.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  const char quote = title.find('"') == std::string::npos ? '"' : '\'';
  if (quote == '\'') std::replace(title.begin(), title.end(), '\'', '"');
  return std::move(fence) + " title=" + quote + title + quote;
}

/// Jekyll's `highlight ruby linenos`, Hugo's `highlight go "linenos=table"`, themes' `code
/// lang="js" title="…"`.
std::string highlight_fence(const TemplateCall& call) {
  std::string fence = plain_word(call.value({"lang", "language", "type"}));
  if (fence.empty()) fence = plain_word(call.word(0));
  const std::size_t options = call.written.find("linenos");
  if (options != std::string::npos) fence += " linenos";
  const std::size_t start = call.written.find("linenostart=");
  if (start != std::string::npos) {
    const std::string_view digits = std::string_view(call.written).substr(start + 12);
    fence +=
        " linenostart=" + std::string(digits.substr(0, digits.find_first_not_of("0123456789")));
  }
  return with_title(std::move(fence),
                    call.value({"title", "tabtitle", "file", "filename", "caption"}));
}

/// Hexo's and Octopress' `codeblock [title] [lang:js] [address] [text of the link] [key:value]`.
std::string codeblock_fence(const TemplateCall& call) {
  std::string language;
  std::string title;
  std::string settings;
  for (const TemplateArgument& argument : call.arguments) {
    const std::string& word = argument.value;
    const std::size_t colon = word.find(':');
    const std::string key = colon == std::string::npos ? "" : word.substr(0, colon);
    const std::string value = colon == std::string::npos ? word : word.substr(colon + 1);
    if (!argument.key.empty()) continue;
    if (key == "lang" || key == "language") {
      language = plain_word(value);
    } else if (key == "first_line" || key == "start") {
      settings += " start=" + plain_word(value);
    } else if (key == "line_number" || key == "linenos") {
      settings += " linenos=" + plain_word(value);
    } else if (key != "mark" && key != "highlight" && key != "wrap" && key != "caption") {
      title += (title.empty() ? "" : " ") + word;
    }
  }
  return with_title(language + settings, title);
}

/// Themes that know `code` put the language first; where that is no language, it is a title.
bool names_language(const TemplateCall& call) {
  return call.written.find("lang:") == std::string::npos && call.word(1).empty();
}

TemplatePiece formula(const TemplateCall& call) {
  const bool marked = call.inner.find_first_of("$") != std::string_view::npos ||
                      call.inner.find("\\[") != std::string_view::npos ||
                      call.inner.find("\\(") != std::string_view::npos;
  if (marked) return {TemplatePiece::Form::in_line, "", ""};
  const bool lines = call.inner.find('\n') != std::string_view::npos ||
                     !call.value({"display"}).empty() || call.word(0) == "display";
  if (lines) return {TemplatePiece::Form::paragraphs, "$$", "$$"};
  return {TemplatePiece::Form::in_line, "$$", "$$"};
}

}  // namespace

std::optional<TemplatePiece> code_piece(const TemplateCall& call) {
  if (!holds_code(call.name)) return std::nullopt;
  const bool math = call.name == "math" || call.name == "katex";
  if (call.has_inner && has_fence(call.inner)) return TemplatePiece{};
  if (!call.has_inner) {
    if (!math) return std::nullopt;
    return TemplatePiece{};  // asks the page for its scripts
  }
  if (math) return formula(call);
  if (call.name == "mermaid" || call.name == "plantuml") {
    // Of `mermaid graph TD` the words are the drawing's first line.
    TemplatePiece piece{TemplatePiece::Form::code, call.name};
    const bool words = !call.written.empty() && call.written.find('=') == std::string::npos;
    if (words) piece.before += '\n' + call.written;
    return piece;
  }
  const bool titled = call.name == "codeblock" || (call.name == "code" && !names_language(call));
  return TemplatePiece{TemplatePiece::Form::code,
                       titled ? codeblock_fence(call) : highlight_fence(call)};
}

}  // namespace chaek::read
