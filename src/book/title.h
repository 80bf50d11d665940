#pragma once

#include "content/inline.h"
#include "content/post.h"

namespace chaek::book {

/// A post's title and what became of its first heading.
struct Title {
  content::Inlines content;  ///< never empty, and its plain text is not blank
  std::string heading_id;    ///< the author's id of the heading that became the title
  bool was_heading = false;
};

/// The post's title: its front matter's, else the h1 that it begins with, else its file's name. An
/// h1 that became the title, or that says the same as it, is taken out of the post: text stands
/// once.
Title take_title(content::Post& post);

}  // namespace chaek::book
