#pragma once

#include <string>

#include "base/diagnostic.h"

namespace chaek::cli {

struct MessageStyle {
  bool color = false;
  bool quiet = false;       ///< errors only
  bool verbose = false;     ///< notes too, and nothing folded
  std::string folder = {};  ///< what goes before relative file names: the project as seen from here
};

/// For people: "path:line:column: severity[code]: message", the source line with a caret, the hint.
/// Of warnings with one code the first five are shown and the others counted.
std::string human_messages(const base::Diagnostics& diagnostics, const MessageStyle& style);

/// For programs: one JSON object a line, all of them, in the same order. `folder` as in
/// MessageStyle.
std::string json_messages(const base::Diagnostics& diagnostics, const std::string& folder);

/// "2 errors, 3 warnings"; empty when there is neither (quiet: when there is no error).
std::string summary(const base::Diagnostics& diagnostics, const MessageStyle& style);

}  // namespace chaek::cli
