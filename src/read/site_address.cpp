#include "read/site_address.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "read/site_settings.h"

namespace chaek::read {
namespace {

bool is_whole(std::string_view address) {
  return address.find("//") != std::string_view::npos;
}

/// "https://example.org/blog/" as host and folder.
void part_address(content::Site& site) {
  const std::size_t slashes = site.url.find("//");
  const std::size_t path = std::min(site.url.find('/', slashes + 2), site.url.size());
  if (site.base_path.empty()) site.base_path = site.url.substr(path);
  site.url.resize(path);
}

}  // namespace

void add_site_address(const base::Setting& settings, content::Site& site) {
  for (const std::string_view key : {"baseurl", "base_path", "root", "pathPrefix", "base"}) {
    std::string folder = site_text(settings, {key});
    if (site.base_path.empty() && !is_whole(folder)) site.base_path = std::move(folder);
  }
  for (const std::string_view key : {"siteUrl", "baseURL", "base_url", "url", "site"}) {
    std::string address = site_text(settings, {key});
    if (!site.url.empty() || !is_whole(address)) continue;
    site.url = std::move(address);
    part_address(site);
  }
  if (site.base_path == "/") site.base_path.clear();
  if (site.permalink.empty()) site.permalink = site_text(settings, {"permalink"});
}

}  // namespace chaek::read
