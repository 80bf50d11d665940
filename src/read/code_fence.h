#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chaek::read {

/// What the words after a code fence say.
struct CodeFence {
  std::string language;
  std::string title;
  std::optional<std::uint32_t> first_line;  ///< as content::CodeBlock::first_line
};

/// Reads an info string in the ways of GitHub, pandoc, Hugo, Hexo, Gatsby, VitePress and Qiita:
/// `js`, `js:app.js`, `js{1,3}`, `ts [app.ts]`, `js title="…" linenos`, `{.js .numberLines
/// startFrom="9"}`, `go {linenos=table,linenostart=9}`. Words that name no setting are a title when
/// they look like a file's name or hold other letters than ASCII's; else they say nothing of the
/// code's look and are left out.
CodeFence read_code_fence(std::string_view info);

}  // namespace chaek::read
