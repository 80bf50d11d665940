#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chaek::content {

/// What a callout (`> [!note]`) is about: the kinds of GitHub and Obsidian.
enum class CalloutKind : std::uint8_t {
  note,
  summary,
  info,
  todo,
  tip,
  success,
  question,
  example,
  quote,
  important,
  warning,
  caution,
  danger,
  failure,
  bug,
};
inline constexpr std::size_t kCalloutKindCount = static_cast<std::size_t>(CalloutKind::bug) + 1;

inline constexpr std::array<std::string_view, kCalloutKindCount> kCalloutKindNames{
    "note",  "summary",   "info",    "todo",    "tip",    "success", "question", "example",
    "quote", "important", "warning", "caution", "danger", "failure", "bug"};

/// The kind's name in posts, in the EPUB's classes and in dumps.
constexpr std::string_view name(CalloutKind kind) {
  return kCalloutKindNames[static_cast<std::size_t>(kind)];
}

/// Whether it warns: of loss, danger or a mistake.
constexpr bool warns(CalloutKind kind) {
  return kind >= CalloutKind::important;
}

}  // namespace chaek::content
