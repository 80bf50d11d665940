#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chaek::read {

/// One attribute of a tag; the name in lower case, the value as it is written.
struct HtmlAttribute {
  std::string name;
  std::string_view value;
};

/// The attributes of the first tag in `markup`, which begins with "<name" (HTML Living Standard,
/// 13.1.2.3).
std::vector<HtmlAttribute> attributes_of(std::string_view markup);

}  // namespace chaek::read
