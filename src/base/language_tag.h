#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chaek::base {

/// `text` as a language tag (BCP 47, its form only) in the usual case: "ko_kr" becomes "ko-KR";
/// nothing when it has not the form of one ("Korean!").
std::optional<std::string> language_tag(std::string_view text);

}  // namespace chaek::base
