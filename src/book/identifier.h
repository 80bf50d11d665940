#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chaek::book {

/// `written` as a URN or URI: an ISBN with its right check digit becomes "urn:isbn:…", a UUID
/// "urn:uuid:…", a text with a scheme stays; nothing for anything else.
std::optional<std::string> written_identifier(std::string_view written);

/// "urn:uuid:…" of version 5 (RFC 9562, 5.5): the same `name` always gives the same one.
std::string named_uuid(std::string_view name);

}  // namespace chaek::book
