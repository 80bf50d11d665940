#include "read/mdx.h"

#include <algorithm>
#include <string>

#include "base/ascii_case.h"
#include "base/trimmed.h"
#include "read/code_places.h"

namespace chaek::read {
namespace {

bool begins_module(std::string_view line) {
  return line.starts_with("import ") || line.starts_with("export ");
}

/// The end of the line that begins at `begin`, without its "\n".
std::uint32_t line_end(std::string_view text, std::size_t begin) {
  return static_cast<std::uint32_t>(std::min(text.find('\n', begin), text.size()));
}

bool is_blank_line(std::string_view text, std::size_t begin) {
  return begin >= text.size() ||
         base::trimmed(text.substr(begin, line_end(text, begin) - begin)).empty();
}

}  // namespace

bool is_mdx(std::string_view path) {
  return base::lowered(path.substr(path.rfind('.') + 1)) == "mdx";
}

std::optional<Expansion> without_modules(base::Span body, Notes& notes) {
  const std::string_view text = body.source->text().substr(0, body.end);
  CodePlaces code(text.substr(body.begin));
  Expansion made(*body.source);
  base::Span first;
  std::size_t count = 0;
  std::uint32_t kept = body.begin;  // what is before it is in `made`, or left out
  bool after_blank = true;
  for (std::uint32_t begin = body.begin; begin < body.end;) {
    std::uint32_t end = line_end(text, begin);
    const bool in_code = code.contains(begin - body.begin);
    if (after_blank && !in_code && begins_module(text.substr(begin, end - begin))) {
      while (!is_blank_line(text, end + 1)) end = line_end(text, end + 1);
      if (count++ == 0) first = {body.source, begin, end};
      made.copy(kept, begin);
      kept = end;
    }
    after_blank = is_blank_line(text, begin);
    begin = end + 1;
  }
  if (count == 0) return std::nullopt;
  made.copy(kept, body.end);
  notes.diagnostics().note(
      "mdx-module", first,
      "lines of a program are left out of this post (" + std::to_string(count) + " times)");
  return made;
}

}  // namespace chaek::read
