#pragma once

#include <optional>
#include <string_view>

namespace chaek::highlight {

/// The definition that serves the language an author calls `name` ("ts", "C++", "shell-session"):
/// its file's name without the suffix, empty for text that is no code. Nothing when the name is not
/// known. ASCII case does not count.
std::optional<std::string_view> definition_of(std::string_view name);

}  // namespace chaek::highlight
