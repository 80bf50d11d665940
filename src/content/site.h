#pragma once

#include <string>
#include <vector>

namespace chaek::content {

/// Pages of a site beside its posts: one of Jekyll's collections.
struct Collection {
  std::string folder;     ///< "_recipes"
  std::string permalink;  ///< "/recipes/:path/"
};

/// What a blog's engine says of the site that it makes; empty where nothing is known.
struct Site {
  std::string url;        ///< "https://example.org", where the site begins, without its folder
  std::string base_path;  ///< "/blog", the folder of that host in which the site is
  /// How a post's address is made: "/:year/:month/:day/:title/", or Jekyll's "pretty", "date" …
  std::string permalink;
  std::vector<Collection> collections;
  bool notes = true;  ///< it may be one of notes, which [[name]] links
};

}  // namespace chaek::content
