#include "book/remote_address.h"

#include <algorithm>
#include <utility>

#include "book/address.h"

namespace chaek::book {
namespace {

/// `text` with its ASCII letters in lower case.
std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

void raise_escapes(std::string& url) {
  for (std::size_t i = 0; i + 2 < url.size(); ++i) {
    if (!base::is_percent_escape(url, i)) continue;
    for (char* digit : {&url[i + 1], &url[i + 2]}) {
      if (*digit >= 'a' && *digit <= 'f') *digit = static_cast<char>(*digit - 32);
    }
  }
}

}  // namespace

std::optional<std::string> remote_address(std::string_view source) {
  const std::size_t first = source.find_first_not_of(" \t\n");
  source.remove_prefix(std::min(first, source.size()));
  source = source.substr(0, source.find_last_not_of(" \t\n") + 1);
  std::string scheme = source.starts_with("//") ? "https" : scheme_of(source);
  if (scheme != "http" && scheme != "https") return std::nullopt;
  std::string_view rest = source.starts_with("//") ? source : source.substr(scheme.size() + 1);
  rest = rest.substr(0, rest.find('#'));
  rest.remove_prefix(std::min(rest.find_first_not_of('/'), rest.size()));
  const std::size_t host = std::min(rest.find_first_of("/?"), rest.size());
  std::string url = std::move(scheme) + "://" + lowered(rest.substr(0, host));
  if (host == rest.size() || rest[host] == '?') url += '/';
  url = encoded_url(url.append(rest.substr(host)));
  raise_escapes(url);
  return url;
}

}  // namespace chaek::book
