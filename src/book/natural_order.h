#pragma once

#include <string_view>

namespace chaek::book {

/// Whether `a` comes before `b` when runs of digits count as numbers ("글-2" before "글-10") and
/// everything else by code point. A strict total order on different texts.
bool natural_less(std::string_view a, std::string_view b);

/// A path's last part without its suffix; of a page bundle ("남쪽/index.md") the folder's name.
std::string_view file_stem(std::string_view path);

/// Whether the post at `a` comes before that at `b` by the name of its file, then by its path.
bool path_less(std::string_view a, std::string_view b);

}  // namespace chaek::book
