#pragma once

#include <string>
#include <string_view>

namespace chaek::read {

/// A page of another site that a post shows in a frame.
struct Embed {
  std::string address;  ///< where people find it; the frame's own often shows nothing but a player
  std::string name;     ///< of the site ("YouTube"); empty for sites that are not known
};

/// What the frame, film or script at `source` shows.
Embed embed_at(std::string_view source);

/// Whether a `<script src>` writes something from elsewhere into the page (a gist).
bool is_embed_script(std::string_view source);

}  // namespace chaek::read
