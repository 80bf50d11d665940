#include "read/post_picture.h"

#include <array>
#include <string_view>

#include "base/trimmed.h"
#include "content/picture_name.h"
#include "read/front_matter_value.h"

namespace chaek::read {
namespace {

using base::Setting;

/// What stands above the text first, then what stands for the post in a list.
constexpr std::array<std::string_view, 24> keys{
    "image",          "cover",         "cover_image",    "coverImage",    "cover-image",
    "featured_image", "featuredImage", "featured-image", "feature_image", "featureImage",
    "header",         "header_image",  "headerImage",    "header-img",    "banner",
    "banner_img",     "hero",          "hero_image",     "heroImage",     "top_img",
    "images",         "thumbnail",     "thumb",          "teaser"};

/// Where the file is named in a map.
constexpr std::array<std::string_view, 8> file_keys{"path",    "src",           "url",  "image",
                                                    "feature", "overlay_image", "file", "teaser"};

bool is_scalar(const Setting* value) {
  return value != nullptr && value->kind == Setting::Kind::scalar;
}

/// Whether `text` can be meant for a picture: addresses of services need no suffix.
bool may_be_picture(std::string_view text) {
  if (text.starts_with("http://") || text.starts_with("https://") || text.starts_with("//")) {
    return true;
  }
  return content::names_picture(text.substr(0, text.find_first_of("?#")));
}

class PictureReading {
 public:
  explicit PictureReading(Notes& notes) : notes_(notes) {}

  std::optional<content::PostPicture> read(const Setting& value) {
    switch (value.kind) {
      case Setting::Kind::null:
        return std::nullopt;
      case Setting::Kind::scalar:
        return plain(value);
      case Setting::Kind::list:
        return value.items.empty() || value.items.front().kind == Setting::Kind::list
                   ? std::nullopt
                   : read(value.items.front());
      case Setting::Kind::map:
        return from_map(value);
    }
    return std::nullopt;
  }

 private:
  std::optional<content::PostPicture> plain(const Setting& value) {
    const std::string_view text = base::trimmed(value.scalar);
    if (!may_be_picture(text)) return std::nullopt;
    return content::PostPicture{notes_.clean_exact(text, value.span), "", "", value.span};
  }

  std::optional<content::PostPicture> from_map(const Setting& map) {
    const Setting* hidden = map.find("hidden");
    if (hidden != nullptr && base::as_flag(*hidden).value_or(false)) return std::nullopt;
    for (const std::string_view key : file_keys) {
      const Setting* file = map.find(key);
      if (!is_scalar(file)) continue;
      auto picture = plain(*file);
      if (!picture) continue;
      picture->alt = text(map, {"alt", "image_description", "description"});
      picture->caption = text(map, {"caption"});
      return picture;
    }
    return std::nullopt;
  }

  std::string text(const Setting& map, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
      const Setting* value = map.find(name);
      if (is_scalar(value)) return notes_.clean(base::trimmed(value->scalar), value->span);
    }
    return {};
  }

  Notes& notes_;
};

}  // namespace

std::optional<content::PostPicture> post_picture(const Setting& map, Notes& notes) {
  PictureReading reading(notes);
  for (const std::string_view key : keys) {
    const Setting* value = front_matter_value(map, key);
    if (value == nullptr) continue;
    if (auto picture = reading.read(*value)) return picture;
  }
  return std::nullopt;
}

}  // namespace chaek::read
