#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chaek::book {

/// The http or https address that the source of a picture is, in the one form in which chaek.lock
/// has it: scheme and host in lower case ("//host" as https), without fragment, all that is no
/// ASCII percent-escaped with capital digits. Nothing for a source that is on no network.
std::optional<std::string> remote_address(std::string_view source);

}  // namespace chaek::book
