#include "read/read_site.h"

#include <catch2/catch.hpp>

namespace chaek::read {
namespace {

content::Site site_of(std::string path, std::string text) {
  base::MemoryFiles files;
  files.put(std::move(path), std::move(text));
  return read_site(files);
}

TEST_CASE("the site's address is found in the settings of each engine") {
  const auto jekyll = site_of("_config.yml",
                              "title: x\nurl: \"https://example.org\" # the host\n"
                              "baseurl: /blog\npermalink: /:year/:title/\nauthor:\n  url: x//y\n");
  CHECK(jekyll.url == "https://example.org");
  CHECK(jekyll.base_path == "/blog");
  CHECK(jekyll.permalink == "/:year/:title/");
  CHECK(
      site_of("hugo.toml", "baseURL = 'https://example.org/b/'\n[x]\nbaseURL = 'no'\n").base_path ==
      "/b/");
  CHECK(site_of("config.toml", "base_url = \"https://zola.example\"\n").url ==
        "https://zola.example");
  CHECK(site_of("gatsby-config.js", "module.exports = {\n  siteUrl: `https://g.example/`,\n").url ==
        "https://g.example");
  CHECK(site_of("_config.yml", "url: https://hexo.example\nroot: /\n").base_path.empty());
  CHECK(site_of("_config.yml", "url:\nbaseurl: ''\n").url.empty());
  CHECK(site_of("README.md", "url: https://example.org\n").url.empty());
}

}  // namespace
}  // namespace chaek::read
