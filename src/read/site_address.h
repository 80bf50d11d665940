#pragma once

#include "base/setting.h"
#include "content/site.h"

namespace chaek::read {

/// Adds what an engine's `settings` say of the site's address, where `site` does not know it yet:
/// Jekyll's and Hexo's `url`, Hugo's `baseURL`, Zola's `base_url`, Gatsby's `siteUrl`, Astro's
/// `site`; Jekyll's `baseurl`, Bridgetown's `base_path`, Hexo's `root`, Gatsby's `pathPrefix`,
/// Astro's `base`; `permalink`.
void add_site_address(const base::Setting& settings, content::Site& site);

}  // namespace chaek::read
