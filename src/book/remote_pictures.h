#pragma once

#include <string>
#include <vector>

#include "base/files.h"
#include "base/source_file.h"
#include "content/block.h"
#include "content/post.h"
#include "content/site.h"

namespace chaek::book {

/// A picture of the network: its address (book/remote_address.h) and where it is first named.
struct RemotePicture {
  std::string address;
  base::Span span;
};

/// The pictures of the network that `posts` show, with `openings` also those of their front matter,
/// each address once, in the order in which they are met. A picture of the own `site` whose file is
/// at its path is none of the network.
std::vector<RemotePicture> remote_pictures(const std::vector<const content::Post*>& posts,
                                           bool openings, const content::Site& site,
                                           const base::Files& files);

}  // namespace chaek::book
