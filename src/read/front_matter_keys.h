#pragma once

#include <string_view>

#include "base/setting.h"
#include "content/post.h"
#include "read/notes.h"

namespace chaek::read {

/// What the keys of `map` say (front_matter.h), with the date of `path` where they say none.
content::FrontMatter front_matter_of(const base::Setting& map, std::string_view path, Notes& notes);

}  // namespace chaek::read
