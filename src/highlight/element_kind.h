#pragma once

#include <optional>
#include <string>

#include "content/code_token.h"

namespace chaek::highlight {

/// The kind of what a language definition calls `element` ("classname"); nothing for plain text and
/// for names that say nothing of a look.
std::optional<content::CodeKind> kind_of(const std::string& element);

}  // namespace chaek::highlight
