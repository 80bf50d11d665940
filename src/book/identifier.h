#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chaek::book {

/// `written` as a URN or URI: an ISBN with its right check digit becomes "urn:isbn:…", a UUID
/// "urn:uuid:…", a text with a scheme stays; nothing for anything else.
std::optional<std::string> written_identifier(std::string_view written);

/// The digit that ends an ISBN-13 (ISO 2108) which begins with these twelve.
char isbn_check_digit(std::string_view twelve);

/// "urn:uuid:…" of version 5 (RFC 9562, 5.5): the same `name` always gives the same one.
std::string named_uuid(std::string_view name);

}  // namespace chaek::book
