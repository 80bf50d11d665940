#include <algorithm>
#include <array>
#include <string>

#include "read/template_pieces.h"

namespace chaek::read {
namespace {

/// A page elsewhere: its address is `before`, the identifier, `after`.
struct Embed {
  std::string_view name;
  std::string_view before;
  std::string_view after = "";
};

constexpr std::array<Embed, 25> kEmbeds{{
    {"youtube", "https://www.youtube.com/watch?v="},
    {"youtuber", "https://www.youtube.com/watch?v="},
    {"youtubeplayer", "https://www.youtube.com/watch?v="},
    {"yt", "https://www.youtube.com/watch?v="},
    {"vimeo", "https://vimeo.com/"},
    {"gist", "https://gist.github.com/"},
    {"tweet", "https://x.com/i/status/"},
    {"twitter", "https://x.com/i/status/"},
    {"x", "https://x.com/i/status/"},
    {"instagram", "https://www.instagram.com/p/", "/"},
    {"jsfiddle", "https://jsfiddle.net/", "/"},
    {"codepen", "https://codepen.io/pen/"},
    {"codesandbox", "https://codesandbox.io/s/"},
    {"stackblitz", "https://stackblitz.com/edit/"},
    {"bilibili", "https://www.bilibili.com/video/"},
    {"twitch", "https://www.twitch.tv/videos/"},
    {"spotify", "https://open.spotify.com/track/"},
    {"soundcloud", "https://soundcloud.com/"},
    {"dailymotion", "https://www.dailymotion.com/video/"},
    {"asciinema", "https://asciinema.org/a/"},
    {"speakerdeck", "https://speakerdeck.com/player/"},
    {"slideshare", "https://www.slideshare.net/slideshow/embed_code/key/"},
    {"google-drive", "https://drive.google.com/file/d/", "/preview"},
    {"mastodon", "https://"},
    {"pdf", ""},
}};

/// Tags whose argument is the address itself.
constexpr std::array<std::string_view, 8> kAddressed{"iframe", "video", "audio",   "mp3",
                                                     "mp4",    "embed", "dplayer", "aplayer"};

const Embed* embed(std::string_view name) {
  const auto* at = std::find_if(kEmbeds.begin(), kEmbeds.end(),
                                [&](const Embed& entry) { return entry.name == name; });
  return at == kEmbeds.end() ? nullptr : at;
}

bool is_addressed(std::string_view name) {
  return std::find(kAddressed.begin(), kAddressed.end(), name) != kAddressed.end();
}

bool is_address(std::string_view text) {
  return text.find("//") != std::string_view::npos || text.starts_with('/');
}

std::string gist_address(const TemplateCall& call) {
  std::string address = "https://gist.github.com/" + call.value({"user", "username"});
  if (!address.ends_with('/')) address += '/';
  address += call.value({"id", "gist"});
  // Hugo: user and number; Jekyll and Hexo: "user/number" and the name of a file.
  const std::string first = call.word(0);
  address += first;
  const std::string second = call.word(1);
  if (first.find('/') == std::string::npos && second.find('.') == std::string::npos &&
      !second.empty()) {
    address += '/' + second;
  }
  return address;
}

std::string address_of(const Embed& kind, const TemplateCall& call) {
  if (kind.name == "gist") return gist_address(call);
  std::string id = call.value({"id", "video", "v", "src", "url", "link", "tweet"});
  if (id.empty()) id = call.word(0);
  while (id.ends_with(',')) id.pop_back();
  if (id.empty() || is_address(id)) return id;
  const std::string user = call.value({"user", "username"});
  if (!user.empty() && kind.before.starts_with("https://x.com/")) {
    return "https://x.com/" + user + "/status/" + id;
  }
  if (kind.name == "codepen" && !call.word(1).empty()) {
    return "https://codepen.io/" + id + "/pen/" + call.word(1);
  }
  return std::string(kind.before) + id + std::string(kind.after);
}

TemplatePiece link_to(const std::string& address, const std::string& title) {
  const std::string destination = as_destination(address);
  std::string frame = "<iframe src=\"" + as_markup(address) + '"';
  if (!title.empty()) frame += " title=\"" + as_markup(title) + '"';
  frame += "></iframe>";
  // A bare `<…>` needs a scheme.
  if (title.empty() && address.find("://") != std::string::npos) {
    return {TemplatePiece::Form::card, "<" + destination + ">", "", std::move(frame)};
  }
  return {TemplatePiece::Form::card,
          "[" + as_link_text(title.empty() ? address : title) + "](" + destination + ")", "",
          std::move(frame)};
}

/// The film of a `provider`, or one that lies at an address.
std::string video_address(const TemplateCall& call) {
  const Embed* provider = embed(call.value({"provider", "type"}));
  if (provider != nullptr) return address_of(*provider, call);
  std::string address = call.value({"src", "url", "mp4", "webm", "link", "path", "id"});
  if (!address.empty()) return address;
  // `aplayer "song" "singer" "address"`.
  for (const TemplateArgument& argument : call.arguments) {
    if (argument.key.empty() && is_address(argument.value)) return argument.value;
  }
  return call.word(0);
}

}  // namespace

bool is_embed(std::string_view name) {
  return embed(name) != nullptr || is_addressed(name);
}

std::optional<TemplatePiece> embed_piece(const TemplateCall& call) {
  std::string address;
  if (const Embed* kind = embed(call.name)) {
    address = address_of(*kind, call);
  } else if (is_addressed(call.name)) {
    address = video_address(call);
    if (call.has_inner && address.empty()) return std::nullopt;
  }
  if (address.empty()) return std::nullopt;
  if (address.starts_with("//")) address.insert(0, "https:");
  return link_to(address, call.value({"title", "caption", "label", "alt"}));
}

}  // namespace chaek::read
