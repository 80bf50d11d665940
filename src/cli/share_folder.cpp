#include "cli/share_folder.h"

#include <filesystem>
#include <fstream>
#include <system_error>

namespace chaek::cli {
namespace {

namespace fs = std::filesystem;

bool holds_families(const fs::path& folder) {
  std::error_code fault;
  return fs::is_regular_file(folder / "fonts/families.yaml", fault);
}

}  // namespace

std::optional<std::string> share_folder(base::Diagnostics& diagnostics) {
  std::error_code fault;
  const fs::path program = fs::read_symlink("/proc/self/exe", fault);
  const fs::path beside = program.parent_path();
  const fs::path installed = (beside / "../share/chaek").lexically_normal();
  if (!fault && holds_families(installed)) return installed.string();

  std::ifstream stream(beside / "chaek.data");
  std::string source_tree;
  if (std::getline(stream, source_tree) && holds_families(source_tree)) return source_tree;

  diagnostics.error(
      "missing-data", {},
      "the themes and font families that belong to chaek are not at " + installed.string(),
      "keep bin/chaek and share/chaek together, or install chaek again");
  return std::nullopt;
}

}  // namespace chaek::cli
