#include "read/loose_addresses.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/ascii_case.h"
#include "base/trimmed.h"
#include "content/picture_name.h"
#include "read/code_places.h"
#include "read/template_call.h"

namespace chaek::read {
namespace {

/// Longer ones are no addresses; a bound for what is looked through.
constexpr std::size_t kLongest = 1000;

/// A link or a picture in one line: `[text](address =WxH "title")`.
struct Written {
  std::size_t begin = 0;  ///< of "![" or "["
  std::size_t end = 0;    ///< behind ")"
  bool picture = false;
  std::string_view text;
  std::string_view address;
  std::string_view size;  ///< "300x200"
};

/// The ")" that closes what `at` is in; npos when the line ends before.
std::size_t closing(std::string_view text, std::size_t at) {
  const std::size_t last = std::min(text.size(), at + kLongest);
  int open = 1;
  for (; at < last && text[at] != '\n'; ++at) {
    if (text[at] == '(') ++open;
    if (text[at] == ')' && --open == 0) return at;
  }
  return std::string_view::npos;
}

/// The "[" whose "]" is at `close`; npos when its line has none.
std::size_t opening(std::string_view text, std::size_t close) {
  const std::size_t first = close - std::min(close, kLongest);
  int open = 1;
  for (std::size_t at = close; at > first && text[at - 1] != '\n';) {
    --at;
    if (text[at] == ']') ++open;
    if (text[at] == '[' && --open == 0) return at;
  }
  return std::string_view::npos;
}

/// Takes a title in quotes, and " =300x200", off the end of `inside`.
void take_title_and_size(std::string_view& inside, Written& out) {
  const char quote = inside.empty() ? '\0' : inside.back();
  if (quote == '"' || quote == '\'') {
    const std::size_t begin = inside.find(std::string(" ") + quote);
    if (begin != std::string_view::npos && begin + 2 < inside.size()) {
      inside = base::trimmed(inside.substr(0, begin));
    }
  }
  const std::size_t sign = inside.rfind(" =");
  if (sign == std::string_view::npos) return;
  const std::string_view size = inside.substr(sign + 2);
  if (size.empty() || size.find_first_not_of("0123456789x%*") != std::string_view::npos) return;
  out.size = size;
  inside = base::trimmed(inside.substr(0, sign));
}

/// Whether prose in parentheses is no address: that has a beginning or an end of its own.
bool looks_like_address(std::string_view text) {
  for (const std::string_view begin : {"/", "./", "../", "http://", "https://"}) {
    if (text.starts_with(begin)) return true;
  }
  const std::string name = base::lowered(text.substr(0, text.find('#')));
  constexpr std::array<std::string_view, 6> suffixes{".md",   ".markdown", ".mdx",
                                                     ".html", ".htm",      ".pdf"};
  return content::names_picture(text) ||
         std::any_of(suffixes.begin(), suffixes.end(),
                     [&](std::string_view suffix) { return name.ends_with(suffix); });
}

/// What stands around the "](" at `at`, if its address has a space or a size.
std::optional<Written> written_around(std::string_view text, std::size_t at) {
  const std::size_t open = opening(text, at);
  const std::size_t close = closing(text, at + 2);
  if (open == std::string_view::npos || close == std::string_view::npos) return std::nullopt;
  Written out;
  out.picture = open > 0 && text[open - 1] == '!';
  out.begin = out.picture ? open - 1 : open;
  out.end = close + 1;
  out.text = text.substr(open + 1, at - open - 1);
  std::string_view inside = base::trimmed(text.substr(at + 2, close - at - 2));
  take_title_and_size(inside, out);
  out.address = inside;
  const bool spaced = inside.find(' ') != std::string_view::npos;
  if (inside.find_first_of("<>\"{}") != std::string_view::npos || inside.empty()) {
    return std::nullopt;
  }
  if (!(spaced && looks_like_address(inside)) && !(out.picture && !out.size.empty())) {
    return std::nullopt;
  }
  return out;
}

std::string picture_of(const Written& written) {
  std::string made = "<img src=\"" + as_markup(written.address) + '"';
  if (!written.text.empty()) made += " alt=\"" + as_markup(written.text) + '"';
  const std::string_view width = written.size.substr(0, written.size.find('x'));
  const std::string_view digits = width.substr(0, width.find_first_not_of("0123456789%"));
  if (!digits.empty()) made += " width=\"" + std::string(digits) + '"';
  return made + '>';
}

}  // namespace

std::optional<Expansion> with_whole_addresses(base::Span body) {
  const std::string_view text = body.source->text().substr(0, body.end);
  CodePlaces code(text.substr(body.begin));
  Expansion made(*body.source);
  std::uint32_t kept = body.begin;
  const auto place = [&](std::string_view part) {
    return static_cast<std::uint32_t>(part.data() - text.data());
  };
  for (std::size_t at = text.find("](", body.begin); at != std::string_view::npos;
       at = text.find("](", at + 2)) {
    if (code.contains(at - body.begin)) continue;
    const auto written = written_around(text, at);
    if (!written || written->begin < kept) continue;
    const auto begin = static_cast<std::uint32_t>(written->begin);
    const auto end = static_cast<std::uint32_t>(written->end);
    if (written->picture && !written->size.empty()) {
      made.copy(kept, begin);
      made.make(picture_of(*written), begin, end);
      kept = end;
    } else {
      const std::uint32_t address = place(written->address);
      const auto behind = address + static_cast<std::uint32_t>(written->address.size());
      made.copy(kept, address);
      made.make("<", address, address);
      made.copy(address, behind);
      made.make(">", behind, behind);
      kept = behind;
    }
  }
  if (kept == body.begin) return std::nullopt;
  made.copy(kept, body.end);
  return made;
}

}  // namespace chaek::read
