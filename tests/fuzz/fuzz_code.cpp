// The first byte chooses a language, the others are its code: tokens ascend, stay apart, lie inside
// one line each and hold something.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string_view>

#include "highlight/languages.h"

using namespace chaek::highlight;

namespace {

constexpr std::string_view kNames[] = {
    "js",    "kotlin", "yaml",    "docker",   "swift",    "diff",       "sh",   "python",
    "sql",   "json",   "css",     "html",     "ruby",     "rust",       "go",   "c++",
    "objc",  "toml",   "coq",     "markdown", "scss",     "ini",        "dart", "console",
    "nginx", "hcl",    "graphql", "elixir",   "pug",      "powershell", "php",  "perl",
    "xml",   "lua",    "vim",     "r",        "makefile", "scala",      "java", "haskell"};

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const Languages languages(CHAEK_SOURCE_DIR "/languages");
  if (size == 0) return 0;
  const std::string_view name = kNames[bytes[0] % std::size(kNames)];
  const std::string_view text(reinterpret_cast<const char*>(bytes + 1), size - 1);
  Allowance allowance;
  std::size_t last = 0;
  for (const auto& token : languages.highlight(name, text, allowance).tokens) {
    require(token.begin >= last && token.begin < token.end && token.end <= text.size());
    require(text.substr(token.begin, token.end - token.begin).find('\n') == std::string_view::npos);
    last = token.end;
  }
  return 0;
}
