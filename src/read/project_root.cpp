#include "read/project_root.h"

#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace chaek::read {
namespace {

namespace fs = std::filesystem;

/// The settings of chaek, then of Jekyll and Hexo, Hugo, Zola, Gatsby, Astro, Eleventy, VuePress
/// and Bridgetown, then a repository.
constexpr std::array<std::string_view, 26> marks{"book.yaml",
                                                 "book.yml",
                                                 "_config.yml",
                                                 "_config.yaml",
                                                 "_config.toml",
                                                 "hugo.toml",
                                                 "hugo.yaml",
                                                 "hugo.yml",
                                                 "hugo.json",
                                                 "config.toml",
                                                 "config.yaml",
                                                 "config.yml",
                                                 "gatsby-config.js",
                                                 "gatsby-config.ts",
                                                 "gatsby-config.mjs",
                                                 "astro.config.mjs",
                                                 "astro.config.js",
                                                 "astro.config.ts",
                                                 ".eleventy.js",
                                                 "eleventy.config.js",
                                                 "bridgetown.config.yml",
                                                 "next.config.js",
                                                 "quartz.config.ts",
                                                 ".obsidian",
                                                 "config/_default",
                                                 ".git"};

bool is_root(const fs::path& folder) {
  for (const std::string_view mark : marks) {
    std::error_code error;
    if (fs::exists(folder / mark, error)) return true;
  }
  return false;
}

}  // namespace

std::string project_root(const std::string& start) {
  std::error_code error;
  fs::path folder = fs::canonical(start.empty() ? "." : start, error);
  if (error) return {};
  if (!fs::is_directory(folder, error)) folder = folder.parent_path();
  for (fs::path at = folder;; at = at.parent_path()) {
    if (is_root(at)) return at.string();
    if (at == at.parent_path()) return folder.string();
  }
}

}  // namespace chaek::read
