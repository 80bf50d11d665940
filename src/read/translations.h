#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/find_posts.h"

namespace chaek::read {

/// Finds among `paths` posts that lie there in several languages ("a.md" and "a.en.md", "ko/a.md"
/// and "en/a.md") and leaves one of each: that of `language` ("ko", "en-US"; only what stands
/// before the hyphen counts if nothing else fits), else the one without a language in its name,
/// else the first. The others go to `skipped`. Only names of languages in common use count, since
/// "js" and "os" are folders too.
void leave_one_language(std::string_view language, std::vector<std::string>& paths,
                        std::vector<SkippedFile>& skipped);

}  // namespace chaek::read
