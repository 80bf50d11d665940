// The rules against the sources as they are.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tidy/rules.h"

namespace chaek::tidy {
namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<Source> sources_below(const std::string& folder) {
  const fs::path root = SOURCE_FOLDER;
  std::vector<Source> sources;
  for (auto entry = fs::recursive_directory_iterator(root / folder);
       entry != fs::recursive_directory_iterator(); ++entry) {
    if (entry->path().filename() == "node_modules") entry.disable_recursion_pending();
    const fs::path extension = entry->path().extension();
    if (extension != ".cpp" && extension != ".h") continue;
    sources.push_back(
        {entry->path().lexically_relative(root).generic_string(), contents(entry->path())});
  }
  std::sort(sources.begin(), sources.end(),
            [](const Source& a, const Source& b) { return a.path < b.path; });
  return sources;
}

std::vector<Layer> table() {
  return read_layer_table(contents(fs::path(SOURCE_FOLDER) / "src/README.md"));
}

template <class Check>
Faults faults_of(const std::vector<Source>& sources, Check check) {
  Faults all;
  for (const Source& source : sources) {
    for (std::string& fault : check(source)) all.push_back(std::move(fault));
  }
  return all;
}

const Faults kNone;

TEST_CASE("the layer table names every folder of src and only libraries with known headers") {
  std::vector<std::string> folders;
  for (const auto& entry : fs::directory_iterator(fs::path(SOURCE_FOLDER) / "src")) {
    if (entry.is_directory()) folders.push_back(entry.path().filename().string());
  }
  std::vector<std::string> rows;
  for (const Layer& layer : table()) {
    rows.push_back(layer.name);
    for (const std::string& library : layer.libraries) {
      INFO(library << " has to be added to header_beginnings()");
      CHECK_FALSE(header_beginnings(library).empty());
    }
  }
  std::sort(folders.begin(), folders.end());
  std::sort(rows.begin(), rows.end());
  CHECK(rows == folders);
}

TEST_CASE("every include of src is allowed by the layer table") {
  const std::vector<Layer> layers = table();
  CHECK(faults_of(sources_below("src"),
                  [&](const Source& source) { return check_includes(source, layers); }) == kNone);
}

TEST_CASE("lines, functions and files keep their sizes") {
  CHECK(faults_of(sources_below("src"), check_sizes) == kNone);
  CHECK(faults_of(sources_below("tests"), check_sizes) == kNone);
}

TEST_CASE("names name something") {
  CHECK(faults_of(sources_below("src"), check_names) == kNone);
}

}  // namespace
}  // namespace chaek::tidy
