#include "read/embed_address.h"

#include <algorithm>
#include <array>

namespace chaek::read {
namespace {

/// Frames of a known site: one at `frame` followed by an identifier is the page at `page`, the
/// identifier. Without `page` the frame's address is the page's.
struct Site {
  std::string_view name;
  std::string_view frame;  ///< host and path, without "www."
  std::string_view page = "";
};

constexpr std::array<Site, 33> kSites{{
    {"YouTube", "youtube.com/embed/videoseries"},
    {"YouTube", "youtube.com/embed/", "https://www.youtube.com/watch?v="},
    {"YouTube", "youtube-nocookie.com/embed/", "https://www.youtube.com/watch?v="},
    {"YouTube", "youtube.com/v/", "https://www.youtube.com/watch?v="},
    {"YouTube", "youtube.com/"},
    {"YouTube", "youtu.be/"},
    {"Vimeo", "player.vimeo.com/video/", "https://vimeo.com/"},
    {"Vimeo", "vimeo.com/"},
    {"Spotify", "open.spotify.com/embed/", "https://open.spotify.com/"},
    {"CodeSandbox", "codesandbox.io/embed/", "https://codesandbox.io/s/"},
    {"CodePen", "codepen.io/"},
    {"JSFiddle", "jsfiddle.net/"},
    {"StackBlitz", "stackblitz.com/"},
    {"GitHub Gist", "gist.github.com/"},
    {"GitHub", "github.com/"},
    {"SoundCloud", "w.soundcloud.com/"},
    {"SlideShare", "slideshare.net/"},
    {"Speaker Deck", "speakerdeck.com/"},
    {"Google Maps", "google.com/maps/"},
    {"Google Maps", "maps.google."},
    {"Google Docs", "docs.google.com/"},
    {"Google Drive", "drive.google.com/"},
    {"bilibili", "player.bilibili.com/"},
    {"bilibili", "bilibili.com/"},
    {"X", "twitter.com/"},
    {"X", "x.com/"},
    {"Instagram", "instagram.com/"},
    {"Facebook", "facebook.com/"},
    {"asciinema", "asciinema.org/"},
    {"Twitch", "player.twitch.tv/"},
    {"Dailymotion", "dailymotion.com/embed/video/", "https://www.dailymotion.com/video/"},
    {"NAVER TV", "tv.naver.com/embed/", "https://tv.naver.com/v/"},
    {"Kakao TV", "tv.kakao.com/"},
}};

std::string_view without_scheme(std::string_view address) {
  const std::size_t slashes = address.find("//");
  if (slashes != std::string_view::npos) address.remove_prefix(slashes + 2);
  if (address.starts_with("www.")) address.remove_prefix(4);
  return address;
}

/// The value of `key` in the query of `address`, as it stands there.
std::string_view query_value(std::string_view address, std::string_view key) {
  std::size_t begin = address.find('?');
  while (begin != std::string_view::npos) {
    const std::string_view pair = address.substr(begin + 1);
    if (pair.starts_with(key) && pair.substr(key.size()).starts_with('=')) {
      const std::string_view value = pair.substr(key.size() + 1);
      return value.substr(0, value.find_first_of("&#"));
    }
    begin = address.find('&', begin + 1);
  }
  return {};
}

void replace_first(std::string& text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  if (at != std::string::npos) text.replace(at, from.size(), to);
}

/// What is peculiar to one site.
std::string page_of(const Site& site, std::string address) {
  if (site.name == "CodePen") replace_first(address, "/embed/preview/", "/pen/");
  if (site.name == "CodePen") replace_first(address, "/embed/", "/pen/");
  if (site.name == "JSFiddle") address = address.substr(0, address.find("embedded/"));
  if (site.name == "GitHub Gist" || site.name == "asciinema") {
    address = address.substr(0, address.find('?'));
    if (address.ends_with(".js")) address.resize(address.size() - 3);
  }
  if (site.name == "bilibili") {
    const std::string_view video = query_value(address, "bvid");
    if (!video.empty()) return "https://www.bilibili.com/video/" + std::string(video);
    const std::string_view number = query_value(address, "aid");
    if (!number.empty()) return "https://www.bilibili.com/video/av" + std::string(number);
  }
  if (site.name == "CodePen") return address.substr(0, address.find('?'));
  return address;
}

}  // namespace

Embed embed_at(std::string_view source) {
  std::string address(source);
  if (address.starts_with("//")) address.insert(0, "https:");
  const std::string_view rest = without_scheme(address);
  const auto* site = std::find_if(kSites.begin(), kSites.end(), [&](const Site& entry) {
    return address.find("//") != std::string::npos && rest.starts_with(entry.frame);
  });
  if (site == kSites.end()) return {std::move(address), {}};
  if (site->page.empty()) return {page_of(*site, std::move(address)), std::string(site->name)};
  const std::string_view identifier = rest.substr(site->frame.size());
  const std::string_view bare = identifier.substr(0, identifier.find_first_of("?&#"));
  if (bare.empty()) return {std::move(address), std::string(site->name)};
  return {std::string(site->page) + std::string(bare), std::string(site->name)};
}

bool is_embed_script(std::string_view source) {
  const std::string_view rest = without_scheme(source);
  return rest.starts_with("gist.github.com/") ||
         (rest.starts_with("asciinema.org/a/") && rest.ends_with(".js"));
}

}  // namespace chaek::read
