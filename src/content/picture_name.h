#pragma once

#include <string_view>

namespace chaek::content {

/// Whether `path` ends as the names of pictures do (".png", ".JPG" …).
bool names_picture(std::string_view path);

}  // namespace chaek::content
