#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "base/setting.h"
#include "base/source_file.h"
#include "content/site.h"

namespace chaek::read {

/// The program that makes the site of which the posts are.
enum class EngineKind { unknown, jekyll, bridgetown, hexo, hugo, zola, gatsby, obsidian };

/// "Jekyll"; empty for the unknown.
std::string_view engine_name(EngineKind kind);

/// Front matter that settings give to all posts that `path` names: Jekyll's `defaults:`, Hugo's
/// `cascade`.
struct DefaultFrontMatter {
  std::string path;      ///< a file, a folder or a pattern (base/glob.h); "": all
  base::Setting values;  ///< a map

  /// Whether the post at `post` is among them.
  bool covers(std::string_view post) const;
};

/// What the engine's settings and folders say; empty where they say nothing. Paths are relative to
/// the project's root, folders without a '/' at their end.
struct Engine {
  EngineKind kind = EngineKind::unknown;
  std::string settings_path;
  std::string title;                 ///< of the site
  std::vector<std::string> authors;  ///< of the site
  std::string language;              ///< BCP 47
  std::string timezone;              ///< IANA name
  content::Site site;                ///< its address
  bool math = false;                 ///< the site's pages have mathematics
  bool line_breaks = false;          ///< they show each line's end in a paragraph
  /// Where the posts are; files elsewhere are posts only if they say a date. Folders named `_posts`
  /// count besides. Empty: anywhere.
  std::vector<std::string> post_folders;
  bool dated_pages = false;  ///< pages have dates too (Hexo): nothing elsewhere is a post
  /// Not looked into: themes, templates, what the engine writes.
  std::vector<std::string> other_folders;
  base::Setting settings;                    ///< all of the file at `settings_path`
  std::vector<DefaultFrontMatter> defaults;  ///< the longest paths first
  /// What the settings leave out of the site: files, folders, patterns.
  std::vector<std::string> excluded;
};

/// Recognises the engine by the files in the root of `files` and reads its settings (docs/posts.md
/// lists what is looked at). Settings that can't be parsed are read line by line; nothing is
/// reported: they are the engine's to judge. Texts of settings are kept in `store`, to which spans
/// point.
Engine read_engine(const base::Files& files, base::SourceStore& store);

}  // namespace chaek::read
