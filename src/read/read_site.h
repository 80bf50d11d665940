#pragma once

#include "base/files.h"
#include "content/site.h"

namespace chaek::read {

/// What the engine's settings in the root of `files` say of the site: Jekyll's and Hexo's
/// `_config.yml`, Bridgetown's, Hugo's and Zola's, Gatsby's and Astro's. They are searched for
/// their outermost lines "key: value" or "key = value", since some are programs and none is ours to
/// judge. Of several files the first that names an address counts.
content::Site read_site(const base::Files& files);

}  // namespace chaek::read
