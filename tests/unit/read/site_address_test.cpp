#include "read/site_address.h"

#include <catch2/catch.hpp>

#include "read/engine.h"

namespace chaek::read {
namespace {

content::Site site_of(const std::vector<std::pair<std::string, std::string>>& written) {
  base::MemoryFiles files;
  for (const auto& [path, text] : written) files.put(path, text);
  base::SourceStore store;
  return read_engine(files, store).site;
}

TEST_CASE("the site's address is found in the settings of each engine") {
  const auto jekyll =
      site_of({{"_config.yml",
                "title: x\nurl: \"https://example.org\" # the host\n"
                "baseurl: /blog\npermalink: /:year/:title/\nauthor:\n  url: x//y\n"}});
  CHECK(jekyll.url == "https://example.org");
  CHECK(jekyll.base_path == "/blog");
  CHECK(jekyll.permalink == "/:year/:title/");
  CHECK(site_of({{"hugo.toml", "baseURL = 'https://example.org/b/'\n[x]\nbaseURL = 'no'\n"}})
            .base_path == "/b/");
  CHECK(site_of({{"config/_default/hugo.yaml", "baseURL: https://h.example\n"}}).url ==
        "https://h.example");
  CHECK(site_of({{"config.toml", "base_url = \"https://zola.example\"\n"}}).url ==
        "https://zola.example");
  CHECK(site_of({{"bridgetown.config.yml", "url: https://b.example\nbase_path: /b\n"}}).base_path ==
        "/b");
  CHECK(site_of({{"_config.yml", "url: https://hexo.example\nroot: /\n"}}).base_path.empty());
  CHECK(site_of({{"_config.yml", "url:\nbaseurl: ''\n"}}).url.empty());
  CHECK(site_of({{"README.md", "url: https://example.org\n"}}).url.empty());
}

TEST_CASE("settings that are programs name the site too, also those beside them") {
  const auto gatsby = site_of(
      {{"gatsby-config.js",
        "module.exports = {\n  pathPrefix: `/g`,\n  siteMetadata: {\n"
        "    social: { url: `https://other.example` },\n    siteUrl: `https://g.example/`,\n"}});
  CHECK(gatsby.url == "https://g.example");
  CHECK(gatsby.base_path == "/g");
  CHECK(site_of({{"gatsby-config.js", "siteMetadata: metaConfig,\n"},
                 {"gatsby-meta-config.js", "  siteUrl: `https://m.example`,\n"}})
            .url == "https://m.example");
  const auto astro = site_of({{"astro.config.mjs",
                               "export default defineConfig({\n  site: 'https://a.example',\n"
                               "  base: '/docs',\n});\n"}});
  CHECK(astro.url == "https://a.example");
  CHECK(astro.base_path == "/docs");
}

}  // namespace
}  // namespace chaek::read
