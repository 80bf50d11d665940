#pragma once

#include <optional>

#include "base/setting.h"
#include "content/post.h"
#include "read/notes.h"

namespace chaek::read {

/// The picture that the front matter `map` gives to its post (docs/posts.md has the keys and their
/// order): a text, a list whose first counts, or a map with the file, a text for those who can't
/// see it and a caption. Colours, flags and names without a picture's suffix are none.
std::optional<content::PostPicture> post_picture(const base::Setting& map, Notes& notes);

}  // namespace chaek::read
