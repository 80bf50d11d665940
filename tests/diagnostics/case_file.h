#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chaek::diagnostics {

/// A case in one text file:
///
///     $ chaek check posts
///     --- file posts/a.md
///     …
///     --- stderr
///     …
///     --- exit 1
struct Case {
  std::vector<std::string> arguments;
  std::vector<std::pair<std::string, std::string>> files;  ///< name and contents
  std::string err;
  int exit_code = 0;
};

Case read_case(std::string_view text);

/// `text` with what the program said instead of what was expected.
std::string rewritten(std::string_view text, const std::string& err, int exit_code);

}  // namespace chaek::diagnostics
