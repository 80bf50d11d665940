#include "read/collections.h"

#include <string>
#include <utility>

#include "base/files.h"
#include "read/site_settings.h"

namespace chaek::read {
namespace {

using base::Setting;

/// What the addresses of a collection's pages end with, which follows from those of the posts.
std::string_view usual_ending(std::string_view permalink) {
  return permalink == "pretty" || permalink.ends_with('/') ? "/" : ".html";
}

}  // namespace

std::vector<content::Collection> jekyll_collections(const Setting& settings) {
  std::vector<content::Collection> found;
  const Setting* collections = settings.find("collections");
  if (collections == nullptr) return found;
  const std::string above = site_text(settings, {"collections_dir"});
  const std::string permalink = site_text(settings, {"permalink"});
  for (const Setting::Member& member : collections->members) {
    const Setting* output = member.value.find("output");
    const bool shown = output != nullptr && base::as_flag(*output).value_or(false);
    if (!shown || member.key == "posts" || member.key == "drafts") continue;
    content::Collection made;
    made.folder = base::join_path(above, "_" + member.key);
    const Setting* pattern = member.value.find("permalink");
    if (pattern != nullptr && !pattern->scalar.empty()) {
      made.permalink = pattern->scalar;
    } else {
      made.permalink = "/:collection/:path";
      made.permalink += usual_ending(permalink);
    }
    found.push_back(std::move(made));
  }
  return found;
}

}  // namespace chaek::read
