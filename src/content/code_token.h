#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chaek::content {

/// What a stretch of code is in its language. Everything else is plain.
enum class CodeKind : std::uint8_t {
  keyword,
  type,
  function,
  variable,
  attribute,  ///< of a tag; a key of YAML or JSON; a property of CSS
  string,
  escape,  ///< inside a string; a regular expression
  number,
  comment,
  preprocessor,  ///< `#include`, annotations, decorators, document markers
  symbol,        ///< operators and brackets
  heading,       ///< of a hunk, a section, a document
  inserted,      ///< a line that a diff adds
  deleted,       ///< a line that a diff takes away
};
inline constexpr std::size_t kCodeKindCount = static_cast<std::size_t>(CodeKind::deleted) + 1;

inline constexpr std::array<std::string_view, kCodeKindCount> kCodeKindNames{
    "keyword", "type",    "function",     "variable", "attribute", "string",   "escape",
    "number",  "comment", "preprocessor", "symbol",   "heading",   "inserted", "deleted"};

/// The kind's name in theme files, in the EPUB's classes and in dumps.
constexpr std::string_view name(CodeKind kind) {
  return kCodeKindNames[static_cast<std::size_t>(kind)];
}

/// Bytes [begin, end) of a block of code are of one kind.
struct CodeToken {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  CodeKind kind = CodeKind::keyword;

  friend constexpr bool operator==(const CodeToken&, const CodeToken&) = default;
};

}  // namespace chaek::content
