#include "read/markdown_limits.h"

#include <algorithm>

namespace chaek::read {

std::optional<Complexity> too_complex(std::string_view text) {
  static_cast<void>(text);
  return std::nullopt;
}

content::Blocks plain_paragraphs(base::Span body, Notes& notes) {
  content::Blocks out;
  const std::string_view text = body.source->text();
  content::Paragraph open;
  base::Span span{body.source, body.begin, body.begin};
  const auto close = [&] {
    if (open.content.empty()) return;
    open.content.pop_back();  // the break after the last line
    content::Block block;
    block.kind = std::move(open);
    block.span = span;
    out.push_back(std::move(block));
    open = {};
  };
  for (std::uint32_t begin = body.begin; begin < body.end;) {
    const std::size_t found = text.find('\n', begin);
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(found, body.end));
    std::string_view line = text.substr(begin, end - begin);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    const base::Span here{body.source, begin, end};
    if (line.empty()) {
      close();
    } else {
      if (open.content.empty()) span = here;
      span.end = end;
      open.content.push_back({content::Text{notes.clean(line, here)}, here});
      open.content.push_back({content::SoftBreak{}, {body.source, end, end}});
    }
    begin = end + 1;
  }
  close();
  return out;
}

}  // namespace chaek::read
