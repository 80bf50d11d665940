#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/percent_escapes.h"

namespace chaek::book {

/// The scheme that `url` begins with, in lower case and without ':' ("https"); empty when it has
/// none (RFC 3986, 3.1).
std::string scheme_of(std::string_view url);

using base::percent_decoded;

/// `url` in the characters that a URL may have (RFC 3986, 2): all others, Hangul and spaces too, as
/// percent-escapes of their UTF-8; escapes that are already there stay.
std::string encoded_url(std::string_view url);

/// `url` as people read and type it: letters outside of ASCII (Hangul) in place of their
/// percent-escapes (RFC 3987, 3.2), all other escapes as they are; without "mailto:" and "tel:".
std::string readable_url(std::string_view url);

/// `url` without what makes no other page of it: scheme, "www.", the last '/', capitals of
/// its host. In characters as readable_url gives them.
std::string bare_url(std::string_view url);

/// Whether a reader of `text` sees the address `url`, by itself and not as a part of another.
bool shows_address(std::string_view text, std::string_view url);

/// `url` for a message: cut with "…" where it is longer than people read.
std::string shown_url(std::string_view url);

/// Whether an http(s) `url` names a host that could exist, so that no validator stumbles over it.
bool has_plausible_host(std::string_view url);

/// A relative address in its three parts, still percent-encoded.
struct Reference {
  std::string_view path;
  std::string_view query;
  std::string_view fragment;
};
Reference split_reference(std::string_view url);

/// The paths that the `source` of a picture may mean, best first: decoded, then as it stands,
/// without a query.
std::vector<std::string> path_spellings(std::string_view source);

/// A path written relative to the folder of the file `from`, or to the project's root when it
/// begins with '/', made relative to the root and normal; nothing when it leaves the root.
std::optional<std::string> project_path(std::string_view from, std::string_view written);

}  // namespace chaek::book
