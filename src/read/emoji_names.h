#pragma once

#include <string_view>

namespace chaek::read {

/// The emoji that `name` stands for in ":name:" (the names of GitHub's gemoji, as engines know
/// them); empty when there is none.
std::string_view emoji_named(std::string_view name);

}  // namespace chaek::read
