#include "cli/own_files.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace chaek::cli {

bool overwrite_inputs(const std::vector<std::string>& targets, const Project& project,
                      base::Diagnostics& diagnostics) {
  namespace fs = std::filesystem;
  const std::vector<std::string> inputs = project.files->read_paths();
  bool any = false;
  for (const std::string& target : targets) {
    std::error_code fault;
    const fs::path path = fs::weakly_canonical(target, fault);
    if (fault || target.empty()) continue;
    const std::string below = path.lexically_relative(project.root).generic_string();
    if (!std::binary_search(inputs.begin(), inputs.end(), below)) continue;
    diagnostics.error("output-is-input", {}, target + " is a file that the book is made of",
                      "choose another name; the file stays as it is");
    any = true;
  }
  return any;
}

}  // namespace chaek::cli
