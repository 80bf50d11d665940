// Bad input and the exact messages it gets. UPDATE_GOLDEN=1 rewrites what is expected.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "diagnostics/case_file.h"
#include "diagnostics/program.h"

namespace chaek::diagnostics {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> case_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(CASES_FOLDER)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

TEST_CASE("bad input gets its message and its exit code") {
  REQUIRE_FALSE(case_files().empty());
  for (const fs::path& path : case_files()) {
    INFO(path.filename().string());
    const std::string text = contents_of(path);
    const Case given = read_case(text);
    const Folder folder;
    for (const auto& [name, contents] : given.files) folder.write(name, contents);
    const Outcome outcome = run_chaek(given.arguments, folder);
    if (std::getenv("UPDATE_GOLDEN") != nullptr) {
      std::ofstream(path, std::ios::binary) << rewritten(text, outcome.err, outcome.exit_code);
      continue;
    }
    CHECK(outcome.err == given.err);
    CHECK(outcome.exit_code == given.exit_code);
  }
}

}  // namespace
}  // namespace chaek::diagnostics
