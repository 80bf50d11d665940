#pragma once

#include <string>
#include <vector>

#include "base/source_file.h"
#include "content/block.h"
#include "content/post.h"

namespace chaek::book {

/// A picture of the network: its address (book/remote_address.h) and where it is first named.
struct RemotePicture {
  std::string address;
  base::Span span;
};

/// The pictures of the network that `posts` show, with `openings` also those of their front matter,
/// each address once, in the order in which they are met.
std::vector<RemotePicture> remote_pictures(const std::vector<const content::Post*>& posts,
                                           bool openings);

}  // namespace chaek::book
