#pragma once

#include <string>

namespace chaek::content {

/// What a blog's engine says of the site that it makes; empty where nothing is known.
struct Site {
  std::string url;        ///< "https://example.org", where the site begins, without its folder
  std::string base_path;  ///< "/blog", the folder of that host in which the site is
  /// How a post's address is made: "/:year/:month/:day/:title/", or Jekyll's "pretty", "date" …
  std::string permalink;
  bool notes = true;  ///< it may be one of notes, which [[name]] links
};

}  // namespace chaek::content
