#pragma once

#include <vector>

#include "base/setting.h"
#include "content/site.h"

namespace chaek::read {

/// The collections of Jekyll's settings that become pages (`collections: {recipes: {output:
/// true}}`), without the posts themselves.
std::vector<content::Collection> jekyll_collections(const base::Setting& settings);

}  // namespace chaek::read
