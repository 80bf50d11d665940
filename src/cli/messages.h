#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "cli/options.h"

namespace chaek::cli {

struct MessageStyle {
  bool color = false;
  bool quiet = false;       ///< errors only
  bool verbose = false;     ///< notes too, and nothing folded
  std::string folder = {};  ///< what goes before relative file names: the project as seen from here
  Language language = Language::english;
};

/// A message or a hint in the language of `style`.
std::string worded(std::string_view english, const MessageStyle& style);

/// What goes before a hint.
std::string_view hint_word(Language language);

/// The file's name as it leads there from the current folder.
std::string file_name(const base::SourceFile& source, const std::string& folder);

/// For people: "path:line:column: severity[code]: message", the source line with a caret, the hint.
/// Of warnings with one code the first five are shown and the others counted.
std::string human_messages(const base::Diagnostics& diagnostics, const MessageStyle& style);

/// For programs: one JSON object a line, all of them, in the same order.
std::string json_messages(const base::Diagnostics& diagnostics, const MessageStyle& style);

/// "2 errors, 3 warnings"; empty when there is neither (quiet: when there is no error).
std::string summary(const base::Diagnostics& diagnostics, const MessageStyle& style);

}  // namespace chaek::cli
