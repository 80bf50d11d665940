#include "read/embed_marks.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/trimmed.h"
#include "read/code_places.h"
#include "read/template_call.h"

namespace chaek::read {
namespace {

struct Site {
  std::string_view name;
  std::string_view address;
};

constexpr std::array<Site, 4> kSites{{{"youtube", "https://www.youtube.com/embed/"},
                                      {"codesandbox", "https://codesandbox.io/embed/"},
                                      {"vimeo", "https://vimeo.com/"},
                                      {"gist", ""}}};

/// Whether `text` may hold a mark at all.
bool has_marks(std::string_view text) {
  if (text.find("@[") != std::string_view::npos) return true;
  return std::any_of(kSites.begin(), kSites.end(), [&](const Site& site) {
    return text.find("!" + std::string(site.name) + "[") != std::string_view::npos;
  });
}

/// The address that `line` embeds; empty when it is no mark.
std::string embedded(std::string_view line) {
  const bool zenn = line.starts_with("@[");
  if (!zenn && !line.starts_with('!')) return {};
  const std::size_t begin = zenn ? 2 : 1;
  const std::string_view between = zenn ? "](" : "[";
  const std::size_t name_end = line.find(between, begin);
  if (name_end == std::string_view::npos || !line.ends_with(zenn ? ')' : ']')) return {};
  const std::string_view name = line.substr(begin, name_end - begin);
  const std::string_view id =
      line.substr(name_end + between.size(), line.size() - name_end - between.size() - 1);
  const auto* const site =
      std::find_if(kSites.begin(), kSites.end(), [&](const Site& one) { return one.name == name; });
  if (site == kSites.end() || id.empty() || id.find_first_of(" []()<>") != id.npos) return {};
  const bool whole = id.find("://") != std::string_view::npos;
  return whole                   ? std::string(id)
         : site->address.empty() ? ""
                                 : std::string(site->address).append(id);
}

}  // namespace

std::optional<Expansion> with_frames(base::Span body) {
  const std::string_view text = body.source->text().substr(0, body.end);
  if (!has_marks(text.substr(body.begin))) return std::nullopt;
  CodePlaces code(text.substr(body.begin));
  Expansion made(*body.source);
  std::uint32_t kept = body.begin;
  for (std::uint32_t begin = body.begin; begin < body.end;) {
    const auto end = static_cast<std::uint32_t>(std::min(text.find('\n', begin), text.size()));
    const bool in_code = code.contains(begin - body.begin);
    const std::string address =
        in_code ? "" : embedded(base::trimmed(text.substr(begin, end - begin)));
    if (!address.empty()) {
      made.copy(kept, begin);
      made.make("\n<iframe src=\"" + as_markup(address) + "\"></iframe>\n", begin, end);
      kept = end;
    }
    begin = end + 1;
  }
  if (kept == body.begin) return std::nullopt;
  made.copy(kept, body.end);
  return made;
}

}  // namespace chaek::read
