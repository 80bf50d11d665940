#pragma once

#include <string_view>

namespace chaek::base {

/// Whether `path` is what `pattern` names. '*' stands for anything within one part of the path,
/// '**' for anything at all, '?' for one character, '[a-z]' and '[!a-z]' for one of a set. A
/// pattern without '/' is looked for at any depth; a pattern that names a folder means all that is
/// in it. Takes at most pattern × path steps.
bool glob_matches(std::string_view pattern, std::string_view path);

}  // namespace chaek::base
