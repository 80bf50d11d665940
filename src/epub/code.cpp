#include <algorithm>
#include <string>
#include <string_view>

#include "epub/content_writer.h"

namespace chaek::epub {

// Every line is an element of its own, so that one that is wrapped can hang and lines can have
// numbers; the numbers are the stylesheet's, so that nobody copies them with the code.
void ContentWriter::block(const content::CodeBlock& code) {
  if (!code.title.empty()) {
    out_.open(Tag::figure, {{Name::class_, "code"}});
    out_.line();
    out_.open(Tag::figcaption);
    out_.text(code.title);
    out_.close(Tag::figcaption);
    out_.line();
  }
  const std::uint32_t first = code.first_line.value_or(0);
  const std::string start =
      first > 1 ? "counter-reset: line " + std::to_string(first - 1) : std::string();
  out_.open(Tag::pre, {{Name::class_, first > 0 ? "numbered" : ""}, {Name::style, start}});
  out_.open(Tag::code, {{Name::class_, code.language.empty() ? "" : "language-" + code.language}});
  code_lines(code);
  out_.close(Tag::code);
  out_.close(Tag::pre);
  if (!code.title.empty()) {
    out_.line();
    out_.close(Tag::figure);
  }
}

void ContentWriter::code_lines(const content::CodeBlock& code) {
  const std::string_view text = code.text;
  auto token = code.tokens.begin();
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    out_.open(Tag::span, {{Name::class_, "line"}});
    // No token crosses a line's end.
    for (; token != code.tokens.end() && token->begin < end; ++token) {
      out_.text(text.substr(at, token->begin - at));
      out_.open(Tag::span, {{Name::class_, content::name(token->kind)}});
      out_.text(text.substr(token->begin, token->end - token->begin));
      out_.close(Tag::span);
      at = token->end;
    }
    out_.text(text.substr(at, end - at));
    out_.close(Tag::span);
    at = end;
  }
}

}  // namespace chaek::epub
